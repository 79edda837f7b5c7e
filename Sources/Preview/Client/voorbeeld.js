// Maakt van een pagina een voorbeeld: toont wat je opslaat zonder de pagina te verliezen, wat er mis
// is en wat er verandert. Alleen de server van het voorbeeld voegt dit script toe.
"use strict";

(() => {
  const basis = "/_helder/";
  const woorden = {
    nl: {
      titel: "Voorbeeld", goed: "Niets gevonden", open: "Open", sluit: "Sluit",
      kopieer: "Kopieer de plaats", gekopieerd: "Gekopieerd",
      nogBezig: "Het vorige programma draait nog; sluit het eerst",
      nietGeopend: "Het programma van --editor start niet", achter:
        "Deze pagina is ouder dan je tekst. Los eerst de fouten op.",
      weg: "De server is gestopt. De pagina maakt vanzelf weer verbinding.",
      verschil: "Wat verandert er?", gewijzigd: "Gewijzigd", nieuw: "Nieuw", verdwijnt: "Verdwijnt",
      gelijk: "Alle pagina's zijn gelijk aan wat gepubliceerd is.", anders: "Op een andere pagina",
      meer: (aantal) => `En nog ${aantal} andere.`, plaatsen: (aantal) => `${aantal} plaatsen`,
      vorige: "Vorige (Shift+F8)", volgende: "Volgende (F8)", filter: "Laat zien",
      ernst: { fout: "fouten", waarschuwing: "waarschuwingen", melding: "meldingen" },
    },
    en: {
      titel: "Preview", goed: "Nothing found", open: "Open", sluit: "Close",
      kopieer: "Copy the place", gekopieerd: "Copied",
      nogBezig: "The program of before still runs; close it first",
      nietGeopend: "The program of --editor does not start", achter:
        "This page is older than your text. Mend the errors first.",
      weg: "The server has stopped. The page will reconnect by itself.",
      verschil: "What changes?", gewijzigd: "Changed", nieuw: "New", verdwijnt: "Disappears",
      gelijk: "All pages are as they were published.", anders: "On another page",
      meer: (aantal) => `And ${aantal} more.`, plaatsen: (aantal) => `${aantal} places`,
      vorige: "Previous (Shift+F8)", volgende: "Next (F8)", filter: "Show",
      ernst: { fout: "errors", waarschuwing: "warnings", melding: "notes" },
    },
  };
  let t = woorden[document.documentElement.lang] ?? woorden.nl;

  // Het bestand van deze pagina, vanaf de wortel van de site.
  const pagina = (() => {
    const pad = decodeURIComponent(location.pathname).slice(1);
    return pad === "" || pad.endsWith("/") ? `${pad}index.html` : pad;
  })();

  const maak = (naam, eigenschappen = {}, ...kinderen) => {
    const element = Object.assign(document.createElement(naam), eigenschappen);
    element.append(...kinderen);
    return element;
  };

  // De pagina zoals de server haar het laatst gaf. Wat een script eraan veranderde, staat er niet in.
  let laatste = null;
  const haal = async () => {
    const antwoord = await fetch(location.href, { cache: "no-cache" });
    return new DOMParser().parseFromString(await antwoord.text(), "text/html");
  };

  // ---- Bijwerken: alleen wat op de server anders werd, verandert op het scherm. ----

  const isEigen = (knoop) => knoop.nodeType === 1 && knoop.localName === "helder-voorbeeld";
  const kinderen = (knoop) => [...knoop.childNodes].filter((kind) => !isEigen(kind));
  const gelijk = (een, ander) => een.isEqualNode(ander);

  const werkBij = (scherm, oud, nieuw) => {
    if (gelijk(oud, nieuw)) return;
    if (oud.nodeType !== 1) {
      scherm.nodeValue = nieuw.nodeValue;
      return;
    }
    for (const { name, value } of nieuw.attributes) {
      if (oud.getAttribute(name) !== value) scherm.setAttribute(name, value);
    }
    for (const { name } of oud.attributes) {
      if (!nieuw.hasAttribute(name)) scherm.removeAttribute(name);
    }
    werkKinderenBij(scherm, oud, nieuw);
  };

  const werkKinderenBij = (scherm, oud, nieuw) => {
    const opScherm = kinderen(scherm);
    const van = [...oud.childNodes];
    const naar = [...nieuw.childNodes];
    if (opScherm.length !== van.length) {
      // Een script heeft hier dingen bijgezet of weggehaald: dan begint dit deel opnieuw.
      for (const kind of opScherm) kind.remove();
      scherm.prepend(...naar.map((kind) => document.importNode(kind, true)));
      return;
    }
    let begin = 0;
    while (begin < van.length && begin < naar.length && gelijk(van[begin], naar[begin])) begin += 1;
    let eind = 0;
    while (
      eind < van.length - begin && eind < naar.length - begin &&
      gelijk(van[van.length - 1 - eind], naar[naar.length - 1 - eind])
    ) eind += 1;
    const volgende = opScherm[van.length - eind] ?? scherm.querySelector(":scope > helder-voorbeeld");
    let plaats = begin;
    for (const kind of naar.slice(begin, naar.length - eind)) {
      const oudKind = van[plaats];
      const past = plaats < van.length - eind && oudKind.nodeName === kind.nodeName &&
        oudKind.id === kind.id;
      if (past) {
        werkBij(opScherm[plaats], oudKind, kind);
        plaats += 1;
      } else {
        const nieuwKind = document.importNode(kind, true);
        scherm.insertBefore(nieuwKind, plaats < van.length - eind ? opScherm[plaats] : volgende);
      }
    }
    for (const kind of opScherm.slice(plaats, van.length - eind)) kind.remove();
  };

  const verversPagina = async () => {
    const nieuw = await haal();
    if (laatste && !gelijk(laatste.documentElement, nieuw.documentElement)) {
      const scripts = (bron) => [...bron.querySelectorAll("script[src]")].map((s) => s.src).join();
      if (scripts(laatste) !== scripts(nieuw)) return location.reload();
      wisVerschil();
      wisMarkeringen();
      werkBij(document.documentElement, laatste.documentElement, nieuw.documentElement);
    }
    laatste = nieuw;
  };

  const pastBij = (adres, pad) => new URL(adres, location.href).pathname === `/${pad}`;

  const verversStijl = (pad, nummer) => {
    for (const oud of document.querySelectorAll("link[rel~=stylesheet]")) {
      if (!pastBij(oud.href, pad)) continue;
      const nieuw = oud.cloneNode();
      nieuw.href = `${oud.href.split("?")[0]}?v=${nummer}`;
      // De oude stijl blijft tot de nieuwe er is, zodat de pagina nooit kaal is.
      nieuw.addEventListener("load", () => oud.remove());
      oud.after(nieuw);
    }
  };

  const verversBeeld = (pad, nummer) => {
    for (const beeld of document.querySelectorAll("img[src]")) {
      if (pastBij(beeld.src, pad)) beeld.src = `${beeld.src.split("?")[0]}?v=${nummer}`;
    }
  };

  // ---- Wat er gevonden is, op zijn plaats in de pagina. ----

  let stand = null;
  const ernsten = ["melding", "waarschuwing", "fout"];

  const plaatsVan = (element) => {
    const delen = /^(.*):(\d+)-(\d+)$/.exec(element.dataset.bron ?? "");
    return delen && { bestand: delen[1], eerste: Number(delen[2]), laatste: Number(delen[3]) };
  };

  // Wat in de pagina de gegevens met dit merk laat zien, zoals content/data/partijen.yaml#cis.
  const metMerk = (merk) => [...document.querySelectorAll(`[data-bron="${CSS.escape(merk)}"]`)];

  // Waar in de pagina staat waar een bevinding over gaat: de kleinste delen die het zijn.
  const delenVan = ({ bestand, regel, merken = [] }, plaatsen) => {
    for (const merk of merken) {
      const delen = metMerk(merk);
      if (delen.length) return delen;
    }
    const passend = plaatsen.filter(({ plaats }) =>
      plaats.bestand === bestand && plaats.eerste <= regel && regel <= plaats.laatste);
    const lengte = ({ plaats }) => plaats.laatste - plaats.eerste;
    const kleinste = Math.min(...passend.map(lengte));
    // Bij gelijke lengte het binnenste: dat komt later in de pagina, binnen het vorige.
    const beste = passend.filter((p) => lengte(p) === kleinste);
    return beste.map(({ element }) => element).filter((element) =>
      !beste.some((ander) => ander.element !== element && element.contains(ander.element)));
  };

  const plaatsenInPagina = () => [...document.querySelectorAll("[data-bron]")]
    .map((element) => ({ element, plaats: plaatsVan(element) })).filter(({ plaats }) => plaats);

  const wisMarkeringen = () => {
    for (const element of document.querySelectorAll("[data-helder-ernst]")) {
      delete element.dataset.helderErnst;
      delete element.dataset.helderTekst;
    }
  };

  const markeer = () => {
    wisMarkeringen();
    const plaatsen = plaatsenInPagina();
    for (const bevinding of stand?.bevindingen ?? []) {
      const { ernst, tekst } = bevinding;
      for (const element of delenVan(bevinding, plaatsen)) {
        const oud = ernsten.indexOf(element.dataset.helderErnst);
        if (ernsten.indexOf(ernst) > oud) element.dataset.helderErnst = ernst;
        element.dataset.helderTekst =
          [element.dataset.helderTekst, tekst].filter(Boolean).join("\n");
      }
    }
  };

  // ---- Naar de bron. ----

  const openBron = async (bestand, regel) => {
    if (stand?.opent) {
      const vraag = new URLSearchParams({ bestand, regel });
      const antwoord = await fetch(
        `${basis}open?${vraag}`, { method: "POST", headers: { "X-Helder": "1" } });
      const bezwaar = antwoord.ok ? "" : antwoord.status === 409 ? t.nogBezig : t.nietGeopend;
      return paneel.meld(bezwaar ? `${bezwaar}: ${bestand}:${regel}` : `${bestand}:${regel}`);
    }
    try {
      await navigator.clipboard.writeText(`${bestand}:${regel}`);
      paneel.meld(`${t.gekopieerd}: ${bestand}:${regel}`);
    } catch {
      paneel.meld(`${bestand}:${regel}`);
    }
  };

  const openPlaats = async (element) => {
    const plaats = plaatsVan(element);
    if (plaats) return openBron(plaats.bestand, plaats.eerste);
    // Een merk zegt welke gegevens het zijn; de server weet op welke regel ze nu staan.
    const vraag = new URLSearchParams({ merk: element.dataset.bron });
    const antwoord = await fetch(`${basis}plaats?${vraag}`, { cache: "no-store" });
    if (!antwoord.ok) return;
    const { bestand, regel } = await antwoord.json();
    return openBron(bestand, regel);
  };

  addEventListener("click", (gebeurtenis) => {
    if (!gebeurtenis.altKey) return;
    const element = gebeurtenis.target.closest?.("[data-bron]");
    if (!element) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopPropagation();
    openPlaats(element);
  }, true);

  // ---- Wat verandert er? ----

  const blokken = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,th,td,caption,figcaption,summary,pre";
  const kaal = (tekst) => tekst.replace(/\s+/g, " ").trim();
  const bladen = (document) => [...(document.querySelector("main")?.querySelectorAll(blokken) ?? [])]
    .filter((blok) => !blok.querySelector(blokken) && kaal(blok.textContent));

  // De langste gemeenschappelijke reeks, als paren van plaatsen.
  const paren = (een, ander) => {
    let begin = 0;
    while (begin < een.length && begin < ander.length && een[begin] === ander[begin]) begin += 1;
    let eind = 0;
    while (
      eind < een.length - begin && eind < ander.length - begin &&
      een[een.length - 1 - eind] === ander[ander.length - 1 - eind]
    ) eind += 1;
    const [n, m] = [een.length - begin - eind, ander.length - begin - eind];
    const gevonden = [];
    for (let i = 0; i < begin; i += 1) gevonden.push([i, i]);
    if (n * m <= 4_000_000) {
      const breed = m + 1;
      const lang = new Uint32Array((n + 1) * breed);
      for (let i = n - 1; i >= 0; i -= 1) {
        for (let j = m - 1; j >= 0; j -= 1) {
          lang[i * breed + j] = een[begin + i] === ander[begin + j]
            ? lang[(i + 1) * breed + j + 1] + 1
            : Math.max(lang[(i + 1) * breed + j], lang[i * breed + j + 1]);
        }
      }
      for (let i = 0, j = 0; i < n && j < m;) {
        if (een[begin + i] === ander[begin + j]) gevonden.push([begin + i++, begin + j++]);
        else if (lang[(i + 1) * breed + j] >= lang[i * breed + j + 1]) i += 1;
        else j += 1;
      }
    }
    for (let i = eind; i > 0; i -= 1) gevonden.push([een.length - i, ander.length - i]);
    return gevonden;
  };

  const wisVerschil = () => {
    for (const weg of document.querySelectorAll(".helder-af")) weg.remove();
    for (const bij of document.querySelectorAll(".helder-bij")) {
      const ouder = bij.parentNode;
      bij.replaceWith(...bij.childNodes);
      ouder.normalize();
    }
  };

  // Zet in een blok wat erbij kwam tussen <ins>, en wat wegviel als <del> op zijn plaats.
  const merkWoorden = (blok, was) => {
    const teksten = [];
    const loper = document.createTreeWalker(blok, NodeFilter.SHOW_TEXT);
    while (loper.nextNode()) teksten.push(loper.currentNode);
    const delen = [];
    for (const knoop of teksten) {
      for (const [woord] of knoop.data.matchAll(/\S+\s*|\s+/g)) {
        delen.push({ knoop, woord: woord.trim(), ruw: woord });
      }
    }
    const oude = kaal(was).split(" ").filter(Boolean);
    const woordDelen = delen.filter((deel) => deel.woord);
    const gelijken = new Map(paren(oude, woordDelen.map((deel) => deel.woord))
      .map(([i, j]) => [j, i]));
    // Tot waar de oude woorden wegvielen die voor het nieuwe woord met dit nummer staan.
    const wegTot = woordDelen.map(() => oude.length);
    for (let j = woordDelen.length - 1; j >= 0; j -= 1) {
      wegTot[j] = gelijken.get(j) ?? wegTot[j + 1] ?? oude.length;
    }
    let volgendeOude = 0;
    const weg = (tot) => {
      const woorden = oude.slice(volgendeOude, tot).join(" ");
      volgendeOude = Math.max(volgendeOude, tot);
      return woorden ? [maak("del", { className: "helder-af" }, woorden + " ")] : [];
    };
    let nummer = 0;
    for (const knoop of teksten) {
      const nieuw = [];
      for (const deel of delen.filter((deel) => deel.knoop === knoop)) {
        if (!deel.woord) {
          nieuw.push(deel.ruw);
          continue;
        }
        nieuw.push(...weg(wegTot[nummer]));
        if (gelijken.has(nummer)) {
          nieuw.push(deel.ruw);
          volgendeOude = gelijken.get(nummer) + 1;
        } else {
          nieuw.push(maak("ins", { className: "helder-bij" }, deel.ruw));
        }
        nummer += 1;
      }
      if (knoop === teksten.at(-1)) nieuw.push(...weg(oude.length));
      knoop.replaceWith(...nieuw);
    }
    blok.normalize();
  };

  // De hoeveelste keer er naar het verschil gevraagd is, of dat het niet meer hoeft.
  let vergelijking = 0;

  const toonVerschil = async () => {
    vergelijking += 1;
    const deze = vergelijking;
    const [lijst, was] = await Promise.all([
      fetch(`${basis}verschil`).then((antwoord) => antwoord.json()),
      fetch(`${basis}verschil?${new URLSearchParams({ pagina })}`)
        .then((antwoord) => (antwoord.ok ? antwoord.text() : null)),
    ]);
    // Een antwoord dat te laat komt, zet geen tekens meer in de pagina.
    if (deze !== vergelijking) return;
    paneel.toonLijst(lijst);
    wisVerschil();
    if (was === null) return;
    const oud = bladen(new DOMParser().parseFromString(was, "text/html"));
    const nieuw = bladen(document);
    const tekst = (blok) => `${blok.localName} ${kaal(blok.textContent)}`;
    const gelijken = [...paren(oud.map(tekst), nieuw.map(tekst)), [oud.length, nieuw.length]];
    let [vanOud, vanNieuw] = [0, 0];
    for (const [totOud, totNieuw] of gelijken) {
      const weg = oud.slice(vanOud, totOud);
      for (const blok of nieuw.slice(vanNieuw, totNieuw)) {
        const past = weg.findIndex((ander) => ander.localName === blok.localName);
        merkWoorden(blok, past < 0 ? "" : weg.splice(past, 1)[0].textContent);
      }
      const voor = nieuw[totNieuw] ?? nieuw.at(-1);
      for (const blok of weg) {
        const rest = maak("del", { className: "helder-af" }, kaal(blok.textContent) + " ");
        if (totNieuw < nieuw.length) voor?.prepend(rest);
        else voor?.append(" ", rest);
      }
      [vanOud, vanNieuw] = [totOud + 1, totNieuw + 1];
    }
  };

  // ---- Het paneel. ----

  // Wat een lezer koos, blijft zo op elke pagina en in elk tabblad.
  const bewaar = (naam, waarde) => {
    try {
      localStorage.setItem(naam, waarde);
    } catch {
      // Wie niets bewaart, kiest de volgende keer opnieuw.
    }
  };
  const bewaard = (naam) => {
    try {
      return localStorage.getItem(naam);
    } catch {
      return null;
    }
  };
  const verborgen = () => (bewaard("helder-verborgen") ?? "").split(",").filter(Boolean);

  const plaatsTekst = ({ bestand, regel, kolom }) =>
    (regel ? `${bestand}:${regel}:${kolom}` : bestand);
  const sleutel = (bevinding) => `${bevinding.code} ${bevinding.tekst} ${bevinding.bestand}`;

  // Wat op veel plaatsen hetzelfde is, staat er één keer.
  const groepeer = (bevindingen) => {
    const groepen = new Map();
    for (const bevinding of bevindingen) {
      const naam = `${bevinding.ernst} ${bevinding.code} ${bevinding.tekst}`;
      groepen.set(naam, [...(groepen.get(naam) ?? []), bevinding]);
    }
    return groepen;
  };

  class Paneel extends HTMLElement {
    constructor() {
      super();
      const schaduw = this.attachShadow({ mode: "open" });
      this.knop = maak("button", { type: "button", className: "knop" });
      this.knop.setAttribute("aria-expanded", "false");
      this.knop.addEventListener("click", () => this.zet(this.inhoud.hidden, true));
      this.melding = maak("p", { className: "melding", hidden: true });
      this.melding.setAttribute("role", "status");
      this.verbinding = maak("p", { className: "verbinding", hidden: true });
      this.achter = maak("p", { className: "achter", hidden: true });
      this.bezig = maak("p", { className: "bezig", hidden: true });
      this.invullen = maak("p", { className: "invullen", hidden: true });
      this.stappen = [["vorige", -1], ["volgende", 1]].map(([naam, stap]) => {
        const knop = maak("button", { type: "button" });
        knop.dataset.naam = naam;
        knop.addEventListener("click", () => this.ga(stap));
        return knop;
      });
      this.filters = [...ernsten].reverse().map((ernst) => {
        const knop = maak("button", { type: "button" });
        knop.dataset.ernst = ernst;
        knop.addEventListener("click", () => this.filter(ernst));
        return knop;
      });
      this.filterGroep = maak("span", {}, ...this.filters);
      this.filterGroep.setAttribute("role", "group");
      this.balk = maak("p", { className: "balk", hidden: true }, ...this.stappen, " ",
        this.filterGroep);
      this.lijst = maak("ol", { className: "bevindingen" });
      this.meer = maak("p", { hidden: true });
      this.schakelaar = maak("input", { type: "checkbox" });
      this.schakelaar.addEventListener("change", () => this.wissel());
      this.schakelaarTekst = document.createTextNode("");
      this.schakelaarVak = maak("label", { className: "schakelaar", hidden: true },
        this.schakelaar, " ", this.schakelaarTekst);
      this.paginas = maak("div", { className: "paginas", hidden: true });
      this.inhoud = maak("div", { className: "inhoud", hidden: true }, this.verbinding, this.achter,
        this.invullen, this.balk, this.lijst, this.meer, this.schakelaarVak, this.paginas);
      this.inhoud.id = "inhoud";
      this.knop.setAttribute("aria-controls", "inhoud");
      schaduw.append(maak("link", { rel: "stylesheet", href: `${basis}paneel.css` }),
        this.paneel = maak("section", { className: "paneel", ariaLabel: "Helder" }, this.inhoud,
          this.melding, this.bezig, this.knop));
    }

    zet(isOpen, isGekozen) {
      this.inhoud.hidden = !isOpen;
      this.knop.setAttribute("aria-expanded", String(isOpen));
      if (isGekozen) bewaar("helder-paneel", isOpen ? "open" : "dicht");
    }

    toon() {
      t = woorden[stand.taal] ?? t;
      const { fouten, waarschuwingen, bevindingen } = stand;
      this.knop.dataset.ernst = fouten || stand.probleem
        ? "fout" : waarschuwingen ? "waarschuwing" : "goed";
      this.knop.textContent = stand.probleem ?? stand.samenvatting;
      this.knop.hidden = Boolean(stand.bezig);
      this.bezig.hidden = !stand.bezig;
      this.bezig.textContent = stand.bezig ?? "";
      this.achter.hidden = !stand.achter;
      this.achter.textContent = stand.probleem ?? t.achter;
      this.invullen.hidden = !stand.invullen;
      this.invullen.textContent = stand.invullen ?? "";
      this.toonBalk(bevindingen);
      const getoond = bevindingen.filter(({ ernst }) => !verborgen().includes(ernst));
      const open = new Set([...this.lijst.querySelectorAll("details[open]")]
        .map((details) => details.dataset.sleutel));
      this.rijen = [...groepeer(getoond).values()];
      this.lijst.replaceChildren(...this.rijen.map((groep) => this.rij(groep, open)));
      this.meer.hidden = !stand.meer;
      this.meer.textContent = t.meer(stand.meer);
      this.schakelaarVak.hidden = !stand.vergelijkbaar;
      this.schakelaarTekst.data = t.verschil;
      this.toonNieuw(bevindingen);
    }

    // Het paneel staat zoals het stond. Een fout die er nog niet was, doet het open.
    toonNieuw(bevindingen) {
      const erg = bevindingen.filter((b) => b.ernst === "fout" && (b.hier || stand.achter))
        .map(sleutel);
      const isNieuw = erg.some((een) => !this.gezien?.has(een)) && this.gezien !== undefined;
      const isEerste = this.gezien === undefined && erg.length > 0;
      this.gezien = new Set(erg);
      const keuze = bewaard("helder-paneel");
      if (isNieuw || (isEerste && keuze !== "dicht")) this.zet(true);
      else if (this.inhoud.hidden === (keuze === "open")) this.zet(keuze === "open");
      if (!this.inhoud.hidden) {
        const eerste = bevindingen.find((b) => b.hier && b.ernst === "fout");
        const [deel] = eerste ? delenVan(eerste, plaatsenInPagina()) : [];
        if (deel) this.wijkUit(deel, false);
      }
    }

    toonBalk(bevindingen) {
      this.balk.hidden = bevindingen.length === 0;
      this.filterGroep.ariaLabel = t.filter;
      for (const knop of this.stappen) knop.textContent = t[knop.dataset.naam];
      for (const knop of this.filters) {
        const { ernst } = knop.dataset;
        const aantal = bevindingen.filter((b) => b.ernst === ernst).length;
        knop.hidden = aantal === 0;
        knop.textContent = `${aantal} ${t.ernst[ernst]}`;
        knop.setAttribute("aria-pressed", String(!verborgen().includes(ernst)));
      }
    }

    filter(ernst) {
      const oud = verborgen();
      bewaar("helder-verborgen",
        (oud.includes(ernst) ? oud.filter((ander) => ander !== ernst) : [...oud, ernst]).join());
      this.toon();
    }

    // Naar de volgende of de vorige bevinding: in de lijst, en in de pagina waar ze erin staat.
    ga(stap) {
      if (!this.rijen?.length) return;
      const aantal = this.rijen.length;
      this.plek = ((this.plek ?? (stap > 0 ? -1 : 0)) + stap + aantal) % aantal;
      this.zet(true);
      const details = this.lijst.children[this.plek].querySelector("details");
      for (const ander of this.lijst.querySelectorAll("details")) ander.open = ander === details;
      details.querySelector("summary").focus({ preventScroll: true });
      details.scrollIntoView({ block: "nearest" });
      const [deel] = this.rijen[this.plek].flatMap((b) => delenVan(b, plaatsenInPagina()));
      if (deel) this.wijkUit(deel, true);
    }

    // Gaat naar een hoek waar het paneel dit deel niet bedekt; is die er niet, dan naar onderen, met
    // het deel erboven.
    wijkUit(deel, magRollen) {
      if (magRollen) deel.scrollIntoView({ block: "center" });
      const bedekt = () => {
        const [een, ander] = [deel.getBoundingClientRect(), this.inhoud.getBoundingClientRect()];
        return een.left < ander.right && ander.left < een.right &&
          een.top < ander.bottom && ander.top < een.bottom;
      };
      for (const hoek of ["", "links", "boven", "links boven"]) {
        this.paneel.dataset.hoek = hoek;
        if (!bedekt()) return;
      }
      this.paneel.dataset.hoek = "laag";
      if (magRollen) deel.scrollIntoView({ block: "start" });
    }

    rij(groep, open) {
      const [{ ernst, tekst, kader }] = groep;
      const hier = groep.some((bevinding) => bevinding.hier);
      const plaats = groep.length > 1 ? t.plaatsen(groep.length) : plaatsTekst(groep[0]);
      const details = maak("details", {},
        maak("summary", {}, maak("span", { className: "tekst" }, tekst), " ",
          maak("span", { className: "plaats" }, plaats)),
        maak("pre", {}, kader));
      details.dataset.sleutel = sleutel(groep[0]);
      details.open = open.has(details.dataset.sleutel) || (hier && ernst === "fout");
      for (const bevinding of groep) details.append(this.bron(bevinding, groep.length > 1));
      const rij = maak("li", {}, details);
      rij.dataset.ernst = ernst;
      rij.dataset.hier = String(hier);
      return rij;
    }

    // De knop naar de bron van een bevinding, en de weg naar de pagina waar ze op staat.
    bron(bevinding, metPlaats) {
      const { bestand, regel, hier, pagina: ander } = bevinding;
      const knop = maak("button", { type: "button" }, stand.opent ? t.open : t.kopieer);
      knop.addEventListener("click", () => openBron(bestand, regel ?? 1));
      const regelDelen = [knop];
      if (metPlaats) {
        regelDelen.push(" ", maak("span", { className: "plaats" }, plaatsTekst(bevinding)));
      }
      if (!hier && ander) {
        const adres = `/${ander.replace(/index\.html$/, "")}`;
        regelDelen.push(" ", maak("a", { href: adres }, t.anders));
      }
      return maak("div", {}, ...regelDelen);
    }

    // Eerst voor wie er iets verandert, dan op welke pagina's.
    toonLijst({ sinds, bladen }) {
      const kopjes = [["gewijzigd", t.gewijzigd], ["nieuw", t.nieuw], ["weg", t.verdwijnt]];
      const lijst = (regels) => maak("ul", {}, ...regels.slice(0, 500).map((regel) =>
        maak("li", {}, regel)));
      const beweringen = sinds.map(({ kop, tekst, groepen }) => maak("section", {},
        maak("h2", {}, kop), ...(tekst ? [maak("p", {}, tekst)] : []),
        ...groepen.flatMap(({ kop: soort, zinnen }) => [maak("h3", {}, soort), lijst(zinnen)])));
      const paginas = kopjes.filter(([soort]) => bladen?.[soort].length).map(([soort, kop]) =>
        maak("section", {}, maak("h2", {}, `${kop} (${bladen[soort].length})`),
          lijst(bladen[soort].map((pad) => (soort === "weg"
            ? pad : maak("a", { href: `/${pad.replace(/index\.html$/, "")}` }, pad))))));
      if (bladen && !paginas.length) paginas.push(maak("p", {}, t.gelijk));
      this.paginas.replaceChildren(...beweringen, ...paginas);
      this.paginas.hidden = false;
    }

    async wissel() {
      sessionStorage.setItem("helder-verschil", this.schakelaar.checked ? "ja" : "nee");
      if (this.schakelaar.checked) {
        this.zet(true, true);
        await toonVerschil();
      } else {
        vergelijking += 1;
        wisVerschil();
        this.paginas.hidden = true;
      }
    }

    meld(tekst) {
      this.melding.textContent = tekst;
      this.melding.hidden = false;
      clearTimeout(this.klok);
      this.klok = setTimeout(() => { this.melding.hidden = true; }, 4000);
    }

    verbroken(is) {
      this.verbinding.textContent = t.weg;
      this.verbinding.hidden = !is;
      if (is) this.zet(true);
    }
  }
  customElements.define("helder-voorbeeld", Paneel);
  const paneel = new Paneel();
  paneel.schakelaar.checked = sessionStorage.getItem("helder-verschil") === "ja";
  document.body.append(paneel);

  addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key !== "F8" || gebeurtenis.altKey || gebeurtenis.ctrlKey ||
      gebeurtenis.metaKey) return;
    gebeurtenis.preventDefault();
    paneel.ga(gebeurtenis.shiftKey ? -1 : 1);
  });

  // ---- Wat de server vertelt. ----

  let bekend = null;
  let werk = Promise.resolve();

  const ontvang = (bericht, isHartslag) => {
    const mist = bekend && (bekend.sessie !== bericht.sessie ||
      bericht.nummer !== bekend.nummer + (isHartslag ? 0 : 1));
    const isEerste = !bekend;
    bekend = { sessie: bericht.sessie, nummer: bericht.nummer };
    if (isHartslag && !mist && !isEerste) return;
    const alles = isEerste || mist || bericht.alles || false;
    const gewijzigd = bericht.gewijzigd ?? [];
    // Achter elkaar, zodat een trage vraag een nieuwere niet inhaalt.
    werk = werk.then(() => pasToe(alles, gewijzigd, bericht.weg ?? [], bericht.nummer))
      .catch(() => {});
  };

  const pasToe = async (alles, gewijzigd, weg, nummer) => {
    const scripts = gewijzigd.filter((pad) => /\.m?js$/.test(pad));
    if (scripts.some((pad) => [...document.scripts].some((s) => s.src && pastBij(s.src, pad)))) {
      return location.reload();
    }
    for (const pad of gewijzigd) {
      if (pad.endsWith(".css")) verversStijl(pad, nummer);
      else if (!pad.endsWith(".html")) verversBeeld(pad, nummer);
    }
    if (alles || gewijzigd.includes(pagina) || weg.includes(pagina) || !laatste ||
      document.documentElement.dataset.helderWacht) await verversPagina();
    const vraag = new URLSearchParams({ pagina });
    const antwoord = await fetch(`${basis}stand?${vraag}`, { cache: "no-store" });
    stand = await antwoord.json();
    paneel.toon();
    markeer();
    if (paneel.schakelaar.checked && stand.vergelijkbaar) await toonVerschil();
    document.documentElement.dataset.helderNummer = String(nummer);
    // Zolang de site voor het eerst gemaakt wordt, laat de pagina zien hoe ver dat is.
    if (stand.bezig) setTimeout(() => { werk = werk.then(vraagNaar).catch(() => {}); }, 400);
  };

  const vraagNaar = async () => {
    if (!stand?.bezig) return;
    const vraag = new URLSearchParams({ pagina });
    const antwoord = await fetch(`${basis}stand?${vraag}`, { cache: "no-store" });
    stand = await antwoord.json();
    paneel.toon();
    if (stand.bezig) setTimeout(() => { werk = werk.then(vraagNaar).catch(() => {}); }, 400);
  };

  const stroom = new EventSource(`${basis}gebeurtenissen`);
  stroom.addEventListener("stand", (e) => ontvang(JSON.parse(e.data), false));
  stroom.addEventListener("hart", (e) => ontvang(JSON.parse(e.data), true));
  stroom.addEventListener("open", () => paneel.verbroken(false));
  stroom.addEventListener("error", () => paneel.verbroken(true));
})();
