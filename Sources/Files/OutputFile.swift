/// A file of the site that is to be published.
public struct OutputFile: Sendable, Hashable {
  /// The path in the output folder with `/` between the parts, such as `partijen/cis/index.html`.
  public let path: String
  /// All that is in it.
  public let bytes: [UInt8]

  /// The folder of the site that holds what pages load: their style, script and pictures.
  ///
  /// Where a site is replaced file by file, these are there before the pages that load them, and
  /// stay one build longer.
  public static let assetFolder = "assets"

  /// The file `path` with `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The digest of what is in it, in 16 hexadecimal digits: the same for the same bytes.
  public var digest: String { String(decoding: Digest(of: bytes).hexadecimal, as: UTF8.self) }

  /// The path for the system, or nil where it could not be a file in the output folder: empty,
  /// leading out of it, absolute, or a name that Helder keeps for itself.
  var rawPath: RawPath? {
    guard let raw = RawPath(path) else { return nil }
    let parts = raw.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
      if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return nil
      }
    }
    return parts[0].starts(with: ".helder".utf8) ? nil : raw
  }
}
