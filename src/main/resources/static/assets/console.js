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
        const button = within.closest("details").querySelector("button");
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

  /* What was recognised is marked in the words themselves, behind the field one writes in. */
  const box = document.querySelector("[data-said]");
  const said = box && box.querySelector("textarea");
  const under = Object.assign(document.createElement("div"), { className: "under" });
  function paint() {
    const marks = [...document.querySelectorAll("#suggestions mark, #danger mark")]
      .map((mark) => ({ word: mark.textContent.trim(), kind: mark.className }))
      .filter((mark) => mark.word).sort((one, other) => other.word.length - one.word.length);
    const text = said.value;
    under.replaceChildren();
    let plain = "";
    for (let at = 0; at < text.length;) {
      const here = marks.find((mark) => text.startsWith(mark.word, at));
      if (!here) { plain += text[at++]; continue; }
      under.append(plain, Object.assign(document.createElement("mark"), { textContent: here.word, className: here.kind }));
      plain = "";
      at += here.word.length;
    }
    under.append(plain + "\n");
    under.scrollTop = said.scrollTop;
  }
  if (said) {
    under.setAttribute("aria-hidden", "true");
    box.prepend(under);
    box.classList.add("live");
    said.addEventListener("input", paint);
    said.addEventListener("scroll", () => { under.scrollTop = said.scrollTop; });
    document.addEventListener("htmx:afterSettle", paint);
    paint();
  }

  /* Chosen pictures are uploaded at once. */
  document.querySelectorAll("[data-upload]").forEach((upload) => { upload.hidden = true; });
  document.addEventListener("change", (event) => {
    const upload = event.target.id === "photos" && event.target.closest("[data-photos]").querySelector("[data-upload]");
    if (upload && event.target.files.length) upload.form.requestSubmit(upload);
  });

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
