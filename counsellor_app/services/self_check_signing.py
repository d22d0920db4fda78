"""The part of the self-check that signs: pyHanko, its fonts and the way to tokens are whole."""

from datetime import datetime

from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.esign import FileKey, signed
from counsellor_app.documents.esign_reading import places_in
from counsellor_app.documents.esign_tokens import library_at, tokens_in
from counsellor_app.documents.esign_values import Standing
from counsellor_app.documents.esign_words import BAD_LIBRARY
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.page import FooterFacts, PageFrame
from counsellor_app.errors import BadInput
from counsellor_app.resources import resource
from counsellor_app.security.secret import Secret
from counsellor_app.security.throwaway import throwaway_key_file

_NAME = "Ștefan Țepeș-Exemplu"
_FRAME = PageFrame(
    title="Probă",
    running_head="Probă",
    footer=FooterFacts(case_number="", version=1, content_code="0" * 20, law_line=""),
)


def signs_electronically(now: datetime) -> bool:
    """Tell whether a page signed with a key of nobody is found signed, and whole."""
    password = Secret("parola")
    key = FileKey(throwaway_key_file(_NAME, password, now), password)
    page = build_pdf([signature_block("", [Signatory(capacity="PROBĂ", name=_NAME)])], _FRAME)
    (place,) = places_in(page, now)
    made = signed(page, place.field, key, now)
    (place,) = places_in(made, now)
    signature = place.signature
    return signature is not None and signature.standing is Standing.ENTIRE


def reaches_tokens() -> bool:
    """Tell whether what speaks to tokens is there: it refuses a file that is no library."""
    try:
        tokens_in(library_at(resource("icc", "sRGB.icc")))
    except BadInput as refused:
        return refused.text == BAD_LIBRARY
    return False
