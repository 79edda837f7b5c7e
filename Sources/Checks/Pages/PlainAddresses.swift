import Text

/// The addresses on one page that lead to the site itself and are written in the plainest way, such
/// as `../../partijen/cis/index.html#wat`: nearly all of them, read without making a text of them.
///
/// Whatever has a scheme, a character reference, a percent sign, a query or a path to tidy up is
/// left to ``LocalAddress``; the two agree on all that both read.
struct PlainAddresses {
  private let page: Int
  private let paths: SitePaths
  /// The path of the page, and where each folder in it ends, after its slash.
  private let path: [UInt8]
  private let folderEnds: [Int]

  /// The addresses on the page with index `page` of `paths`.
  init(onPage page: Int, of paths: SitePaths) {
    self.page = page
    self.paths = paths
    let path = Array(paths.pages[page].utf8)
    self.path = path
    folderEnds = path.indices.filter { path[$0] == 0x2F }.map { $0 + 1 }
  }

  /// Whether `address` has no fragment, no query, and nothing that is passed over or stands for
  /// something else, so that it is the path of what it leads to where something is at that path.
  static func isPath(_ address: ArraySlice<UInt8>) -> Bool {
    !address.contains { byte in
      switch byte {
      case ...Byte.space, Byte.hash, Byte.ampersand, Byte.backslash, UInt8(ascii: "%"),
        UInt8(ascii: "?"):
        true
      default: false
      }
    }
  }

  /// What is at `address`, and where in it the fragment begins, after the `#` (at the end where
  /// there is none); nil for an address that is not plain.
  func target(of address: ArraySlice<UInt8>) -> (target: SitePaths.Target, fragment: Int)? {
    let bytes = address.span
    var start = 0
    var depth = folderEnds.count
    while start + 2 < bytes.count, bytes[start] == 0x2E, bytes[start + 1] == 0x2E,
      bytes[start + 2] == 0x2F
    {
      start += 3
      depth -= 1
    }
    guard depth >= 0 else { return nil }
    var end = start
    var previous: UInt8 = 0x2F
    while end < bytes.count, bytes[end] != 0x23 {
      let byte = bytes[end]
      switch byte {
      // Most are letters.
      case 0x40...: break
      case 0x25, 0x26, 0x3A, 0x3F: return nil
      case 0x2E, 0x2F: if previous == 0x2F { return nil }
      default: break
      }
      previous = byte
      end += 1
    }
    let fragment = min(end + 1, bytes.count)
    for place in fragment..<bytes.count where bytes[place] == 0x25 || bytes[place] == 0x26 {
      return nil
    }
    let first = address.startIndex
    if end == 0, end < bytes.count { return (.page(page), first + fragment) }
    guard previous != 0x2F else { return nil }
    let folder = path[..<(depth == 0 ? 0 : folderEnds[depth - 1])]
    return (paths.target(at: folder, address[(first + start)..<(first + end)]), first + fragment)
  }
}
