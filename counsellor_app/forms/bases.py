"""Bases outside the Ordinance that questions of the forms rest on."""

from counsellor_app.law.citation import Read, Source

_GDPR = "Regulamentul (UE) 2016/679 (GDPR)"

IDENTITY_NUMBERS = Source("Legea nr. 190/2018", "art. 4", Read.PART)
GDPR_INFORMATION = Source(_GDPR, "art. 13", Read.NOT_READ)
GDPR_SPECIAL = Source(_GDPR, "art. 9", Read.NOT_READ)
GDPR_SECURITY = Source(_GDPR, "art. 32", Read.NOT_READ)
GDPR_MINIMAL = Source(_GDPR, "art. 5 alin. (1) lit. c)", Read.NOT_READ)
GDPR_LAWFUL = Source(_GDPR, "art. 6", Read.NOT_READ)
REPRESENTATION = Source("Codul civil", "art. 41-43", Read.NOT_READ)
ADMINISTRATIVE_COURTS = Source("Legea contenciosului administrativ nr. 554/2004", "", Read.NOT_READ)
