import Checks
import Diagnostics
import Files
import Markup
import Statements
import Text

/// The addresses that pages had before: each leads to where the page is now.
struct Redirects: Sendable {
  /// The list of moves for hosts.
  static let listPath = "_redirects"

  /// The old and the new place of each page that moved.
  let moves: [(from: Route, to: Route)]

  /// The moves that the data and the texts of `site` tell with `voorheen`.
  init(_ site: LoadedSite) {
    var moves: [(from: Route, to: Route)] = []
    for (kind, former, id) in site.statement.formerIDs {
      switch kind {
      case .party: moves.append((.party(former.value), .party(id)))
      case .moment: moves.append((.moment(former.value), .moment(id)))
      case .dataCategory, .product, .dataSubject: break
      }
    }
    for document in site.documents {
      guard case .page(let name) = document.content.role else { continue }
      for former in document.content.frontMatter.formerIDs {
        moves.append((.page(former.value), .page(name)))
      }
    }
    self.moves = moves
  }

  /// A page at each old address, and the list that hosts such as Netlify and Cloudflare Pages read.
  func files(baseAddress: String) -> [OutputFile] {
    guard !moves.isEmpty else { return [] }
    let host = baseAddress.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    let folder = "/" + (host.count > 3 ? String(host[3]) : "")
    let lines = moves.map { "\(folder)\($0.from.publicPath) \(folder)\($0.to.publicPath) 301\n" }
    return moves.map { move in
      OutputFile(path: move.from.path, bytes: Array(page(move, baseAddress).utf8))
    } + [OutputFile(path: Self.listPath, bytes: Array(lines.joined().utf8))]
  }

  private func page(_ move: (from: Route, to: Route), _ baseAddress: String) -> String {
    let address = move.from.root + move.to.publicPath
    let canonical = CharacterReference.escaped(baseAddress)
    return """
      <!doctype html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      \(String(decoding: ContentPolicy.element, as: UTF8.self))
      <title>Deze pagina is verplaatst</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(address.isEmpty ? "./" : address)">
      <link rel="canonical" href="\(canonical)\(move.to.publicPath)">
      </head>
      <body>
      <p>Deze pagina is verplaatst: <a href="\(address.isEmpty ? "./" : address)">lees verder</a>.</p>
      </body>
      </html>

      """
  }
}
