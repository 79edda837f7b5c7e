import Diagnostics
import Site
import Templates

/// The guide for who designs pages: how templates are written, and which names they may use.
enum TemplateGuide {
  /// The guide as a page in Markdown, in `language`; the introduction is in Dutch or English.
  static func page(in language: MessageLanguage) -> String {
    introduction.text(in: language) + TemplateCatalogue.reference(language: language).markdown
  }

  private static let introduction = Phrase(nl: dutch, en: english)

  private static let dutch = """
    # Sjablonen

    Een sjabloon bepaalt hoe een pagina eruitziet. Je hoeft er niet voor te kunnen programmeren, wel
    HTML en CSS. De sjablonen staan in `templates/`:

    | plaats | wat er staat |
    | --- | --- |
    | `pagina.mustache`, `partij.mustache`, `moment.mustache`, `404.mustache` | de vier soorten pagina's |
    | `onderdelen/` | wat in de plaats komt van een opdracht in een tekst, zoals `::partijen` |
    | `partials/` | stukken die meer sjablonen gebruiken |
    | `basis.mustache` | het raamwerk om elke pagina: kop, menu, voet |
    | `assets/` | stijl, script en plaatjes; die gaan mee zoals ze zijn, een stijl zonder uitleg en witruimte |

    Verander een sjabloon terwijl `helder serve` draait: je ziet het meteen. `helder check` noemt elke
    fout met bestand, regel en kolom.

    ## Hoe je het schrijft

    De taal heet Mustache. Alles tussen `{{` en `}}` wordt ingevuld, de rest blijft staan.

    | je schrijft | het wordt |
    | --- | --- |
    | `{{titel}}` | de tekst; tekens als `<` kunnen geen kwaad |
    | `{{{inhoud}}}` | HTML die al klaar is; alleen voor namen waar HTML achter staat |
    | `{{#menu}}…{{/menu}}` | wat ertussen staat: voor elk ding van een lijst, of als het er is |
    | `{{^menu}}…{{/menu}}` | wat ertussen staat als de lijst leeg is, of als het er niet is |
    | `{{.}}` | de tekst zelf, binnen een lijst van teksten |
    | `{{met.naam}}` | de naam van het ding achter `met` |
    | `{{> partials/kop}}` | een ander sjabloon, op deze plaats |
    | `{{< basis}}{{$inhoud}}…{{/inhoud}}{{/basis}}` | `basis.mustache`, met dit in het blok `inhoud` |
    | `{{! tekst }}` | niets: een opmerking voor wie het sjabloon leest |

    ## Wat niet mag

    Helder is streng, want een woord dat stil wegvalt kan een belangrijk woord zijn.

    - **Een naam die er niet is.** De namen hieronder zijn alles wat er is. Bij een tikfout noemt Helder
      de naam die erop lijkt.
    - **Een waarde zonder aanhalingstekens.** Schrijf `<a href="{{adres}}">`, niet `<a href={{adres}}>`.
    - **Een gewone tekst als adres.** In `href` en `src` past alleen een naam waar een adres achter staat.
    - **Een tag in een script, een stijl, een opmerking in HTML of de naam van een element.** Zet wat een
      script nodig heeft in een `data-`-attribuut.
    - **Iets van een ander.** De pagina's halen niets op bij een andere site. Er staat ook geen code in
      de pagina zelf. Zet je script in `assets/script.js`, en je opmaak in `assets/stijl.css`.
    - **Een element dat open blijft**, of dat dichtgaat zonder open te zijn. Alleen eindtags die in HTML
      weg mogen, zoals `</li>` en `</td>`, mag je weglaten.
    - **Wat een browser anders kan lezen dan het er staat**, zoals `<!-->` of twee attributen zonder
      spatie ertussen.

    ## Wat op een pagina mag

    Er is een lijst van wat mag. Wat er niet op staat, mag niet.

    | wat | wat mag |
    | --- | --- |
    | elementen | die van tekst, tabellen, lijsten, formulieren en plaatjes; geen `iframe`, `object`, `embed`, `video`, `audio`, `canvas`, `template`, `noscript`, `style`, `base`, `math` |
    | attributen | die bij het element horen, en overal `class`, `id`, `title`, `lang`, `dir`, `hidden`, `role`, `tabindex`, `aria-…` en `data-…`; geen `style`, geen `on…` |
    | `href` van een link | een adres binnen de site, `https:`, `http:`, `mailto:`, `tel:` of `sms:` |
    | `src`, `srcset`, `action` | alleen een adres binnen de site |
    | `rel` van `link` | `stylesheet`, `icon`, `apple-touch-icon`, `manifest`, `canonical`, `alternate` en wat een browser niet ophaalt |
    | `meta` | `charset` met `utf-8`, gewone namen en `og:…`; geen `http-equiv` |
    | `script` | met `src`, of met gegevens: `type="application/ld+json"` |
    | tekening (`svg`) | vormen, tekst, verlopen, `use` met `#…`; geen `image`, `style`, `a`, `script`, `foreignObject`, `animate`, `filter` |
    | svg-bestand in `assets/` | hetzelfde, en `style` zonder adressen. Bewaar een tekening als 'gewone svg' |
    | opmaak (`css`) | alles, behalve adressen buiten de site, `data:`, `@namespace`, `@document`, `src()`, `element()` en namen met een `\\` |
    | bestanden in `assets/` | svg, png, jpg, gif, webp, avif, ico, css, js, woff2, woff, txt, csv, json, webmanifest, pdf, zip, docx, xlsx, odt, ods |

    Achter `<head>` zet Helder zelf op elke pagina wat een browser mag ophalen: alleen stijl, scripts,
    plaatjes en lettertypen van de site zelf. Dat geldt dus ook op een host zonder headers.

    ## Kleur en stijl

    De stijl staat in `assets/stijl.css`, en wat maar op één soort pagina nodig is in `matrix.css` en
    `alles.css` daarnaast. De twee accentkleuren kiest de site zelf, in
    `content/site.yaml` onder `site.kleuren`. Helder schrijft ze als `--accent` en `--accent-donker` in
    `assets/kleuren.css`. Plaatjes en lettertypen zet je in `assets/`; verwijs ernaar met
    `{{wortel}}assets/…`, dan werkt de site in elke map. Bij het publiceren krijgt elke naam een kenmerk
    van wat erin staat, zoals `stijl.3f9a0c1d2e4b5a69.css`. Helder zet dat erbij: achter `{{wortel}}` of
    `{{basis}}`, in een link in een tekst, in `url(…)` in een stijl, en in een script of plaatje waar een
    tekst tussen aanhalingstekens het pad van zo'n bestand is. Schrijf zelf dus de gewone naam.

    ## De namen

    """

  private static let english = """
    # Templates

    A template decides what a page looks like. The templates are in `templates/`: the four kinds of
    page, `onderdelen/` for what replaces a directive in a text, `partials/` for shared pieces,
    `basis.mustache` for the frame, and `assets/` for what goes along as it is.

    They are written in Mustache: `{{name}}` is filled in and escaped, `{{{name}}}` is HTML that is
    ready, `{{#name}}…{{/name}}` repeats for a list or asks whether something is there,
    `{{^name}}…{{/name}}` is the reverse, `{{> partials/kop}}` includes, and
    `{{< basis}}{{$inhoud}}…{{/inhoud}}{{/basis}}` extends.

    Every template is checked before anything is rendered: an unknown name, a section over a text, an
    unquoted attribute value with a tag in it, a missing partial and an unclosed section are errors
    with their place. So are elements and attributes that are not on the list of what may stand in a
    page, elements that are not closed, and HTML that browsers may read otherwise than it looks.
    Behind `<head>` Helder puts what a browser may load: styles, scripts, images and fonts of the site
    itself only.

    ## The names

    """
}
