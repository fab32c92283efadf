"""How wide the frames of a page are."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from ovfit.viewer.parts import frame

    frame.ask()
    st.text(f"{frame.width()} {frame.width(2)}")


def test_a_frame_is_what_the_page_leaves_it() -> None:
    app = AppTest.from_function(page).run()
    assert not app.exception and app.text[0].value == "1006 478"  # until the browser has spoken
    app.session_state["frame_page"] = 400
    assert app.run().text[0].value == "366 366"  # columns stand below each other
