"""What every study of this package keeps, and what a study of one's own is told."""

import json
from pathlib import Path
from types import ModuleType

import pytest

from ovfit.errors import BadInput
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.parsing import parse
from ovfit.studies.registry import from_file, from_module
from ovfit.studies.results import evidence
from ovfit.testing.study import ARGUMENTS, StudyCases, resolved
from tests.conftest import finished, launches, uri_of

HEAD = """
from dataclasses import dataclass
from ovfit.studies.options import Run, Sample, Train, option

PRESETS = {"quick": {"dataset": ("digits",)}}

@dataclass(frozen=True)
class Options(Sample, Train, Run):
    depths: tuple[int, ...] = option("hidden layers", (1, 2), least=1)

def plan(options, datasets):
    raise NotImplementedError
"""


def module_of(text: str) -> ModuleType:
    module = ModuleType("mine")
    exec(text, vars(module))
    return module


@pytest.mark.parametrize("name", registry.names())
def test_every_hook_is_there_and_takes_its_arguments(name: str) -> None:
    cases = type("Cases", (StudyCases,), {"study": name})()
    cases.test_every_hook_takes_what_it_is_called_with()
    cases.test_the_command_can_be_read_back()
    study = registry.study(name)
    hooks = [getattr(study, hook) for hook in ARGUMENTS]
    assert all(callable(resolved(hook)) for hook in hooks if hook is not None)


@pytest.mark.parametrize("name", registry.names())
def test_every_preset_is_made_of_options(name: str) -> None:
    study = registry.study(name)
    for preset in study.presets:
        options = parse(study, {"preset": preset})
        assert options.preset == preset and isinstance(options, study.options)


@pytest.mark.parametrize("name", registry.names())
def test_every_claim_is_corrected_over_the_family_that_is_asked_for(name: str, shown: Path) -> None:
    """--family: a launch that goes on with a part of another is judged as the whole is."""
    study = registry.study(name)
    if study.claims is None:
        pytest.skip("a search claims nothing")
    kept = json.loads((launches(shown, name)[0] / "options.json").read_text())
    command = Command.from_saved(kept["command"]).with_(family=500)
    options = parse(study, command.given)
    found = evidence(study, options, finished(shown, name), uri_of(shown))
    judged = study.claims(found, command)
    assert {claim.family for claim in judged} == {500}
    tests = [claim.test for claim in judged if claim.n]
    assert all("the 500 claims of the launch it goes on from" in test for test in tests)


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ("def figurs(evidence): ...", "no hook 'figurs'; did you mean figures?"),
        ("def more(options, datasets, networks): ...", "no hook 'more'"),
        ("MEASURE = {}", "no 'MEASURE'; did you mean MEASURED?"),
        ("del plan", "needs plan"),
        ("del Options", "needs Options"),
        ("PRESETS = {'fast': {}}", "one called 'quick'"),
    ],
)
def test_a_hook_that_nobody_knows_is_refused(extra: str, said: str) -> None:
    with pytest.raises(BadInput, match=said.replace("?", r"\?")):
        from_module(module_of(f"{HEAD}\n{extra}\n"), "mine")


def test_what_is_private_or_imported_is_no_hook() -> None:
    helpers = "from ovfit.studies.specs import seeds\ndef _more(): ...\nWORD = 'any'"
    study = from_module(module_of(f"{HEAD}\n{helpers}\n"), "mine")
    assert study.name == "mine" and study.figures is None and study.follow_up is None
    assert parse(study, {"depths": "3"}).depths == (3,)  # type: ignore[attr-defined]


def test_a_hook_may_be_imported() -> None:
    text = "from ovfit.studies.extreme.plan import plan\nfrom ovfit.tune.figures import figures"
    study = from_module(module_of(f"{HEAD}\n{text}\n"), "mine")
    assert study.plan.__module__ == "ovfit.studies.extreme.plan"
    assert study.figures is not None and study.figures.__module__ == "ovfit.tune.figures"


def test_a_study_object_in_a_file_is_run_from_it(tmp_path: Path) -> None:
    file = tmp_path / "declared_study.py"
    parts = "card=Card('Mine'), options=Options, presets=PRESETS, plan=plan"
    made = f"from ovfit.studies.study import Card, Study\n\nSTUDY = Study(name='mine', {parts})"
    file.write_text(f"{HEAD}\n{made}\n")
    study = from_file(str(file))
    assert study.name == "mine" and study.file == str(file)


def test_a_misspelt_bound_is_an_error() -> None:
    with pytest.raises(TypeError, match="leest"):
        module_of(HEAD.replace("least=1", "leest=1"))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("none.py", None, "no such Python file"),
        ("study.txt", HEAD, "no such Python file"),
        ("two words.py", HEAD, "give the file a name like"),
        ("json.py", HEAD, "'json' is taken"),
        ("extreme.py", HEAD, "'extreme' is taken"),
        ("broken_study.py", HEAD + "1 / 0\n", "ZeroDivisionError: division by zero in line 13"),
        ("half_study.py", HEAD + "def f(:\n", "SyntaxError"),
    ],
)
def test_files_that_are_no_study(tmp_path: Path, name: str, text: str | None, said: str) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(BadInput, match=said):
        from_file(str(tmp_path / name))


def test_a_study_that_is_not_there() -> None:
    with pytest.raises(BadInput, match="no study called 'extrem'; did you mean extreme"):
        registry.study("extrem")
