"""Cases for a study: its card, its hooks, its plan, and a small run in a store of its own."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from ovfit.folders import data_dir
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.parsing import parse
from ovfit.studies.results import Result
from ovfit.studies.session import loaded, sources
from ovfit.studies.study import At, Planned, Study

ARGUMENTS = {  # how many each hook is called with
    "plan": 2,
    "check": 1,
    "sources": 1,
    "rates": 1,
    "hold": 2,
    "follow_up": 3,
    "compute": 2,
    "measures": 1,
    "claims": 2,
    "tables": 1,
    "figures": 1,
    "closing": 2,
}
SECTIONS = ("Paper", "Question", "Command")  # of a card


class StudyCases:
    """`study`: a name or FILE.py. `options`: of a run that takes seconds, as in `ovfit.run`."""

    study: ClassVar[str]
    options: ClassVar[Mapping[str, object]] = {}

    @classmethod
    def declared(cls) -> Study[Any]:
        is_file = cls.study.endswith(".py")
        return registry.from_file(cls.study) if is_file else registry.study(cls.study)

    def run(self, folder: Path, **options: object) -> Result[Any]:
        """The study in a store of its own in a folder."""
        from ovfit.studies.runner import run

        here = {"tracking_uri": f"sqlite:///{folder}/mlflow.db", "quiet": True}
        given: dict[str, Any] = {**here, **self.options, **options}
        return run(self.declared(), **given)

    def planned(self, preset: str) -> Planned:
        study = self.declared()
        options = parse(study, {"preset": preset})
        study.check(options)
        return study.plan(options, loaded(sources(study, options), data_dir(None)))

    def test_the_card_says_what_a_reader_needs(self) -> None:
        card = self.declared().card.whole
        missing = [section for section in SECTIONS if section not in card]
        assert not missing, f"the docstring lacks {', '.join(missing)}"
        statements = self.declared().statements
        assert all(name in card for name in statements), "the card does not show every claim"

    def test_every_hook_takes_what_it_is_called_with(self) -> None:
        study = self.declared()
        for name, count in ARGUMENTS.items():
            hook = getattr(study, name)
            if hook is not None:
                taken = len(inspect.signature(resolved(hook)).parameters)
                assert taken >= count, f"{name} takes {taken} arguments, is called with {count}"

    def test_the_quick_preset_plans_distinct_networks(self) -> None:
        planned = self.planned("quick")
        signatures = [spec.signature() for spec in planned.specs]
        assert len(set(signatures)) == len(signatures), "two planned networks are one"
        assert signatures or planned.priced or self.declared().compute is not None

    def test_a_run_is_whole_and_is_not_trained_twice(self, tmp_path: Path) -> None:
        first = self.run(tmp_path, figures=True)
        assert not first.failed, first.failed
        if self.declared().claims is not None:
            known, made = set(self.declared().statements), {claim.id for claim in first.claims}
            assert made <= known, f"claims that no statement declares: {made - known}"
        for figure in first.figures:
            assert figure.chart.to_dict(), f"{figure.name} cannot be drawn"
            assert set(figure.claims) <= set(self.declared().statements)
        again = self.run(tmp_path, figures=False)
        assert set(again.networks["run_id"]) == set(first.networks["run_id"]), "trained twice"
        assert [claim.row() for claim in again.claims] == [
            {**claim.row(), "command": other.command}
            for claim, other in zip(first.claims, again.claims, strict=True)
        ]

    def test_the_command_can_be_read_back(self) -> None:
        command = Command(self.declared().name, {"preset": "quick"}, self.declared().file)
        assert Command.from_line(command.line) == command
        assert Command.from_saved(command.saved) == command


def resolved(hook: Callable[..., Any]) -> Callable[..., Any]:
    """The function behind a hook that is imported when it is called."""
    return hook.resolve() if isinstance(hook, At) else hook
