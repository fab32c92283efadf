"""The viewer: what was run, whether the networks overfit, which claims hold.

    streamlit run apps/viewer.py          on the store of this folder, or $MLFLOW_TRACKING_URI

`ovfit view` does the same. The pages are in ovfit/viewer/.
"""

from ovfit.viewer.app import show

show()
