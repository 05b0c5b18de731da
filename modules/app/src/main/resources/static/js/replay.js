// A replay is gone through without leaving the page: by slider, keys and a play button. Without this file its links
// lead to the same instants.
(() => {
  "use strict";

  const controls = document.querySelector("[data-replay]");
  const list = document.getElementById("replay-acts");
  if (!controls || !list) return;
  const slider = document.getElementById("replay-at");
  const play = document.getElementById("replay-play");
  const said = document.getElementById("replay-said");
  const links = Array.from(list.querySelectorAll("a"));
  const slow = window.matchMedia("(prefers-reduced-motion: reduce)");
  const shown = () => Number(slider.value) - 1;
  let playing = 0;
  let asked = 0;

  document.getElementById("replay-slider").hidden = false;
  play.hidden = links.length < 2;

  const sameIn = (other, id, attributes) => {
    const mine = document.getElementById(id);
    const theirs = other.getElementById(id);
    for (const name of attributes) {
      if (theirs.hasAttribute(name)) mine.setAttribute(name, theirs.getAttribute(name));
      else mine.removeAttribute(name);
    }
  };

  const stop = () => {
    clearTimeout(playing);
    playing = 0;
    play.textContent = play.dataset.play;
  };

  // Only the list scrolls, not the page.
  const reveal = () => {
    const box = list.parentElement;
    const frame = box.getBoundingClientRect();
    const place = links[shown()].getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) {
      box.scrollTop += place.top + place.height / 2 - frame.top - frame.height / 2;
    }
  };

  // Controls and list stay, so that the focus does; only what is shown takes the place of what was, and of its focus.
  const put = (other) => {
    const part = controls.dataset.replay;
    const before = document.querySelector(part);
    const now = document.adoptNode(other.querySelector(part));
    const focused = before.contains(document.activeElement);
    before.replaceWith(now);
    if (focused) {
      now.tabIndex = -1;
      now.focus({ preventScroll: true });
    }
    for (const id of ["replay-first", "replay-previous", "replay-next", "replay-last"]) {
      sameIn(other, id, ["href", "aria-disabled", "tabindex"]);
    }
    document.getElementById("replay-where").replaceChildren(...other.getElementById("replay-where").childNodes);
    const place = other.getElementById("replay-at");
    slider.value = place.getAttribute("value");
    slider.setAttribute("aria-valuetext", place.getAttribute("aria-valuetext"));
    links.forEach((link, index) => {
      if (index === shown()) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    document.title = other.title;
    reveal();
    document.dispatchEvent(new CustomEvent("nawate:shown"));
  };

  // Somebody who goes on quickly sees the last one asked for, whatever comes back first.
  const show = async (address, remember) => {
    const mine = ++asked;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      const other = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== asked) return false;
      if (!answer.ok || !other.querySelector(controls.dataset.replay)) throw new Error(String(answer.status));
      put(other);
      if (remember) history.pushState(null, "", address);
      said.textContent = links[shown()].dataset.said;
      return true;
    } catch {
      if (mine === asked) location.assign(address);
      return false;
    }
  };

  reveal();

  const go = (index) => show(links[index].href, true);

  const step = async () => {
    const next = shown() + 1;
    if (!playing || next >= links.length) return stop();
    if (!await go(next) || !playing) return undefined;
    if (next + 1 >= links.length) return stop();
    playing = setTimeout(step, slow.matches ? 4000 : 2000);
    return undefined;
  };

  play.addEventListener("click", async () => {
    if (playing) return stop();
    play.textContent = play.dataset.pause;
    playing = setTimeout(step, 0);
    if (shown() + 1 >= links.length) {
      clearTimeout(playing);
      if (await go(0) && playing) playing = setTimeout(step, slow.matches ? 4000 : 2000);
    }
    return undefined;
  });

  // Whoever reads in it is not to have it taken away.
  document.addEventListener("focusin", (event) => {
    if (playing && event.target.closest(controls.dataset.replay)) stop();
  });

  // While it is dragged or a key is held, the words follow; the instant is shown when it comes to rest.
  slider.addEventListener("input", () => {
    stop();
    slider.setAttribute("aria-valuetext", links[shown()].dataset.said);
  });
  slider.addEventListener("change", () => go(shown()));

  document.addEventListener("click", (event) => {
    const link = event.target.closest("#replay-acts a, .replay-buttons a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    stop();
    if (link.hasAttribute("href")) show(link.href, true);
  });

  window.addEventListener("popstate", () => {
    stop();
    show(location.href, false);
  });
})();
