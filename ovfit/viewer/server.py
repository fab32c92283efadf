"""Streamlit's own command, while what the pages need is read in beside it: the first page waits
less."""

from importlib import import_module
from threading import Thread

NEEDED = ("ovfit.report.catalogue", "ovfit.report.phrases", "ovfit.tracking.sql", "scipy.stats")


def main() -> None:
    """`python -m ovfit.viewer.server ARGUMENTS` does what `streamlit ARGUMENTS` does."""
    Thread(target=_read_in, daemon=True).start()
    from streamlit.web.cli import main as streamlit

    streamlit(prog_name="streamlit")


def _read_in() -> None:
    for name in NEEDED:
        import_module(name)


if __name__ == "__main__":
    main()
