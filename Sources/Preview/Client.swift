import Diagnostics
import Files

/// What the preview adds to the pages: its script, its style, and a page for while there is none.
enum Client {
  /// The script that keeps an open page up to date.
  static let script = PreviewFile(
    bytes: PackageResources.voorbeeld_js, type: "text/javascript; charset=utf-8")
  /// The style of what is marked in a page.
  static let style = PreviewFile(
    bytes: PackageResources.voorbeeld_css, type: "text/css; charset=utf-8")
  /// The style of the panel.
  static let panelStyle = PreviewFile(
    bytes: PackageResources.paneel_css, type: "text/css; charset=utf-8")

  /// What is shown as long as no page could be made: of the first time how far that is, and after
  /// that the panel on it says why.
  static func waitingPage(in language: MessageLanguage, isFirst: Bool) -> PreviewFile {
    let title =
      isFirst
      ? Phrase(nl: "De pagina's worden gemaakt", en: "The pages are being made")
      : Phrase(nl: "Er is nog geen pagina", en: "There is no page yet")
    let words =
      isFirst
      ? Phrase(
        nl: "Hier staat hoe ver het is. Daarna staat de pagina hier vanzelf.",
        en: "Here it says how far that is. Then the page will be here by itself.")
      : Phrase(
        nl: "Los de fouten in het paneel op. Daarna staat de pagina hier vanzelf.",
        en: "Mend the errors in the panel. Then the page will be here by itself.")
    return PreviewFile(
      OutputFile(
        path: "wacht.html",
        bytes: Array(
          """
          <!doctype html>
          <html lang="\(language.rawValue)" data-helder-wacht="ja">
          <head>
          <meta charset="utf-8">
          <title>Helder</title>
          </head>
          <body>
          <main><h1>\(title.text(in: language))</h1>
          <p>\(words.text(in: language))</p></main>
          </body>
          </html>

          """.utf8)))
  }
}
