"""The start of the viewer under `ovfit view`."""

from ovfit.viewer.app import show

show()
