/* What the browser adds; every task works without it. Keys: the letter on a button, / to search, j and k through a list,
   ? for all of them. Single keys can be switched off in the list of keys (WCAG 2.1.4). */
(() => {
  "use strict";
  const body = document.body;
  const say = (name) => body.dataset[name] || "";
  const errors = document.getElementById("errors");
  if (errors) errors.focus();

  const keysOff = () => localStorage.getItem("keys") === "off";
  const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog");
  /* With Alt some keyboards type another sign (¡ for 1): there the place of the key counts. */
  const sign = (event) => event.altKey && /^(Digit|Key)/.test(event.code) ? event.code.replace(/^(Digit|Key)/, "") : event.key;
  const named = (event) => (event.altKey ? "Alt " : "") + (event.ctrlKey ? "Ctrl " : "")
    + (event.shiftKey && event.key.length > 1 ? "Shift " : "") + (sign(event).length === 1 ? sign(event).toUpperCase() : sign(event));
  const byKey = (name) => [...document.querySelectorAll("[data-key]")]
    .find((each) => each.dataset.key.toUpperCase() === name.toUpperCase() && each.offsetParent !== null);

  const rows = () => [...document.querySelectorAll("[data-row]")];
  function move(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    (next.querySelector("a, button, input:not([type=hidden])") || next).focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function help() {
    const dialog = document.createElement("dialog");
    const title = document.createElement("h2");
    title.textContent = say("keysTitle");
    const list = document.createElement("dl");
    list.className = "facts";
    const line = (key, words) => {
      const term = document.createElement("dt");
      term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      list.append(term, Object.assign(document.createElement("dd"), { textContent: words }));
    };
    line("/", say("keysSearch"));
    line("J K", say("keysMove"));
    document.querySelectorAll("[data-key]").forEach((each) => {
      const copy = each.cloneNode(true);
      copy.querySelectorAll("kbd").forEach((key) => key.remove());
      line(each.dataset.key, each.getAttribute("aria-label") || copy.textContent.trim());
    });
    const off = Object.assign(document.createElement("input"), { type: "checkbox", checked: keysOff() });
    off.addEventListener("change", () => localStorage.setItem("keys", off.checked ? "off" : "on"));
    const choice = document.createElement("label");
    choice.className = "choice";
    choice.append(off, say("keysOff"));
    const close = Object.assign(document.createElement("button"), { className: "btn", type: "button", textContent: say("keysClose") });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(title, list, Object.assign(document.createElement("p")), choice, close);
    body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.metaKey || event.defaultPrevented) return;
    const name = named(event);
    const plain = !event.altKey && !event.ctrlKey && event.key.length === 1;
    if (plain && (typing(event.target) || (keysOff() && event.key !== "?"))) return;
    if (event.key === "?" && !typing(event.target)) { event.preventDefault(); help(); return; }
    const target = byKey(name);
    if (target) {
      event.preventDefault();
      const within = target.matches("fieldset") ? target.querySelector("input:checked") || target.querySelector("input:not([type=hidden])") : target;
      if (target.matches("[data-focus]")) { within.focus(); return; }
      target.matches("input:not([type=checkbox], [type=radio], [type=submit]), textarea, select") ? target.focus() : target.click();
    } else if (plain && event.key === "/") {
      const search = document.querySelector("[data-search], input[type=search]");
      if (search) { event.preventDefault(); search.focus(); }
    } else if (plain && (event.key === "j" || event.key === "k")) {
      move(event.key === "j" ? 1 : -1);
    }
  });

  /* One press is one act, however long the answer takes; the server sees to it too. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy && navigator.clipboard) navigator.clipboard.writeText(copy.dataset.copy);
    const print = event.target.closest("[data-print]");
    if (print) window.print();
  });

  /* Pieces fetched by htmx carry the form token, so that a POST of theirs is one of ours. */
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("input[name=_csrf]");
    if (token && event.detail.verb !== "get") event.detail.headers["X-CSRF-TOKEN"] = token.value;
  });
})();
