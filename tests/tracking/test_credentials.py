"""A store's password goes into the environment, not into what is written down."""

import os

import pytest

from ovfit.errors import BadInput
from ovfit.tracking.credentials import spoken, without_password

VARIABLES = ("PGPASSWORD", "MLFLOW_TRACKING_USERNAME", "MLFLOW_TRACKING_PASSWORD")


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, "")


@pytest.mark.parametrize(
    ("given", "left", "kept"),
    [
        ("postgresql://me:a%20b@h:5/s", "postgresql://me@h:5/s", ("a b", "", "")),
        ("postgresql+psycopg://me:x@h/s?sslmode=require", None, ("x", "", "")),
        ("postgresql://h/s?user=me&password=x", "postgresql://h/s?user=me", ("x", "", "")),
        ("https://me:x@h:8/p", "https://h:8/p", ("", "me", "x")),
    ],
)
def test_a_password_goes_where_drivers_look(
    given: str, left: str | None, kept: tuple[str, str, str]
) -> None:
    expected = left or "postgresql+psycopg://me@h/s?sslmode=require"
    assert without_password(given) == expected
    assert tuple(os.environ[name] for name in VARIABLES) == kept


@pytest.mark.parametrize(
    "uri", ["sqlite:////a:b@c/mlflow.db", "mlflow.db", "postgresql://me@h/s", "http://h:5000"]
)
def test_what_has_none_stays_as_it_is(uri: str) -> None:
    assert without_password(uri) == uri and not any(os.environ[name] for name in VARIABLES)


def test_a_driver_that_looks_nowhere_is_told_of() -> None:
    with pytest.raises(BadInput, match="read_default_file"):
        without_password("mysql+pymysql://me:x@h/s")


def test_options_with_addresses_are_cleaned() -> None:
    given = {"tracking_uri": "postgresql://me:x@h/s", "storage": "http://a:b@h", "arch": "a:b@c"}
    assert spoken(given) == {
        "tracking_uri": "postgresql://me@h/s",
        "storage": "http://h",
        "arch": "a:b@c",
    }
