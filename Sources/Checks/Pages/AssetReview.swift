public import Diagnostics
import Markup

/// Checks a style, a script or a drawing that goes with the pages as it is.
public enum AssetReview {
  /// What is wrong with the file at `path` of the site, which was read from `file`.
  public static func findings(
    in bytes: [UInt8], at path: String, file: FileID, of paths: SitePaths
  ) -> [Diagnostic] {
    guard let kind = AssetKind(path: path) else {
      return [EveryAssetIsWhatItSays.unknown(path, at: .whole(file))]
    }
    guard kind.isKind(of: bytes) else {
      return [EveryAssetIsWhatItSays.other(path, at: .whole(file))]
    }
    switch kind {
    case .style: return leftovers(in: bytes, file) + styleFindings(bytes, path, file, paths)
    case .script:
      return leftovers(in: bytes, file)
        + scriptFaults(bytes, ownAddress: paths.ownAddress)
        .map { $0.finding(at: SourceRange(file: file, $0.range)) }
    case .drawing: return leftovers(in: bytes, file) + drawingFindings(bytes, file, paths)
    case .text: return leftovers(in: bytes, file)
    case .image, .download: return []
    }
  }

  /// What is wrong with the page in `bytes` at `path` of the site, which goes there as it is and was
  /// read from `file`: what may stand in it is what may stand in every page.
  public static func pageFindings(
    in bytes: [UInt8], at path: String, file: FileID, of paths: SitePaths
  ) -> [Diagnostic] {
    guard AssetKind.text.isKind(of: bytes) else {
      return [EveryAssetIsWhatItSays.other(path, at: .whole(file))]
    }
    let alone = SitePaths(pages: [path], files: [], ownAddress: paths.ownAddress)
    return ScannedPage(bytes, page: 0, of: alone).faults.compactMap { found in
      guard case .markup = found.fault.kind else { return nil }
      return found.fault.finding(at: SourceRange(file: file, found.fault.range))
    }
  }

  private static func leftovers(in bytes: [UInt8], _ file: FileID) -> [Diagnostic] {
    UnseenCharacters.findings(in: bytes, 0..<bytes.count, file: file, .template)
  }

  private static func styleFindings(
    _ bytes: [UInt8], _ path: String, _ file: FileID, _ paths: SitePaths
  ) -> [Diagnostic] {
    let style = StyleReader(bytes[...])
    var findings = style.problems.map { problem in
      OutputFault(problem).finding(at: SourceRange(file: file, problem.range))
    }
    for range in style.addresses {
      let place = SourceRange(file: file, range)
      let address = MarkupAddress(bytes[range], hasReferences: false)
      switch address.lead {
      case .within:
        if let local = LocalAddress(bytes[range], in: path), !local.written.isEmpty,
          paths.target(at: local.path) == .nothing
        {
          findings.append(EveryLinkLeadsSomewhere.broken(local.written, at: place))
        }
      case .elsewhere:
        guard paths.ownAddress.isEmpty || !address.bytes.starts(with: paths.ownAddress.utf8) else {
          continue
        }
        findings.append(NothingIsLoadedFromElsewhere.finding(address.text, at: place))
      case .contact, .code, .unknown:
        let problem = MarkupProblem(kind: .value(address.text, of: "url()"), range: range)
        findings.append(OutputFault(problem).finding(at: place))
      }
    }
    return findings
  }

  private static func drawingFindings(
    _ bytes: [UInt8], _ file: FileID, _ paths: SitePaths
  ) -> [Diagnostic] {
    DrawingReview.problems(in: bytes, ownAddress: Array(paths.ownAddress.utf8)).map { problem in
      OutputFault(problem).finding(at: SourceRange(file: file, problem.range))
    }
  }

  /// Names through which a script stores something on the reader's device.
  private static let stores: Set<String> = [
    "caches", "cookieStore", "indexedDB", "localStorage", "serviceWorker", "sessionStorage",
  ]

  private static func scriptFaults(_ bytes: [UInt8], ownAddress: String) -> [OutputFault] {
    var faults: [OutputFault] = []
    var scan = ScriptScan(bytes, in: 0..<bytes.count)
    var previous = ""
    while let part = scan.next() {
      switch part {
      case .name(let range):
        let name = String(decoding: bytes[range], as: UTF8.self)
        if stores.contains(name) || name == "cookie" && previous == "document" {
          let means = name == "cookie" ? "document.cookie" : name
          faults.append(OutputFault(kind: .markup(.storage(means)), range: range))
        }
        previous = name
      case .text(let range):
        let address = MarkupAddress(bytes[range], hasReferences: false)
        // A scheme alone is no address; a name space of the W3C looks like one and is never called.
        if address.lead == .elsewhere, address.bytes.count > 2, hasSlashes(address.bytes),
          ownAddress.isEmpty || !address.bytes.starts(with: ownAddress.utf8),
          !address.bytes.starts(with: "http://www.w3.org/".utf8)
        {
          faults.append(OutputFault(kind: .markup(.foreign(address.text)), range: range))
        }
      }
    }
    return faults
  }

  private static func hasSlashes(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x2F && $1 == 0x2F }
  }
}

/// What a file in the folder of assets is.
enum AssetKind: Equatable {
  case style, script, drawing, text
  /// An image or a font: bytes that begin with one of these, or have the second ones at an offset.
  case image([[UInt8]])
  /// What a browser saves or shows by itself.
  case download([[UInt8]])

  /// The kind that the name at the end of `path` says; nil for one that is not known.
  init?(path: String) {
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: 0x2E) else { return nil }
    switch String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased() {
    case "css": self = .style
    case "js", "mjs": self = .script
    case "svg": self = .drawing
    case "txt", "csv", "json", "webmanifest", "md": self = .text
    case "png": self = .image([[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]])
    case "jpg", "jpeg": self = .image([[0xFF, 0xD8, 0xFF]])
    case "gif": self = .image([Array("GIF87a".utf8), Array("GIF89a".utf8)])
    case "webp": self = .image([Array("RIFF".utf8)])
    case "avif": self = .image([[0, 0, 0]])
    case "ico": self = .image([[0, 0, 1, 0]])
    case "woff2": self = .image([Array("wOF2".utf8)])
    case "woff": self = .image([Array("wOFF".utf8)])
    case "pdf": self = .download([Array("%PDF-".utf8)])
    case "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp":
      self = .download([[0x50, 0x4B, 0x03, 0x04]])
    default: return nil
    }
  }

  /// Whether `bytes` are what the name says.
  func isKind(of bytes: [UInt8]) -> Bool {
    switch self {
    case .style, .script, .drawing, .text:
      // A browser would take it for another encoding, in which it says something else.
      return !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    case .image(let starts), .download(let starts):
      guard starts.contains(where: { bytes.starts(with: $0) }) else { return false }
      if bytes.starts(with: "RIFF".utf8) { return bytes.dropFirst(8).starts(with: "WEBP".utf8) }
      if starts == [[0, 0, 0]] { return bytes.dropFirst(4).starts(with: "ftypavi".utf8) }
      return true
    }
  }
}
