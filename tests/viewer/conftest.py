"""Every page is run with nothing in the viewer's cache."""

import pytest
import streamlit as st


@pytest.fixture(autouse=True)
def fresh() -> None:
    st.cache_resource.clear()
