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

  /// What is shown as long as no page could be made; the panel on it says why.
  static let waitingPage = PreviewFile(
    OutputFile(
      path: "wacht.html",
      bytes: Array(
        """
        <!doctype html>
        <html lang="nl" data-helder-wacht="ja">
        <head>
        <meta charset="utf-8">
        <title>Helder</title>
        </head>
        <body>
        <main><h1>Er is nog geen pagina</h1>
        <p>Los de fouten in het paneel op. Daarna staat de pagina hier vanzelf.</p></main>
        </body>
        </html>

        """.utf8)))
}
