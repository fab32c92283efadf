"""Texts of a store on a page."""

from ovfit.viewer.parts.markdown import code, plain


def test_words_of_a_store_are_not_markdown() -> None:
    assert plain("a`b ![x](http://y) <i> $z$") == "a\\`b \\!\\[x\\]\\(http\\://y\\) \\<i\\> \\$z\\$"


def test_code_ends_where_the_text_does() -> None:
    assert code("ovfit descent") == "`ovfit descent`"
    assert code("a`b ![x](y)``c\n# d") == "``` a`b ![x](y)``c # d ```"
