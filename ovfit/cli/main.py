"""The command line: one command per study, tune, data and status. Heavy libraries are imported when a command runs."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from ovfit import studies, tune
from ovfit.cli.options import command, spell_out
from ovfit.errors import BadInput

INTERRUPTED = 130
HELP = """Overfitting in overparameterised networks: the literature's claims, measured on your machine.

\b
Start here:   ovfit extreme                 100 % train and 0 % test accuracy, in about a minute
Then:         ovfit view                    the figures and claims in a browser; `ovfit report` writes them into one file
              mlflow ui --backend-store-uri sqlite:///mlflow.db
More:         ovfit descent                 test error against width: falls, peaks, falls again
              ovfit interpolation           which samples make a validation loss rise while accuracy rises
              ovfit randomize               random labels, shuffled and random pixels: fitted as well, and how much more slowly
              ovfit mislabel                what becomes of wrong labels when images are blurred
              ovfit identity                one training image: does a network learn to copy, or to answer with that image?
              ovfit tune --arch mlp         the learning rate; then --lr tuned in any study
              ovfit extreme --dataset mnist --arch mlp --train-size 12000
              ovfit extreme --arch mlp,cnn --weight-decay 0,1e-4 --dry-run

Exit codes: 0 done, 1 some network failed, 2 bad input, 130 interrupted (what finished is kept).
"""
app = typer.Typer(
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={
        "token_normalize_func": lambda word: word.replace("_", "-"),
        "help_option_names": ["-h", "--help"],
        "max_content_width": 140,
    },
)
data_app = typer.Typer(
    help="List the datasets that are here, or fetch one.",
    invoke_without_command=True,
    rich_markup_mode=None,
)
app.add_typer(data_app, name="data")

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        metavar="DIR",
        help="folder of NAME.npz files (default: $OVFIT_DATA, else the user's cache folder)",
    ),
]
Store = Annotated[
    str | None,
    typer.Option(
        "--tracking-uri",
        metavar="URI",
        help="the MLflow store (default: $MLFLOW_TRACKING_URI, else sqlite:///mlflow.db here)",
    ),
]


def _study(name: str) -> Callable[..., int]:
    module = studies.study(name)

    def run(words: dict[str, str]) -> int:
        from ovfit.cli.command import run as run_study

        return run_study(module, words)

    return command(module, run)


for _name in studies.names():
    app.command(_name, short_help=(studies.study(_name).__doc__ or "").split("\n")[0])(
        _study(_name)
    )


app.command("tune", short_help=(tune.__doc__ or "").split("\n")[0])(command(tune, tune.run))


@data_app.callback()
def data(context: typer.Context, data_dir: DataDir = None) -> None:
    """List the datasets: size, digest, where they come from. `ovfit data fetch NAME` gets one."""
    context.obj = data_dir
    if context.invoked_subcommand is None:
        from ovfit.cli.status import print_datasets

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
    from ovfit.cli.status import fetch_dataset

    fetch_dataset(name, data_dir or context.obj)


@app.command()
def status(tracking_uri: Store = None) -> None:
    """The store, the devices, the launches and what they are doing."""
    from ovfit.cli.status import print_status

    print_status(tracking_uri)


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
            "--output", metavar="FILE", help="default: report.html; md and json go to the terminal"
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="html|md|json",
            help="html: one file that opens offline, figures inside",
        ),
    ] = "html",
    tracking_uri: Store = None,
) -> None:
    """Every claim with its verdict, its figure and the runs it rests on, as one HTML file."""
    from ovfit.report.write import report as write

    write(study, output, form, tracking_uri)


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
    """Runs a command; what is wrong is one line on stderr, never a traceback, for everything a person can cause."""
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    sys.exit(_main(spell_out(sys.argv[1:]) or ["--help"]))


def _main(words: list[str]) -> int:
    try:
        result: Any = app(words, standalone_mode=False, prog_name="ovfit")
        return (
            _interrupted() if result == INTERRUPTED else int(result or 0)
        )  # Typer turns Ctrl-C into 130
    except BadInput as error:
        return _complain(str(error))
    except (KeyboardInterrupt, typer.Abort):
        return _interrupted()
    except typer.Exit as error:
        return error.exit_code
    except Exception as error:
        if not hasattr(error, "format_message"):  # Typer's own: an unknown option or command
            raise
        return _complain(
            f"{error.format_message().rstrip('.')}; `ovfit --help` shows what there is"
        )


def _interrupted() -> int:
    print("ovfit: interrupted; what finished is kept, repeat the command to go on", file=sys.stderr)
    return INTERRUPTED


def _complain(text: str) -> int:
    print(f"ovfit: {' '.join(text.split())}", file=sys.stderr)
    return 2
