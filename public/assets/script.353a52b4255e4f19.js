// Gemak bovenop pagina's die zonder dit script ook werken: zoeken in een tabel, een product kiezen.
"use strict";

// Zoeken verbergt bij elke toets de rijen die niet passen. Wat je zoekt, staat in het adres (?zoek=).
for (const formulier of document.querySelectorAll("[data-filter]")) {
  const tabel = document.getElementById(formulier.dataset.filter);
  const veld = formulier.querySelector("input");
  const aantal = formulier.querySelector("[aria-live]");
  const kaal = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rijen = [...tabel.tBodies[0].rows].map((rij) => [rij, kaal(rij.textContent)]);

  const zoek = () => {
    const woorden = kaal(veld.value).split(/\s+/);
    let gevonden = 0;
    for (const [rij, tekst] of rijen) {
      rij.hidden = !woorden.every((woord) => tekst.includes(woord));
      if (!rij.hidden) gevonden += 1;
    }
    aantal.textContent = !veld.value.trim()
      ? ""
      : gevonden
        ? `${gevonden} van de ${rijen.length} gevonden`
        : "Niets gevonden. Probeer een ander woord.";
  };
  const bewaar = () => {
    const adres = new URL(location.href);
    adres.searchParams.delete("zoek");
    if (veld.value.trim()) adres.searchParams.set("zoek", veld.value.trim());
    try {
      history.replaceState(null, "", adres);
    } catch {
      // Vanaf schijf mag dit niet in elke browser. Zoeken werkt dan ook.
    }
  };

  formulier.hidden = false;
  veld.value = new URLSearchParams(location.search).get("zoek") ?? "";
  veld.addEventListener("input", () => {
    zoek();
    bewaar();
  });
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  zoek();
}

// Kiezen laat alleen het product zien dat in het adres staat (#product-…), of alle producten.
for (const keuze of document.querySelectorAll("[data-keuze]")) {
  const stand = keuze.querySelector("[aria-live]");
  const koppelingen = [...keuze.querySelectorAll("a")];
  const product = (koppeling) => document.getElementById(koppeling.hash.slice(1));

  const kies = () => {
    const [alle, ...rest] = koppelingen;
    const gekozen = rest.find((koppeling) => koppeling.hash === location.hash);
    for (const koppeling of koppelingen) {
      koppeling.ariaCurrent = koppeling === (gekozen ?? alle) ? "true" : null;
    }
    for (const koppeling of rest) product(koppeling).hidden = gekozen && koppeling !== gekozen;
    return gekozen;
  };
  keuze.addEventListener("click", (gebeurtenis) => {
    const koppeling = gebeurtenis.target.closest("a");
    if (!koppeling) return;
    // Zonder sprong: zo blijft de focus op de keuze staan.
    gebeurtenis.preventDefault();
    history.pushState(null, "", koppeling.hash);
    kies();
    stand.textContent = `Je ziet nu: ${koppeling.textContent}`;
  });
  addEventListener("hashchange", kies);
  keuze.querySelector("[hidden]").hidden = false;
  if (kies()) addEventListener("load", () => keuze.scrollIntoView());
}

// Een tabel die op een telefoon uit kaarten bestaat, blijft voor elke schermlezer een tabel.
const rollen = { TABLE: "table", TBODY: "rowgroup", TR: "row", TH: "rowheader", TD: "cell" };
for (const deel of document.querySelectorAll(".kaarten, .kaarten :is(tbody, tbody *)")) {
  if (rollen[deel.tagName]) deel.setAttribute("role", rollen[deel.tagName]);
}
