public import Diagnostics
public import Statements
import YAML
import Text

/// The recorded versions of a statement, in their order: `versies/register.yaml`.
///
/// It keeps the digest of each file of a record, so that one that was touched is told.
public struct VersionRegister: Sendable {
  /// The name of the file, in the folder of the records.
  public static let fileName = "register.yaml"
  /// The folder of the records, in the content folder.
  public static let folder = "versies"
  /// The newest format that is read.
  public static let format = 1

  /// A recorded version.
  public struct Entry: Sendable {
    /// The version, which is also the name of its folder.
    public let version: Located<String>
    /// The day on which it was settled.
    public let date: Located<CalendarDate>
    /// The day from which it holds, where that is another.
    public let from: Located<CalendarDate>?
    /// The digest of each of its files, by name.
    public let digests: [String: String]

    /// A version with these.
    public init(
      version: Located<String>, date: Located<CalendarDate>, from: Located<CalendarDate>?,
      digests: [String: String]
    ) {
      self.version = version
      self.date = date
      self.from = from
      self.digests = digests
    }

    /// The day from which it holds.
    public var holdsFrom: CalendarDate { from?.value ?? date.value }
  }

  /// The versions, the oldest first.
  public private(set) var entries: [Entry]

  /// A register of these.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The register with another version, the newest.
  public func adding(_ entry: Entry) -> VersionRegister { VersionRegister(entries + [entry]) }

  /// The version called `name`; nil where there is none.
  public func entry(_ name: String) -> Entry? {
    entries.first { $0.version.value.utf8.elementsEqual(name.utf8) }
  }

  /// Whether `name` can be a version: what is the name of a folder and part of an address.
  public static func isVersion(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (1...32).contains(bytes.count), bytes[0] != UInt8(ascii: "."),
      bytes[bytes.count - 1] != UInt8(ascii: ".")
    else {
      return false
    }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "."), Byte.hyphen:
        true
      default: false
      }
    }
  }

  /// Whether `text` can be the digest of a file: 16 hexadecimal digits.
  static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy { $0.isASCIIDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 }
  }

  /// The register as a file.
  public var file: String {
    var text = """
      # De versies van deze verklaring. 'helder release' schrijft dit bestand; verander het niet.

      formaat: \(Self.format)
      versies:

      """
    if entries.isEmpty { text = text.replacingLastLine(with: "versies: {}\n") }
    for entry in entries {
      text += "  \"\(entry.version.value)\":\n    datum: \(entry.date.value.iso8601)\n"
      if let from = entry.from { text += "    vanaf: \(from.value.iso8601)\n" }
      text += "    bestanden:\n"
      for (name, digest) in entry.digests.sorted(by: { $0.key < $1.key }) {
        // Only the names of pictures are the work of others.
        let key = name.utf8.contains(UInt8(ascii: "/")) ? name.quoted : name
        text += "      \(key): \"\(digest)\"\n"
      }
    }
    return text
  }
}

extension String {
  fileprivate func replacingLastLine(with line: String) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    return lines.joined(separator: "\n") + "\n" + line
  }
}

// MARK: Reading

extension VersionRegister {
  /// The register in `bytes`, and what is wrong with it; what could be read is there all the same.
  public static func read(
    _ bytes: [UInt8], file: FileID
  ) -> (register: VersionRegister, findings: [Diagnostic]) {
    let result = YAMLParser.parse(bytes, file: file)
    var reader = RecordReader(file: file)
    reader.findings = result.diagnostics
    guard let root = result.root, reader.isRecord(root) else {
      return (VersionRegister(), reader.findings)
    }
    var entries: [Entry] = []
    for version in reader.value("versies", of: root)?.entries.map(\.self) ?? [] {
      guard let entry = reader.entry(version) else { continue }
      if let last = entries.last, entry.date.value < last.date.value {
        reader.report(
          version.key,
          Phrase(
            nl: "versie \(entry.version.value) is van voor versie \(last.version.value)",
            en: "version \(entry.version.value) is from before version \(last.version.value)"))
      }
      entries.append(entry)
    }
    return (VersionRegister(entries), reader.findings)
  }
}

