"""Networks that a store has, looked at through the real command."""

from pathlib import Path

from tests.conftest import Inside, everything, finished

SMALL = ("--width", 8, "--lr", 0.01, "--replicas", 1, "--epochs", 4, "--hold", 0)
QUIET = ("--quiet", "on", "--figures", "off")
LOOK = ("--directions", 2, "--places", 5, "--grid", 5, "--unequal", "on", *QUIET)


def test_networks_are_looked_at_and_not_trained(home: Path, inside: Inside) -> None:
    assert inside("extreme", *SMALL, *QUIET).returncode == 0
    parents = finished(home, "extreme").set_index("ovfit.arm")
    normal, extreme = (str(parents.loc[arm, "run_id"]) for arm in ("normal", "extreme"))
    before = everything(home)
    for given, said in (
        (("--study", "extreme"), "times apart, and curvature grows with the loss"),
        (("--of", f"{normal},{extreme}"), "--unequal on looks at them all the same"),
        (("--study", "descent"), "has no network of it"),
    ):
        done = inside("landscape", *given)
        assert done.returncode == 2 and done.stderr.count("\n") == 1 and said in done.stderr
    assert everything(home) == before

    done = inside("landscape", "--of", f"{normal},{extreme}", *LOOK)
    assert done.returncode == 0, done.stderr
    seen = finished(home, "landscape").set_index("ovfit.arm")
    assert set(seen.index) == {
        "normal seen",
        "extreme seen",
        "normal-extreme straight",
        "normal-extreme matched",
    }
    for arm in ("normal", "extreme"):
        look = seen.loc[f"{arm} seen"]
        assert look["start_run"] == parents.loc[arm, "run_id"] and look["ovfit.epochs_run"] == "0"
        for split in ("train", "test", "control"):
            name = f"{split}_accuracy"
            assert look[name] == parents.loc[arm, name]
        assert look["distance_from_start"] == 0
    weights = Path(parents.loc["normal", "artifact_uri"].removeprefix("file://")) / "weights"
    (weights / "final.safetensors").unlink()
    done = inside("landscape", "--of", normal)
    assert done.returncode == 2 and "has no saved weights" in done.stderr


def test_networks_of_other_sizes_have_no_path(home: Path, inside: Inside) -> None:
    for width in (4, 8):
        given = ("--width", width, "--replicas", 1, "--epochs", 1, "--hold", 0, "--arms", "normal")
        assert inside("extreme", *given, *QUIET).returncode == 0
    runs = ",".join(finished(home, "extreme")["run_id"])
    before = everything(home)
    done = inside("landscape", "--of", runs)
    assert done.returncode == 2 and "no path between them" in done.stderr
    assert everything(home) == before
