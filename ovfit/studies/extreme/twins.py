"""E4.twin and E5: extreme networks beside those of the same seeds that share their start."""

from collections.abc import Mapping

from ovfit.analysis.claims import Claim
from ovfit.analysis.pairs import ratios, slopes, twins
from ovfit.studies.extreme.judging import Judging
from ovfit.studies.extreme.settings import Setting
from ovfit.studies.extreme.statements import STATEMENTS

AXES: Mapping[str, tuple[str, str]] = {  # of each claim on distances: other arm, axis
    "E5": ("normal", "epoch"),
    "E5.steps": ("normal", "updates"),
    "E5.loss": ("normal", "train_loss"),
    "E5.copies": ("clean-copies", "epoch"),
}


def gradients(judging: Judging, setting: Setting) -> Claim:
    """E4.twin: the clean gradients at the lowest clean loss that both reach in E1's budget."""
    by_run = judging.curves(setting.networks, judging.budget(setting))
    pairs = twins(setting.networks, "extreme", "normal", judging.seeds)
    norms = ratios(by_run, pairs, "grad_norm", "train_loss")
    falling = slopes(by_run, [pair[0] if pair else None for pair in pairs], "grad_norm")
    parts = STATEMENTS.parts("E4.twin", [norms, falling])
    return STATEMENTS.judge("E4.twin", setting.scope, parts, judging.wanting.with_())


def farther(name: str, judging: Judging, setting: Setting) -> Claim:
    """The verdict on distances from initialisation, each over its twin's."""
    other, axis = AXES[name]
    by_run = judging.curves(setting.networks, judging.budget(setting))
    pairs = twins(setting.networks, "extreme", other, judging.seeds)
    distances = ratios(by_run, pairs, "distance_from_init", axis)
    parts = STATEMENTS.parts(name, [distances])
    return STATEMENTS.judge(name, setting.scope, parts, judging.wanting.with_())
