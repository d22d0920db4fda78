"""Texts of the facts that name somebody of a closed list: who pays, who holds the sessions."""

import re

from counsellor_app.law.procedure import InterpreterPayer, OrientationHolder

_WORD = re.compile(r"\w+")
_PAYERS = {
    "institution": InterpreterPayer.INSTITUTION,
    "instituție": InterpreterPayer.INSTITUTION,
    "instituția": InterpreterPayer.INSTITUTION,
    "igi": InterpreterPayer.INSTITUTION,
    "project": InterpreterPayer.PROJECT,
    "proiect": InterpreterPayer.PROJECT,
    "un proiect": InterpreterPayer.PROJECT,
    "ngo": InterpreterPayer.PROJECT,
    "ong": InterpreterPayer.PROJECT,
    "volunteer": InterpreterPayer.VOLUNTEER,
    "voluntar": InterpreterPayer.VOLUNTEER,
}
_HOLDERS = {
    "igi": OrientationHolder.IGI,
    "inspectoratul general pentru imigrări": OrientationHolder.IGI,
    "centrul regional": OrientationHolder.IGI,
    "crpcsa": OrientationHolder.IGI,
    "primăria": OrientationHolder.LOCAL_AUTHORITY,
    "primaria": OrientationHolder.LOCAL_AUTHORITY,
    "primărie": OrientationHolder.LOCAL_AUTHORITY,
    "direcția de asistență socială": OrientationHolder.LOCAL_AUTHORITY,
    "consiliul local": OrientationHolder.LOCAL_AUTHORITY,
    "consiliul județean": OrientationHolder.LOCAL_AUTHORITY,
    "das": OrientationHolder.LOCAL_AUTHORITY,
}
"""An authority by its first words: „Primăria Galați” is one, „Asociația IGI-prieten” is not."""


def payer_named(text: str) -> InterpreterPayer | None:
    """Return who pays an interpreter; None if the text names nobody of the list."""
    return _PAYERS.get(_plain(text))


def holder_named(text: str) -> OrientationHolder | None:
    """Return who holds a series: an authority by its name, else an organisation; None if empty."""
    said = _plain(text)
    if not said:
        return None
    authorities = (who for words, who in _HOLDERS.items() if f"{said} ".startswith(f"{words} "))
    return next(authorities, OrientationHolder.ORGANISATION)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text)).casefold()
