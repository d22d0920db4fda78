"""The regional centres of the immigration inspectorate, and the counties of Romania."""

from counsellor_app.law.listed import Listed


class County(Listed):
    """A county, by its plate code."""

    AB = "AB", "Alba"
    AR = "AR", "Arad"
    AG = "AG", "Argeș"
    BC = "BC", "Bacău"
    BH = "BH", "Bihor"
    BN = "BN", "Bistrița-Năsăud"
    BT = "BT", "Botoșani"
    BV = "BV", "Brașov"
    BR = "BR", "Brăila"
    B = "B", "București", "Bucharest"
    BZ = "BZ", "Buzău"
    CS = "CS", "Caraș-Severin"
    CL = "CL", "Călărași"
    CJ = "CJ", "Cluj"
    CT = "CT", "Constanța"
    CV = "CV", "Covasna"
    DB = "DB", "Dâmbovița"
    DJ = "DJ", "Dolj"
    GL = "GL", "Galați"
    GR = "GR", "Giurgiu"
    GJ = "GJ", "Gorj"
    HR = "HR", "Harghita"
    HD = "HD", "Hunedoara"
    IL = "IL", "Ialomița"
    IS = "IS", "Iași"
    IF = "IF", "Ilfov"
    MM = "MM", "Maramureș"
    MH = "MH", "Mehedinți"
    MS = "MS", "Mureș"
    NT = "NT", "Neamț"
    OT = "OT", "Olt"
    PH = "PH", "Prahova"
    SM = "SM", "Satu Mare"
    SJ = "SJ", "Sălaj"
    SB = "SB", "Sibiu"
    SV = "SV", "Suceava"
    TR = "TR", "Teleorman"
    TM = "TM", "Timiș"
    TL = "TL", "Tulcea"
    VS = "VS", "Vaslui"
    VL = "VL", "Vâlcea"
    VN = "VN", "Vrancea"


class Centre(Listed):
    """A regional centre; ``seat`` is the county it lies in."""

    BUCURESTI = "București", "CRPCSA București", "CRPCSA Bucharest"
    GALATI = "Galați", "CRPCSA Galați", "CRPCSA Galați"
    RADAUTI = "Rădăuți", "CRPCSA Rădăuți", "CRPCSA Rădăuți"
    SOMCUTA_MARE = "Șomcuta Mare", "CRPCSA Șomcuta Mare", "CRPCSA Șomcuta Mare"
    TIMISOARA = "Timișoara", "CRPCSA Timișoara", "CRPCSA Timișoara"
    GIURGIU = "Giurgiu", "CRPCSA Giurgiu", "CRPCSA Giurgiu"

    @property
    def seat(self) -> County:
        """Return the county the centre lies in."""
        return _SEATS[self]

    @property
    def full_name(self) -> str:
        """Return the name as Romanian documents print it."""
        return f"Centrul Regional de Proceduri și Cazare a Solicitanților de Azil {self.value}"


_SEATS = {
    Centre.BUCURESTI: County.B,
    Centre.GALATI: County.GL,
    Centre.RADAUTI: County.SV,
    Centre.SOMCUTA_MARE: County.MM,
    Centre.TIMISOARA: County.TM,
    Centre.GIURGIU: County.GR,
}
