"""A launch of the study: its masks in the store, its network in Python, its figures."""

from pathlib import Path

import numpy as np
import pandas as pd
import torch
from safetensors.numpy import load_file

import ovfit
from ovfit.networks.saved import masks, weights
from tests.conftest import finished, launches, uri_of


def test_masks_are_nested_and_what_they_took_is_0(shown: Path) -> None:
    networks = finished(shown, "tickets")
    assert len(networks) == 2 * (2 + 2 * 6 + 2 + 2)  # dense and rewound, with wrong labels too
    by_signature = networks.set_index("ovfit.signature")
    tickets = networks[networks["ovfit.arm"].str.contains("ticket")]
    for row in tickets.to_dict("records"):
        own, parent = (
            load_file(Path(uri.removeprefix("file://")) / "weights/final.safetensors")
            for uri in (row["artifact_uri"], by_signature.loc[row["prune_parent"], "artifact_uri"])
        )
        before = masks(parent)
        left, kept = 0, 0
        for name, mask in masks(own).items():
            assert not weights(own)[name][~mask].any()
            assert not (mask & ~before.get(name, np.ones_like(mask))).any()
            left, kept = left + mask.size, kept + int(mask.sum())
        assert float(row["density"]) == kept / left
    first = networks[networks["ovfit.arm"] == "ticket 0.5"].iloc[0]
    rewound = networks[(networks["ovfit.arm"] == "rewound") & (networks["seed"] == first["seed"])]
    assert first["start"] == rewound.iloc[0]["ovfit.signature"]


def test_a_pruned_network_in_python_stays_pruned(shown: Path) -> None:
    networks = finished(shown, "tickets")
    run_id = networks[networks["ovfit.arm"] == "ticket 0.25"].iloc[0]["run_id"]
    network = ovfit.load(run_id, uri_of(shown))
    layer = next(module for module in network.modules() if isinstance(module, torch.nn.Linear))
    taken = layer.weight == 0
    assert 0.7 < taken.float().mean() < 0.8
    network.train()
    by = torch.optim.Adam(network.parameters(), lr=0.1)
    for _ in range(3):
        by.zero_grad()
        network(torch.rand(8, 1, 8, 8)).square().sum().backward()
        by.step()
    network(torch.rand(2, 1, 8, 8))
    assert bool((layer.weight[taken] == 0).all()) and bool((layer.weight[~taken] != 0).any())


def test_tables_and_figures(shown: Path) -> None:
    (launch,) = launches(shown, "tickets")
    rows = pd.read_csv(launch / "tickets.csv")
    assert set(rows["side"]) == {
        "dense", "ticket", "reinitialised", "shuffled", "random", "dual",
    }  # fmt: skip
    ticket = rows[(rows["side"] == "ticket") & (rows["labels"] == "clean")]
    assert ticket["weights left"].tolist() == [0.5, 0.25] and (ticket["n"] == 2).all()
    assert (ticket["live density"] <= ticket["density"]).all()
    summary = pd.read_csv(launch / "summary.csv")
    assert summary["weights left"].tolist() == [1, 0.5, 0.25, 1, 0.5, 0.25]
    drawn = {path.stem for path in (launch / "figures").glob("*.png")}
    assert {f"{name}-mlp-digits" for name in ("tickets", "layers", "pixels", "exceptions")} <= drawn
