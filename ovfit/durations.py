"""How long something takes, as a person reads it."""


def spell(seconds: float) -> str:
    """`1 s` at least, `90 s`, `2 min`, `1.5 h`: two digits say enough of an estimate."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
