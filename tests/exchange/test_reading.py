"""The strict reader against bundles that were damaged, spliced, or made to do harm."""

import hashlib
import json
import time
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import BadBundle
from counsellor_app.exchange import refusals
from counsellor_app.exchange.bundle import Bundle, make_bundle
from counsellor_app.exchange.manifest import MANIFEST_LIMIT, SIGNATURE_LIMIT
from counsellor_app.exchange.reading import read_bundle, read_opened
from counsellor_app.exchange.ustar import BLOCK, archive
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.forms.canonical import canonical_bytes
from counsellor_app.security.sealing import new_identity, open_sealed_bundle, seal_to
from counsellor_app.security.signing import sign
from counsellor_app.text import Text
from tests.exchange.making import (
    TODAY,
    Office,
    Parts,
    bundle,
    facts,
    made,
    office,
    parts_of,
    record,
    resigned,
    signed_tar,
)

GIGABYTE = 1024**3


@cache
def desk() -> Office:
    return office()


@cache
def sent() -> Bundle:
    return bundle(desk())


@cache
def tar() -> bytes:
    return open_sealed_bundle(sent().content, desk().identity)


def parts() -> Parts:
    return parts_of(tar())


def refusal(tar_or_sealed: bytes, *, opened: bool = True) -> Text | None:
    read = read_opened if opened else read_bundle
    try:
        read(tar_or_sealed, desk().receiver(), TODAY)
    except BadBundle as error:
        return error.text
    return None


def changed(whole: bytes, place: int, bit: int = 0) -> bytes:
    other = bytearray(whole)
    other[place] ^= 1 << bit
    return bytes(other)


def test_the_undamaged_bundle_is_read() -> None:
    assert refusal(tar()) is None
    assert refusal(sent().content, opened=False) is None


def test_every_flipped_bit_of_manifest_and_signature_is_refused() -> None:
    small = make_bundle([], facts(), [desk().recipient], desk().signer)
    opened = open_sealed_bundle(small.content, desk().identity)
    receiver = desk().receiver()
    assert read_opened(opened, receiver, TODAY).items == ()
    signed = parts_of(opened)
    for name in ("manifest.json", "manifest.json.sig"):
        begin = opened.index(signed[name])
        for place in range(begin, begin + len(signed[name])):
            for bit in range(8):
                with pytest.raises(BadBundle):
                    read_opened(changed(opened, place, bit), receiver, TODAY)


@given(st.integers(min_value=0), st.integers(min_value=0, max_value=7))
def test_a_flipped_bit_anywhere_in_the_tar_is_refused(place: int, bit: int) -> None:
    assert refusal(changed(tar(), place % len(tar()), bit)) is not None


@given(st.integers(min_value=0), st.integers(min_value=0, max_value=7))
def test_a_flipped_bit_anywhere_in_the_sealed_bundle_is_refused(place: int, bit: int) -> None:
    sealed = sent().content
    assert refusal(changed(sealed, place % len(sealed), bit), opened=False) is not None


@given(st.integers(min_value=0))
def test_a_cut_bundle_is_refused(length: int) -> None:
    sealed = sent().content
    assert refusal(sealed[: length % len(sealed)], opened=False) == refusals.NOT_OPENED


@given(st.binary(min_size=1, max_size=100))
def test_a_lengthened_bundle_is_refused(more: bytes) -> None:
    assert refusal(sent().content + more, opened=False) == refusals.NOT_OPENED


def test_chunks_of_age_cannot_change_places() -> None:
    parts_swapped = bytearray(seal_to(tar() * 4, [desk().recipient]))
    begin = len(parts_swapped) - 4 * (65_536 + 16)
    first, second = (slice(begin + n * 65_552, begin + (n + 1) * 65_552) for n in (0, 1))
    parts_swapped[first], parts_swapped[second] = parts_swapped[second], parts_swapped[first]
    assert refusal(bytes(parts_swapped), opened=False) == refusals.NOT_OPENED


@given(st.binary(max_size=2_000))
def test_noise_is_refused(noise: bytes) -> None:
    assert refusal(noise, opened=False) == refusals.NOT_OPENED


def test_what_is_sealed_to_somebody_else_does_not_open() -> None:
    _, other = new_identity()
    sealed = make_bundle([record()], facts(), [other], desk().signer).content
    assert refusal(sealed, opened=False) == refusals.NOT_OPENED


