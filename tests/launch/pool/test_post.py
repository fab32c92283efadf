"""Messages to and from a worker elsewhere, whatever happens to the calls that carry them."""

import threading
from time import monotonic, sleep

from ovfit.launch.pool.post import Inbox, Outbox


def test_they_are_taken_in_the_order_of_their_numbers() -> None:
    box: Inbox[str] = Inbox()
    box.put(1, "stop")
    assert not box.poll()
    box.put(0, "train")
    assert box.poll()
    assert [box.take(), box.take()] == ["train", "stop"] and not box.poll()


def test_one_that_comes_twice_is_taken_once() -> None:
    box: Inbox[str] = Inbox()
    box.put(0, "train")
    assert box.take() == "train"
    box.put(0, "train")
    assert not box.poll()


def test_a_message_is_waited_for() -> None:
    box: Inbox[str] = Inbox()
    threading.Timer(0.1, box.put, (0, "train")).start()
    assert box.take() == "train"


def test_what_was_not_heard_is_said_again() -> None:
    box: Outbox[int] = Outbox()
    for number in range(4):
        box.put(number)
    assert box.after(0, 0) == [0, 1, 2, 3] == box.after(0, 0)
    assert box.after(3, 0) == [3]
    box.put(4)
    assert box.after(3, 0) == [3, 4]
    assert box.after(5, 0) == []


def test_a_question_that_came_late_forgets_nothing() -> None:
    """The answer to an older one was heard meanwhile."""
    box: Outbox[int] = Outbox()
    for number in range(4):
        box.put(number)
    assert box.after(2, 0) == [2, 3]
    box.after(0, 0)
    assert box.after(2, 0) == [2, 3]


def test_a_question_waits_for_the_first() -> None:
    box: Outbox[int] = Outbox()
    start = monotonic()
    assert box.after(0, 0.2) == [] and monotonic() - start >= 0.2
    threading.Timer(0.1, box.put, (7,)).start()
    assert box.after(0, 10) == [7] and monotonic() - start < 5


def test_many_messages_of_one_thread_arrive_whole() -> None:
    box: Outbox[int] = Outbox()

    def talk() -> None:
        for number in range(2000):
            box.put(number)
            if number % 100 == 0:
                sleep(0.001)

    threading.Thread(target=talk).start()
    heard: list[int] = []
    while len(heard) < 2000:
        heard += box.after(len(heard), 5)
    assert heard == list(range(2000))
