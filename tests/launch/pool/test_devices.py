"""Which device each worker gets on a machine, and what is refused there."""

import pytest

from ovfit.errors import BadInput
from ovfit.launch.pool.devices import check, choose, cores
from ovfit.launch.pool.messages import Hardware

NONE, ONE, TWO = Hardware(), Hardware(("A",)), Hardware(("A", "B"))


@pytest.mark.parametrize(
    ("device", "gpus", "hardware", "chosen"),
    [
        (None, (), NONE, ["cpu"] * 3),
        ("cpu", (), TWO, ["cpu"] * 3),
        (None, (), TWO, ["cuda:0", "cuda:1"]),
        ("cuda", (), ONE, ["cuda:0"]),
        (None, (1,), TWO, ["cuda:1"]),
        ("mps", (), Hardware(mps=True), ["mps"]),
    ],
)
def test_chosen(
    device: str | None, gpus: tuple[int, ...], hardware: Hardware, chosen: list[str]
) -> None:
    assert choose(device, gpus, 3, hardware) == chosen


@pytest.mark.parametrize(
    ("device", "gpus", "hardware", "reason"),
    [
        ("cuda", (), NONE, "--device cuda: this machine has no GPU that torch can use; leave it"),
        ("mps", (), TWO, "--device mps: this machine has no Apple GPU that torch can use; leave"),
        (None, (0, 2), TWO, "--gpus 0,2: this machine has 2 GPUs, numbered 0 to 1"),
        (None, (1,), ONE, "--gpus 1: this machine has 1 GPU, numbered 0 to 0"),
        (None, (0,), NONE, "--gpus 0: this machine has 0 GPUs; leave it out to use the CPU"),
    ],
)
def test_refused(
    device: str | None, gpus: tuple[int, ...], hardware: Hardware, reason: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        choose(device, gpus, 1, hardware)
    assert str(refusal.value).startswith(reason)


def test_this_machine_has_a_core() -> None:
    assert cores() >= 1


def test_a_precision_is_for_devices_that_have_it() -> None:
    new = Hardware(("A",), rounds=True)
    for precision in ("float32", "tf32", "bf16"):
        check(precision, "cuda:0", new)
    check("float32", "mps", Hardware(mps=True))
    check("bf16", "cpu", NONE)
    for precision, device, hardware, words in (
        ("tf32", "cpu", new, "cpu has no such products; say float32 or bf16"),
        ("bf16", "cuda:0", ONE, "A has no such products; say float32"),
        ("bf16", "mps", Hardware(mps=True), "mps has no such products; say float32"),
    ):
        with pytest.raises(BadInput, match=words):
            check(precision, device, hardware)