def test_what_was_sealed_again_to_us_was_not_meant_for_us() -> None:
    identity, other = new_identity()
    sealed = make_bundle([record()], facts(), [other], desk().signer).content
    passed_on = seal_to(open_sealed_bundle(sealed, identity), [desk().recipient])
    assert refusal(passed_on, opened=False) == refusals.OTHER_RECIPIENT


def test_an_unknown_sender_is_named_as_such() -> None:
    stranger = office()
    sealed = make_bundle([record()], facts(), [desk().recipient], stranger.signer).content
    assert refusal(sealed, opened=False) == refusals.UNKNOWN_SENDER


def test_a_signature_of_another_manifest_is_refused() -> None:
    other = resigned(desk(), parts(), sequence=2, previous="00" * 32)
    signature = parts_of(other)["manifest.json.sig"]
    spliced = archive({**parts(), "manifest.json.sig": signature}.items())
    assert refusal(spliced) == refusals.BAD_SIGNATURE


def test_what_the_vault_signed_for_another_use_is_refused() -> None:
    for_another_use = sign(desk().signer, parts()["manifest.json"], "file").encode("ascii")
    spliced = archive({**parts(), "manifest.json.sig": for_another_use}.items())
    assert refusal(spliced) == refusals.BAD_SIGNATURE


@pytest.mark.parametrize(
    "rewritten",
    [
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\v", 1),
        lambda text: "\n" + text,
        lambda text: text.replace("\n", "\n\n", 1),
        lambda _: "",
        lambda _: "-----BEGIN SSH SIGNATURE-----\n=\n-----END SSH SIGNATURE-----\n",
        lambda _: "ș",
    ],
)
def test_a_signature_has_one_way_to_be_written(rewritten: Callable[[str], str]) -> None:
    signature = rewritten(parts()["manifest.json.sig"].decode("ascii")).encode("utf-8")
    spliced = archive({**parts(), "manifest.json.sig": signature}.items())
    assert refusal(spliced) == refusals.BAD_SIGNATURE


def test_another_origin_than_the_signers_is_an_alarm() -> None:
    forged = resigned(desk(), parts(), origin=str(made("another origin")))
    assert refusal(forged) == refusals.FOREIGN_ORIGIN


@pytest.mark.parametrize(("until", "expected"), [(TODAY, "21.11.2026"), (date(2026, 11, 22), None)])
def test_a_key_is_taken_until_its_last_day(until: date, expected: str | None) -> None:
    receiver = desk().receiver(desk().sender(trusted_until=until))
    if expected is None:
        assert read_opened(tar(), receiver, TODAY).items
        return
    with pytest.raises(BadBundle) as refused:
        read_opened(tar(), receiver, TODAY)
    assert refused.value.text == refusals.KEY_ENDED.filled(day=expected)


def test_practice_never_gets_into_a_live_vault_nor_the_other_way() -> None:
    practice = resigned(desk(), parts(), practice=True)
    assert refusal(practice) == refusals.PRACTICE
    assert read_opened(practice, desk().receiver(practice=True), TODAY).items
    with pytest.raises(BadBundle) as refused:
        read_opened(tar(), desk().receiver(practice=True), TODAY)
    assert refused.value.text == refusals.LIVE_INTO_PRACTICE


@pytest.mark.parametrize("change", [{"version": 2}, {"layout": 2}, {"version": 99, "new": True}])
def test_a_newer_bundle_asks_for_an_update(change: dict[str, Json]) -> None:
    assert refusal(resigned(desk(), parts(), **change)) == refusals.NEWER


