import Checks
import Diagnostics
import Files

/// Finds files beside the texts that would come where the site has something else.
enum TakenAddresses {
  /// What is wrong in `site`; the first of two files is told.
  static func findings(in site: LoadedSite) -> [Diagnostic] {
    guard !site.attachments.published.isEmpty else { return [] }
    var owners: [String: Phrase] = [:]
    let pageOwner = Phrase(nl: "een pagina", en: "a page")
    for page in SitePlan(site, baseAddress: nil).pages { owners[page.facts.route.path] = pageOwner }
    for path in SiteFiles.paths where path != SiteFiles.robotsPath {
      owners[path] = Phrase(nl: "een bestand dat Helder maakt", en: "a file that Helder makes")
    }
    let moves = Redirects(site).moves
    let moved = Phrase(nl: "een adres van 'voorheen'", en: "an address of 'voorheen'")
    for move in moves { owners[move.from.path] = moved }
    if !moves.isEmpty { owners[Redirects.listPath] = moved }
    for asset in site.templates.assets {
      owners[asset.output.path] = Phrase(
        nl: "een bestand van de sjablonen", en: "a file of the templates")
    }
    var folders: Set<String> = []
    for path in owners.keys { folders.formUnion(Self.folders(of: path)) }
    var findings: [Diagnostic] = []
    for (attachment, file) in site.attachments.sources {
      let path = attachment.publishedPath
      let above = Self.folders(of: path)
      if let owner = owners[path] ?? above.lazy.compactMap({ owners[$0] }).first {
        findings.append(.taken(path, by: owner, at: file))
      } else if folders.contains(path) {
        let owner = Phrase(nl: "een map met pagina's", en: "a folder of pages")
        findings.append(.taken(path, by: owner, at: file))
      } else if !attachment.isPicture, isReserved(path) {
        let owner = Phrase(nl: "een map van Helder zelf", en: "a folder of Helder's own")
        findings.append(.taken(path, by: owner, at: file))
      }
      owners[path] = Phrase(nl: "een ander bestand", en: "another file")
      folders.formUnion(above)
    }
    return findings
  }

  /// Whether `path` is in the folder of assets, whose files are kept for ever under their names, or
  /// has a name that Helder or git keeps for itself.
  private static func isReserved(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    return path.utf8.starts(with: (OutputFile.assetFolder + "/").utf8)
      || parts.contains { $0.starts(with: ".git".utf8) }
      || parts.first?.starts(with: ".helder".utf8) ?? false
  }

  /// The folders that `path` is in.
  private static func folders(of path: String) -> [String] {
    let bytes = Array(path.utf8)
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
      .map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }
}
