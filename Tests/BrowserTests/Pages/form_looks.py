# SPDX-License-Identifier: Apache-2.0
"""What must hold of every page of the form, in each language, on a phone and on a desk, with scripts and without."""

import axe_rules
import page_rules
from browser_session import DESK, PHONE

LANGUAGES = ["nb", "nn", "en"]


def _at(sizes, tab):
    for size in sizes:
        tab.set_viewport_size(size)
        yield from axe_rules.findings(tab, with_colours=size == sizes[0])
        yield from page_rules.reflow(tab)


def _in_language(browser, address, language, status):
    tab, plain = browser.with_scripts, browser.without_scripts
    tab.set_viewport_size(DESK)
    answer = tab.goto(f"{address}?lang={language}")
    if answer.status != status:
        yield f"the status is {status}", answer.status
    text = page_rules.main_text(tab)
    if tab.get_attribute("html", "lang") != language:
        yield "the page says its language", tab.get_attribute("html", "lang")
    yield from page_rules.structure(tab)
    if language == LANGUAGES[0]:
        yield from page_rules.keyboard(tab)
    tab.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })")
    yield from _at([DESK, PHONE], tab)

    plain.goto(f"{address}?lang={language}")
    if page_rules.main_text(plain) != text:
        yield "the same text without scripts", "main"
    for size in [DESK, PHONE]:
        plain.set_viewport_size(size)
        yield from page_rules.reflow(plain)


def _troubles(browser, status):
    for rule, found in browser.troubles():
        # The console calls a page an error that is sent with the status of one.
        if status < 400 or f"status of {status}" not in found:
            yield rule, found


def look(browser, report, place, address, status=200):
    """Looks at a page, which both tabs may see; they are left at it in the first language."""
    for language in reversed(LANGUAGES):
        for rule, found in _in_language(browser, address, language, status):
            report.add(f"{place} {language}", rule, found)
        for rule, found in _troubles(browser, status):
            report.add(f"{place} {language}", rule, found)


def look_again(browser, report, place):
    """Looks once more, on a phone, at the page where the tab with scripts is, after something has been done on it."""
    tab = browser.with_scripts
    for rule, found in [*page_rules.structure(tab), *_at([PHONE], tab), *_troubles(browser, 200)]:
        report.add(place, rule, found)
