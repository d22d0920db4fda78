"""A bundle made, sealed and read back, also by programs that know nothing of ours."""

import hashlib
import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counsellor_app.errors import BadKey
from counsellor_app.exchange.bundle import make_bundle
from counsellor_app.exchange.items import ItemKind
from counsellor_app.exchange.manifest import (
    Continued,
    bundle_name,
    manifest_bytes,
    manifest_from,
    moment_text,
)
from counsellor_app.exchange.profile import ProfileKind, statistical
from counsellor_app.exchange.reading import read_bundle
from counsellor_app.exchange.record import case_record
from counsellor_app.exchange.ustar import SMALLEST
from counsellor_app.law.calendar import Period
from counsellor_app.security.sealing import fingerprint, new_identity, open_sealed_bundle
from counsellor_app.security.signing import allowed_signers, new_signing_key, public_text
from tests.exchange.making import (
    CASE,
    ORIGIN,
    PERIOD,
    TODAY,
    Office,
    bundle,
    case_file,
    facts,
    made,
    office,
    record,
)

# What the receiving authority types; it needs age, tar, ssh-keygen, jq and sha256sum.
RECIPE = """
set -eu
age -d -i igi.key -o b.tar.part "$1" && mv b.tar.part b.tar
mkdir out && tar xf b.tar -C out && cd out
ssh-keygen -Y verify -f ../allowed_signers -I "$2" -n igi-export@counsellor \
    -s manifest.json.sig < manifest.json
jq -r '.files[] | "\\(.sha256)  \\(.name)"' manifest.json | sha256sum --check --strict
jq -r '.files[] | "\\(.rows) \\(.name)"' manifest.json | while read -r rows name; do
    test "$rows" -eq "$(wc -l < "$name")"
done
jq -e --arg origin "$2" '.origin == $origin and .practice == false' manifest.json
jq -s -e 'length > 0 and all(.[]; .profile == "identified")' cases.jsonl sheets.jsonl
"""


@pytest.fixture
def desk() -> Office:
    return office()


def by_hand(folder: Path, name: str, principal: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", RECIPE, "recipe", name, principal],
        cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip


def put(folder: Path, desk: Office, name: str, content: bytes) -> None:
    (folder / "igi.key").write_text(desk.identity.reveal() + "\n", encoding="utf-8")
    signer = allowed_signers(str(ORIGIN), public_text(desk.signer))
    (folder / "allowed_signers").write_text(signer, encoding="utf-8")
    (folder / name).write_bytes(content)


def test_what_was_sent_is_what_is_read(desk: Office) -> None:
    sent = bundle(desk)
    received = read_bundle(sent.content, desk.receiver(), TODAY)
    assert received.manifest == sent.manifest
    assert received.manifest_sha256 == sent.manifest_sha256
    assert sent.sha256 == hashlib.sha256(sent.content).hexdigest()
    assert {item.line for item in received.items} == {item.line for item in record().items}
    assert received.skipped == ()
    assert received.other_layouts == 0


def test_stock_programs_open_verify_and_check_it(desk: Office, tmp_path: Path) -> None:
    sent = bundle(desk)
    put(tmp_path, desk, sent.name, sent.content)
    ran = by_hand(tmp_path, sent.name, str(ORIGIN))
    assert ran.returncode == 0, ran.stderr
    assert 'Good "igi-export@counsellor" signature' in ran.stdout
    assert ran.stdout.count(": OK") == len(ItemKind)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "acts.jsonl", "cases.jsonl", "issues.jsonl", "manifest.json", "manifest.json.sig",
        "sheets.jsonl",
    ]  # fmt: skip


@pytest.mark.parametrize("place", [100, 2_000, -100])
def test_stock_programs_refuse_a_flipped_bit(desk: Office, tmp_path: Path, place: int) -> None:
    sent = bundle(desk)
    changed = bytearray(sent.content)
    changed[place] ^= 1
    put(tmp_path, desk, sent.name, bytes(changed))
    assert by_hand(tmp_path, sent.name, str(ORIGIN)).returncode != 0


def test_stock_programs_refuse_another_principal(desk: Office, tmp_path: Path) -> None:
    sent = bundle(desk)
    put(tmp_path, desk, sent.name, sent.content)
    assert by_hand(tmp_path, sent.name, str(made("another origin"))).returncode != 0


