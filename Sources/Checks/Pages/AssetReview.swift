public import Diagnostics
import Markup

/// Checks a style, a script or a drawing that goes with the pages as it is.
public enum AssetReview {
  /// What is wrong with the file at `path` of the site, which was read from `file`.
  public static func findings(
    in bytes: [UInt8], at path: String, file: FileID, of paths: SitePaths
  ) -> [Diagnostic] {
    let name = path.lowercased()
    if name.hasSuffix(".css") { return styleFindings(bytes, path, file, paths) }
    let faults: [OutputFault]
    if name.hasSuffix(".js") || name.hasSuffix(".mjs") {
      faults = scriptFaults(bytes, ownAddress: paths.ownAddress)
    } else if [".svg", ".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) {
      var finder = FaultFinder(bytes, ownAddress: paths.ownAddress)
      var scan = TagScan(bytes)
      while scan.next() { finder.check(scan) }
      faults = finder.faults
    } else {
      return []
    }
    return faults.map { $0.finding(at: SourceRange(file: file, $0.range)) }
  }

  private static func styleFindings(
    _ bytes: [UInt8], _ path: String, _ file: FileID, _ paths: SitePaths
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var styles = StyleScan(bytes[...])
    while let range = styles.next() {
      let place = SourceRange(file: file, range)
      let address = LoadedAddress(String(decoding: bytes[range], as: UTF8.self))
      if address.isForeign(ownAddress: paths.ownAddress) {
        findings.append(NothingIsLoadedFromElsewhere.finding(address.text, at: place))
      } else if let local = LocalAddress(bytes[range], in: path), !local.written.isEmpty,
        paths.target(at: local.path) == .nothing
      {
        findings.append(EveryLinkLeadsSomewhere.broken(local.written, at: place))
      }
    }
    return findings
  }

  /// Names through which a script stores something on the reader's device.
  private static let stores: Set<String> = [
    "cookieStore", "indexedDB", "localStorage", "sessionStorage",
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
          faults.append(OutputFault(kind: .storage(means), range: range))
        }
        previous = name
      case .text(let range):
        let address = LoadedAddress(String(decoding: bytes[range], as: UTF8.self))
        // A scheme alone is no address; a name space of the W3C looks like one and is never called.
        if address.isForeign(ownAddress: ownAddress), address.text.contains("//"),
          address.text.count > 2,
          !address.text.hasPrefix("http://www.w3.org/")
        {
          faults.append(OutputFault(kind: .foreign(address.text), range: range))
        }
      }
    }
    return faults
  }
}
