import Markup
import Text

/// An address in a page that leads to a file of the same site.
struct LocalAddress {
  /// The address as it is in the page, character references decoded and without what browsers pass
  /// over.
  let written: String
  /// The path of the file from the site's root; empty or with `..` where it leads out of it.
  let path: String
  /// The part after `#`, percent-encoding decoded.
  let fragment: String?

  /// The address in `bytes` on the page at `pagePath`; nil for one of another site.
  ///
  /// An address that begins with `ownAddress`, in full, is one of the same site.
  init?(_ bytes: ArraySlice<UInt8>, in pagePath: String, ownAddress: [UInt8] = []) {
    let written = MarkupAddress(bytes).text
    self.written = written
    var local = written[...]
    var pagePath = pagePath
    if !ownAddress.isEmpty, written.utf8.starts(with: ownAddress) {
      local = Substring(written.utf8.dropFirst(ownAddress.count))
      pagePath = "index.html"
    } else if Self.hasScheme(written) || written.hasPrefix("//") {
      return nil
    }
    let parts = local.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let relative = parts[0].prefix { $0 != "?" }
    fragment = parts.count > 1 ? PercentEncoding.decoded(parts[1]) : nil
    path =
      relative.isEmpty
      ? pagePath : Self.joined(PercentEncoding.decoded(relative), folderOf: pagePath)
  }

  private static func hasScheme(_ address: String) -> Bool {
    for byte in address.utf8 {
      switch byte {
      case 0x3A: return true
      case 0x2F, 0x23, 0x3F: return false
      default: continue
      }
    }
    return false
  }

  private static func joined(_ relative: String, folderOf pagePath: String) -> String {
    // An address from the host's root leads elsewhere when the site stands below another path.
    if relative.hasPrefix("/") { return relative }
    var parts = pagePath.split(separator: "/").dropLast()
    for part in relative.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".", "": continue
      case "..":
        guard !parts.isEmpty else { return "../" + relative }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    let path = parts.joined(separator: "/")
    guard relative.hasSuffix("/") || relative.hasSuffix("..") || path.isEmpty else { return path }
    return path.isEmpty ? "index.html" : path + "/index.html"
  }
}
