# SPDX-License-Identifier: Apache-2.0
"""Looks at every page of a released site that is in one language.

    check_site.py CHROMIUM FOLDER [LANGUAGE]

The pages of the first language lie in the folder itself, those of others in folders of their own.

Prints each finding as `page: rule: element`. Exit code 0: none; 1: some.
"""

import os
import sys
from pathlib import Path

import axe_rules
import page_rules
from browser_session import DESK, PHONE, session
from served_folder import served


def findings(browser, address, is_walked):
    tab = browser.with_scripts
    tab.set_viewport_size(DESK)
    tab.goto(address)
    text = page_rules.main_text(tab)
    yield from page_rules.structure(tab)
    if is_walked:
        yield from page_rules.keyboard(tab)
    # From here on what is folded away is looked at too.
    tab.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })")
    yield from axe_rules.findings(tab)
    yield from page_rules.pictures(tab)
    yield from page_rules.tables(tab)
    tab.set_viewport_size(PHONE)
    yield from axe_rules.findings(tab, with_colours=False)
    yield from page_rules.reflow(tab)
    yield from page_rules.tables(tab)
    yield from page_rules.pictures(tab)
    browser.without_scripts.goto(address)
    if page_rules.main_text(browser.without_scripts) != text:
        yield "the same text without scripts", "main"
    yield from browser.troubles()


def main():
    chromium, folder, *rest = sys.argv[1:]
    start = f"{rest[0]}/" if rest else ""
    pages = sorted(path.relative_to(folder).as_posix() for path in (Path(folder) / start).glob("*.html"))
    if not pages:
        sys.exit(f"There is no page in {folder}.")
    count = 0
    # The pages of the other languages have the same links and buttons in the same places.
    is_walked = not rest or "BAROMETER_SOAK" in os.environ
    with served(folder) as root, session(chromium) as browser:
        for page in pages:
            # A finding at both widths is one.
            for rule, element in dict.fromkeys(findings(browser, root + page, is_walked)):
                print(f"{page}: {rule}: {element}", flush=True)
                count += 1
    sys.exit(1 if count else 0)


main()