@pytest.mark.parametrize(
    "change",
    [
        {"format": "another"},
        {"version": 0},
        {"extra": 1},
        {"sequence": 0},
        {"sequence": True},
        {"builds_on": 1},
        {"practice": 0},
        {"origin": "../../etc"},
        {"recipients": []},
        {"created_at": "2026-02-30T10:00:00Z"},
        {"period": {"from": "2026-09-30", "to": "2026-07-01"}},
        {"member": {"id": str(made("member")), "role": "root"}},
    ],
    ids=lambda change: "-".join(change),
)
def test_a_signed_manifest_of_another_shape_is_refused(change: dict[str, Json]) -> None:
    assert refusal(resigned(desk(), parts(), **change)) == refusals.DAMAGED


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"format":"counsellor-bundle","format":"counsellor-bundle"}',
        b'{"format":"counsellor-bundle","version":1e999}',
        b'{"n":' + b"9" * 1_000_000 + b"}",
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    ],
    ids=["empty", "list", "object", "deep", "twice", "float", "digits", "objects"],
)
def test_a_signed_bomb_as_manifest_is_refused(manifest: bytes) -> None:
    assert refusal(signed_tar(desk(), manifest, {})) == refusals.DAMAGED


def test_a_manifest_or_signature_too_large_is_not_read() -> None:
    large = signed_tar(desk(), b" " * (MANIFEST_LIMIT + 1), {})
    assert refusal(large) == refusals.DAMAGED
    long = archive({**parts(), "manifest.json.sig": b"x" * (SIGNATURE_LIMIT + 1)}.items())
    assert refusal(long) == refusals.DAMAGED


def listing(**changes: Json) -> bytes:
    """Return the tar with another line about its sheets in a manifest rightly signed."""
    manifest = json.loads(parts()["manifest.json"])
    for file in manifest["files"]:
        if file["name"] == "sheets.jsonl":
            file.update(changes)
    content = {name: part for name, part in parts().items() if not name.startswith("manifest")}
    return signed_tar(desk(), canonical_bytes(manifest), content)


@pytest.mark.parametrize(
    "change",
    [
        {"size": 10 * GIGABYTE},
        {"size": 500 * 1024 * 1024},
        {"size": 10**15},
        {"size": 0},
        {"size": -1},
        {"rows": 0},
        {"rows": 9_999_999},
        {"sha256": "00" * 32},
        {"name": "../sheets.jsonl"},
        {"name": "/etc/passwd"},
        {"name": "CON"},
        {"name": "sheets.jsonl:stream"},
        {"name": "acts.jsonl"},
        {"name": "photos.zip"},
    ],
    ids=str,
)
def test_a_file_that_is_not_as_listed_is_refused_at_once(change: dict[str, Json]) -> None:
    forged = listing(**change)
    began = time.process_time()
    assert refusal(forged) == refusals.DAMAGED
    assert time.process_time() - began < 0.1


def test_files_missing_added_or_in_another_order_are_refused() -> None:
    whole = parts()
    manifest = {name: whole[name] for name in ("manifest.json", "manifest.json.sig")}
    content = {name: part for name, part in whole.items() if name not in manifest}
    backwards = dict(reversed(content.items()))
    for files in (
        {**manifest, **dict(list(content.items())[:-1])},
        {**manifest, **backwards},
        {**whole, "more.json": b"{}"},
        {"first.json": b"{}", **whole},
        dict(reversed(whole.items())),
    ):
        assert refusal(archive(files.items())) == refusals.DAMAGED


def test_the_same_file_twice_is_refused() -> None:
    content = {name: part for name, part in parts().items() if name == "acts.jsonl"}
    once = resigned(desk(), {"manifest.json": parts()["manifest.json"], **content})
    assert refusal(once) is None
    manifest = json.loads(parts_of(once)["manifest.json"])
    empty = hashlib.sha256(b"").hexdigest()
    manifest["files"].append({"name": "acts.jsonl", "size": 0, "rows": 0, "sha256": empty})
    twice = parts_of(signed_tar(desk(), canonical_bytes(manifest), content))
    assert refusal(archive([*twice.items(), ("acts.jsonl", b"")])) == refusals.DAMAGED


def test_items_of_another_profile_than_the_bundles_are_refused() -> None:
    assert refusal(resigned(desk(), parts(), profile="statistical")) == refusals.DAMAGED


def test_an_item_too_long_is_refused_before_it_is_read() -> None:
    lines = [json.loads(line) for line in parts()["sheets.jsonl"].splitlines()]
    place = next(n for n, line in enumerate(lines) if "surname" in line["answers"])
    for words, expected in (("x" * 5_000_000, refusals.DAMAGED), ("x" * 500_000, None)):
        lines[place]["answers"]["surname"] = words
        content = b"".join(canonical_bytes(line) + b"\n" for line in lines)
        assert refusal(resigned(desk(), {**parts(), "sheets.jsonl": content})) == expected


