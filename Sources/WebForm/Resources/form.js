// SPDX-License-Identifier: Apache-2.0
// Helps and does nothing else: every page works without it.
"use strict";
(() => {
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  document.getElementById("errors")?.focus();

  const status = document.getElementById("status");
  const form = document.querySelector("#form, #submit");
  const say = (text) => { if (status) status.textContent = text ?? ""; };

  // The server holds the rules of a question with several answers; here they are only seen sooner.
  const box = document.querySelector("fieldset.answers");
  const limit = document.getElementById("maximum");
  const boxes = [...(box?.querySelectorAll("input[type=checkbox]") ?? [])];
  const count = () => {
    if (!limit) return;
    const chosen = boxes.filter((each) => each.checked).length;
    const { maximum, chosen: words } = box.dataset;
    limit.textContent = words.replace("{chosen}", chosen).replace("{maximum}", maximum);
    limit.classList.toggle("over", chosen > maximum);
  };
  limit?.setAttribute("role", "status");
  boxes.forEach((changed) => changed.addEventListener("change", () => {
    if (changed.checked) {
      const alone = "exclusive" in changed.dataset;
      for (const other of boxes) {
        if (other !== changed && (alone || "exclusive" in other.dataset)) other.checked = false;
      }
    }
    count();
  }));
  if (!document.getElementById("error") && boxes.some((each) => each.checked)) count();

  if (!form) return;
  const seen = form.elements.seen;
  let timer, busy = false, changed = false, wait = 1000, pressed;

  const save = async () => {
    if (busy) return;
    busy = true;
    changed = false;
    let isSaved = false;
    const body = new URLSearchParams(new FormData(form));
    body.append("action", "save");
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body, signal: AbortSignal.timeout(8000) });
      if (answer.status === 409) return location.reload();
      isSaved = answer.ok;
      if (isSaved) seen.value = await answer.text();
    } catch { /* The network is away. */ }
    busy = false;
    if (pressed) return form.requestSubmit(pressed);
    say(isSaved ? form.dataset.saved : form.dataset.notSaved);
    wait = isSaved ? 1000 : Math.min(2 * wait, 30000);
    if (changed || !isSaved) later(wait);
  };
  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };
  form.addEventListener("input", (event) => {
    changed = true;
    later(event.target.type === "textarea" ? 1000 : 0);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!busy && navigator.onLine) return;
    // What is under way would look like another window's answer; without a network the page would be lost.
    event.preventDefault();
    if (busy) {
      pressed = event.submitter;
    } else {
      say(form.dataset.notSaved);
      if (form.id === "form") later(wait);
    }
  });
})();
