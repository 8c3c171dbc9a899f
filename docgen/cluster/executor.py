"""The executor of a cluster: it sends tasks to the workers of a Dask scheduler."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from docgen.building.order import Executor
from docgen.diagnostics.errors import MissingError
from docgen.document.renditions import Format

if TYPE_CHECKING:
    from distributed import Client, Future

    from docgen.building.tasks import Task, Written
    from docgen.cluster.worker import Common, SentFace

_AHEAD = 2
"""So many tasks for each thread of the cluster are on their way at once."""

_PATIENCE = "10 s"
"""How long a scheduler may take to answer."""

_BETWEEN_LOOKS, _LOOKS = 10, 3
"""After so many seconds workers are looked for, and so often: one that starts anew is back then."""


def cluster_executor(address: str) -> Executor:
    """Write with the workers of the scheduler at an address, such as tcp://10.0.0.5:8786.

    A task whose worker dies is given to another one. The executor raises MissingError before
    anything is written: the extra is not installed, no scheduler answers or it lacks docgen, it
    has no worker, or a worker has other versions of what the bytes depend on. A worker that
    comes later with other versions ends the run when it is given a task.
    """
    return partial(_run, address=address)


def _run(tasks: Sequence[Task], address: str) -> Iterator[Written]:
    with _client(address) as client:
        from docgen.cluster.worker import write_here

        common = _common(tasks)
        _require_reader(client, address)
        _require_same_versions(client, common, address)
        faces = [_promise(client, face) for face in _faces(tasks)]
        threads = sum(client.nthreads().values())

        def submit(task: Task) -> Future[Any]:
            bare = replace(task, request=replace(task.request, faces=()))
            ours = faces if task.format is Format.PDF else ()
            return client.submit(write_here, bare, common, *ours, pure=False)

        result = partial(_result, client=client, address=address)
        yield from _in_order(map(submit, tasks), result, _AHEAD * threads)


@contextmanager
def _client(address: str) -> Iterator[Client]:
    try:
        from distributed import Client, Security
    except ImportError as error:
        raise MissingError(
            "a cluster needs the extra called cluster: install docgen[cluster] from docgen's source"
        ) from error
    try:
        certificates = Security().get_connection_args("client")["ssl_context"]
        if address.startswith("tls:") and certificates is None:
            # A client that fails over this does not end by itself.
            raise MissingError(
                "%(address)s asks for TLS, but Dask's configuration names no certificates: "
                "distributed.comm.tls",
                address=address,
            )
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except OSError as error:
        raise MissingError(
            "no scheduler answers at %(address)s: %(why)s", address=address, why=str(error)
        ) from error
    try:
        yield client
    finally:
        client.close()


def _common(tasks: Sequence[Task]) -> Common:
    from docgen.cluster.worker import Common, versions_here

    formats = frozenset(task.format for task in tasks)
    pages = [task.request.styles for task in tasks if task.format is Format.PDF]
    return Common(
        formats=formats, styles=pages[0] if pages else "", versions=versions_here(formats)
    )


def _require_reader(client: Client, address: str) -> None:
    """Ask the scheduler whether it can read the tasks that it passes on.

    Raises:
        MissingError: docgen, or a library of it, is not installed there.
    """
    from docgen.cluster.worker import versions_here

    try:
        client.run_on_scheduler(versions_here, frozenset())
    except ImportError as error:
        raise MissingError(
            "the scheduler at %(address)s cannot read what is to be written: %(why)s",
            address=address,
            why=str(error),
        ) from error


def _require_same_versions(client: Client, common: Common, address: str) -> None:
    """Ask every worker for its versions.

    Raises:
        MissingError: there is no worker, or one that has other versions.
    """
    from docgen.cluster.worker import versions_here

    answers: Mapping[str, Any] = client.run(versions_here, common.formats, on_error="return")
    # A worker that died over the question is no worker; its successor checks for itself.
    told = {name: one for name, one in sorted(answers.items()) if not isinstance(one, OSError)}
    if not told:
        raise MissingError("the scheduler at %(address)s has no worker", address=address)
    for worker, versions in told.items():
        if isinstance(versions, BaseException):
            raise MissingError(
                "the worker %(worker)s cannot write: %(why)s", worker=worker, why=str(versions)
            )
        names = tuple(_differences(common.versions, versions))
        if names:
            raise MissingError(
                "the worker %(worker)s has other versions: %(names)s",
                worker=worker,
                names=", ".join(names),
            )


def _differences(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[str]:
    from docgen.building.versions import changed_versions

    for name in changed_versions(ours, theirs):
        yield f"{name} {theirs.get(name, '-')[:24]} ({ours.get(name, '-')[:24]})"


def _faces(tasks: Sequence[Task]) -> Iterator[SentFace]:
    """The prepared faces of the pages, by content."""
    from docgen.cluster.worker import SentFace

    pages = [task.request for task in tasks if task.format is Format.PDF]
    for face in pages[0].faces if pages else ():
        yield SentFace(family=face.family, style=face.style, content=face.path.read_bytes())


def _promise(client: Client, face: SentFace) -> Future[Any]:
    """Give a face to the scheduler, which has it made again where the worker with it dies."""
    return client.submit(_same, face, pure=False)


def _same(face: SentFace) -> SentFace:
    return face


def _in_order(
    promised: Iterator[Future[Any]], result: Callable[[Future[Any]], Written], ahead: int
) -> Iterator[Written]:
    from distributed import CancelledError, KilledWorker

    waiting: deque[Future[Any]] = deque()
    try:
        for promise in promised:
            waiting.append(promise)
            if len(waiting) >= ahead:
                yield result(waiting.popleft())
        while waiting:
            yield result(waiting.popleft())
    except KilledWorker as error:
        raise MissingError(
            "one worker after another died over the same file: %(why)s", why=str(error)
        ) from error
    except CancelledError as error:
        raise MissingError("the scheduler went away before all files were written") from error


def _result(promise: Future[Any], client: Client, address: str) -> Written:
    """Wait for a result for as long as there is a worker that may give it.

    Raises:
        MissingError: all workers are gone, and none has come in their place.
    """
    looks = 0
    while True:
        try:
            written: Written = promise.result(timeout=_BETWEEN_LOOKS)
        except TimeoutError:
            looks = 0 if client.nthreads() else looks + 1
            if looks == _LOOKS:
                raise MissingError(
                    "the scheduler at %(address)s has no worker", address=address
                ) from None
        else:
            return written
