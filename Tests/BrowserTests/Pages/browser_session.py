# SPDX-License-Identifier: Apache-2.0
"""One browser for all pages: a tab with scripts, a tab without, others as needed, and what went wrong in them."""

import os
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}


class Session:
    def __init__(self, browser):
        self._browser = browser
        self._troubles = []
        self.with_scripts = self.device()
        self.without_scripts = self.device(has_scripts=False)

    def device(self, has_scripts=True, size=DESK):
        """Returns a tab that shares nothing with the others, as on another device."""
        return self.window(
            self._browser.new_context(viewport=size, java_script_enabled=has_scripts, reduced_motion="reduce")
        )

    def window(self, context):
        """Returns another tab on the same device."""
        tab = context.new_page()
        tab.on("console", lambda message: self._heard(message))
        tab.on("pageerror", lambda error: self._note("no errors in the console", error))
        tab.on("request", lambda request: self._asked(tab, request))
        return tab

    def _heard(self, message):
        if message.type == "error":
            self._note("no errors in the console", message.text)

    def _asked(self, tab, request):
        here = request.url if request.is_navigation_request() else tab.url
        if urlsplit(request.url).scheme != "data" and urlsplit(request.url).netloc != urlsplit(here).netloc:
            self._note("nothing from other hosts", request.url)

    def _note(self, rule, text):
        self._troubles.append((rule, str(text)))

    def troubles(self):
        """Takes what went wrong since it was last asked, each thing once."""
        troubles, self._troubles = list(dict.fromkeys(self._troubles)), []
        return troubles


@contextmanager
def session(chromium):
    """Starts the browser; nothing but this machine is found by it."""
    arguments = ["--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        try:
            yield Session(browser)
        finally:
            browser.close()
