# SPDX-License-Identifier: Apache-2.0
"""Half an interview on one device, and the rest on another.

    resume_elsewhere.py CHROMIUM LINK
"""

import interview
from browser_session import PHONE
from scenario import play


def scenario(browser, report, link):
    phone = browser.device(size=PHONE)
    interview.begin(phone, link)
    interview.tick(phone, "works")
    interview.press(phone, interview.NEXT)
    interview.tick(phone, "quality", "climate")
    interview.press(phone, interview.NEXT)
    # The phone is put away in the middle of a page: nothing is pressed after the tick.
    with phone.expect_response(lambda response: response.request.method == "POST"):
        interview.tick(phone, "no")

    for desk, device in [(browser.with_scripts, "a desk"), (browser.without_scripts, "a desk without scripts")]:
        desk.goto(link)
        known = "Du har alt begynt" in desk.inner_text("main")
        report.expect(known, device, "the start page says that there are answers", interview.heading(desk))
        interview.press(desk, "main .primary")
        report.expect(interview.place(desk) == "/q/initiative", device, "goes on where it was left", desk.url)
        report.expect(interview.ticked(desk) == ["no"], device, "a tick is there", interview.ticked(desk))
        for answers, page in [(["quality", "climate"], "purposes"), (["works"], "strategy")]:
            interview.press(desk, interview.BACK)
            found = interview.ticked(desk)
            report.expect(found == answers, f"{device} {page}", "the answer is there", found)

    # The phone is taken up again, and its page is still good.
    interview.press(phone, interview.NEXT)
    report.expect(interview.place(phone) == "/q/involved", "the phone again", "goes on", phone.url)


play(scenario)
