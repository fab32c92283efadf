"""The command line: a command per study, and data, status, report, view, run.

Heavy libraries are imported when a command runs.
"""

import os
import sys
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any

import typer

from ovfit.cli.compare import compare
from ovfit.cli.decide import decide
from ovfit.cli.delete import delete
from ovfit.cli.figures import figures
from ovfit.cli.options import command, spell_out
from ovfit.cli.pipe import outlive_readers
from ovfit.cli.shared import DataDir, Store
from ovfit.cli.status import status
from ovfit.errors import BadInput
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.study import Study

INTERRUPTED = 130
# Typer's own complaint about an unknown option or command; BadParameter is one kind of it
Complaint: type[Exception] = typer.BadParameter.__mro__[2]
HELP = """Overfitting in overparameterised networks: the literature, measured here.

\b
Start here:
  ovfit extreme          100 % train and 0 % test accuracy, in about a minute
Then:
  ovfit view             figures and claims in a browser
  ovfit report           the same in one file
  mlflow ui --backend-store-uri sqlite:///mlflow.db
More:
  ovfit descent          test error against width: falls, peaks, falls again
  ovfit interpolation    which samples make validation loss rise with accuracy
  ovfit randomize        random labels and pixels: fitted too, how much slower
  ovfit mislabel         what becomes of wrong labels when images are blurred
  ovfit identity         one training image: copied, or given as every answer?
  ovfit decide           seeds for undecided claims, until each has an answer
  ovfit tune --arch mlp  the learning rate; then --lr tuned in any study
  ovfit run FILE.py      a study of your own; --arch FILE.py:NAME a network
  ovfit extreme --dataset mnist --arch mlp --train-size 12000
  ovfit extreme --arch mlp,cnn --weight-decay 0,1e-4 --dry-run

Exit codes: 0 done, 1 some network failed, 2 bad input, 130 interrupted (what
finished is kept).
"""
SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,
    "context_settings": {
        "token_normalize_func": lambda option: option.replace("_", "-"),
        "help_option_names": ["-h", "--help"],
        "max_content_width": 100,
    },
}
app = typer.Typer(no_args_is_help=True, **SETTINGS)
data_app = typer.Typer(
    help="List the datasets that are here, or fetch one.",
    invoke_without_command=True,
    rich_markup_mode=None,
)
app.add_typer(data_app, name="data")


def _version(wanted: bool) -> None:
    if wanted:
        from ovfit.version import __version__

        print(f"ovfit {__version__}")
        raise typer.Exit


@app.callback(help=HELP)
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="print it and exit"),
    ] = False,
) -> None:
    """Options of no command in particular; HELP is shown in place of this."""


def _run(study: Study[Any], given: Command) -> int:
    from ovfit.cli.terminal import print_failures, print_prices, print_result
    from ovfit.studies.price import price
    from ovfit.studies.runner import launch
    from ovfit.studies.session import session

    with session(study, given) as opened:
        planned = opened.planned()
        if opened.options.dry_run:
            print_prices(price(opened, planned))
            return 0
        result = launch(opened, planned, print_result)
    print_failures(result)
    return 1 if result.failed else 0


def _study() -> None:
    """A study of another package; --help after its name shows its card."""
    raise AssertionError("execute loads the study")  # this is for the list of commands


@cache
def _with_studies() -> typer.Typer:
    """The app with all studies in front; only its list of commands needs their titles."""
    studies = typer.Typer()
    for name in registry.names():
        studies.command(name, short_help=registry.title(name))(_study)
    app.registered_commands[:0] = studies.registered_commands
    return app


@app.command("run", no_args_is_help=True)
def run_file(
    study: Annotated[
        str, typer.Argument(metavar="FILE.py", help="the study, with every option it declares")
    ],
) -> None:
    """A study of your own: `ovfit run FILE.py [options]`; --help after it shows its card."""
    raise AssertionError("execute loads the study")  # this is for the list of commands


def _alone(study: Study[Any], typed: str, argv: Sequence[str]) -> int:
    """Runs the command of a study that is loaded only now; `typed` is what called it."""
    own = typer.Typer(**SETTINGS)
    own.command("run")(command(study, partial(_run, study)))
    return int(own(argv, standalone_mode=False, prog_name=f"ovfit {typed}") or 0)


