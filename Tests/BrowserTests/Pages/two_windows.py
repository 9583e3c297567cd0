# SPDX-License-Identifier: Apache-2.0
"""The same page answered differently in two windows: both answers are shown, and the respondent decides.

    two_windows.py CHROMIUM LINK LINK
"""

import axe_rules
import interview
from scenario import play

_NOTICE = "main .notice[role=alert]"


def answer_twice(browser, first, link):
    """Answers in one window and then, otherwise, in another one that had been open before; returns that one."""
    second = browser.window(first.context)
    interview.begin(first, link)
    second.goto(first.url)
    interview.tick(first, "works")
    interview.press(first, interview.NEXT)
    return second


def expect_both(tab, report, way):
    rival = tab.inner_text(f"{_NOTICE} .rival") if tab.locator(_NOTICE).count() else ""
    report.expect(rival == "Nei, ingen av delene", way, "the answer of this window is shown", rival)
    report.expect(interview.ticked(tab) == ["works"], way, "the answer of the other stands", interview.ticked(tab))


def with_scripts(browser, report, link):
    way = "with scripts"
    tab = answer_twice(browser, browser.with_scripts, link)
    # The script saves at once, is told, and shows the page anew.
    interview.tick(tab, "neither")
    tab.wait_for_selector(_NOTICE)
    expect_both(tab, report, way)
    for rule, element in axe_rules.findings(tab):
        report.add("two answers", rule, element)
    interview.press(tab, "main button[value=rival]")
    report.expect(interview.ticked(tab) == ["neither"], way, "the other answer is taken", interview.ticked(tab))
    report.expect(tab.locator(_NOTICE).count() == 0, way, "the notice goes when it is settled", tab.url)
    interview.press(tab, interview.NEXT)
    report.expect(interview.place(tab) == "/q/purposes", way, "goes on", tab.url)


def without_scripts(browser, report, link):
    way = "without scripts"
    tab = answer_twice(browser, browser.without_scripts, link)
    interview.tick(tab, "neither")
    interview.press(tab, interview.NEXT)
    report.expect(interview.place(tab) == "/q/strategy", way, "is not led on", tab.url)
    expect_both(tab, report, way)
    # Next keeps what stands.
    interview.press(tab, interview.NEXT)
    report.expect(interview.place(tab) == "/q/purposes", way, "goes on", tab.url)
    interview.press(tab, interview.BACK)
    report.expect(interview.ticked(tab) == ["works"], way, "the answer that stood is kept", interview.ticked(tab))
    report.expect(tab.locator(_NOTICE).count() == 0, way, "the notice goes when it is settled", tab.url)


def scenario(browser, report, link, other):
    with_scripts(browser, report, link)
    # What the script is told of the other answer is a status of its own, which the console calls an error.
    told = [trouble for trouble in browser.troubles() if "409" not in trouble[1]]
    for rule, found in told:
        report.add("with scripts", rule, found)
    without_scripts(browser, report, other)


play(scenario)
