"""Where Optuna keeps a search."""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

import optuna

from ovfit.errors import BadInput
from ovfit.tracking.store import artifact_root, is_store
from ovfit.tune.space import Dimension, space_text


def place(given: str | None, store: str) -> str:
    """The storage asked for, or optuna.journal beside a SQLite store, else here."""
    if given:
        return given
    root = artifact_root(store)
    return str((root.parent if root else Path.cwd()) / "optuna.journal")


def open_storage(text: str) -> optuna.storages.BaseStorage:
    """A database URL (sqlite:///x.db), or a file that Optuna's journal is kept in.

    Raises BadInput where it cannot be opened, or is an MLflow store: both have a table of the same
    name, and what is in the way would be left behind.
    """
    from optuna.storages import JournalStorage, RDBStorage
    from optuna.storages.journal import JournalFileBackend

    if "://" in text and is_store(text):
        raise BadInput(
            f"--storage {text} is an MLflow store; give Optuna a database of its own, or a file"
        )
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    logging.getLogger("sqlalchemy").setLevel(logging.ERROR)
    try:
        return RDBStorage(text) if "://" in text else JournalStorage(JournalFileBackend(text))
    except Exception as error:  # whatever a driver raises: the person can only give another one
        why = str(error).splitlines()[0][:120]
        raise BadInput(
            f"--storage {text} cannot be opened ({why}); give a file name or a database URL"
        ) from None


def check_name(
    storage: optuna.storages.BaseStorage,
    name: str,
    space: Sequence[Dimension],
    facts: Mapping[str, str],
) -> None:
    """Raises BadInput where another search has that name. Writes nothing.

    Another search: one with another space, or for another configuration (`facts`).
    """
    if name not in optuna.get_all_study_names(storage=storage):
        return
    attrs = optuna.load_study(study_name=name, storage=storage).user_attrs
    if attrs.get("space") not in (None, space_text(space)):
        raise BadInput(
            f"the study {name!r} has another search space ({attrs['space']}); "
            "give the same --search, or another --study-name"
        )
    if attrs.get("identity") not in (None, facts["identity"]):
        about = f"{attrs.get('configuration')}, {attrs.get('settings')}"
        raise BadInput(
            f"the study {name!r} is about another configuration or other settings ({about}); "
            "give another --study-name"
        )
