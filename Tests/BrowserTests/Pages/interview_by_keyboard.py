# SPDX-License-Identifier: Apache-2.0
"""A whole interview without a mouse, from the link to the receipt, with scripts and without.

    interview_by_keyboard.py CHROMIUM LINK LINK
"""

from interview import NEXT, SUBMIT, heading, place
from scenario import play

_WORDS = "Sensorar i brøytebilane – «smart» & billig. 50 < 60."


class OutOfReach(Exception):
    pass


def tab_to(tab, selector):
    """Presses the tabulator key until an element has the focus."""
    for _ in range(120):
        tab.keyboard.press("Tab")
        if tab.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
    raise OutOfReach(f"{place(tab)}: {selector}")


def enter(tab):
    with tab.expect_navigation():
        tab.keyboard.press("Enter")


def label(tab):
    return tab.evaluate("() => document.activeElement.closest('label').innerText.trim()")


def choose_one(tab, name, keys):
    tab_to(tab, f'input[name="{name}"]')
    for key in keys:
        tab.keyboard.press(key)
    return label(tab)


def choose_two(tab):
    labels = []
    for _ in range(2):
        tab_to(tab, "input[type=checkbox]")
        tab.keyboard.press("Space")
        labels.append(label(tab))
    return labels


def answer(tab):
    """Answers the page and goes on; returns what must stand on the summary."""
    if tab.locator("textarea").count():
        tab_to(tab, "textarea")
        tab.keyboard.type(_WORDS)
        # Enter begins a new line here, so the button is what leads on.
        tab_to(tab, NEXT)
        enter(tab)
        return [_WORDS]
    names = tab.eval_on_selector_all("main input[type=radio]", "all => [...new Set(all.map(e => e.name))]")
    # One question is gone through with the arrow keys and back, so that its first answer opens the next; of a battery's
    # items each gets the second.
    keys = ["Space", "ArrowDown", "ArrowUp"] if len(names) == 1 else ["Space", "ArrowRight"]
    labels = [choose_one(tab, name, keys) for name in names] if names else choose_two(tab)
    if len(names) != 1:
        tab_to(tab, NEXT)
    enter(tab)
    return labels


def interview(tab, link, report, way):
    tab.goto(link)
    report.expect("/i/" not in tab.url, way, "the secret is not in the address", tab.url)
    tab_to(tab, "main .primary")
    enter(tab)
    pages = []
    while place(tab).startswith("/q/"):
        if place(tab) in (page for page, _, _ in pages):
            report.add(way, "the answer leads on", place(tab))
            return
        pages.append((place(tab), heading(tab), answer(tab)))
    report.expect(place(tab) == "/summary", way, "the last page leads to the summary", tab.url)
    report.expect(len(pages) > 15, way, "every question is asked", len(pages))
    rows = {row.locator("dt").inner_text(): row.locator("dd").first.inner_text() for row in tab.locator("dl div").all()}
    for page, question, labels in pages:
        for given in labels:
            report.expect(given in rows.get(question, ""), f"{way} {page}", "the answer is on the summary", given)
    tab_to(tab, SUBMIT)
    enter(tab)
    for when in ["handed in", "opened once more"]:
        report.expect(place(tab) == "/receipt", f"{way} {when}", "the receipt is shown", tab.url)
        report.expect(tab.locator("main input").count() == 0, f"{way} {when}", "nothing is asked any more", tab.url)
        tab.goto(link)


def scenario(browser, report, link, other):
    interview(browser.with_scripts, link, report, "with scripts")
    interview(browser.without_scripts, other, report, "without scripts")


play(scenario)