def test_the_name_tells_origin_and_number_only() -> None:
    assert bundle_name(ORIGIN, 7) == f"igi_{ORIGIN}_000007.consil"


def test_the_same_records_make_the_same_tar(desk: Office) -> None:
    one, other = bundle(desk), bundle(desk)
    assert one.content != other.content
    opened = [open_sealed_bundle(sent.content, desk.identity) for sent in (one, other)]
    assert opened[0] == opened[1]
    assert one.manifest_sha256 == other.manifest_sha256


def test_items_are_sent_once_and_in_the_order_of_their_ids(desk: Office) -> None:
    twice = bundle(desk, None, record(), record())
    once = bundle(desk)
    assert twice.manifest == once.manifest


def test_the_size_of_a_bundle_tells_only_its_class(desk: Office) -> None:
    empty = make_bundle([], facts(), [desk.recipient], desk.signer)
    full = bundle(desk)
    opened = [len(open_sealed_bundle(sent.content, desk.identity)) for sent in (empty, full)]
    assert opened[0] == SMALLEST
    assert opened[1] in {SMALLEST * 2**k for k in range(4)}


def test_each_recipient_can_open_it_and_is_named(desk: Office) -> None:
    archive_identity, archive = new_identity()
    sent = make_bundle([record()], facts(), [desk.recipient, archive], desk.signer)
    expected = sorted([fingerprint(desk.recipient), fingerprint(archive)])
    assert list(sent.manifest.recipients) == expected
    for identity in (desk.identity, archive_identity):
        reader = replace(desk.receiver(), identity=identity)
        assert read_bundle(sent.content, reader, TODAY).items


def test_nothing_is_sealed_to_nobody(desk: Office) -> None:
    with pytest.raises((BadKey, ValueError)):
        make_bundle([record()], facts(), [], desk.signer)


def test_a_statistical_bundle_comes_through(desk: Office) -> None:
    pseudonymous = case_record(case_file(), statistical(b"k" * 32))
    stated = facts(profile=ProfileKind.STATISTICAL)
    sent = make_bundle([pseudonymous], stated, [desk.recipient], desk.signer)
    received = read_bundle(sent.content, desk.receiver(), TODAY)
    assert {item.profile for item in received.items} == {ProfileKind.STATISTICAL}
    assert str(CASE).encode() not in open_sealed_bundle(sent.content, desk.identity)


def test_two_profiles_in_one_bundle_are_refused(desk: Office) -> None:
    with pytest.raises(ValueError, match="one profile"):
        make_bundle(
            [record()], facts(profile=ProfileKind.STATISTICAL), [desk.recipient], desk.signer
        )


def test_the_manifest_says_all_that_was_stated(desk: Office) -> None:
    stated = facts(
        sequence=3,
        builds_on=1,
        previous="01" * 32,
        continues=Continued(ORIGIN, 9),
        erased=(CASE,),
        created_at=datetime(2026, 11, 21, 10, 0, 0, 250_000, tzinfo=UTC),
    )
    manifest = bundle(desk, stated).manifest
    again = manifest_from(manifest_bytes(manifest))
    assert again == manifest
    assert again.facts == stated
    assert json.loads(manifest_bytes(manifest))["member"] == {
        "id": str(made("member")),
        "role": "igi_officer",
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"sequence": 0},
        {"sequence": 1, "builds_on": 1},
        {"sequence": 1_000_000},
        {"previous": "not a hash"},
        {"app_version": "x" * 41},
        {"period": Period(PERIOD.last, PERIOD.first)},
        {"created_at": datetime(2026, 11, 21)},  # noqa: DTZ001 - naive on purpose
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_wrong_statement_is_never_signed(desk: Office, wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"facts|bundle builds|zone"):
        bundle(desk, facts(**wrong))  # type: ignore[arg-type]  # a test names the field


def test_moments_are_written_in_utc() -> None:
    assert moment_text(datetime(2026, 11, 21, 10, 0, tzinfo=UTC)) == "2026-11-21T10:00:00Z"


def test_a_preview_comes_with_the_bundle(desk: Office) -> None:
    assert bundle(desk).leaving.in_words.ro.startswith("1 dosar, ")


def test_another_key_signs_otherwise(desk: Office) -> None:
    other = make_bundle([record()], facts(), [desk.recipient], new_signing_key())
    assert other.manifest_sha256 == bundle(desk).manifest_sha256
