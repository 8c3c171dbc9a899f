"""Decimal figures of exact fractions."""

import math
from fractions import Fraction


def decimals_needed(number: Fraction, most: int | None = None) -> int | None:
    """Count the decimals that say a number exactly; None if they do not end within `most`."""
    rest = number.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    digits = max(twos, fives)
    return None if rest != 1 or (most is not None and digits > most) else digits


def half_up(number: Fraction, digits: int) -> Fraction:
    """Round a number to so many decimals, halves up; raises ValueError if they are negative."""
    if digits < 0:
        raise ValueError(f"a number of decimals is not negative: {digits}")
    scale = 10**digits
    return Fraction(math.floor(number * scale + Fraction(1, 2)), scale)


def fixed_figures(number: Fraction, digits: int) -> str:
    """Write a number that is not negative and needs no more than so many decimals."""
    whole, rest = divmod(int(number * 10**digits), 10**digits)
    return f"{whole}.{rest:0{digits}d}" if digits else str(whole)
