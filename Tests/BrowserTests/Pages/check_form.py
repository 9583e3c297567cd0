# SPDX-License-Identifier: Apache-2.0
"""Looks at every page of a whole interview, from the start page to the receipt.

    check_form.py CHROMIUM LINK
"""

import interview
from form_looks import look, look_again
from scenario import play


def scenario(browser, report, link):
    tab = browser.with_scripts
    browser.without_scripts.goto(link)
    tab.goto(link)
    root = tab.url.removesuffix("/welcome")
    look(browser, report, "/welcome", root + "/welcome")
    interview.press(tab, "main .primary")
    while (place := interview.place(tab)) != "/summary":
        look(browser, report, place, root + place)
        interview.answer(tab)
        look_again(browser, report, f"{place} answered")
        interview.press(tab, interview.NEXT)
        if interview.place(tab) == place:
            report.add(place, "goes on", tab.url)
            return
    look(browser, report, "/summary", root + "/summary")
    interview.press(tab, interview.SUBMIT)
    look(browser, report, "/receipt", root + "/receipt")


play(scenario)
