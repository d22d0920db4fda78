"""What is known of places to sign and of electronic signatures; an image is never one."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from counsellor_app.documents import esign_words as words
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.text import Text, short_date, short_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Whom a certificate names, who issued it, and from when until when it is valid."""

    subject: str
    issuer: str
    serial: str  # hexadecimal
    first: datetime
    last: datetime
    sha256: str

    def is_valid_at(self, moment: datetime) -> bool:
        """Tell whether the moment lies in its period; nothing is said of revocation."""
        return self.first <= moment <= self.last


class Standing(Enum):
    """Whether what was signed is what the file shows."""

    ENTIRE = "entire"  # the signature covers the whole file
    SIGNED_FURTHER = "signed_further"  # it was only signed again since
    CHANGED = "changed"  # something else was added since
    BROKEN = "broken"  # what it covers is not what was signed

    @property
    def is_sound(self) -> bool:
        """Tell whether the file still says what was signed."""
        return self in (Standing.ENTIRE, Standing.SIGNED_FURTHER)


class Issuer(Enum):
    """Whether a certificate comes from an issuer the office chose."""

    NOT_CHECKED = "not_checked"
    KNOWN = "known"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectronicSignature:
    """One electronic signature, and all that can be known of it offline."""

    certificate: Certificate | None  # None: damaged beyond reading
    said_at: datetime | None  # as the signer's computer claims
    standing: Standing
    issuer: Issuer
    revision: int  # the how many-eth state of the file it made

    @property
    def warnings(self) -> tuple[Text, ...]:
        """Return what speaks against it."""
        said = []
        if not self.standing.is_sound:
            said.append(_STANDINGS[self.standing])
        if self.issuer is Issuer.UNKNOWN:
            said.append(words.ISSUER_UNKNOWN)
        one, moment = self.certificate, self.said_at
        if one is not None and moment is not None and not one.is_valid_at(moment):
            first, last = short_date(one.first.date()), short_date(one.last.date())
            said.append(words.OUT_OF_PERIOD.filled(first=first, last=last))
        return tuple(said)

    @property
    def statements(self) -> tuple[Text, ...]:
        """Return in plain words who signed what, and what cannot be known, warnings apart."""
        one = self.certificate
        if one is None:
            return ()
        who = words.WHO.filled(who=one.subject, issuer=one.issuer, serial=one.serial)
        when = words.NO_TIME
        if self.said_at is not None:
            when = words.SAID_AT.filled(moment=short_moment(self.said_at))
        kept = (_STANDINGS[self.standing],) if self.standing.is_sound else ()
        issuer = {
            Issuer.NOT_CHECKED: (words.ISSUER_NOT_CHECKED,),
            Issuer.KNOWN: (words.ISSUER_KNOWN,),
            Issuer.UNKNOWN: (),
        }[self.issuer]
        return (who, *kept, when, *issuer, words.REVOCATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceToSign:
    """A field for a signature: its name in the file, whose it is in words, what stands in it."""

    field: str
    words: str  # the capacity on paper and, if it was printed, the name
    kind: SignatoryKind | None  # None: the paper leaves open in which capacity by law
    page: int  # from 1; 0: on no page
    is_visible: bool
    signature: ElectronicSignature | None


_STANDINGS = {
    Standing.ENTIRE: words.ENTIRE,
    Standing.SIGNED_FURTHER: words.SIGNED_FURTHER,
    Standing.CHANGED: words.CHANGED,
    Standing.BROKEN: words.BROKEN,
}
