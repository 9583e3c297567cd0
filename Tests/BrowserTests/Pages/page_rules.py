# SPDX-License-Identifier: Apache-2.0
"""What must hold of every page beside the rules of axe-core."""

_STRUCTURE = """() => ({
    language: document.documentElement.lang,
    title: document.title.trim(),
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
})"""

_NAME = """
    const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
        + ' "' + (e.innerText || e.getAttribute('aria-label') || '').trim().slice(0, 40) + '"';
"""

_TOO_WIDE = f"""() => {{ {_NAME}
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1);
    return [name(wide.at(-1) ?? document.body)];
}}"""

_CUT = """() => {
    return [...document.querySelectorAll('svg text')].filter(text => {
        const picture = text.ownerSVGElement.getBoundingClientRect(), box = text.getBoundingClientRect();
        return box.width > 0 && (box.left < picture.left - 1 || box.right > picture.right + 1
            || box.top < picture.top - 1 || box.bottom > picture.bottom + 1);
    }).map(text => text.ownerSVGElement.querySelector('title').id + ' "' + text.textContent + '"');
}"""

# Tables whose columns go on beyond the edge of what holds them.
_HIDDEN_COLUMNS = f"""() => {{ {_NAME}
    const found = [];
    for (const table of document.querySelectorAll('table')) {{
        const holder = table.parentElement, box = holder.getBoundingClientRect();
        if (!holder.checkVisibility() || holder.scrollWidth <= holder.clientWidth + 1) continue;
        const what = name(table), style = getComputedStyle(holder);
        const first = [...table.querySelectorAll('tbody th[scope="row"]')];
        if (innerWidth - box.right > 48) found.push(['no columns hidden beside an empty margin', what]);
        if (!style.backgroundImage.includes('gradient')) found.push(['a table that goes on shows it', what]);
        if (holder.tabIndex !== 0 || holder.getAttribute('role') !== 'region')
            found.push(['a table that goes on is scrolled by keyboard', what]);
        if (first.some(e => getComputedStyle(e).position !== 'sticky' || e.offsetWidth > holder.clientWidth / 2))
            found.push(['what a row is of stays in sight', what]);
    }}
    return found;
}}"""

# Everything that a reader without a mouse must come to; what is folded away is not seen, so not reached either.
_TO_REACH = f"""() => {{ {_NAME}
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
    const isMeant = e => !e.disabled && e.type !== 'hidden' && !e.closest('[aria-hidden="true"]');
    window.unreached = new Set(all.filter(e => e.checkVisibility() && isMeant(e)));
    return window.unreached.size;
}}"""

_FOCUS = f"""() => {{ {_NAME}
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    // One of a group of radio buttons has the focus of the group.
    for (const other of window.unreached)
        if (other === e || (e.type === 'radio' && other.name === e.name)) window.unreached.delete(other);
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return isSeen ? '' : name(e);
}}"""

_UNREACHED = f"() => {{ {_NAME} return [...window.unreached].map(name); }}"


def structure(tab):
    """Yields what a page lacks that its readers need to know where they are."""
    page = tab.evaluate(_STRUCTURE)
    if not page["language"]:
        yield "a language", "html"
    if not page["title"]:
        yield "a title", "title"
    if page["headings"] != 1:
        yield "one main heading", f"{page['headings']} of h1"
    if page["mains"] != 1:
        yield "one main part", f"{page['mains']} of main"


def reflow(tab):
    """Yields what makes the page scroll sideways."""
    for element in tab.evaluate(_TOO_WIDE):
        yield "no sideways scrolling", element


def tables(tab):
    """Yields tables of which columns are hidden although there is room, or that do not show that they go on."""
    for rule, element in tab.evaluate(_HIDDEN_COLUMNS):
        yield rule, element


def pictures(tab):
    """Yields the words that reach out of their picture, where they are cut."""
    for element in tab.evaluate(_CUT):
        yield "words of pictures are whole", element


def keyboard(tab):
    """Walks the page with the tabulator key, and yields what is not come to and where the focus is not seen."""
    for _ in range(tab.evaluate(_TO_REACH) + 1):
        tab.keyboard.press("Tab")
        unseen = tab.evaluate(_FOCUS)
        if unseen is None:
            break
        if unseen:
            yield "focus is seen", unseen
    for element in tab.evaluate(_UNREACHED):
        yield "focus is reached", element


def main_text(tab):
    """The words of the page's content, however they are spaced."""
    return " ".join(tab.evaluate("() => document.querySelector('main')?.innerText ?? ''").split())
