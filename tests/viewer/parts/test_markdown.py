"""Texts of a store on a page."""

from ovfit.viewer.parts.markdown import plain


def test_words_of_a_store_are_not_markdown() -> None:
    assert plain("a`b ![x](http://y) <i> $z$") == "a\\`b \\!\\[x\\]\\(http\\://y\\) \\<i\\> \\$z\\$"
