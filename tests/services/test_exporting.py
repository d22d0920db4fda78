"""The export to IGI: a key read aloud, what leaves in words, a bundle that stock tools open."""

import io
import json
import shutil
import subprocess
import tarfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import BadBundle, BadKey, NotAllowed, NotReady, VaultDamaged
from counsellor_app.exchange.reading import read_bundle
from counsellor_app.exchange.senders import Receiver, Sender
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Role
from counsellor_app.law.calendar import Period
from counsellor_app.security.sealing import new_identity
from counsellor_app.security.secret import Secret
from counsellor_app.security.signing import public_text
from counsellor_app.services import exporting, issuing, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.exporting import Exported, Recipient
from counsellor_app.storage.blobs import FOLDER
from tests.builders import TODAY
from tests.services.working import at_the_desk_of, issue, keep, request_registered, tick

MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
OTHER_MONTH = Period(date(2026, 10, 1), date(2026, 10, 31))
Ready = tuple[Desk, CaseId]


def tool(name: str) -> str:
    """Return where a stock tool is; a machine without it fails the test."""
    found = shutil.which(name)
    assert found is not None, name
    return found


@pytest.fixture
def igi() -> tuple[Secret[str], Recipient]:
    """The receiving authority: its private key, and the public one as it was pasted."""
    identity, public = new_identity()
    return identity, exporting.recipient_typed(public.text, "IGI (exemplu)")


def export(desk: Desk, period: Period, recipient: Recipient, now: datetime) -> Exported:
    """Export to a key that was read aloud and pinned."""
    if exporting.pinned_recipient(desk) != recipient:
        exporting.pin_recipient(desk, recipient, "citită la telefon", TODAY, tick())
    return exporting.export_period(desk, period, recipient, now)


