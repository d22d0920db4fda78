"""What every test shares: no screen, no user's own folders, and how hard hypothesis tries."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before Qt is first imported, so that no test opens a window on somebody's screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.crash_traces"]

HERE = Path(__file__).parent
USER_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")

settings.register_profile(
    "usual", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "wide", deadline=None, max_examples=96, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("usual")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--full-counts", action="store_true", help="campaigns run their full counts, not the short"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in tests/campaigns, so that a new campaign cannot forget it."""
    for item in items:
        if HERE / "campaigns" in item.path.parents:
            item.add_marker(pytest.mark.campaign)


@pytest.fixture(scope="session")
def full_counts(request: pytest.FixtureRequest) -> bool:
    """Tell a campaign whether it was asked for its full counts."""
    return bool(request.config.getoption("--full-counts"))


@pytest.fixture(scope="session", autouse=True)
def _own_user_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give this run folders of its own, also for the programs it starts."""
    home = tmp_path_factory.mktemp("home")
    for name in USER_FOLDERS:
        os.environ[name] = str(home / name.lower())
    run_folder = tmp_path_factory.mktemp("run")
    run_folder.chmod(0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(run_folder)
    os.environ["LOCALAPPDATA"] = str(home)
