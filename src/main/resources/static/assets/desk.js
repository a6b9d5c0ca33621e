/* The desk: X chooses the line one stands on, the box on top chooses all, the bar below tells how many. Every half minute
   the desk is read again, unless somebody is in the middle of something; a new urgent order is said aloud. */
(() => {
  "use strict";
  const live = () => document.getElementById("desk-live");
  const list = () => document.getElementById("list");
  const boxes = () => [...document.querySelectorAll("#list input[name=number]")];
  const urgent = () => (live()?.dataset.urgent || "").split(" ").filter(Boolean);

  function tell() {
    const bar = document.querySelector("[data-bulk]");
    if (!bar) return;
    const all = document.querySelector("[data-choose-all]");
    const words = bar.querySelector("[data-chosen]");
    const chosen = boxes().filter((box) => box.checked).length;
    bar.hidden = chosen === 0;
    words.textContent = words.dataset.chosen.replace("#", chosen);
    boxes().forEach((box) => box.closest("tr").setAttribute("aria-selected", box.checked));
    if (all) {
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && chosen < boxes().length;
    }
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-choose-all]")) {
      boxes().forEach((box) => { box.checked = event.target.checked; });
    }
    if (event.target.matches("[data-choose-all], #list input[name=number]")) tell();
  });

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || localStorage.getItem("keys") === "off") return;
    const line = document.activeElement.closest("tr[data-row]");
    if (!line || !list()?.contains(line)) return;
    const box = line.querySelector("input[name=number]");
    if (!box) return;
    if (event.key.toLowerCase() === "x") {
      event.preventDefault();
      box.checked = !box.checked;
      tell();
    } else if (event.key === "Enter" && document.activeElement === box) {
      event.preventDefault();
      line.querySelector("a").click();
    }
  });

  /* Nothing is taken from under somebody's hands. */
  function busy() {
    const focus = document.activeElement;
    return document.hidden
      || boxes().some((box) => box.checked)
      || (live()?.contains(focus) && focus.matches("input:not([type=checkbox]), select, textarea"))
      || [...document.querySelectorAll("#desk-live input[type=search]")].some((field) => field.value !== field.defaultValue)
      || document.querySelector("#desk-live details[open], dialog[open], form[data-sent]") !== null;
  }

  let known = urgent();
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target === live() && busy()) event.preventDefault();
  });
  document.addEventListener("htmx:afterSettle", () => {
    const now = urgent();
    const fresh = now.filter((number) => !known.includes(number));
    known = now;
    const news = document.getElementById("desk-news");
    if (news && fresh.length) news.textContent = news.dataset.news.replace("#", fresh.join("  "));
    tell();
  });
  window.addEventListener("pageshow", tell);
  tell();
})();