def with_sheets(change: Callable[[list[JsonObject]], list[JsonObject]]) -> bytes:
    """Return the tar with other sheets, rightly listed and signed by a sender we know."""
    lines = [json.loads(line) for line in parts()["sheets.jsonl"].splitlines()]
    content = b"".join(canonical_bytes(line) + b"\n" for line in change(lines))
    return resigned(desk(), {**parts(), "sheets.jsonl": content})


def set_in_first(**changes: Json) -> Callable[[list[JsonObject]], list[JsonObject]]:
    return lambda lines: [{**lines[0], **changes}, *lines[1:]]


def answering(**answers: Json) -> Callable[[list[JsonObject]], list[JsonObject]]:
    return lambda lines: [{**lines[0], "answers": dict(answers)}, *lines[1:]]


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: list(reversed(lines)),
        lambda lines: [lines[0], *lines],
        set_in_first(profile="statistical"),
        set_in_first(profile="another"),
        set_in_first(kind="act"),
        set_in_first(row="../../x"),
        set_in_first(sealed={"health": "00"}),
        set_in_first(happened_on="2026-02-30"),
        set_in_first(kept_at="2026-11-21T10:00:00+02:00"),
        set_in_first(form_version=0),
        set_in_first(answers=[]),
        answering(no_such_question="x"),
        lambda lines: [{k: v for k, v in lines[0].items() if k != "row"}, *lines[1:]],
        lambda lines: [{}, *lines[1:]],
    ],
    ids=["reversed", "twice", "profile", "unknown-profile", "kind", "row", "sealed", "day", "zone"]
    + ["version", "answers", "question", "no-row", "empty"],
)
def test_a_signed_item_of_another_shape_is_refused(
    change: Callable[[list[JsonObject]], list[JsonObject]],
) -> None:
    assert refusal(with_sheets(change)) == refusals.DAMAGED


@pytest.mark.parametrize(
    "line",
    [
        b'{"row":1,"row":1}\n',
        b"[" * 500_000 + b"\n",
        b'{"row":' + b"9" * 400_000 + b"}\n",
        b'{"row":1.5}\n',
        b'"text"\n',
        b"\n",
        b"{} \n",
        b"{}",
        b'{"row":"' + b"x" * 5_000_000 + b'"}\n',
    ],
    ids=["twice", "deep", "digits", "float", "text", "blank", "space", "no-end", "long"],
)
def test_a_signed_line_that_is_no_item_is_refused(line: bytes) -> None:
    assert refusal(resigned(desk(), {**parts(), "sheets.jsonl": line})) == refusals.DAMAGED


def test_a_sheet_of_another_version_of_the_program_is_taken_and_counted() -> None:
    later = with_sheets(set_in_first(schema="0" * 16, form="a_later_form", answers={"new": "x"}))
    received = read_opened(later, desk().receiver(), TODAY)
    assert received.other_layouts == 1
    assert len(received.items) == len(record().items)


def test_nothing_is_written_by_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert read_bundle(sent().content, desk().receiver(), TODAY).items
    assert refusal(listing(name="../sheets.jsonl")) == refusals.DAMAGED
    assert list(tmp_path.iterdir()) == []


def test_a_file_larger_than_any_bundle_is_not_opened() -> None:
    class Claims(bytes):
        def __len__(self) -> int:
            return 10 * GIGABYTE

    assert refusal(Claims(b"age-encryption.org/v1"), opened=False) == refusals.TOO_LARGE


def test_every_refusal_says_that_nothing_was_taken_in_and_what_to_do() -> None:
    texts = {name: text for name, text in vars(refusals).items() if isinstance(text, Text)}
    assert len(texts) >= 14
    for name, text in texts.items():
        assert "Nu s-a preluat nimic." in text.ro or "Nu este nimic de făcut." in text.ro, name
        assert "Nothing was taken in." in text.en or "There is nothing to do." in text.en, name
        assert text.ro.count(".") >= 2, name


def test_headers_are_where_the_tests_believe_them_to_be() -> None:
    assert tar()[: len("manifest.json")] == b"manifest.json"
    assert tar()[BLOCK : BLOCK + 1] == b"{"
