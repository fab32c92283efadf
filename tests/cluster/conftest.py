"""A cluster for the tests of a module: an idle one takes a tenth of a core from the tests after."""

from collections.abc import Iterator

import pytest

from tests.support.ray_cluster import IS_THERE, Machines, machines


@pytest.fixture(scope="module")
def made() -> Iterator[Machines]:
    if not IS_THERE:
        pytest.skip("no Ray here: pip install 'ovfit[ray]'")
    with machines() as found:
        yield found


@pytest.fixture
def two(made: Machines) -> Machines:
    """A cluster of two machines, one processor each."""
    made.fill()
    return made
