# SPDX-License-Identifier: Apache-2.0
"""Somebody who has begun says no, and why, and then answers after all.

    saying_no.py CHROMIUM LINK LINK
"""

import interview
from scenario import play

_REASON = "Vi har ikke tid – «dessverre» & <b>takk</b>."


def walk(tab, link, report, way):
    interview.begin(tab, link)
    interview.tick(tab, "works")
    interview.press(tab, interview.LATER)
    report.expect(interview.place(tab) == "/later", way, "it is told how to come back", tab.url)
    interview.press(tab, "main a[href='/welcome']")
    interview.press(tab, "main a[href='/decline']")
    tab.fill("textarea", _REASON)
    interview.press(tab, "main button")
    for when in ["declined", "declined, the link again"]:
        report.expect(interview.place(tab) == "/decline", f"{way} {when}", "the page after is shown", tab.url)
        report.expect(interview.heading(tab) == "Du har takket nei", f"{way} {when}", "it is noted")
        report.expect(tab.locator("main textarea").count() == 0, f"{way} {when}", "nothing is asked any more")
        tab.goto(link)
    tab.goto(tab.url.replace("/decline", "/q/strategy"))
    report.expect(interview.place(tab) == "/decline", way, "no question is open to who has declined", tab.url)
    interview.press(tab, "main button")
    report.expect(interview.place(tab) == "/welcome", way, "a changed mind leads to the start page", tab.url)
    interview.press(tab, "main .primary")
    report.expect(interview.ticked(tab) == [], way, "what was answered before is deleted", interview.ticked(tab))
    interview.go_on(tab, "/summary", is_wide=False)
    interview.press(tab, interview.SUBMIT)
    report.expect(interview.place(tab) == "/receipt", way, "one who has declined can answer after all", tab.url)


def scenario(browser, report, link, other):
    walk(browser.with_scripts, link, report, "with scripts")
    walk(browser.without_scripts, other, report, "without scripts")


play(scenario)
