"""ovfit from Python: run a study, look at what came of it, and take a network out.

    python examples/python_api.py

In a script the `if __name__ == "__main__"` is needed, since worker processes import it; in a
notebook it is not.
"""

import ovfit


def main() -> None:
    result = ovfit.run("extreme", width=32, epochs=30, hold=0, replicas=2, figures=False)
    print(result.table[["arm", "train", "test", "n"]])
    for claim in result.claims:
        print(claim.id, claim.verdict, claim.effect)

    networks = ovfit.networks("extreme")  # of the store in this folder, whoever trained them
    extreme = networks[networks["arm"] == "extreme"]
    curves = ovfit.curves(list(extreme["run_id"]), ["fit_accuracy", "test_accuracy"])
    print(curves.groupby("metric")["value"].last())

    run_id = extreme["run_id"].iloc[0]
    network = ovfit.load(run_id)  # a torch.nn.Module in evaluation mode
    taught = ovfit.taught(run_id)  # the labels it was trained on
    print(sum(p.numel() for p in network.parameters()), "weights;", taught.wrong.sum(), "wrong")


if __name__ == "__main__":
    main()
