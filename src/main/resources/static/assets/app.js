/* What the browser adds; every task works without it. */
(() => {
  "use strict";
  const errors = document.getElementById("errors");
  if (errors) errors.focus();
})();
