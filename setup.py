"""Put the shipped texts, fonts and icons into a wheel; all else stands in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["counsellor_app*"]), "counsellor_app._resources"],
    package_dir={"counsellor_app._resources": "resources"},
    package_data={"counsellor_app._resources": ["**/*"]},
)
