/* Choosing lines of the desk: X chooses the line one stands on, the box on top chooses all; the bar below tells how many. */
(() => {
  "use strict";
  const list = document.getElementById("list");
  const bar = document.querySelector("[data-bulk]");
  if (!list || !bar) return;
  const boxes = [...list.querySelectorAll("input[name=number]")];
  const all = list.querySelector("[data-choose-all]");
  const words = bar.querySelector("[data-chosen]");

  function tell() {
    const chosen = boxes.filter((box) => box.checked).length;
    bar.hidden = chosen === 0;
    words.textContent = words.dataset.chosen.replace("#", chosen);
    boxes.forEach((box) => box.closest("tr").setAttribute("aria-selected", box.checked));
    if (all) {
      all.checked = chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
  }

  if (all) {
    all.addEventListener("change", () => {
      boxes.forEach((box) => { box.checked = all.checked; });
      tell();
    });
  }
  list.addEventListener("change", tell);

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || localStorage.getItem("keys") === "off") return;
    const line = document.activeElement.closest("tr[data-row]");
    if (!line || !list.contains(line)) return;
    const box = line.querySelector("input[name=number]");
    if (event.key.toLowerCase() === "x") {
      event.preventDefault();
      box.checked = !box.checked;
      tell();
    } else if (event.key === "Enter" && document.activeElement === box) {
      event.preventDefault();
      line.querySelector("a").click();
    }
  });
  window.addEventListener("pageshow", tell);
  tell();
})();
