// Gemak bovenop pagina's die zonder dit script ook werken: zoeken in een tabel, een product kiezen.
"use strict";

for (const formulier of document.querySelectorAll("[data-filter]")) {
  const tabel = document.getElementById(formulier.dataset.filter);
  if (!tabel) continue;
  const veld = formulier.querySelector("input");
  const aantal = formulier.querySelector(".aantal");
  const rijen = [...tabel.tBodies[0].rows];
  const eenvoudig = (tekst) =>
    tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const teksten = rijen.map((rij) => eenvoudig(rij.textContent));

  const filter = (bewaar) => {
    const woorden = eenvoudig(veld.value).split(/\s+/).filter(Boolean);
    let gevonden = 0;
    rijen.forEach((rij, nummer) => {
      rij.hidden = !woorden.every((woord) => teksten[nummer].includes(woord));
      if (!rij.hidden) gevonden += 1;
    });
    aantal.textContent = woorden.length
      ? `${gevonden} van ${rijen.length} gevonden`
      : "";
    if (!bewaar) return;
    const adres = new URL(location.href);
    if (veld.value) adres.searchParams.set("zoek", veld.value);
    else adres.searchParams.delete("zoek");
    try {
      history.replaceState(null, "", adres);
    } catch {
      // Vanaf schijf staat niet elke browser dit toe; zoeken werkt dan nog steeds.
    }
  };

  formulier.hidden = false;
  veld.value = new URLSearchParams(location.search).get("zoek") ?? "";
  veld.addEventListener("input", () => filter(true));
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  filter(false);
}

for (const keuze of document.querySelectorAll("[data-keuze]")) {
  const koppelingen = [...keuze.querySelectorAll("a")];
  const deel = (koppeling) => document.getElementById(koppeling.hash.slice(1));
  const kies = () => {
    const gekozen = koppelingen.find((koppeling) => koppeling.hash === location.hash);
    for (const koppeling of koppelingen) {
      if (koppeling === gekozen) koppeling.setAttribute("aria-current", "true");
      else koppeling.removeAttribute("aria-current");
      const product = deel(koppeling);
      if (product) product.hidden = Boolean(gekozen) && koppeling !== gekozen;
    }
  };
  addEventListener("hashchange", kies);
  kies();
}
