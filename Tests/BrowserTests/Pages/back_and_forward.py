# SPDX-License-Identifier: Apache-2.0
"""The browser's own buttons for back and forward, between answered pages, one of them with something to mend.

    back_and_forward.py CHROMIUM LINK LINK
"""

import interview
from scenario import play

_ANSWERS = {
    "/q/strategy": ["works"],
    "/q/purposes": ["technology", "dont_know"],
    "/q/initiative": ["dont_know"],
}


def walk(tab, link, report, way):
    def expect_page(page, when):
        where = f"{way} {when} {page}"
        # A page that the browser will not show again without sending anew has another address, and no heading.
        report.expect(interview.place(tab) == page, where, "the page is shown again", tab.url)
        found = interview.ticked(tab)
        report.expect(found == _ANSWERS[page], where, "the answer is there", found)

    interview.begin(tab, link)
    interview.tick(tab, "works")
    interview.press(tab, interview.NEXT)
    # Two that do not go together; the script sees to it while they are ticked, so it is gone round.
    for code in _ANSWERS["/q/purposes"]:
        tab.evaluate("code => { document.querySelector(`main input[value=${code}]`).checked = true }", code)
    interview.press(tab, interview.NEXT)
    report.expect("error=1" in tab.url, way, "what must be mended is said", tab.url)
    tab.go_back()
    expect_page("/q/purposes", "back from the error to")
    tab.go_back()
    expect_page("/q/strategy", "back to")
    tab.go_forward()
    tab.go_forward()
    expect_page("/q/purposes", "forward to")
    _ANSWERS["/q/purposes"] = ["technology"]
    tab.uncheck("input[value=dont_know]")
    interview.press(tab, interview.NEXT)
    interview.tick(tab, "dont_know")
    interview.press(tab, interview.NEXT)
    for page in ["/q/initiative", "/q/purposes"]:
        tab.go_back()
        expect_page(page, "mended and back to")
    # Pressed on a page that one has gone back to: the answers after it stay.
    interview.press(tab, interview.NEXT)
    expect_page("/q/initiative", "on from a former page to")
    interview.press(tab, interview.NEXT)
    report.expect(interview.place(tab) == "/q/involved", way, "goes on", tab.url)
    _ANSWERS["/q/purposes"] = ["technology", "dont_know"]


def scenario(browser, report, link, other):
    walk(browser.with_scripts, link, report, "with scripts")
    walk(browser.without_scripts, other, report, "without scripts")


play(scenario)
