"""How the size of a stack is chosen and remembered."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path as File
from time import sleep

import pytest
import torch

from ovfit.data.datasets import Dataset
from ovfit.launch import calibration
from ovfit.launch.calibration import cached, calibrate, is_out_of_memory, sizes
from ovfit.launch.plan import Calibration
from ovfit.spec import Corruption, Path, Prune, Spec
from ovfit.training.trainer import Trainer
from tests.conftest import blobs, spec

DATA = blobs()
SPECS = [spec(DATA, seed=seed) for seed in range(20)]
CPU = torch.device("cpu")
Measured = list[int]  # the sizes that were tried


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def use(monkeypatch: pytest.MonkeyPatch, seconds: Callable[[int], float]) -> Measured:
    """A step of a stack takes so long for each of its networks."""
    tried: Measured = []

    def measure(
        specs: Sequence[Spec], dataset: Dataset, device: torch.device, limit: int
    ) -> Calibration:
        tried.append(len(specs))
        return Calibration(len(specs), seconds(len(specs)), 0.0, limit)

    monkeypatch.setattr(calibration, "_measured", measure)
    return tried


@pytest.mark.parametrize(
    ("limit", "tried"), [(1, [1]), (4, [1, 2, 4]), (5, [1, 2, 4, 5]), (7, [1, 2, 4, 7])]
)
def test_sizes_are_powers_of_two_and_the_limit(limit: int, tried: list[int]) -> None:
    assert sizes(limit) == tried


def test_a_real_group_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibration, "SECONDS", 0.001)
    best = calibrate(SPECS[:2], DATA, CPU)
    assert best.size in (1, 2) and best.limit == 2
    assert 0 < best.step_seconds < 1 and 0 < best.evaluation_seconds < 1


def test_a_group_whose_parents_are_not_at_hand_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibration, "SECONDS", 0.001)
    ticket = replace(SPECS[0], prune=Prune(rule="magnitude", parent="a" * 32, share=0.5))
    shuffled = replace(ticket, prune=replace(ticket.prune, rule="shuffled"))
    bend = replace(SPECS[0], path=Path(kind="bezier", first="b" * 32, second="c" * 32))
    for group in ([ticket, shuffled], [replace(SPECS[0], start="d" * 32)] * 2, [bend] * 2):
        assert calibrate(group, DATA, CPU, fixed=2).step_seconds > 0


@pytest.mark.parametrize(("seconds", "is_last"), [(0.9, True), (0.97, False), (2.0, False)])
def test_the_layout_of_images_is_measured_where_there_are_convolutions(
    seconds: float, is_last: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has to be a twentieth faster; a stack's layers have no such choice."""
    monkeypatch.setattr(calibration, "SECONDS", 0.001)

    def step_seconds(trainer: Trainer, device: torch.device) -> float:
        return seconds if trainer.stack.channels_last else 1.0

    monkeypatch.setattr(calibration, "_step_seconds", step_seconds)
    cnn = [spec(DATA, arch="cnn", depth=3, seed=seed) for seed in (0, 1)]
    alone = calibrate(cnn[:1], DATA, CPU)
    assert (alone.channels_last, alone.step_seconds) == (is_last, min(seconds, 1) if is_last else 1)
    assert not calibrate(cnn, DATA, CPU, fixed=2).channels_last
    assert not calibrate(SPECS[:1], DATA, CPU).channels_last  # an MLP


def test_the_fastest_size_wins_and_two_slower_ones_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = use(monkeypatch, lambda size: {1: 1.0, 2: 0.6, 4: 0.5, 8: 0.49, 16: 0.7}[size])
    best = calibrate(SPECS, DATA, CPU)
    assert tried == [1, 2, 4, 8, 16] and best == Calibration(4, 0.5, 0.0, 20)