@data_app.callback()
def data(context: typer.Context, data_dir: DataDir = None) -> None:
    """List the datasets: size, digest, where they come from. `ovfit data fetch NAME` gets one."""
    context.obj = data_dir
    if context.invoked_subcommand is None:
        from ovfit.cli.datasets import print_datasets

        print_datasets(data_dir)


@data_app.command()
def fetch(
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(help="mnist, fashion_mnist or cifar10", show_default=False)
    ],
    data_dir: DataDir = None,
) -> None:
    """Download a dataset through torchvision into the cache, and verify its digest."""
    from ovfit.cli.datasets import fetch_dataset

    fetch_dataset(name, data_dir or context.obj)


app.command()(decide)
app.command()(compare)
app.command()(delete)
app.command()(figures)
app.command()(status)


@app.command()
def report(
    study: Annotated[
        str | None,
        typer.Option(
            "--study",
            metavar="NAMES",
            help="some of the studies, by comma (default: all that have a launch)",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="default: report.html, claims.svg, claims.png; md, json and latex go to the "
            "terminal; of results a folder",
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="html|md|json|latex|svg|png|results",
            help="html: one file that opens offline, figures inside; svg, png: the state of every "
            "claim as one picture; latex: tables for a paper (booktabs); results: a folder for "
            "each launch behind a claim, small enough to be committed",
        ),
    ] = "html",
    results: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="DIR", help="a folder of results, in place of a store (not html)"
        ),
    ] = None,
    tracking_uri: Store = None,
) -> None:
    """Every claim with its verdict, its figure and the runs it rests on, as one HTML file."""
    from ovfit.report.write import report as write

    write(study, output, form, tracking_uri, results)


@app.command()
def view(
    tracking_uri: Store = None,
    port: Annotated[
        int, typer.Option("--port", metavar="N", help="where the page is served", min=1, max=65535)
    ] = 8501,
    headless: Annotated[bool, typer.Option("--headless", help="open no browser")] = False,
) -> int:
    """The viewer in a browser: what was run, figures, claims (streamlit run apps/viewer.py)."""
    from ovfit.viewer.serve import view as show

    return show(tracking_uri, port, headless=headless)


def main() -> None:
    """Runs a command; what a person can cause to go wrong is one line, never a traceback."""
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    outlive_readers()
    sys.exit(execute(sys.argv[1:] or ["--help"]))


def execute(argv: Sequence[str]) -> int:
    """The exit code of a command, without `ovfit`: see the contract in HELP."""
    from ovfit.errors import StoreFailed

    try:
        result = _call(spell_out(argv))
    except BadInput as error:
        return _complain(str(error), 2)
    except StoreFailed as error:
        return _complain(str(error), 1)
    except (KeyboardInterrupt, typer.Abort):
        return _interrupted()
    except typer.Exit as error:
        return error.exit_code
    except Complaint as error:
        what = str(getattr(error, "format_message", error.__str__)()).rstrip(".")
        return _complain(f"{what}; `{_helping(argv)}` shows what there is", 2)
    return _interrupted() if result == INTERRUPTED else result  # Typer turns Ctrl-C into 130


def _helping(argv: Sequence[str]) -> str:
    """The command that says what there is, in the place of one that was not understood."""
    if argv[0] == "run" and len(argv) > 1:
        return f"ovfit run {argv[1]} --help"
    own = {each.name or getattr(each.callback, "__name__", "") for each in app.registered_commands}
    return f"ovfit {argv[0]} --help" if argv[0] in {*own, *registry.names()} else "ovfit --help"


def _call(argv: Sequence[str]) -> int:
    if list(argv) == ["run"]:
        raise BadInput("which study? give its file, as in `ovfit run depths.py`")
    if argv[0] == "run" and len(argv) > 1 and not argv[1].startswith("-"):
        return _alone(registry.from_file(argv[1]), f"run {argv[1]}", argv[2:])
    if argv[0] in registry.names():
        return _alone(registry.study(argv[0]), argv[0], argv[1:])
    return int(_with_studies()(argv, standalone_mode=False, prog_name="ovfit") or 0)


def _interrupted() -> int:
    print("ovfit: interrupted; what finished is kept, repeat the command to go on", file=sys.stderr)
    return INTERRUPTED


def _complain(text: str, code: int) -> int:
    print(f"ovfit: {' '.join(text.split())}", file=sys.stderr)
    return code
