# SPDX-License-Identifier: Apache-2.0
"""Writes the grids of this folder: python make_grids.py (needs mpmath, and scipy to choose where to look)."""

import csv
import math

import mpmath as mp
from scipy import special, stats

PROBABILITIES = [1e-300, 1e-120, 1e-30, 1e-9, 0.001, 0.025, 0.3, 0.5]


def series(first, ratio):
    """1 + the sum of positive terms, each the last times ratio(n)."""
    total, term, n = mp.mpf(1), mp.mpf(1), 0
    step, least = ratio(0), mp.eps
    while term > total * least or step > 0.9999:
        term *= step
        total += term
        n += 1
        step = ratio(n)
    return first * total


def gamma_tails(a, x):
    below = series(mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1)), lambda n: x / (a + 1 + n))
    return below, 1 - below


def beta_tails(a, b, x, y):
    if x > y:
        return beta_tails(b, a, y, x)[::-1]
    first = mp.exp(a * mp.log(x) + b * mp.log(y) + mp.loggamma(a + b) - mp.loggamma(a + 1) - mp.loggamma(b))
    below = series(first, lambda n: (a + b + n) / (a + 1 + n) * x)
    return below, 1 - below


def f_tails(d1, d2, f):
    return beta_tails(d1 / 2, d2 / 2, d1 * f / (d1 * f + d2), d2 / (d1 * f + d2))


def student_tails(df, t):
    outside = beta_tails(df / 2, mp.mpf(1) / 2, df / (df + t * t), t * t / (df + t * t))[0] / 2
    return (1 - outside, outside) if t > 0 else (outside, 1 - outside)


def normal_tails(z):
    outside = gamma_tails(mp.mpf(1) / 2, z * z / 2)[1] / 2 if z else mp.mpf(1) / 2
    return (1 - outside, outside) if z > 0 else (outside, 1 - outside)


DISTRIBUTIONS = {
    "chi_squared": (["degrees"], stats.chi2, lambda p, x: gamma_tails(p[0] / 2, x / 2), [
        [d] for d in (0.01, 0.1, 0.5, 1, 1.7, 2, 3, 5, 10, 33.3, 100, 1000, 12345.6, 1e6)]),
    "f": (["numerator", "denominator"], stats.f, lambda p, x: f_tails(*p, x), [
        [m, n] for m in (0.1, 1, 2.5, 14.05, 300, 1e5) for n in (0.2, 1, 7, 99.5, 5000, 1e6)]),
    "beta": (["a", "b"], stats.beta, lambda p, x: beta_tails(*p, x, 1 - x), [
        [m, n] for m in (0.01, 0.5, 1, 4.4, 80, 20000) for n in (0.05, 1, 3, 60.5, 7000, 1e6)]),
    "student": (["degrees"], stats.t, lambda p, x: student_tails(p[0], x), [
        [d] for d in (0.1, 0.5, 1, 2, 3.3, 10, 130, 5000, 1e6, 1e9)]),
    "normal": ([], stats.norm, lambda p, x: normal_tails(x), [[]]),
}


def quantile(tails, guess, probability, side):
    """Secant steps on the logarithm of the tail until 30 digits stand."""
    points = [mp.mpf(guess), mp.mpf(guess) * (1 + mp.mpf(10) ** -12)]
    values = [mp.log(tails(x)[side] / probability) for x in points]
    while abs(points[-1] - points[-2]) > mp.mpf(10) ** -30 * abs(points[-1]):
        slope = (values[-1] - values[-2]) / (points[-1] - points[-2])
        points.append(points[-1] - values[-1] / slope)
        values.append(mp.log(tails(points[-1])[side] / probability))
    return points[-1]


def guesses(model, parameters):
    for side, inverse in enumerate((model.ppf, model.isf)):
        for probability in PROBABILITIES:
            guess = float(inverse(probability, *parameters))
            if model is stats.beta and side == 0 and probability < 1e-100 and parameters[0] < 10:
                # scipy gives up here; the first term of the series is close.
                guess = math.exp((math.log(probability * parameters[0]) + special.betaln(*parameters)) / parameters[0])
            inside = 1e-290 < abs(guess) < 1e290
            if inside and not (model is stats.beta and guess > 1 - 1e-4):
                yield side, probability, guess


for name, (columns, model, tails, grid) in DISTRIBUTIONS.items():
    with open(name + ".csv", "w") as plain, open(name + "_quantiles.csv", "w") as inverse:
        plain, inverse = (csv.writer(file, lineterminator="\n") for file in (plain, inverse))
        plain.writerow(columns + ["value", "lower", "upper"])
        inverse.writerow(columns + ["side", "probability", "quantile"])
        for parameters in grid:
            for side, probability, guess in guesses(model, parameters):
                # One minus a tail keeps more than 50 digits.
                mp.mp.dps = 60 - round(math.log10(probability))
                exact = [mp.mpf(p) for p in parameters]
                value = float("%.6g" % guess)
                if 0 < abs(value) and not (model is stats.beta and value >= 1):
                    lower, upper = tails(exact, mp.mpf(value))
                    if min(lower, upper) > mp.mpf(10) ** -305:
                        plain.writerow(parameters + [repr(value), mp.nstr(lower, 20), mp.nstr(upper, 20)])
                found, target = None, mp.mpf(probability)
                try:
                    found = quantile(lambda x: tails(exact, x), guess, target, side)
                except (ZeroDivisionError, ValueError, TypeError):
                    print(name, parameters, probability, side, "left out")
                if found is not None and 1e-300 < abs(found) < 1e300:
                    words = ("lower", "upper")[side], repr(probability), mp.nstr(found, 20)
                    inverse.writerow(parameters + list(words))
