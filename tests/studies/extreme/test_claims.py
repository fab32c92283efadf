"""Verdicts of the study of extreme overfitting."""

import pandas as pd


def test_networks_that_ran_out_of_epochs_do_not_decide_plain_sgd() -> None:
    from ovfit.analysis.evidence import Evidence
    from ovfit.studies.command import Command
    from ovfit.studies.extreme.claims import claims
    from ovfit.studies.extreme.options import Options

    row = {
        "dataset": "d",
        "train_size": 9,
        "arch": "mlp",
        "width": 8,
        "depth": 1,
        "optimizer": "sgd",
        "lr": 0.1,
        "weight_decay": 0.0,
        "batch_size": 8,
        "epochs": 30,
    }
    ends = {
        "ovfit.arm": "extreme",
        "ovfit.outcome": "budget",
        "train_accuracy": 0.9,
        "test_accuracy": 0.1,
    }
    networks = pd.DataFrame(
        [
            row
            | ends
            | {"run_id": str(seed), "seed": seed, "fit_accuracy": 0.9 if seed == 3 else 1.0}
            for seed in range(5)
        ]
    )
    nothing = pd.DataFrame(columns=["run_id", "metric", "step", "value"])

    def verdict(networks: pd.DataFrame) -> str:
        (claim,) = (
            claim
            for claim in claims(Evidence(networks, nothing, options=Options()), Command("extreme"))
            if claim.id == "E9"
        )
        return claim.verdict

    assert verdict(networks) == "undecided"
    assert verdict(networks.assign(fit_accuracy=1.0)) == "fails"
