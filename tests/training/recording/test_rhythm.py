"""When something is measured."""

from ovfit.training.recording import rhythm


def test_rhythms() -> None:
    assert rhythm.epochs(5, None) == {0, 1, 2, 3, 4, 5}
    late = sorted(rhythm.epochs(300, None))
    assert late[:21] == list(range(21)) and late[-1] == 300 and len(late) < 60
    assert rhythm.epochs(10, 4) == {0, 4, 8, 10}
    assert sorted(rhythm.steps(100, "log"))[:6] == [1, 2, 3, 4, 5, 6] and 100 in rhythm.steps(
        100, "log"
    )
    assert rhythm.steps(10, "3") == {3, 6, 9} and rhythm.steps(10, "off") == set()
