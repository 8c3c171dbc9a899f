"""Accepts today's texts as golden: rewrites what differs, deletes what is no longer made."""

from tests.golden.renderings import GOLDEN, renderings, stored


def accept() -> None:
    """Make the golden files what the documents say now."""
    now, before = renderings(), stored()
    for path in sorted(set(before) - set(now)):
        (GOLDEN / path).unlink()
        print(f"removed {path}")
    for path, text in now.items():
        if before.get(path) != text:
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(text, "utf-8")
            print(f"accepted {path}")


if __name__ == "__main__":
    accept()
