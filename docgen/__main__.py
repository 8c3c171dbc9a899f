"""`python -m docgen`."""

from docgen.cli.main import run

if __name__ == "__main__":
    # Processes that write files import this module, too, and must not start over.
    run()
