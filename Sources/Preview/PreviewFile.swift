import Diagnostics
import Files
import Markup
import Text

/// A file of the site as it is sent to a browser.
struct PreviewFile: Sendable {
  /// What is in it.
  let bytes: [UInt8]
  /// What kind of file it is, for the `Content-Type` header.
  let type: String
  /// A tag of the bytes, the same for the same bytes.
  let entityTag: String

  /// The file of the site, the preview's own script and style added where it is a page.
  init(_ file: OutputFile) {
    self.init(
      bytes: file.path.hasSuffix(".html") ? Self.withClient(file.bytes) : file.bytes,
      type: Self.type(of: file.path))
  }

  /// The page for missing addresses, which names the files of the site by their full address or from
  /// the host's root because it is shown at any depth: here they are the preview's.
  init(_ file: OutputFile, standingAt address: String) {
    let parts = address.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    let path = parts.count == 4 ? Array(parts[3]) : []
    var bytes = Self.replacing(Array(address.utf8), by: Array("/".utf8), in: file.bytes)
    if !path.isEmpty {
      let fromHost = Array("\"/".utf8)
      bytes = Self.replacing(fromHost + path, by: fromHost, in: bytes)
    }
    self.init(OutputFile(path: file.path, bytes: bytes))
  }

  /// `bytes` with `new` wherever they have `old`.
  private static func replacing(_ old: [UInt8], by new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    guard !old.isEmpty else { return bytes }
    var result: [UInt8] = []
    var start = 0
    while let place = bytes.place(of: old, from: start) {
      result += bytes[start..<place] + new
      start = place + old.count
    }
    return result + bytes[start...]
  }

  /// A file of the preview itself.
  init(bytes: [UInt8], type: String) {
    self.bytes = bytes
    self.type = type
    entityTag = Self.tag(of: bytes)
  }

  /// FNV-1a of 64 bits over the bytes, and their number.
  private static func tag(of bytes: [UInt8]) -> String {
    var hash = FNV1a64()
    hash.combine(bytes)
    return "\"\(String(hash.value, radix: 16))-\(bytes.count)\""
  }

  /// What a page needs to be a preview, in its head.
  private static let clientTags = Array(
    """
    <link rel="stylesheet" href="\(PreviewAddress.style)">
    <script src="\(PreviewAddress.script)" defer></script>

    """.utf8)
  private static let headEnd = Array("</head>".utf8)

  private static func withClient(_ html: [UInt8]) -> [UInt8] {
    // A page says what it may load; here it may ask the preview what is new, too.
    var head: [UInt8] = []
    var start = 0
    if let place = html.place(of: ContentPolicy.element) {
      head = html[..<place] + ContentPolicy.previewElement
      start = place + ContentPolicy.element.count
    }
    // A template without a head gets the tags at its start: a browser makes a head of them.
    let end = html.place(of: headEnd, from: start) ?? start
    return head + html[start..<end] + clientTags + html[end...]
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "xml": "application/xml"
    case "json": "application/json"
    case "pdf": "application/pdf"
    case "ods": "application/vnd.oasis.opendocument.spreadsheet"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "csv": "text/csv; charset=utf-8"
    case "webmanifest": "application/manifest+json"
    case "txt": "text/plain; charset=utf-8"
    default:
      path.split(separator: "/").last?.contains(".") ?? false
        ? "application/octet-stream" : "text/plain; charset=utf-8"
    }
  }
}