/// Reads the files of records, which Helder wrote and nobody should touch.
struct RecordReader {
  let file: FileID
  var findings: [Diagnostic] = []

  init(file: FileID) { self.file = file }

  /// Whether `root` is a record of a format that is known; reports it where it is not.
  mutating func isRecord(_ root: YAMLNode) -> Bool {
    guard let format = value("formaat", of: root), let number = Int(format.text) else {
      report(root, Phrase(nl: "het formaat ontbreekt", en: "the format is missing"))
      return false
    }
    guard number <= VersionRegister.format, number >= 1 else {
      findings.append(.recordNewer(at: format.range, number))
      return false
    }
    return true
  }

  func value(_ key: String, of node: YAMLNode) -> YAMLNode? {
    node.entries.first { $0.key.isText(key) }?.value
  }

  func text(_ key: String, of node: YAMLNode) -> String? {
    value(key, of: node).flatMap { $0.kind == .scalar ? $0.text : nil }
  }

  func texts(_ key: String, of node: YAMLNode) -> [String] {
    value(key, of: node)?.elements.map(\.text) ?? []
  }

  mutating func report(_ node: YAMLNode, _ summary: Phrase) {
    findings.append(.recordUnread(at: node.range, summary))
  }

  fileprivate mutating func date(_ key: String, of node: YAMLNode) -> Located<CalendarDate>? {
    guard let value = value(key, of: node) else { return nil }
    guard let date = CalendarDate(value.text) else {
      report(value, Phrase(nl: "'\(key)' is geen datum", en: "'\(key)' is no date"))
      return nil
    }
    return Located(date, at: value.range)
  }

  fileprivate mutating func entry(_ version: YAMLEntry) -> VersionRegister.Entry? {
    let name = version.key.text
    guard VersionRegister.isVersion(name) else {
      report(version.key, .noVersion(name))
      return nil
    }
    guard let date = date("datum", of: version.value) else {
      if value("datum", of: version.value) == nil {
        report(
          version.key,
          Phrase(nl: "versie \(name) heeft geen datum", en: "version \(name) has no date"))
      }
      return nil
    }
    return VersionRegister.Entry(
      version: Located(name, at: version.key.range), date: date,
      from: self.date("vanaf", of: version.value), digests: digests(of: version))
  }

  /// The digest of each file of a version: what is not listed would be looked at by nobody.
  private mutating func digests(of version: YAMLEntry) -> [String: String] {
    var digests: [String: String] = [:]
    for entry in value("bestanden", of: version.value)?.entries.map(\.self) ?? [] {
      let name = entry.key.text
      guard RecordedHistory.mayHave(name) else {
        report(
          entry.key,
          Phrase(
            nl: "'\(name)' is geen bestand van een versie", en: "'\(name)' is no file of a version")
        )
        continue
      }
      guard VersionRegister.isDigest(entry.value.text) else {
        report(
          entry.value,
          Phrase(
            nl: "dit is niet de vingerafdruk van een bestand",
            en: "this is not the digest of a file"))
        continue
      }
      digests[name] = entry.value.text
    }
    let missing = RecordedHistory.fileNames.filter { name in
      value("bestanden", of: version.value)?.entries.contains { $0.key.isText(name) } != true
    }
    if let first = missing.first {
      report(
        version.key,
        Phrase(
          nl: "bij versie \(version.key.text) ontbreekt '\(first)'",
          en: "version \(version.key.text) lacks '\(first)'"))
    }
    return digests
  }
}

extension Phrase {
  /// Why `name` can't be a version.
  public static func noVersion(_ name: String) -> Phrase {
    Phrase(
      nl: "'\(name)' kan geen versie zijn: gebruik cijfers, kleine letters, punten en streepjes",
      en: "'\(name)' can't be a version: use digits, small letters, periods and hyphens")
  }
}
