/* Keys of the agent's console; everything they do can be done with the buttons they stand on. In the list of open orders:
   arrows choose, T tells, U urges, B adds, W withdraws. */
(() => {
  "use strict";
  const keysOff = () => localStorage.getItem("keys") === "off";
  const items = () => [...document.querySelectorAll("[data-open] > li")];

  function tick() {
    document.querySelectorAll("[data-since]").forEach((each) => {
      const gone = Math.max(0, Math.floor((Date.now() - Number(each.dataset.since)) / 1000));
      each.textContent = String(Math.floor(gone / 60)).padStart(2, "0") + ":" + String(gone % 60).padStart(2, "0");
    });
  }
  tick();
  setInterval(tick, 1000);

  function press(own) {
    if (!own.matches("summary")) { own.click(); return; }
    own.parentElement.open = true;
    own.parentElement.querySelector("textarea").focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.metaKey || event.altKey) return;
    const item = event.target.closest && event.target.closest("[data-open] > li");
    if (!item) return;
    const within = event.target.closest("textarea");
    if (within) {
      if (event.ctrlKey && event.key === "Enter") {
        event.preventDefault();
        const button = within.parentElement.querySelector("button");
        within.form.requestSubmit(button);
      } else if (event.key === "Escape") {
        within.closest("details").open = false;
        item.focus();
      }
      return;
    }
    if (event.ctrlKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const all = items();
      const next = all[all.indexOf(item) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) next.focus();
    } else if (event.key.length === 1 && !keysOff()) {
      const own = item.querySelector('[data-own-key="' + CSS.escape(event.key.toUpperCase()) + '"]');
      if (own) { event.preventDefault(); press(own); }
    }
  }, true);

  /* Once the caller was asked, what was proposed no longer changes their answer. */
  document.addEventListener("change", (event) => {
    const asked = document.getElementById("share-asked");
    if (asked && event.target.name === "share") asked.value = "1";
  });

  function greet() {
    const first = items()[0];
    const free = document.activeElement === document.body || document.activeElement.id === "phone";
    if (first && free && !document.getElementById("errors")) first.focus();
  }
  greet();
  document.addEventListener("htmx:afterSwap", (event) => { if (event.detail.target.id === "caller") greet(); });
})();
