"""The networks that a double-descent command trains."""

from ovfit.data.digits import digits
from ovfit.launch.plan import stacks
from ovfit.networks import build
from ovfit.spec import Network
from ovfit.studies.descent import STUDY
from ovfit.studies.descent.options import Options
from ovfit.studies.descent.plan import check, plan
from ovfit.studies.descent.procedure import width_sweeps
from ovfit.studies.descent.published import NETWORKS
from ovfit.studies.parsing import parse
from tests.conftest import blobs


def parameters(network: Network) -> int:
    """Of a network on colour images of 32x32 pixels and four classes."""
    return sum(p.numel() for p in build(network, (3, 32, 32), 4).parameters())


def options(**given: str) -> Options:
    return parse(STUDY, given)


def test_the_source_s_networks_have_the_parameters_they_are_called_by() -> None:
    """The formula is that of the 19 with three fully connected layers on 32x32 pixels."""
    (members,) = width_sweeps(options(preset="source"), (3, 32, 32))
    assert len(members) == 21
    for name, (network, _) in zip(sorted(NETWORKS), members, strict=True):
        assert parameters(network) == name
        if network.depth == 5 and not network.crop:
            c, (a, b) = network.width, network.units
            assert 456 + 151 * c + (25 * c + 1) * a + (a + 1) * b + 4 * (b + 1) == name
    assert sum(network.depth == 5 and not network.crop for network, _ in members) == 19
    (smaller,) = width_sweeps(options(preset="source"), (1, 28, 28))
    assert len(smaller) == 20  # there the crop is the image: two of them are one


def test_explicit_options_beat_a_preset_s_list_of_networks() -> None:
    mlps = options(preset="controlled", arch="mlp", width="8,4")
    (members,) = width_sweeps(mlps, (3, 32, 32))
    assert [(network.arch, network.width) for network, _ in members] == [("mlp", 4), ("mlp", 8)]
    named = options(networks="75426,2550")  # over the quick preset's widths
    (members,) = width_sweeps(named, (3, 32, 32))
    assert [network.units for network, _ in members] == [(10, 5), (150, 80)]
    check(options(preset="source", optimizer="adam"))  # the preset's momentum is for SGD


def test_over_epochs_the_widest_network_of_each_architecture_is_trained() -> None:
    asked = options(sweep="epochs", arch="mlp,cnn", width="16,4", noise="0", replicas="1")
    widest = plan(asked, {"digits": digits()}).specs
    assert [(s.network.arch, s.network.width) for s in widest] == [("mlp", 16), ("cnn", 16)]


def test_nakkiran_s_presets() -> None:
    data = {"cifar10": blobs(train=50000 // 100, test=20, side=32, channels=3, classes=4)}
    for preset, arch, rate, schedule in (
        ("nakkiran-cnn", "cnn5", 0.1, "inverse-sqrt"),
        ("nakkiran-resnet", "preresnet", 1e-4, "constant"),
    ):
        specs = plan(options(preset=preset, replicas="1", noise="0.15"), data).specs
        settings = {
            (s.network.arch, s.optimizer.lr, s.optimizer.schedule, s.batch_size, s.network.init)
            for s in specs
        }
        assert settings == {(arch, rate, schedule, 128, "pytorch")}
        assert {s.stop.steps for s in specs} == {500_000 if arch == "cnn5" else 0}
        assert max(s.network.width for s in specs) == 64


def test_source_trains_as_the_source_did() -> None:
    data = blobs(train=60, test=20, side=32, channels=3, classes=4)
    planned = plan(options(preset="source"), {"cifar10-4": data})
    specs = planned.specs
    assert len(specs) == 21 and planned.recording.predictions
    settings = {
        (
            s.batch_size,
            s.optimizer.name,
            s.optimizer.lr,
            s.optimizer.momentum,
            s.network.init,
            s.data.normalisation,
            s.seed,
        )
        for s in specs
    }
    assert settings == {(4, "sgd", 1e-3, 0.9, "pytorch", "centred", 0)}
    assert {s.data.train_size for s in specs} == {60} and {s.data.val_size for s in specs} == {0}
    epochs = {parameters(s.network): s.stop.epochs for s in specs}
    assert {name: epochs[name] for name in (1865, 2550, 19488, 16819, 45892, 75426)} == {
        1865: 40,
        2550: 50,
        19488: 40,
        16819: 100,
        45892: 70,
        75426: 100,
    }
    assert epochs[5695] == 50 and epochs[42052] == 70  # not in its table: the nearest network's
    sizes = [len(stack) for stack in stacks(specs, lambda group: 64, 1)]
    assert sizes == [19, 1, 1]  # the two other shapes train alone


def test_controlled_treats_all_widths_alike_and_no_stack_mixes_seeds() -> None:
    data = blobs(train=7000, test=20, side=32, channels=3, classes=4)
    specs = plan(options(preset="controlled"), {"cifar10-4": data}).specs
    assert len(specs) == 8 * 8 * 3
    assert len({(s.stop, s.batch_size, s.data, s.optimizer) for s in specs}) == 1
    assert {s.corruption.rate for s in specs} == {0, 0.1, 0.2}
    for stack in stacks(specs, lambda group: 20, 1):
        assert len({s.seed for s in stack}) == 1 and len(stack) == 12


def test_smaller_sets_get_as_many_updates() -> None:
    data = {"digits": digits()}
    asked = options(sweep="samples", sizes="50,100,400", width="8,16", replicas="1", noise="0")
    specs = plan(asked, data).specs
    assert [(s.data.train_size, s.most_steps, s.network.width) for s in specs] == [
        (50, 5200, 16),
        (100, 5200, 16),
        (400, 5200, 16),
    ]
    asked = options(
        sweep="samples", sizes="50,400", width="16", replicas="1", noise="0", steps="9000"
    )
    specs = plan(asked, data).specs
    assert [s.most_steps for s in specs] == [5200, 5200]  # the full set's epochs end first


def test_noise_of_one_seed_is_shared_and_changes_no_other_network() -> None:
    """Without --noise-seed the signatures are those there were before the option."""
    data = {"digits": digits()}
    asked = {"width": "8", "replicas": "2", "noise": "0,0.2"}
    own = plan(options(**asked), data).specs
    shared = plan(options(**asked, noise_seed="3"), data).specs
    assert {spec.corruption.noise_seed for spec in own} == {-1}
    assert {(s.corruption.rate, s.corruption.noise_seed) for s in shared} == {(0, -1), (0.2, 3)}
    both = {spec.signature() for spec in own} & {spec.signature() for spec in shared}
    assert both == {spec.signature() for spec in own if not spec.corruption.rate}
