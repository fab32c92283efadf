"""What a person is told while networks train and are probed, and where it is shown."""

import io
import sys
from dataclasses import dataclass, field

import pytest

from ovfit.launch import screen
from ovfit.launch.progress import Progress
from ovfit.spec import Stop
from tests.conftest import blobs, spec

STOP = Stop(epochs=100, hold=3)


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Kept:
    """A screen that keeps what is shown."""

    shown: list[tuple[str, float]] = field(default_factory=list)

    def due(self) -> bool:
        return True

    def show(self, text: str, share: float) -> None:
        self.shown.append((text, share))

    def say(self, text: str) -> None:
        raise AssertionError(text)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_time_left_of_training_and_of_a_probe() -> None:
    clock = Clock()
    specs = [spec(blobs(), seed=seed, epochs=3, batch_size=4) for seed in (0, 1)]
    progress = Progress(specs, screen.Silent(), clock)
    progress.advance(1, 0.01, 2)
    clock.now += 10
    progress.advance(1, 10, 2)  # 20 of 60 steps in 10 s
    assert progress.text() == "0/2 networks, 2 network-steps/s, 20 s left"
    progress.advance(2, 10, 0)
    progress.probe(1, 2, 0.03)  # the first that is heard of a probe is not its beginning
    training = "0/2 networks, 2 network-steps/s, 20 s of training left"
    assert progress.text() == f"{training}; probing 2 that finished: 3%"
    progress.end(2)
    clock.now += 10
    progress.probe(1, 2, 0.53)
    assert progress.text() == "0/2 networks; probing 2 that finished: 53%, 9 s left"
    progress.probe(1, 2, 0.02)  # another two, with no step of training heard between
    assert progress.text() == "0/2 networks; probing 2 that finished: 2%"
    progress.advance(1, 20, 2)
    assert "probing" not in progress.text()


def test_a_stop_rule_makes_the_time_a_bound_until_one_of_its_kind_has_finished() -> None:
    clock = Clock()
    specs = [spec(blobs(), seed=seed, stop=STOP, batch_size=40) for seed in range(4)]
    progress = Progress(specs, screen.Silent(), clock)
    progress.advance(1, 0.01, 4)
    clock.now += 10
    progress.advance(1, 5, 4)
    assert progress.text() == "0/4 networks, 2 network-steps/s, at most 3 min left"
    progress.finish(specs[0].signature(), 6)
    progress.advance(1, 6, 3)  # 24 steps are done, and each is expected to take 6
    assert progress.text() == "1/4 networks, 2.4 network-steps/s, a moment left"


def test_epochs_of_few_images_take_less_of_the_time() -> None:
    clock = Clock()
    dataset = blobs()
    many = spec(dataset, epochs=2, train_size=40, batch_size=4)
    few = spec(dataset, epochs=100, train_size=4, batch_size=4)
    progress = Progress([many, few], screen.Silent(), clock)
    progress.advance(1, 0.1, 1)
    clock.now += 10
    progress.advance(1, 10, 1)  # of 120 steps in all; of 102 epochs it would be one
    assert progress.text() == "0/2 networks, 1 network-steps/s, 2 min left"


def test_what_a_checkpoint_brought_is_no_speed() -> None:
    clock, kept = Clock(), Kept()
    specs = [spec(blobs(), seed=seed, epochs=10, batch_size=40) for seed in (0, 1, 2)]
    progress = Progress(specs, kept, clock)
    progress.skip(specs[2].signature())  # another launch trains it
    progress.begin(specs[0].signature(), 6)
    progress.begin(specs[1].signature(), 6)
    progress.advance(1, 5, 2)
    clock.now += 10
    progress.advance(1, 6, 2)
    text, share = kept.shown[-1]
    assert text == "1/3 networks, 0.2 network-steps/s, 40 s left" and share == 12 / 20


def test_no_terminal_shows_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    """As in a notebook, whose stderr is no terminal: no control characters, one line in 15 s."""
    clock = Clock()
    progress = Progress([spec(blobs())], screen.Lines(clock), clock)
    for _ in range(40):
        progress.advance(1, 1.0, 1)
        clock.now += 1
    progress.say("this is always said")
    output, error = capsys.readouterr()
    assert not output
    first, second, last = error.splitlines()
    assert first.startswith("0/1 networks, ") and second.startswith("0/1 networks, ")
    assert last == "this is always said" and "\x1b" not in error


def test_the_screen_of_a_terminal_a_notebook_and_a_quiet_launch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with screen.opened(quiet=False) as shown:
        progress = Progress([spec(blobs())], shown)
        progress.advance(1, 1.0, 1)
        progress.say("above the bar")
    assert "training" in terminal.getvalue() and "above the bar" in terminal.getvalue()
    with screen.opened(quiet=True) as shown:
        assert isinstance(shown, screen.Silent)
    with screen.opened(quiet=False, empty=True) as shown:
        assert isinstance(shown, screen.Lines)  # no bar for nothing
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with screen.opened(quiet=False) as shown:
        assert isinstance(shown, screen.Lines)
