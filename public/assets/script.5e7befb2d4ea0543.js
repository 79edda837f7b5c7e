// Gemak bovenop pagina's die zonder dit script ook werken: zoeken, en een product kiezen.
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

// Zoeken in de hele site. De lijst komt pas als iemand het veld gebruikt, met een script van deze site:
// zo werkt het vanaf schijf, en mag het van het beleid voor beveiliging.
for (const formulier of document.querySelectorAll("[data-zoek]")) {
  const veld = formulier.querySelector("input");
  const stand = formulier.querySelector("[role=status]");
  const lijst = document.createElement("ol");
  const kaal = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const delen = (tekst) => kaal(tekst).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  // Wie een hele vraag typt, zoekt niet naar deze woorden.
  const stil = new Set(("aan als bij dat de deze die dit dus een en er ga gaan gaat graag heb hebben het hoe ik in is ja je jij jou "
    + "jouw jullie kan krijg krijgt kun maar mag me meer met mij mijn moet naar niet nog of om ook ons onze op over "
    + "te tot u uit uw van voor waar waarom wanneer wat weet welke wie wij wil worden zijn zo").split(" "));
  let dingen;

  // Of twee woorden op één letter na gelijk zijn: een andere, een meer, een minder of twee verwisseld.
  const bijna = (een, twee) => {
    if (Math.abs(een.length - twee.length) > 1) return false;
    let begin = 0;
    while (begin < een.length && een[begin] === twee[begin]) begin += 1;
    const rest = (woord, aantal) => woord.slice(begin + aantal);
    return rest(een, 1) === rest(twee, 1) || rest(een, 1) === rest(twee, 0)
      || rest(een, 0) === rest(twee, 1)
      || (een[begin] === twee[begin + 1] && een[begin + 1] === twee[begin]
        && rest(een, 2) === rest(twee, 2));
  };
  const past = (gezocht, woord) => {
    if (woord === gezocht) return 8;
    if (woord.startsWith(gezocht)) return 6;
    if (gezocht.length > 2 && woord.includes(gezocht)) return 3;
    if (gezocht.length > 4 && (bijna(gezocht, woord) || bijna(gezocht, woord.slice(0, gezocht.length)))) return 2;
    // Van een samenstelling zegt het laatste deel wat het is: "autopech" is pech.
    if (woord.length > 3 && gezocht.endsWith(woord)) return 2;
    // Wie een langer woord typt, vindt ook het kortere. En een ander einde mag: "verhuizen" bij "verhuisd".
    if (woord.length > 3 && gezocht.startsWith(woord)) return 1;
    let stam = 0;
    while (stam < woord.length && woord[stam] === gezocht[stam]) stam += 1;
    return stam > 4 && Math.max(woord.length, gezocht.length) - stam < 4 ? 1 : 0;
  };
  // Hoeveel van de gezochte woorden bij een ding horen, en hoe goed ze passen.
  const punten = (ding, gezocht) => {
    let aantal = 0;
    let som = 0;
    for (const woord of gezocht) {
      const best = Math.max(0, ...ding.delen.map((deel, plaats) => past(woord, deel) * (plaats < ding.eigen ? 1.25 : 1)));
      if (best) aantal += 1;
      som += best;
    }
    return { aantal, som, ding };
  };
  const toon = () => {
    const woorden = delen(veld.value.slice(0, 100));
    const kern = woorden.filter((woord) => !stil.has(woord));
    const gezocht = (kern.length ? kern : woorden).slice(0, 8);
    const alle = dingen.map((ding) => punten(ding, gezocht));
    // Past niet alles, dan telt wat bij de meeste woorden past.
    const meeste = Math.max(0, ...alle.map(({ aantal }) => aantal));
    const gevonden = alle.filter(({ aantal }) => aantal && aantal === meeste)
      .sort((een, twee) => twee.som - een.som).slice(0, 8);
    lijst.replaceChildren(...gevonden.map(({ ding: { naam, pad, soort } }) => {
      const regel = document.createElement("li");
      const koppeling = document.createElement("a");
      koppeling.href = formulier.dataset.wortel + pad;
      koppeling.textContent = naam;
      regel.append(koppeling, ` (${soort})`);
      return regel;
    }));
    stand.textContent = !gezocht.length ? ""
      : gevonden.length ? `${gevonden.length} gevonden`
        : "Niets gevonden. Probeer een ander woord, of kijk bij Zoeken in de lijst van A tot Z.";
  };
  const zoek = () => {
    if (dingen) return toon();
    if (formulier.querySelector("script")) return undefined;
    const script = document.createElement("script");
    script.src = formulier.dataset.zoek;
    script.addEventListener("load", () => {
      dingen = zoekindex.map(([naam, pad, soort, ...woorden]) => ({
        naam, pad, soort, eigen: delen(naam).length, delen: delen([naam, ...woorden].join(" ")),
      }));
      toon();
    });
    formulier.append(script);
    return undefined;
  };

  lijst.className = "gevonden";
  formulier.append(lijst);
  formulier.hidden = false;
  veld.value = (new URLSearchParams(location.search).get("zoek") ?? "").slice(0, 100);
  if (veld.value) zoek();
  veld.addEventListener("input", zoek);
  veld.addEventListener("focus", zoek);
  formulier.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
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
