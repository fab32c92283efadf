"""`ovfit decide`: its options."""

from typing import Annotated

import typer

from ovfit.cli.shared import DataDir, Store, is_on


def decide(
    claims: Annotated[
        list[str] | None,
        typer.Argument(metavar="CLAIM", help="e.g. E1 E5.loss, or E*; default: the undecided"),
    ] = None,
    study: Annotated[
        str | None,
        typer.Option(
            "--study", metavar="NAMES", help="of these studies, by comma, or all; begun where new"
        ),
    ] = None,
    budget: Annotated[
        str, typer.Option("--budget", metavar="TIME", help="90s, 30m, 2h, or 200networks")
    ] = "30m",
    most: Annotated[
        int, typer.Option("--most", metavar="N", help="seeds at most for one setting", min=5)
    ] = 64,
    begin: Annotated[
        str,
        typer.Option(
            "--with",
            metavar="OPTIONS",
            help="options for a study that is begun, as in --with '--dataset mnist --epochs 60'",
        ),
    ] = "",
    dry_run: Annotated[
        str,
        typer.Option(
            "--dry-run",
            metavar="on|off",
            help="print the plan and its prices, train nothing",
            show_default=False,
        ),
    ] = "off",
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers",
            metavar="N",
            help="worker processes on the CPU; default: one a core, at most 4",
            min=1,
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="WHERE", help="local, ray, ray://HOST:PORT: where the workers are"
        ),
    ] = None,
    gpus: Annotated[
        str | None, typer.Option("--gpus", metavar="N,...", help="GPUs to use, e.g. 0,1,3")
    ] = None,
    device: Annotated[
        str | None, typer.Option("--device", metavar="cpu|cuda|mps", help="the kind of device")
    ] = None,
    tracking_uri: Store = None,
    data_dir: DataDir = None,
    quiet: Annotated[
        str,
        typer.Option(
            "--quiet", metavar="on|off", help="only the closing table", show_default=False
        ),
    ] = "off",
    named: Annotated[
        str | None,
        typer.Option("--claims", metavar="NAMES", help="as CLAIM, by comma (for mlflow run)"),
    ] = None,
) -> int:
    """Gives undecided claims the seeds they need, until each has an answer.

    \b
    ovfit decide                     what this store's launches left undecided
    ovfit decide --dry-run           what each takes, the cheapest answer first
    ovfit decide --study extreme     of one study, begun where it has no launch
    ovfit decide E1 E5 --budget 2h   these claims, in two hours at most

    Seeds come in rounds of 5, 8, 12, 18, 27, 40 and 64, for undecided settings only; after each
    the claims are judged again (their intervals may be looked at after every seed), and what is
    decided stops. What costs more than is left of the budget is put aside, and says so. Every
    round is an ordinary launch: Ctrl-C keeps what finished, and the same command goes on.
    """
    from ovfit.cli.answers import Asked, answer
    from ovfit.tracking.credentials import spoken

    is_quiet = is_on("--quiet", quiet)
    texts = {
        "workers": workers,
        "on": on,
        "gpus": gpus,
        "device": device,
        "tracking_uri": tracking_uri,
        "data_dir": data_dir,
        "quiet": "on" if is_quiet else None,
    }
    asked = Asked(
        claims=[*(claims or []), *(named.split(",") if named else [])],
        studies=study,
        budget=budget,
        most=most,
        begin=begin,
        tracking_uri=tracking_uri,
        how=spoken({name: str(value) for name, value in texts.items() if value is not None}),
        dry_run=is_on("--dry-run", dry_run),
        quiet=is_quiet,
    )
    return answer(asked)
