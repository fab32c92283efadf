"""What is kept of the machine a launch ran on."""

import os
import platform
import socket
from pathlib import Path

import pytest
import torch

from ovfit.launch import machine as module
from ovfit.launch.machine import machine, processor
from ovfit.launch.pool.devices import named
from ovfit.launch.pool.messages import Hardware


def test_what_is_said_of_this_machine() -> None:
    said = machine(["cpu", "cpu"])
    assert (
        said["torch"] == torch.__version__.partition("+")[0] or said["torch"] == torch.__version__
    )
    assert said["cores"] == len(os.sched_getaffinity(0)) and said["devices"] == ["cpu", "cpu"]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    assert said["memory"] == pytest.approx(memory, abs=0.06)
    assert said["python"] == platform.python_version() and said["processor"]
    assert socket.gethostname() not in map(str, said.values())


def test_the_processor_s_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "cpuinfo"
    info.write_text("processor\t: 0\nmodel name\t: Some CPU: 2 GHz\n\nmodel name\t: another\n")
    monkeypatch.setattr(module, "CPUINFO", info)
    assert processor() == "Some CPU: 2 GHz"
    info.unlink()
    assert processor() in (platform.processor(), platform.machine())


def test_devices_have_the_names_a_person_knows() -> None:
    hardware = Hardware(cuda=("first card", "second card"))
    devices = ("cuda:1", "cuda:0", "cpu", "mps")
    assert [named(device, hardware) for device in devices] == [
        "second card",
        "first card",
        "cpu",
        "mps",
    ]
