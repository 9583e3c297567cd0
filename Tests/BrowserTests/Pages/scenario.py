# SPDX-License-Identifier: Apache-2.0
"""Something that respondents do, played in the browser; what does not come out as it should is a finding."""

import sys

from browser_session import session


class Report:
    """Prints each finding as `place: rule: what was found`, once."""

    def __init__(self):
        self._findings = set()

    def expect(self, holds, place, rule, found=""):
        if not holds:
            self.add(place, rule, found)

    def add(self, place, rule, found=""):
        line = f"{place}: {rule}: {' '.join(str(found).split())}"
        if line not in self._findings:
            self._findings.add(line)
            print(line, flush=True)

    @property
    def exit_code(self):
        return 1 if self._findings else 0


def play(scenario):
    """Plays a scenario with the arguments of the script: the browser, and what the scenario needs beside it.

    Exit code 0: no finding; 1: some.
    """
    chromium, *arguments = sys.argv[1:]
    report = Report()
    with session(chromium) as browser:
        scenario(browser, report, *arguments)
        for rule, found in browser.troubles():
            report.add("all pages", rule, found)
    sys.exit(report.exit_code)
