// What HTML cannot say by itself. Every page works without this file.
(() => {
  "use strict";

  // htmx requests outside a form carry the token that forms carry as a hidden field.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector('meta[name="_csrf"]');
    if (token) event.detail.headers[token.dataset.header] = token.content;
  });

  // A refused form comes back with 4xx and its errors: show it instead of dropping it.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if ([400, 409, 422].includes(event.detail.xhr.status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // Focus goes to what changed, if that part asks for it.
  document.addEventListener("htmx:afterSwap", (event) => {
    const wanted = event.detail.target.querySelector("[data-focus]");
    if (wanted) wanted.focus();
  });

  // A long flow shows first where the case is, also one that was put in later.
  const showHere = () => {
    for (const box of document.querySelectorAll(".flow-scroll")) {
      const here = box.querySelector(".node.here");
      if (here) {
        const place = here.getBoundingClientRect();
        const frame = box.getBoundingClientRect();
        box.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
      }
    }
  };
  showHere();
  document.addEventListener("nawate:shown", showHere);

  // The person's menu closes by Escape and by leaving it.
  const menu = document.querySelector("details.person");
  if (menu) {
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }

  // A list is walked by single keys. They can be turned off, since they collide with some assistive software, and are
  // never taken from somebody who types.
  const list = document.querySelector("[data-keys]");
  const help = document.getElementById("keys");
  const switched = document.getElementById("keys-on");
  if (list && help && switched) {
    const kept = "nawate.keys";
    const rows = Array.from(list.querySelectorAll("[data-key-row]"));
    const rowOf = (element) => rows.findIndex((row) => row.contains(element));
    help.hidden = false;
    switched.checked = localStorage.getItem(kept) !== "off";
    switched.addEventListener("change", () => localStorage.setItem(kept, switched.checked ? "on" : "off"));
    const acts = {
      j: () => rows[Math.min(rowOf(document.activeElement) + 1, rows.length - 1)].querySelector("[data-key-open]").focus(),
      k: () => rows[Math.max(rowOf(document.activeElement) - 1, 0)].querySelector("[data-key-open]").focus(),
      x: () => {
        const row = rows[rowOf(document.activeElement)];
        const box = row && row.querySelector("[data-key-pick]");
        if (box) box.click();
      },
      "?": () => {
        help.open = !help.open;
        if (help.open) help.querySelector("summary").focus();
      }
    };
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
      const act = acts[event.key];
      if (!act || typing || !switched.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      act();
    });
  }
})();
