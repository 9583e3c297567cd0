# SPDX-License-Identifier: Apache-2.0
"""Another language in the middle of a page, with a tick and words that nobody has sent.

    language_midway.py CHROMIUM LINK LINK
"""

import interview
from scenario import play

_NEXT = {"nn": "Neste", "en": "Next", "nb": "Neste"}
_WORDS = "Sykkelbud – og «meir»."


def switch(tab, language):
    interview.press(tab, f"header [lang={language}]")


def expect_language(tab, report, way, language):
    found = tab.get_attribute("html", "lang")
    report.expect(found == language, way, "the page says its language", f"{found}, not {language}")
    if interview.place(tab).startswith("/q/"):
        word = tab.inner_text(interview.NEXT)
        report.expect(word == _NEXT[language], way, "the page is in its language", f"{word}, not {_NEXT[language]}")


def walk(tab, link, report, way):
    interview.begin(tab, link)
    interview.tick(tab, "neither")
    for language in ["nn", "en"]:
        switch(tab, language)
        expect_language(tab, report, way, language)
        found = interview.ticked(tab)
        report.expect(found == ["neither"], f"{way} {language}", "a tick is kept", found)
        report.expect(interview.place(tab) == "/q/strategy", f"{way} {language}", "stays on the page", tab.url)
    interview.press(tab, interview.NEXT)
    expect_language(tab, report, f"{way}, next page", "en")
    interview.go_on(tab, "/q/examples")
    tab.fill("textarea", _WORDS)
    switch(tab, "nb")
    expect_language(tab, report, way, "nb")
    found = tab.input_value("textarea")
    report.expect(found == _WORDS, way, "words are kept", found)
    # Pages without a form have links.
    interview.press(tab, "footer a[href='/privacy']")
    switch(tab, "en")
    expect_language(tab, report, f"{way}, privacy", "en")
    tab.goto(link)
    expect_language(tab, report, f"{way}, the link again", "en")


def scenario(browser, report, link, other):
    walk(browser.with_scripts, link, report, "with scripts")
    walk(browser.without_scripts, other, report, "without scripts")


play(scenario)
