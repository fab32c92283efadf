"""Streamlit's own command, while what the pages need is read in beside it: the first page waits
less."""

from importlib import import_module
from threading import Thread

# not the pages: their component must be made while Streamlit runs
NEEDED = (
    "ovfit.report.catalogue",
    "ovfit.report.claims",
    "ovfit.tracking.sql",
    "ovfit.tracking.network",
    "ovfit.figures.forest",
    "ovfit.figures.layout.fit",
    "ovfit.figures.paper",
    "ovfit.viewer.charts.network",
    "ovfit.viewer.charts.compare",
)


def main() -> None:
    """`python -m ovfit.viewer.server ARGUMENTS` does what `streamlit ARGUMENTS` does."""
    Thread(target=_read_in, daemon=True).start()
    from streamlit.web.cli import main as streamlit

    streamlit(prog_name="streamlit")


def _read_in() -> None:
    for name in NEEDED:
        import_module(name)
    from ovfit.studies import registry

    for name in registry.names():
        registry.known(name)


if __name__ == "__main__":
    main()
