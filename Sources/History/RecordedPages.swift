public import Diagnostics
public import Statements
import YAML

/// The addresses that a version published, each with its anchors and since when it says what it says:
/// `paginas.yaml` of a record.
public struct RecordedPages: Sendable {
  /// The name of the file in a record.
  public static let fileName = "paginas.yaml"

  /// A page as it was published.
  public struct Page: Sendable {
    /// The address from the site's root, such as `partijen/cis/`; empty for the home page.
    public let address: String
    /// The anchors of its headings.
    public let anchors: [String]
    /// The anchors of what is made of the data there: of a datum, a product, a letter.
    public let parts: [String]
    /// The digest of what it says.
    public let digest: String
    /// The date of the first version since which it says that.
    public let since: CalendarDate
    /// Where the record says so.
    public let place: SourceRange?

    /// A page at `address`.
    public init(
      address: String, anchors: [String], parts: [String] = [], digest: String,
      since: CalendarDate, place: SourceRange? = nil
    ) {
      self.address = address
      self.anchors = anchors
      self.parts = parts
      self.digest = digest
      self.since = since
      self.place = place
    }
  }

  /// The pages, in the order of the sitemap.
  public let pages: [Page]

  /// These pages.
  public init(_ pages: [Page]) { self.pages = pages }

  /// The pages as a file.
  public var file: String {
    var text = "formaat: \(VersionRegister.format)\npaginas:\n"
    for page in pages {
      text += "  - adres: \(page.address.quoted)\n    sinds: \(page.since.iso8601)\n"
      text += "    inhoud: \(page.digest.quoted)\n"
      for (key, anchors) in [("ankers", page.anchors), ("onderdelen", page.parts)]
      where !anchors.isEmpty {
        text += "    \(key): [\(anchors.map(\.quoted).joined(separator: ", "))]\n"
      }
    }
    return text
  }

  /// The pages in `bytes`, and what is wrong with the file.
  public static func read(
    _ bytes: [UInt8], file: FileID
  ) -> (pages: RecordedPages, findings: [Diagnostic]) {
    let result = YAMLParser.parse(bytes, file: file)
    var reader = RecordReader(file: file)
    reader.findings = result.diagnostics
    guard let root = result.root, reader.isRecord(root) else {
      return (RecordedPages([]), reader.findings)
    }
    var pages: [Page] = []
    for node in reader.value("paginas", of: root)?.elements.map(\.self) ?? [] {
      guard let address = reader.value("adres", of: node),
        let since = reader.text("sinds", of: node).flatMap({ CalendarDate($0) })
      else {
        reader.report(node, Phrase(nl: "dit is geen pagina", en: "this is no page"))
        continue
      }
      pages.append(
        Page(
          address: address.text, anchors: reader.texts("ankers", of: node),
          parts: reader.texts("onderdelen", of: node),
          digest: reader.text("inhoud", of: node) ?? "", since: since, place: address.range))
    }
    return (RecordedPages(pages), reader.findings)
  }
}

extension String {
  /// The text in double quotes, as YAML and JSON read it.
  var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xFEFF
          || (0x2028...0x202E).contains(scalar.value)
        {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
