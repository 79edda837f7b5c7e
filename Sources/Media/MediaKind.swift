/// What a file beside the texts may be, for a reader to see or to save.
public enum MediaKind: Sendable, Hashable, CaseIterable {
  case png, jpeg, webp, avif, drawing
  case pdf, ods, xlsx, csv

  /// Whether it is shown on a page.
  public var isPicture: Bool {
    switch self {
    case .png, .jpeg, .webp, .avif, .drawing: true
    case .pdf, .ods, .xlsx, .csv: false
    }
  }

  /// The ends of names that say this kind, in lower case; the usual one first.
  public var endings: [String] {
    switch self {
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .webp: ["webp"]
    case .avif: ["avif"]
    case .drawing: ["svg"]
    case .pdf: ["pdf"]
    case .ods: ["ods"]
    case .xlsx: ["xlsx"]
    case .csv: ["csv"]
    }
  }

  /// The kind that the end of `path` says, in any case; nil for another one.
  public init?(path: String) {
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: 0x2E) else { return nil }
    let ending = String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
    guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = kind
  }
}

/// What the bytes of a file are, whatever its name says.
public enum MediaContent: Sendable, Hashable {
  /// Something that may be published.
  case known(MediaKind)
  /// Something else, by the name that people know it by.
  case other(String)
  /// Text of no particular kind, in UTF-8.
  case text
  /// Nothing at all.
  case empty
  /// Bytes of which nothing is known.
  case unknown

  /// What `bytes` are.
  ///
  /// Sources: the specifications that ``PictureFacts`` names; ISO 32000-1, 7.5.2; Open Document 1.3
  /// part 2, 2.2.4; ECMA-376 part 2.
  public init(of bytes: [UInt8]) {
    let file = ByteWindow(bytes)
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: Self.pngStart) {
      self = .known(.png)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .known(.jpeg)
    } else if file.holds("RIFF"), file.holds("WEBP", at: 8) {
      self = .known(.webp)
    } else if file.holds("ftyp", at: 4) {
      self = Self.container(file)
    } else if file.holds("%PDF-") {
      self = .known(.pdf)
    } else if file.holds("PK\u{3}\u{4}") {
      self = Self.archive(file)
    } else if let name = Self.others.first(where: { bytes.starts(with: $0.start) })?.name {
      self = .other(name)
    } else if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil {
      self = Self.text(file)
    } else {
      self = .unknown
    }
  }

  private static let pngStart: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What else people put beside a text, by how it begins.
  private static let others: [(start: [UInt8], name: String)] = [
    (Array("GIF8".utf8), "GIF"), (Array("BM".utf8), "BMP"), ([0x49, 0x49, 0x2A, 0], "TIFF"),
    ([0x4D, 0x4D, 0, 0x2A], "TIFF"), ([0xD0, 0xCF, 0x11, 0xE0], "Office 97"),
    (Array("{\\rtf".utf8), "RTF"), (Array("8BPS".utf8), "Photoshop"), ([0, 0, 1, 0], "ICO"),
    ([0x1F, 0x8B], "gzip"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"), (Array("Rar!".utf8), "RAR"),
    (Array("ID3".utf8), "MP3"), ([0x1A, 0x45, 0xDF, 0xA3], "WebM"), (Array("RIFF".utf8), "AVI"),
  ]

  /// A file in boxes, by the brands that it says it has.
  ///
  /// Source: ISO/IEC 14496-12, 4.3; AVIF 1.1, 6.
  private static func container(_ file: ByteWindow) -> MediaContent {
    let length = min(file.number(0, 4) ?? 0, 256)
    var brands: [String] = []
    var offset = 8
    while offset + 4 <= length, let brand = file.part(offset, 4) {
      if offset != 12 { brands.append(String(decoding: brand.bytes, as: UTF8.self)) }
      offset += 4
    }
    if brands.contains("avif") { return .known(.avif) }
    if brands.contains("avis") { return .other("AVIF") }
    let isHEIC = brands.contains { ["heic", "heix", "heim", "hevc", "mif1"].contains($0) }
    return .other(isHEIC ? "HEIC" : "MP4")
  }

  /// A file of files, by the names of these.
  private static func archive(_ file: ByteWindow) -> MediaContent {
    let length = file.number(26, 2, little: true) ?? 0
    let extra = file.number(28, 2, little: true) ?? 0
    if file.holds("mimetype", at: 30), length == 8 {
      let isSheet = file.holds(
        "application/vnd.oasis.opendocument.spreadsheet", at: 38 + extra)
      let isTemplate = file.holds(
        "application/vnd.oasis.opendocument.spreadsheet-", at: 38 + extra)
      if isSheet, !isTemplate { return .known(.ods) }
      return .other(
        file.holds("application/vnd.oasis.opendocument", at: 38 + extra) ? "OpenDocument" : "EPUB")
    }
    let names = ArchiveNames(file)
    if names.contains("xl/vbaProject.bin") { return .other("XLSM") }
    if names.contains("xl/workbook.xml") { return .known(.xlsx) }
    if names.contains("word/document.xml") { return .other("Word") }
    if names.contains("ppt/presentation.xml") { return .other("PowerPoint") }
    return .other("ZIP")
  }

  /// A text, by its first element where it has one.
  private static func text(_ file: ByteWindow) -> MediaContent {
    var start = file.holds("\u{FEFF}") ? 3 : 0
    while let byte = file.byte(start), byte <= 0x20 { start += 1 }
    guard file.byte(start) == 0x3C else { return .text }
    switch DrawingSize.firstElement(of: file.file) {
    case "svg": return .known(.drawing)
    case "html", "head", "body", "script", "!doctype": return .other("HTML")
    default: return .text
    }
  }
}

/// The names of the files in an archive, as its directory lists them.
///
/// Source: APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16.
struct ArchiveNames {
  private var names: Set<String> = []
  /// More names than a spreadsheet has.
  private static let most = 10_000

  /// The names in the archive `file`; none where its directory can't be read.
  init(_ file: ByteWindow) {
    // The end of the directory is followed by a remark of at most 65,535 bytes.
    var end = file.count - 22
    let last = max(0, end - 65_535)
    while end >= last, !file.holds("PK\u{5}\u{6}", at: end) { end -= 1 }
    guard end >= last, var offset = file.number(end + 16, 4, little: true) else { return }
    while names.count < Self.most, file.holds("PK\u{1}\u{2}", at: offset),
      let length = file.number(offset + 28, 2, little: true),
      let extra = file.number(offset + 30, 2, little: true),
      let remark = file.number(offset + 32, 2, little: true),
      let name = file.part(offset + 46, length)
    {
      names.insert(String(decoding: name.bytes, as: UTF8.self))
      offset += 46 + length + extra + remark
    }
  }

  /// Whether a file of this name is in it.
  func contains(_ name: String) -> Bool { names.contains(name) }
}