def members_of(tar: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        return {
            one.name: file.read()
            for one in archive.getmembers()
            if (file := archive.extractfile(one)) is not None
        }


def opened_by_age(folder: Path, identity: Secret[str], data: bytes) -> dict[str, bytes]:
    """Return what the real age finds in the bundle."""
    key, bundle = folder / "igi.key", folder / "bundle.age"
    key.write_text(f"{identity.reveal()}\n", encoding="ascii")
    bundle.write_bytes(data)
    command = [tool("age"), "-d", "-i", str(key), str(bundle)]
    return members_of(subprocess.run(command, capture_output=True, check=True).stdout)


def verified_by_ssh_keygen(
    folder: Path, made: Exported, principal: str, members: dict[str, bytes]
) -> subprocess.CompletedProcess[bytes]:
    signers, signature = folder / "allowed_signers", folder / "manifest.json.sig"
    signers.write_text(made.allowed_signers, encoding="ascii")
    signature.write_bytes(members["manifest.json.sig"])
    command = [tool("ssh-keygen"), "-Y", "verify", "-f", str(signers), "-I", principal]
    command += ["-n", "igi-export@counsellor", "-s", str(signature)]
    return subprocess.run(command, input=members["manifest.json"], capture_output=True, check=False)


def receiver(
    desk: Desk, identity: Secret[str], received: Sequence[Exported] = (), *, practice: bool = False
) -> Receiver:
    known = {
        one.sequence: read_bundle(
            one.data, receiver(desk, identity, received[:place]), TODAY
        ).manifest_sha256
        for place, one in enumerate(received)
    }
    key = public_text(desk.vault.signing_key)
    sender = Sender(origin=desk.vault.origin, key=key, received=known)
    return Receiver(identity=identity, senders=(sender,), practice=practice)


def test_the_bundle_opens_with_age_and_verifies_with_ssh_keygen(
    ready: Ready, igi: tuple[Secret[str], Recipient], tmp_path: Path
) -> None:
    desk, case_id = ready
    issue(desk, case_id)
    made = export(desk, MONTH, igi[1], tick())

    members = opened_by_age(tmp_path, igi[0], made.data)
    principal = str(desk.vault.origin)
    verified = verified_by_ssh_keygen(tmp_path, made, principal, members)
    members["manifest.json"] = members["manifest.json"].replace(b'"sequence":1', b'"sequence":2')
    changed = verified_by_ssh_keygen(tmp_path, made, principal, members)

    assert b"Good" in verified.stdout
    assert verified.returncode == 0
    assert changed.returncode != 0
    manifest = json.loads(members["manifest.json"])
    assert (manifest["practice"], manifest["origin"]) == (False, principal)
    assert "Testescu" in members["sheets.jsonl"].decode("utf-8")


def test_the_name_of_the_bundle_tells_no_town_and_no_period(
    ready: Ready, igi: tuple[Secret[str], Recipient]
) -> None:
    made = export(ready[0], MONTH, igi[1], tick())
    assert made.name == f"igi_{ready[0].vault.origin}_000001.consil"


def test_what_leaves_is_said_in_words_before_it_leaves(
    ready: Ready, igi: tuple[Secret[str], Recipient], tmp_path: Path
) -> None:
    desk, case_id = ready
    keep(desk, case_id, "note", {"restricted": True, "restricted_words": "Frază ascunsă"})

    said = exporting.leaving(desk, MONTH)
    made = export(desk, MONTH, igi[1], tick())
    members = opened_by_age(tmp_path, igi[0], made.data)

    sheets = members["sheets.jsonl"].count(b"\n")
    assert (said.cases, said.sheets, said.sealed) == (1, sheets, 0)
    assert said.in_words.ro.startswith("1 dosar, ")
    assert "0 răspunsuri sigilate" in said.in_words.ro
    assert any("sigilate" in line.ro for line in said.stays)


def test_no_sealed_private_or_unfinished_word_leaves(
    ready: Ready, igi: tuple[Secret[str], Recipient], tmp_path: Path
) -> None:
    desk, case_id = ready
    words: Answers = {
        "restricted": True,
        "restricted_words": "Semnulrestrâns",
        "agreed": "Semnulnotei",
    }
    keep(desk, case_id, "note", words)
    needs = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    answers = {**needs.answers, "health_conditions": "Semnulsănătății"}
    keeping.keep_sheet(desk, needs, answers, today=TODAY, now=tick())
    plan = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    keeping.save_draft(desk, plan, {"adaptations": "Semnulciornei"}, {}, tick())

    made = export(desk, MONTH, igi[1], tick())
    everything = b"".join(opened_by_age(tmp_path, igi[0], made.data).values()).decode("utf-8")

    assert "Semnul" not in everything
    assert "+40 700 000 003" not in everything
    assert "Testescu" in everything


def test_nothing_kept_in_the_period_is_said_and_takes_no_number(
    ready: Ready, igi: tuple[Secret[str], Recipient]
) -> None:
    with pytest.raises(NotReady):
        export(ready[0], OTHER_MONTH, igi[1], tick())
    assert exporting.exports(ready[0]) == ()


def test_bundles_are_numbered_and_each_names_the_one_before(
    ready: Ready, igi: tuple[Secret[str], Recipient], tmp_path: Path
) -> None:
    desk = ready[0]
    made = [export(desk, MONTH, igi[1], tick()) for _ in range(3)]

    again = read_bundle(made[2].data, receiver(desk, igi[0], made[:2]), TODAY)

    assert [one.sequence for one in made] == [1, 2, 3]
    assert [line.sequence for line in exporting.exports(desk)] == [3, 2, 1]
    assert again.skipped == ()
    with pytest.raises(BadBundle):
        read_bundle(made[0].data, receiver(desk, igi[0], made[:2]), TODAY)


def test_the_outbox_keeps_the_bytes_of_the_bundle(
    ready: Ready, igi: tuple[Secret[str], Recipient]
) -> None:
    desk = ready[0]
    made = export(desk, MONTH, igi[1], tick())
    with desk.vault.look() as look:
        kept = look.exports.last()
    assert kept is not None
    assert desk.vault.blobs.get(kept.id, Secret(kept.key)) == made.data
    assert kept.bundle_hash == made.sha256


def test_past_bundles_are_listed_and_come_again_byte_for_byte(
    ready: Ready, igi: tuple[Secret[str], Recipient]
) -> None:
    desk, _ = ready
    first = export(desk, MONTH, igi[1], tick())
    request_registered(desk)
    second = export(desk, MONTH, igi[1], tick())

    lines = exporting.exports(desk)
    assert [(one.sequence, one.period, one.cases and one.cases.ro) for one in lines] == [
        (2, MONTH, "2 dosare"),
        (1, MONTH, "1 dosar"),
    ]
    assert exporting.bundle_again(desk, 1) == first
    assert exporting.bundle_again(desk, 2) == second


def test_a_past_bundle_that_was_changed_is_not_given_out(
    ready: Ready, igi: tuple[Secret[str], Recipient]
) -> None:
    desk, _ = ready
    export(desk, MONTH, igi[1], tick())
    for blob in (desk.vault.folder / FOLDER).rglob("*.blob"):
        changed = bytearray(blob.read_bytes())
        changed[len(changed) // 2] ^= 1
        blob.write_bytes(bytes(changed))
    with pytest.raises(VaultDamaged):
        exporting.bundle_again(desk, 1)


def test_a_withdrawn_pack_leaves_with_its_withdrawal_and_without_the_reason(
    ready: Ready, igi: tuple[Secret[str], Recipient], tmp_path: Path
) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    issuing.withdraw_pack(desk, pack.issue_id, "Semnulmotivului", TODAY, tick())
    made = export(desk, MONTH, igi[1], tick())
    members = opened_by_age(tmp_path, igi[0], made.data)
    acts = [json.loads(line)["act"] for line in members["acts.jsonl"].splitlines()]
    assert "withdrawn" in acts
    assert b"Semnulmotivului" not in b"".join(members.values())


def test_a_practice_bundle_is_refused_by_a_live_reader(
    practice: Desk, igi: tuple[Secret[str], Recipient]
) -> None:
    made = export(practice, MONTH, igi[1], tick())
    with pytest.raises(BadBundle) as refused:
        read_bundle(made.data, receiver(practice, igi[0]), TODAY)
    taken = read_bundle(made.data, receiver(practice, igi[0], practice=True), TODAY)
    assert "exerciți" in refused.value.text.ro.lower()
    assert taken.manifest.facts.practice


def test_a_bundle_of_somebody_else_is_refused(
    ready: Ready, practice: Desk, igi: tuple[Secret[str], Recipient]
) -> None:
    made = export(ready[0], MONTH, igi[1], tick())
    with pytest.raises(BadBundle):
        read_bundle(made.data, receiver(practice, igi[0]), TODAY)


@pytest.mark.parametrize(
    ("pasted", "named"),
    [
        ("AGE-SECRET-KEY-1QQQQ", "PRIVATĂ"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----", "PRIVATĂ"),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA", "age1"),
        ("", "age1"),
        ("age1qqqqqqqqqqqqqqq", "nu este întreagă"),
    ],
    ids=["private age key", "private ssh key", "ssh key", "nothing", "half a key"],
)
def test_what_was_pasted_instead_of_a_public_key_is_said(pasted: str, named: str) -> None:
    with pytest.raises(BadKey) as refused:
        exporting.recipient_typed(pasted, "IGI")
    assert named in refused.value.text.ro


def test_the_pinned_key_comes_back_with_its_fingerprint(
    desk: Desk, igi: tuple[Secret[str], Recipient]
) -> None:
    assert exporting.pinned_recipient(desk) is None
    exporting.pin_recipient(desk, igi[1], "citită la telefon", TODAY, tick())
    assert exporting.pinned_recipient(desk) == igi[1]


def test_a_new_key_takes_the_place_of_the_old_one_which_stays_on_record(
    desk: Desk, igi: tuple[Secret[str], Recipient]
) -> None:
    other = exporting.recipient_typed(new_identity()[1].text, "IGI, cheia nouă")
    for one in (igi[1], other):
        exporting.pin_recipient(desk, one, "citită la telefon", TODAY, tick())
    with desk.vault.look() as look:
        kept = [row for row in look.reference.all() if row.name == exporting.RECIPIENT]
    assert exporting.pinned_recipient(desk) == other
    assert len(kept) == 2


def test_nothing_is_sealed_to_a_key_that_nobody_read_aloud(
    ready: Ready, igi: tuple[Secret[str], Recipient]
) -> None:
    desk, _ = ready
    with pytest.raises(NotReady):
        exporting.export_period(desk, MONTH, igi[1], tick())
    exporting.pin_recipient(desk, igi[1], "citită la telefon", TODAY, tick())
    other = exporting.recipient_typed(new_identity()[1].text, igi[1].name)
    with pytest.raises(NotReady):
        exporting.export_period(desk, MONTH, other, tick())
    assert exporting.exports(desk) == ()


def test_the_same_key_has_one_fingerprint_however_it_is_pasted(
    igi: tuple[Secret[str], Recipient],
) -> None:
    spaced = exporting.recipient_typed(f"  {igi[1].key[:30]}\n{igi[1].key[30:]} ", "IGI")
    assert spaced.fingerprint == igi[1].fingerprint


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_who_sees_no_cases_exports_none(
    ready: Ready, igi: tuple[Secret[str], Recipient], role: Role
) -> None:
    other = at_the_desk_of(ready[0], role)
    with pytest.raises(NotAllowed):
        exporting.leaving(other, MONTH)
    with pytest.raises(NotAllowed):
        exporting.export_period(other, MONTH, igi[1], tick())
