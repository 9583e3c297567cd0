# SPDX-License-Identifier: Apache-2.0
"""Every answer that cannot stand: what is said of it, to whom, and that it stands once it is mended.

    faulty_answers.py CHROMIUM LINK LINK
"""

import axe_rules
import interview
import page_rules
from browser_session import DESK, PHONE
from scenario import play

_LONG = "Æ" * 2001
_STATE = """() => ({
    title: document.title,
    alerts: [...document.querySelectorAll('#errors [role=alert] a')].map(e => e.textContent),
    beside: [...document.querySelectorAll('#error p')].map(e => e.textContent),
    focus: document.activeElement.id,
    invalid: document.querySelectorAll('main [aria-invalid=true]').length,
    controls: document.querySelectorAll('main input[name=answer], main textarea').length,
    described: document.querySelector('main textarea, fieldset.answers').getAttribute('aria-describedby') ?? '',
})"""


def expect_fault(tab, report, where, sentence, control):
    """Expects that the page tells of one fault in every way that it must."""
    state = tab.evaluate(_STATE)
    report.expect(state["title"].startswith("Feil: "), where, "the title tells of it first", state["title"])
    report.expect(state["alerts"] == [sentence], where, "an alert says what to do", state["alerts"])
    report.expect(state["beside"] == [sentence], where, "it is said at the question too", state["beside"])
    report.expect(state["focus"] == "errors", where, "the focus is on the summary", state["focus"])
    report.expect(state["invalid"] == state["controls"] > 0, where, "the controls are marked invalid", state)
    report.expect("error" in state["described"].split(), where, "it describes the question", state["described"])
    tab.click("#errors a")
    focus = tab.evaluate("() => document.activeElement.id")
    report.expect(focus == control, where, "the link leads to the control", focus)


def expect_good_looks(tab, report, where):
    for size in [PHONE, DESK]:
        tab.set_viewport_size(size)
        for rule, element in [*axe_rules.findings(tab), *page_rules.reflow(tab), *page_rules.structure(tab)]:
            report.add(where, rule, element)


def expect_mended(tab, report, where, page):
    """Goes on, and comes back to see that nothing is said of the fault any more."""
    interview.press(tab, interview.NEXT)
    report.expect(interview.place(tab) != page, where, "goes on once it is mended", tab.url)
    interview.press(tab, interview.BACK)
    state = tab.evaluate(_STATE)
    told = state["alerts"] or state["beside"] or state["invalid"] or state["title"].startswith("Feil: ")
    report.expect(interview.place(tab) == page and not told, where, "nothing is said once it is mended", state)
    interview.press(tab, interview.NEXT)


def fault(tab, report, where, sentence, control):
    interview.press(tab, interview.NEXT)
    if where.startswith("with scripts"):
        expect_good_looks(tab, report, where)
    expect_fault(tab, report, where, sentence, control)


def expect_ticked(tab, report, where, codes):
    report.expect(interview.ticked(tab) == codes, where, "the answer is kept", interview.ticked(tab))


def walk(tab, link, report, way):
    interview.begin(tab, link)

    where = f"{way}, nothing answered"
    fault(tab, report, where, "Velg et svar for å gå videre.", "answer-has")
    interview.tick(tab, "works")
    expect_mended(tab, report, where, "/q/strategy")

    where = f"{way}, not alone"
    if way == "with scripts":
        # The script takes the others away, either way round.
        interview.tick(tab, "technology", "quality", "dont_know")
        expect_ticked(tab, report, f"{where}, exclusive last", ["dont_know"])
        interview.tick(tab, "technology")
        expect_ticked(tab, report, f"{where}, exclusive first", ["technology"])
        tab.evaluate("() => { document.getElementById('answer-dont_know').checked = true }")
    else:
        interview.tick(tab, "technology", "dont_know")
    fault(tab, report, where, "«Vet ikke» kan ikke velges sammen med andre svar.", "answer-technology")
    expect_ticked(tab, report, where, ["technology", "dont_know"])
    tab.uncheck("#answer-dont_know")
    expect_mended(tab, report, where, "/q/purposes")

    interview.go_on(tab, "/q/examples")
    where = f"{way}, too long"
    tab.fill("textarea", _LONG)
    fault(tab, report, where, "Teksten er på 2001 tegn. Kort den ned til høyst 2000.", "answer")
    report.expect(tab.input_value("textarea") == _LONG, where, "the answer is kept", len(tab.input_value("textarea")))
    tab.fill("textarea", _LONG[1:])
    expect_mended(tab, report, where, "/q/examples")

    where = f"{way}, too many"
    four = ["political", "employees", "economy", "users"]
    interview.tick(tab, *four)
    if way == "with scripts":
        counted = tab.inner_text("#maximum")
        report.expect(counted == "Du har valgt 4 av 3.", where, "the script counts", counted)
    fault(tab, report, where, "Du har valgt 4 svar. Velg høyst 3.", "answer-political")
    expect_ticked(tab, report, where, four)
    tab.uncheck("#answer-users")
    expect_mended(tab, report, where, "/q/drivers")


def scenario(browser, report, link, other):
    walk(browser.with_scripts, link, report, "with scripts")
    walk(browser.without_scripts, other, report, "without scripts")


play(scenario)
