"""A small installed package, for what packages bring by entry points."""

from pathlib import Path


def install(folder: Path, module: str, code: str, group: str, **points: str) -> Path:
    """A module and its entry points (NAME="attribute") in a folder that can be put on sys.path.

    The distribution is called like the module, in version 1.2. Returns the module's file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    facts = folder / f"{module}-1.2.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.2\n")
    lines = [f"{name} = {module}:{attribute}" for name, attribute in points.items()]
    (facts / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines, ""]))
    file = folder / f"{module}.py"
    file.write_text(code)
    return file
