"""Cases that a study, a network or a dataset of one's own can be run through with pytest.

from ovfit.testing import StudyCases

class TestDepths(StudyCases):
    study = "depths.py"
    options = {"replicas": 1, "epochs": 1}
"""

from ovfit.testing.dataset import DatasetCases
from ovfit.testing.network import NetworkCases
from ovfit.testing.study import StudyCases

__all__ = ["DatasetCases", "NetworkCases", "StudyCases"]
