"""The error of the images, against drawing them anew."""

from pathlib import Path

import numpy as np
import pytest

from ovfit.studies.interpolation.luck import by_image, image_errors
from ovfit.studies.interpolation.measures import from_placed, summary
from ovfit.studies.interpolation.outliers import outliers
from ovfit.studies.interpolation.samples import Samples
from ovfit.training.recording.losses import decode
from tests.studies.interpolation.records import recorded

EPOCH = 4.0


def drawn(samples: Samples, chosen: np.ndarray) -> Samples:
    """With those validation images in place of its own: the fences are theirs too."""
    codes = samples.arrays["loss/val"][:, chosen]
    outside = outliers(decode(codes[samples.ends])).sum(0)
    return Samples({**samples.arrays, "loss/val": codes, "outside": outside})


def values(samples: Samples) -> dict[str, float]:
    place = samples.near(EPOCH)
    last = float(np.log(samples.val_at(-1).mean() / samples.val_at(place).mean()))
    return {**summary(samples, EPOCH), **from_placed(samples, EPOCH), "placed_last": last}


def test_the_error_of_each_mean_is_that_of_images_drawn_anew(tmp_path: Path) -> None:
    """Of two networks on the same images: the spread of their mean over 200 draws."""
    both = [recorded(n=900, k=20, seed=seed) for seed in range(2)]
    paths = [tmp_path / f"{number}.npz" for number in range(2)]
    for path, samples in zip(paths, both, strict=True):
        np.savez(path, **samples.arrays)
    errors = image_errors((path, EPOCH) for path in paths)
    rng = np.random.default_rng(0)
    draws = []
    for _ in range(200):
        chosen = rng.integers(0, 900, 900)
        each = [values(drawn(samples, chosen)) for samples in both]
        draws.append([np.mean([one[name] for one in each]) for name in errors])
    for name, spread in zip(errors, np.std(draws, axis=0), strict=True):
        # of ten groups left out a standard error is known to a quarter of it
        close = 0.6 if name == "persistence" else 0.2
        assert errors[name] == pytest.approx(spread, rel=close), name
    assert set(errors) == {"placed_share", "placed_last", "never", "persistence"}


def test_what_has_no_record_has_no_error(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    np.savez(path, **recorded(n=60, k=20).arrays)
    assert image_errors([]) == {}
    assert image_errors([(path, float("nan")), (tmp_path / "gone.npz", 3.0)]) == {}
    other = tmp_path / "b.npz"
    np.savez(other, **recorded(n=90, k=20).arrays)
    assert image_errors([(path, 3.0), (other, 3.0)]) == {}  # on other images
    assert by_image(recorded(n=60, k=20), 3.0)["placed_share"].shape == (60,)
