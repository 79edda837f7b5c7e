// A chooser that works, apart from what data-broken says.
"use strict";
const chooser = document.querySelector("[data-keuze]");
const [all, ...links] = chooser.querySelectorAll("a");
const live = chooser.querySelector("[aria-live]");
const broken = chooser.dataset.broken;
const show = (hash, hide = true) => {
  const chosen = links.find((link) => link.hash === hash);
  for (const link of links) {
    const part = document.getElementById(link.hash.slice(1));
    part.hidden = hide && Boolean(chosen) && link !== chosen;
    link.ariaCurrent = link === chosen ? "true" : null;
  }
};
if (broken === "reach") for (const link of links) link.tabIndex = -1;
chooser.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  const address = broken === "address" ? `?product=${link.hash.slice(1)}` : link.hash;
  if (broken === "back") history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  show(link.hash, broken !== "shows");
  if (broken !== "announce") live.textContent = link.textContent;
});
addEventListener("popstate", () => show(location.hash));
if (broken !== "shared") show(location.hash);
