# SPDX-License-Identifier: Apache-2.0
"""The rules of axe-core for WCAG 2.0, 2.1 and 2.2 at levels A and AA."""

import os
from pathlib import Path

import axe_playwright_python

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    "rules": {
        # Of level AA, but left off by axe itself.
        "target-size": {"enabled": True},
        # Of no level, but without them a page cannot be walked by its headings and parts.
        "heading-order": {"enabled": True},
        "region": {"enabled": True},
    },
    "resultTypes": ["violations"],
}


def findings(tab, with_colours=True):
    """Yields each broken rule with the element that breaks it; the tab must run scripts.

    Contrast takes longer than all other rules together. Where only the width has changed it is looked at again with the
    larger numbers of a soak alone.
    """
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(_AXE)
    rules = _OPTIONS["rules"] | {"color-contrast": {"enabled": with_colours or "BAROMETER_SOAK" in os.environ}}
    for violation in tab.evaluate("options => axe.run(document, options)", _OPTIONS | {"rules": rules})["violations"]:
        for node in violation["nodes"]:
            yield violation["id"], " ".join(map(str, node["target"]))
