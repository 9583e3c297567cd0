# SPDX-License-Identifier: Apache-2.0
"""What respondents do on the pages of the form, with a mouse."""

from urllib.parse import urlsplit

NEXT = "main button[value=next]"
BACK = "main button[value=back]"
LATER = "main button[value=later]"
SUBMIT = "#submit button"


def place(tab):
    """Where the tab is: the path of its address."""
    return urlsplit(tab.url).path


def heading(tab):
    return tab.inner_text("h1")


def press(tab, button):
    """Presses a button and waits for the page that it leads to."""
    with tab.expect_navigation():
        tab.click(button)


def begin(tab, link):
    """Opens the link and presses the button that starts or goes on."""
    tab.goto(link)
    press(tab, "main .primary")


def tick(tab, *codes):
    for code in codes:
        tab.click(f"input[name=answer][value={code}]")


def ticked(tab):
    """The values of all ticks on the page, in its order."""
    return tab.eval_on_selector_all("main input:checked", "all => all.map(each => each.value)")


_CHOOSE = """isWide => {
    const all = [...document.querySelectorAll('main input:not([type=hidden])')];
    for (const name of new Set(all.map(each => each.name))) {
        const chosen = all.filter(each => each.name === name).at(isWide ? 0 : -1);
        if (!chosen.checked) chosen.click();
    }
}"""


def answer(tab, is_wide=True):
    """Answers what is asked: with the first of what can be chosen, which opens every route, or with the last."""
    tab.evaluate(_CHOOSE, is_wide)
    if tab.locator("textarea").count():
        tab.fill("textarea", "Et bibliotek på hjul – «bokbåten» & mer < 3 år.\nOg et til.")


def go_on(tab, until, is_wide=True):
    """Answers page after page until a place is reached."""
    while place(tab) != until:
        answer(tab, is_wide)
        press(tab, NEXT)
