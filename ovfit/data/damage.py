"""How a damaged .npz file shows itself."""

import zipfile
import zlib

# what np.load and its archive raise of a file that is deleted, truncated or altered: found by
# flipping bits (tests/data/test_npz.py)
DAMAGED = (
    OSError,
    ValueError,
    EOFError,
    KeyError,
    TypeError,
    AttributeError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
)
