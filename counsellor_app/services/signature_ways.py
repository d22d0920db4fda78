"""What a signature of each way must have (art. 18 alin. (3), art. 38)."""

from counsellor_app.cases.acts import Signature
from counsellor_app.law.catalogue import SignatureWay
from counsellor_app.text import Text


def problem_of(signature: Signature) -> Text | None:
    """Return what a signature of this way still lacks, in words."""
    if not signature.name.strip():
        return Text("Scrieți numele celui care semnează.", "Type the name of who signs.")
    match signature.way:
        case SignatureWay.CANNOT_SIGN:
            witnesses = [name for name in signature.witnesses if name.strip()]
            if not signature.reason or not signature.read_in or not signature.read_by:
                return Text(
                    "Scrieți motivul, limba în care s-a citit textul și cine l-a citit.",
                    "Type the reason, the language the text was read in and who read it.",
                )
            if len(witnesses) == 1:
                return Text("Scrieți doi martori.", "Type two witnesses.")
        case SignatureWay.REFUSES if not signature.reason:
            return Text("Scrieți motivul refuzului.", "Type the reason of the refusal.")
        case SignatureWay.SIGNED_ELSEWHERE if not signature.paper_kept_at:
            return Text(
                "Scrieți unde se păstrează exemplarul semnat.",
                "Type where the signed copy is kept.",
            )
    return None
