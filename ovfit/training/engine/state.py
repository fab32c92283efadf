"""What a part of the loop needs to go on: tensors and a few plain facts, by name."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from torch import Tensor


@dataclass(frozen=True)
class State:
    """An entry of a part is named PART/NAME. The tensors are the part's own, not copies."""

    tensors: dict[str, Tensor] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)

    def joined(self, parts: Mapping[str, "State"]) -> "State":
        """This state with those of parts, which `parts` takes apart again."""
        whole = State({**self.tensors}, {**self.numbers}, {**self.names})
        for part, state in parts.items():
            whole.tensors.update({f"{part}/{key}": value for key, value in state.tensors.items()})
            whole.numbers.update({f"{part}/{key}": value for key, value in state.numbers.items()})
            whole.names.update({f"{part}/{key}": value for key, value in state.names.items()})
        return whole

    def parts(self) -> dict[str, "State"]:
        """The states of the parts, by their names; empty for a part that has no entry."""
        by_part: dict[str, State] = defaultdict(State)
        for key, tensor in self.tensors.items():
            part, slash, rest = key.partition("/")
            if slash:
                by_part[part].tensors[rest] = tensor
        for key, number in self.numbers.items():
            part, slash, rest = key.partition("/")
            if slash:
                by_part[part].numbers[rest] = number
        for key, names in self.names.items():
            part, slash, rest = key.partition("/")
            if slash:
                by_part[part].names[rest] = names
        return by_part
