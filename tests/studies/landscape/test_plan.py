"""The networks that a command trains, and how they are made from each other."""

from collections import Counter

import pytest

from ovfit.data.digits import digits
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.studies.landscape import STUDY
from ovfit.studies.landscape.options import DECAY, DROPOUT, NEAR, PARTNER, PAST, RATE, START
from ovfit.studies.landscape.plan import check, plan
from ovfit.studies.parsing import parse


def planned(**given: str) -> list[Spec]:
    options = parse(STUDY, {"replicas": "3", **given})
    check(options)
    return list(plan(options, {"digits": digits()}).specs)


def test_every_network_is_planned_once_and_after_what_it_is_made_from() -> None:
    specs = planned()
    signatures = [spec.signature() for spec in specs]
    assert len(set(signatures)) == len(specs)
    for place, spec in enumerate(specs):
        assert set(spec.parents) <= set(signatures[:place])


def test_arms() -> None:
    assert Counter(spec.arm for spec in planned()) == {
        "normal": 6,  # with their partners
        "normal at level": 3,
        "normal past level": 3,
        "extreme": 3,
        "extreme at level": 3,
        "extreme past level": 3,
        "normal-normal straight": 3,
        "normal-normal matched": 3,
        "normal-normal bent": 3,
        "normal-extreme straight": 3,
        "extreme-extreme straight": 1,  # of three: the pairs share no network
        "extreme-extreme matched": 1,
        "extreme-extreme bent": 1,
        **{f"{knob}{kind}": n for knob in ("decay", "rate", "dropout") for kind, n in KINDS},
    }


KINDS = (("", 6), (" bent", 3))


def test_states_bracket_the_level_at_a_twentieth_of_the_rate() -> None:
    specs = {(spec.arm, spec.seed): spec for spec in planned(level="0.02", lr="0.004")}
    for arm in ("normal", "extreme"):
        chain = [specs[arm + state, 1] for state in ("", " at level", " past level")]
        targets = [factor * 0.02 for factor in (START, NEAR, PAST)]
        assert [spec.stop.clean for spec in chain] == targets
        assert [spec.optimizer.lr for spec in chain] == [0.004, 0.0002, 0.0002]
        assert [spec.start for spec in chain[1:]] == [spec.signature() for spec in chain[:2]]
        assert len({spec.corruption for spec in chain}) == 1


def test_paths_have_the_ends_they_are_called_by() -> None:
    specs = planned()
    by_signature = {spec.signature(): spec for spec in specs}
    for spec in specs:
        if spec.path.kind == "none":
            continue
        first, second = (by_signature[end] for end in (spec.path.first, spec.path.second))
        between, kind = spec.arm.split(" ")
        assert spec.corruption.kind == "none" and spec.seed == first.seed
        assert spec.path.matched == (kind == "matched")
        assert (spec.stop.epochs > 0) == (kind == "bent") == (spec.path.kind == "bezier")
        if between == "normal-extreme":
            assert (first.arm, second.arm, second.seed) == ("normal", "extreme", first.seed)
        elif between == "extreme-extreme":
            assert (first.arm, second.arm, second.seed) == ("extreme", "extreme", first.seed + 1)
        else:
            assert first.arm == second.arm == between.removeprefix("normal-")
            assert second.seed == first.seed + PARTNER


def test_no_knob() -> None:
    arms = Counter(spec.arm for spec in planned(knobs="none"))
    assert arms["normal"] == 6 and not {"decay", "rate", "dropout"} & set(arms)
    with pytest.raises(BadInput, match="stands alone"):
        planned(knobs="none,decay")


def test_knobs_turn_one_thing() -> None:
    specs = {(spec.arm, spec.seed): spec for spec in planned()}
    normal = specs["normal", 0]
    assert specs["decay", 0].optimizer.weight_decay == DECAY
    assert specs["rate", 0].optimizer.lr == RATE * normal.optimizer.lr
    assert specs["dropout", 0].network.dropout == DROPOUT
    for knob in ("decay", "rate", "dropout"):
        assert specs[knob, 0].stop == normal.stop and specs[knob, 0].data == normal.data
    arms = {spec.arm for spec in planned(arch="resnet", width="4")}
    assert "dropout" not in arms and "decay bent" in arms  # a ResNet has none


def test_what_makes_no_sense_is_refused() -> None:
    for given, said in (
        ({"of": "abc", "study": "extreme"}, "leave one out"),
        ({"unequal": "on"}, "--of or --study"),
        ({"grid": "900000"}, "take fewer points"),
    ):
        with pytest.raises(BadInput, match=said):
            planned(**given)
