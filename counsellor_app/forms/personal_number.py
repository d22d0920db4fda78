"""The CNP: whether it is one, and what it says of the birth and the sex of the person.

The first digit of a resident foreigner (7 or 8) and of any other foreigner (9) tells no
century, so of the year only its two digits are compared; 9 tells no sex.
"""

from stdnum.exceptions import InvalidComponent, ValidationError
from stdnum.ro import cnp

_SEX = {"1": "male", "3": "male", "5": "male", "7": "male"} | {
    "2": "female", "4": "female", "6": "female", "8": "female"
}  # fmt: skip
_CENTURIES = {"1": "19", "2": "19", "3": "18", "4": "18", "5": "20", "6": "20"}
_LEAP_DAY_2000 = "000229"  # a day of 2000 and not of 1900, which the library assumes


def is_personal_number(typed: str) -> bool:
    """Tell whether these are the 13 digits of a CNP: day, county and check digit."""
    try:
        cnp.validate(typed)
    except InvalidComponent:
        return _is_of_leap_day_2000(cnp.compact(typed))
    except ValidationError:
        return False
    return True


def born_otherwise(number: str, birth_date: str) -> bool:
    """Tell whether the CNP says another birth than this day, month or year (as 1998-02-12)."""
    digits = cnp.compact(number)
    century, typed = _CENTURIES.get(digits[0]), birth_date.split("-")
    told = [digits[1:3], digits[3:5], digits[5:7]]
    if century is not None and typed[0][:2] != century:
        return True
    return any(one != other for one, other in zip(told, [typed[0][-2:], *typed[1:]], strict=False))


def of_another_sex(number: str, sex: str) -> bool:
    """Tell whether the CNP says another sex than "male" or "female"; of 9 and others it does not.

    Nothing is said of an answer that is neither.
    """
    told = _SEX.get(cnp.compact(number)[0])
    return told is not None and sex in _SEX.values() and sex != told


def _is_of_leap_day_2000(digits: str) -> bool:
    of_foreigner = digits.isdecimal() and len(digits) == 13 and digits[0] in "789"
    if not of_foreigner or digits[1:7] != _LEAP_DAY_2000:
        return False
    try:
        cnp.get_county(digits)
    except InvalidComponent:
        return False
    return bool(cnp.calc_check_digit(digits[:-1]) == digits[-1])
