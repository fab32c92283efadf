"""Passwords of stores: in the environment, where their drivers look, never in what is written down.

A store's address becomes tags, params, commands, lines on a terminal and addresses of pages.
"""

import os
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from ovfit.errors import BadInput

ADDRESSES = ("tracking_uri", "storage")  # options that may hold a password


def without_password(uri: str) -> str:
    """The address without its password, which goes into the environment of this process and of
    those that it starts: $PGPASSWORD, or $MLFLOW_TRACKING_USERNAME and $MLFLOW_TRACKING_PASSWORD.

    Raises BadInput for a database whose driver looks into no such variable.
    """
    parts = urlsplit(uri)
    words = dict(parse_qsl(parts.query))
    said = words.pop("password", "")
    secret = unquote(parts.password) if parts.password else said
    if not secret:
        return uri
    user = parts.username or ""
    host = parts.netloc.rpartition("@")[2]
    kind = parts.scheme.split("+")[0]
    if kind in ("postgresql", "postgres"):
        os.environ["PGPASSWORD"] = secret
        host = f"{user}@{host}" if user else host
    elif kind in ("http", "https"):
        os.environ["MLFLOW_TRACKING_USERNAME"] = unquote(user)
        os.environ["MLFLOW_TRACKING_PASSWORD"] = secret
    else:
        raise BadInput(
            f"the address of the {kind} store has a password, which would be written into the "
            "store; leave it out and give the driver a file that has it, e.g. "
            f"{kind}://USER@HOST/NAME?read_default_file=~/.my.cnf"
        )
    return urlunsplit(parts._replace(netloc=host, query=urlencode(words)))


def spoken(given: Mapping[str, str]) -> dict[str, str]:
    """Options as they were given, less passwords. Raises BadInput, see `without_password`."""
    return {
        name: without_password(text) if name in ADDRESSES else text for name, text in given.items()
    }
