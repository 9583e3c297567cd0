# SPDX-License-Identifier: Apache-2.0
"""Looks at the pages of the form that are not part of an interview.

    check_notices.py CHROMIUM LINK CODE
"""

import interview
from form_looks import look
from scenario import play


def scenario(browser, report, link, code):
    tab, plain = browser.with_scripts, browser.without_scripts
    root = link[: link.index("/i/")]
    # Nobody is known yet.
    look(browser, report, "front page", root + "/")
    look(browser, report, "unknown link", root + "/i/0000000000000000000000000", status=404)
    look(browser, report, "no such page", root + "/q", status=404)
    look(browser, report, "no session", root + "/welcome", status=403)
    look(browser, report, "privacy", root + "/privacy")

    for each in [tab, plain]:
        each.goto(root + "/")
        each.fill("#code", "AAAA-BBBB-CCCC")
        interview.press(each, "main button")
        where = "wrong code" if each is tab else "wrong code without scripts"
        report.expect(each.title().startswith("Feil: "), where, "the title tells of it first", each.title())
        described = each.get_attribute("#code", "aria-describedby").split()
        report.expect("code-error" in described, where, "the error describes the field", described)
        report.expect(each.get_attribute("#code", "aria-invalid") == "true", where, "the field is marked invalid")
        each.click("#errors [role=alert] a")
        focus = each.evaluate("() => document.activeElement.id")
        report.expect(focus == "code", where, "the link leads to the field", focus)
        each.fill("#code", code.lower().replace("-", " "))
        interview.press(each, "main button")
        report.expect(interview.place(each) == "/welcome", where, "the right one opens the form", each.url)
    look(browser, report, "later", root + "/later")
    look(browser, report, "front page with a session", root + "/")
    look(browser, report, "privacy with a session", root + "/privacy")
    look(browser, report, "decline", root + "/decline")
    interview.press(tab, "main button")
    look(browser, report, "declined", root + "/decline")
    interview.press(tab, "main button")
    tab.click("details:last-of-type summary")
    interview.press(tab, "form[action='/leave'] button")
    report.expect(interview.place(tab) == "/left", "left", "one can leave", tab.url)
    look(browser, report, "left", root + "/left")


play(scenario)
