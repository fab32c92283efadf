"""The bisection for the most images that are fitted."""

import pytest

from ovfit.analysis.complexity import RESOLUTION, bisect


@pytest.mark.parametrize("capacity", [3, 32, 90, 333, 499, 500, 2000])
def test_bisection(capacity: int) -> None:
    """Replayed from nothing each time, as a launch does.

    It asks for few numbers of images and brackets the capacity.
    """
    known: dict[int, float] = {}
    for _ in range(30):
        found = bisect(known.get, 32, 500, 0.1)
        if found.next is None:
            break
        assert found.next not in known and 32 <= found.next <= 500
        known[found.next] = 0.05 if found.next <= capacity else 0.3
    assert found.next is None and len(known) <= 9
    assert (found.fitted is None) == (capacity < 32) and (found.beyond is None) == (capacity >= 500)
    if found.fitted and found.beyond:
        widest = max(RESOLUTION * found.fitted, found.fitted + 1)
        assert found.fitted <= capacity < found.beyond <= widest
