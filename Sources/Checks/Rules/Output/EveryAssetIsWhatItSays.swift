import Diagnostics

/// Every asset is of a kind that may be on the site, and its bytes are what its name says.
enum EveryAssetIsWhatItSays {
  static let kind = DiagnosticKind(
    "asset-kind", .error,
    Explanation(
      rule: Phrase(
        nl: "elk bestand in assets is van een bekende soort, en is wat zijn naam zegt",
        en: "every file in assets is of a known kind, and is what its name says"),
      why: Phrase(
        nl:
          "Een browser kan een bestand van een andere soort openen als pagina, met code. Bekend zijn plaatjes (svg, png, jpg, gif, webp, avif, ico), opmaak (css), scripts (js), lettertypen (woff2, woff), tekst (txt, csv, json, webmanifest) en downloads (pdf, zip, docx, xlsx, odt, ods).",
        en:
          "A browser may open a file of another kind as a page, with code. Known are images (svg, png, jpg, gif, webp, avif, ico), styles (css), scripts (js), fonts (woff2, woff), text (txt, csv, json, webmanifest) and downloads (pdf, zip, docx, xlsx, odt, ods)."
      ),
      wrong: "templates/assets/kaart.html", right: "templates/assets/kaart.svg"))

  static func unknown(_ path: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "'\(path)' is van een soort die niet op de site mag",
        en: "'\(path)' is of a kind that may not be on the site"),
      help: Phrase(
        nl: "zet een pagina in content, en bewaar een plaatje als svg of png",
        en: "put a page into content, and save an image as svg or png"))
  }

  static func other(_ path: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "in '\(path)' staat iets anders dan de naam zegt",
        en: "'\(path)' holds something else than its name says"),
      help: Phrase(
        nl: "bewaar het opnieuw in de goede soort, of geef het de goede naam",
        en: "save it again in the right kind, or give it the right name"))
  }
}
