# SPDX-License-Identifier: Apache-2.0
"""The network goes while somebody answers and hands in: it is seen that nothing was sent, and later it is sent once.

    network_lost.py CHROMIUM LINK LINK LINK
"""

import interview
from scenario import play

_NOT_SAVED = "Ikke lagret ennå – prøver igjen"
_NOT_SENT = "Ikke sendt: Nettet er borte. Prøv igjen når det er tilbake."


def count_submissions(tab):
    """Returns the list that every submission is noted in from now on."""
    submissions = []

    def finished(request):
        if request.method == "POST" and request.url.endswith("/submit"):
            submissions.append(request.response().status)

    tab.on("requestfinished", finished)
    return submissions


def expect_receipt(tab, link, report, way):
    report.expect(interview.place(tab) == "/receipt", way, "the receipt is shown", tab.url)
    tab.goto(link)
    report.expect(interview.place(tab) == "/receipt", way, "it is handed in", tab.url)


def expect_not_handed_in(browser, link, report, way):
    """Looks from another device, which has a network."""
    other = browser.device(has_scripts=False)
    other.goto(link)
    report.expect(interview.place(other) == "/welcome", way, "nothing has been handed in", other.url)
    other.context.close()


def with_scripts(browser, report, link):
    way, tab = "with scripts", browser.with_scripts
    interview.begin(tab, link)

    # On a question: the page stays, and its answer is saved as soon as that can be done.
    tab.context.set_offline(True)
    interview.tick(tab, "works")
    tab.wait_for_function("text => document.getElementById('status').textContent === text", arg=_NOT_SAVED)
    tab.click(interview.NEXT)
    report.expect(interview.place(tab) == "/q/strategy", way, "the question stays", tab.url)
    report.expect(tab.inner_text("#status") == _NOT_SAVED, way, "it is said that nothing is saved")
    with tab.expect_response(lambda response: response.request.method == "POST"):
        tab.context.set_offline(False)
    tab.wait_for_function("() => document.getElementById('status').textContent === 'Lagret'")
    interview.press(tab, interview.NEXT)

    # On the summary.
    interview.go_on(tab, "/summary", is_wide=False)
    submissions = count_submissions(tab)
    tab.context.set_offline(True)
    tab.click(interview.SUBMIT)
    report.expect(interview.place(tab) == "/summary", way, "the summary stays", tab.url)
    found = tab.inner_text("#status") if interview.place(tab) == "/summary" else ""
    report.expect(found == _NOT_SENT, way, "it is said that nothing was sent", found)
    tab.context.set_offline(False)
    expect_not_handed_in(browser, link, report, way)
    interview.press(tab, interview.SUBMIT)
    expect_receipt(tab, link, report, way)
    report.expect(submissions == [303], way, "it is sent once", submissions)
    browser.troubles()  # The console calls a network that is away an error.


def without_scripts(browser, report, link):
    way, tab = "without scripts", browser.without_scripts
    interview.begin(tab, link)
    interview.go_on(tab, "/summary", is_wide=False)
    submissions = count_submissions(tab)
    tab.context.set_offline(True)
    tab.click(interview.SUBMIT)
    # The browser itself says that there is no network.
    tab.wait_for_url("chrome-error://**")
    tab.context.set_offline(False)
    expect_not_handed_in(browser, link, report, way)
    tab.go_back()
    report.expect(interview.place(tab) == "/summary", way, "Back leads to the summary", tab.url)
    interview.press(tab, interview.SUBMIT)
    expect_receipt(tab, link, report, way)
    report.expect(submissions == [303], way, "it is sent once", submissions)
    browser.troubles()


def acknowledgement_lost(browser, report, link):
    """The server has taken the answer in, but the browser does not hear of it."""
    way, tab = "acknowledgement lost", browser.device()
    interview.begin(tab, link)
    interview.go_on(tab, "/summary", is_wide=False)
    statuses = []

    def lose(route):
        statuses.append(route.fetch(max_redirects=0).status)
        route.abort("connectionreset")

    tab.route("**/submit", lose, times=1)
    tab.click(interview.SUBMIT)
    tab.wait_for_url("chrome-error://**")
    report.expect(statuses == [303], way, "the server has taken it in", statuses)
    # Loaded again, the same is sent once more.
    tab.reload()
    expect_receipt(tab, link, report, way)
    browser.troubles()


def scenario(browser, report, *links):
    for part, link in zip([with_scripts, without_scripts, acknowledgement_lost], links, strict=True):
        part(browser, report, link)


play(scenario)