def test_a_size_that_is_given_is_the_only_one(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = use(monkeypatch, lambda size: 1.0)
    assert calibrate(SPECS, DATA, CPU, fixed=8).size == 8 and tried == [8]
    assert calibrate(SPECS[:3], DATA, CPU, fixed=8).size == 3


@pytest.mark.parametrize(("gain", "threads", "size"), [(1.2, 1, 4), (1.3, 2, 4), (3.0, 2, 1)])
def test_threads_have_to_pay(
    gain: float, threads: int, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four networks are best on one thread; on two, they gain so much, and one alone if it is 3."""
    torch.set_num_threads(2)

    def seconds(count: int) -> float:
        one = {1: 1.0, 2: 0.6, 4: 0.5, 8: 0.49, 16: 0.7}[count]
        if torch.get_num_threads() == 1:
            return one
        return 0.1 if gain == 3 and count == 1 else one / gain

    tried = use(monkeypatch, seconds)
    best = calibrate(SPECS, DATA, CPU)
    assert (best.threads, best.size) == (threads, size)
    assert tried == [1, 2, 4, 8, 16, 1, 4] and torch.get_num_threads() == 2


def test_a_size_that_does_not_fit_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def seconds(size: int) -> float:
        if size > 2:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        return 1 / size

    use(monkeypatch, seconds)
    assert calibrate(SPECS, DATA, CPU).size == 2


def test_what_is_no_lack_of_memory_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def seconds(size: int) -> float:
        raise RuntimeError("a mistake" if size > 1 else "allocate memory")

    use(monkeypatch, seconds)
    with pytest.raises(RuntimeError, match="allocate memory"):  # not even one network fits
        calibrate(SPECS, DATA, CPU)
    use(monkeypatch, lambda size: 1.0 if size == 1 else seconds(size))
    with pytest.raises(RuntimeError, match="a mistake"):
        calibrate(SPECS, DATA, CPU)


def test_the_errors_of_a_full_memory() -> None:
    assert is_out_of_memory(torch.OutOfMemoryError("")) and is_out_of_memory(MemoryError())
    assert is_out_of_memory(RuntimeError("std::bad_alloc"))
    assert not is_out_of_memory(RuntimeError("shape mismatch"))


def test_a_calibration_is_remembered(monkeypatch: pytest.MonkeyPatch, tmp_path: File) -> None:
    tried = use(monkeypatch, lambda size: 1 / min(size, 4))
    first = cached(tmp_path, SPECS[:16], DATA, CPU, None)
    assert first.size == 4 and tried
    tried.clear()
    assert cached(tmp_path, SPECS[:16], DATA, CPU, None) == first
    assert cached(tmp_path, SPECS, DATA, CPU, None) == first  # it did not end at its limit
    assert not tried and len(list(tmp_path.iterdir())) == 1


def test_one_that_ended_at_its_limit_is_measured_again_for_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: File
) -> None:
    use(monkeypatch, lambda size: 1 / size)
    assert cached(tmp_path, SPECS[:4], DATA, CPU, None).size == 4
    assert cached(tmp_path, SPECS, DATA, CPU, None).size == 20


@pytest.mark.parametrize(("use_of_others", "kept"), [(0.2, 1), (0.8, 0)])
def test_threads_are_not_judged_for_good_on_a_shared_machine(
    use_of_others: float, kept: int, monkeypatch: pytest.MonkeyPatch, tmp_path: File
) -> None:
    torch.set_num_threads(2)
    use(monkeypatch, lambda size: 1.0)
    monkeypatch.setattr(calibration, "others", lambda before, after: use_of_others)
    cached(tmp_path, SPECS[:4], DATA, CPU, None)
    assert len(list(tmp_path.iterdir())) == kept


def test_a_damaged_file_counts_as_none(monkeypatch: pytest.MonkeyPatch, tmp_path: File) -> None:
    use(monkeypatch, lambda size: 1.0)
    known = cached(tmp_path, SPECS, DATA, CPU, None)
    (path,) = tmp_path.iterdir()
    whole = path.read_text()
    negative, words = (re.sub(r'"size": \d+', f'"size": {size}', whole) for size in ("-6", '"6"'))
    for text in ("", "[]", '{"size": 1}', negative, words):
        path.write_text(text)
        assert cached(tmp_path, SPECS, DATA, CPU, None) == known


def test_an_arm_with_other_labels_is_not_measured_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: File
) -> None:
    tried = use(monkeypatch, lambda size: 1.0)
    known = cached(tmp_path, SPECS, DATA, CPU, None)
    tried.clear()
    copies = Corruption(kind="wrong-copies", copies=2)
    extreme = [replace(one, arm="extreme", corruption=copies) for one in SPECS]
    assert cached(tmp_path, extreme, DATA, CPU, None) == known and not tried


def test_other_networks_have_a_calibration_of_their_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: File
) -> None:
    use(monkeypatch, lambda size: 1.0)
    for specs, fixed in ((SPECS, None), (SPECS, 4), ([spec(DATA, width=9)], None)):
        cached(tmp_path, specs, DATA, CPU, fixed)
    assert len(list(tmp_path.iterdir())) == 3


def test_a_size_that_is_given_is_measured_once_however_many_networks_there_are(
    monkeypatch: pytest.MonkeyPatch, tmp_path: File
) -> None:
    tried = use(monkeypatch, lambda size: 1.0)
    first = cached(tmp_path, SPECS[:6], DATA, CPU, 4)
    before = len(tried)
    assert cached(tmp_path, SPECS, DATA, CPU, 4) == first and len(tried) == before


def test_a_long_call_is_not_repeated() -> None:
    calls = []

    def slow() -> None:
        calls.append(1)
        sleep(0.6)

    assert 0.6 <= calibration._time(slow, torch.device("cpu"), 0.25) < 0.9
    assert len(calls) == 1
