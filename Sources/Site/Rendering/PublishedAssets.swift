public import Files
import Markup
import Text

/// The assets of a site as they are published: each with a digest of what is in it in its name,
/// such as `assets/stijl.3f9a0c1d2e4b5a69.css`, so that a page never meets the style of another
/// version, and that a browser may keep what it has for ever.
///
/// Whoever refers to an asset writes the plain name. It gets its digest in a template behind a value
/// (`{{wortel}}assets/stijl.css`), in a link of a text, in a style (`url(…)`, `@import`), in a script
/// (a text in quotes that is a path to an asset) and in a drawing (an attribute that is one). A name
/// that is no asset's stays as it is written, and the checks tell whether it leads anywhere.
struct PublishedAssets: Sendable {
  /// The files, in the order in which they were given.
  let files: [OutputFile]
  /// What is put in each name, by the path as it is written; nothing where plain names are kept.
  private let digests: [[UInt8]: [UInt8]]

  /// Publishes `assets`, given with the paths and bytes as they are written, and without digests
  /// where the names are to stay `plain`.
  init(_ assets: [OutputFile], plain: Bool) {
    let own = assets.map { Self.published($0, $0.bytes) }
    guard !plain else {
      files = own
      digests = Dictionary(
        assets.map { (Array($0.path.utf8), []) }, uniquingKeysWith: { first, _ in first })
      return
    }
    var numbers: [[UInt8]: Int] = [:]
    for (number, asset) in assets.enumerated() { numbers[Array(asset.path.utf8)] = number }
    let references = assets.map { Self.references(in: $0, to: numbers) }
    let named = Self.digests(of: own, written: assets, by: references)
    digests = Dictionary(
      zip(assets, named).map { (Array($0.path.utf8), Array($1.utf8)) },
      uniquingKeysWith: { _, last in last })
    files = assets.indices.map { number in
      let asset = assets[number]
      var bytes: [UInt8] = []
      bytes.reserveCapacity(asset.bytes.count + references[number].count * 17)
      var place = 0
      for reference in references[number] where reference.range.lowerBound >= place {
        bytes += asset.bytes[place..<reference.range.lowerBound]
        bytes += Self.name(
          asset.bytes[reference.range], with: Array(named[reference.target].utf8))
        place = reference.range.upperBound
      }
      bytes += asset.bytes[place...]
      let path = Self.name(Array(asset.path.utf8)[...], with: Array(named[number].utf8))
      return Self.published(
        OutputFile(path: String(decoding: path, as: UTF8.self), bytes: bytes), bytes)
    }
  }

  /// The digest of each asset: of what is in it, and in those that it leads to by its references.
  ///
  /// Those may lead back to it, so that the digest of a group of assets is made at once.
  private static func digests(
    of own: [OutputFile], written assets: [OutputFile], by references: [[Reference]]
  ) -> [String] {
    let ownDigests = own.map(\.digest)
    let groups = ReferenceGroups(references.map { $0.map(\.target) })
    var whole: [String] = []
    for (group, members) in groups.members.enumerated() {
      let others = Set(members.flatMap { references[$0].map { groups.ofThing[$0.target] } })
        .subtracting([group])
      let lines =
        members.map { "\(assets[$0].path)\0\(ownDigests[$0])" } + others.map { whole[$0] }.sorted()
      whole.append(digest(of: lines.joined(separator: "\n").utf8))
    }
    return own.indices.map { number in
      references[number].contains { $0.target != number }
        ? digest(of: own[number].bytes + whole[groups.ofThing[number]].utf8) : ownDigests[number]
    }
  }

  private static func digest(of bytes: some Sequence<UInt8>) -> String {
    OutputFile(path: "", bytes: Array(bytes)).digest
  }

  /// The address `written`, a path from the site's root, as it is published; nil where it is no
  /// asset's.
  func address(_ written: some Collection<UInt8>) -> [UInt8]? {
    let written = Array(written)
    let end = written.firstIndex { $0 == UInt8(ascii: "?") || $0 == Byte.hash } ?? written.count
    guard let digest = digests[PercentEncoding.decoded(written[..<end])] else { return nil }
    return Self.name(written[..<end], with: digest) + written[end...]
  }

  /// The path of the file that is written at `path`, as it is published; nil where that is no asset.
  func name(ofFile path: [UInt8]) -> [UInt8]? {
    digests[path].map { Self.name(path[...], with: $0) }
  }

  /// What a template writes behind a value, with the name of the asset that it begins with as that
  /// is published; nil where it begins with none.
  func behindValue(_ literal: ArraySlice<UInt8>) -> [UInt8]? {
    guard literal.starts(with: Self.folder) else { return nil }
    let end = literal.firstIndex(where: Self.endsAddress) ?? literal.endIndex
    guard let address = address(literal[..<end]) else { return nil }
    return address + literal[end...]
  }

  private static let folder = Array((OutputFile.assetFolder + "/").utf8)

  /// Whether a byte can't be part of an address in a quoted attribute or a list of these.
  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case ...Byte.space, Byte.quote, UInt8(ascii: "'"), Byte.less, Byte.greater, UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// What is published of `asset`, of which `bytes` are what is in it: a style sheet goes without
  /// what is for its writers alone.
  private static func published(_ asset: OutputFile, _ bytes: [UInt8]) -> OutputFile {
    guard isStyle(asset.path) else { return OutputFile(path: asset.path, bytes: bytes) }
    return OutputFile(path: asset.path, bytes: StyleSheet.published(bytes))
  }

  // MARK: References

  private struct Reference {
    /// Where the path is written, without what may follow it (`?`, `#`).
    let range: Range<Int>
    let target: Int
  }

  private static func isStyle(_ path: String) -> Bool { path.utf8.ends(with: ".css") }

  /// The references in `asset` to others, in the order in which they stand there.
  private static func references(
    in asset: OutputFile, to numbers: [[UInt8]: Int]
  ) -> [Reference] {
    var references: [Reference] = []
    // The names of nearly all assets have a dot in them, and most texts have none.
    let haveDots = numbers.keys.allSatisfy { path in
      (path.lastIndex(of: 0x2F).map { path[$0...] } ?? path[...]).contains(0x2E)
    }
    func note(_ range: Range<Int>) {
      let written = asset.bytes[range]
      if haveDots, !written.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") })
      {
        return
      }
      let end =
        written.firstIndex { $0 == UInt8(ascii: "?") || $0 == Byte.hash } ?? range.upperBound
      guard let path = path(asset.bytes[range.lowerBound..<end], from: asset.path),
        let target = numbers[path]
      else { return }
      references.append(Reference(range: range.lowerBound..<end, target: target))
    }
    if isStyle(asset.path) {
      for range in StyleReader(asset.bytes[...]).addresses { note(range) }
    } else if asset.path.utf8.ends(with: ".js") || asset.path.utf8.ends(with: ".mjs") {
      var scan = ScriptScan(asset.bytes, in: 0..<asset.bytes.count)
      while let part = scan.next() {
        if case .text(let range) = part { note(range) }
      }
    } else if asset.path.utf8.ends(with: ".svg") {
      var reader = HTMLReader(isXML: true)
      while true {
        switch reader.next(in: asset.bytes) {
        case .startTag: for attribute in reader.attributes { note(attribute.value) }
        case .endTag: continue
        case .end: return references
        }
      }
    }
    return references
  }

  /// The path from the site's root of what `written` means in the file at `base`; nil where that is
  /// not said from there.
  private static func path(_ written: ArraySlice<UInt8>, from base: String) -> [UInt8]? {
    guard let first = written.first, first != UInt8(ascii: "/"), !written.contains(Byte.colon)
    else { return nil }
    var parts = base.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Array($0) }
    for part in PercentEncoding.decoded(written).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(Array(part))
      }
    }
    return Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  /// `path` with `digest` before the end of its name.
  static func name(_ path: ArraySlice<UInt8>, with digest: [UInt8]) -> [UInt8] {
    if digest.isEmpty { return Array(path) }
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
    let dot = path[start...].lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
    return path[..<dot] + [UInt8(ascii: ".")] + digest + path[dot...]
  }

  // MARK: Plain names

  /// A page as it was published with the names of assets as they are written.
  static func withPlainNames(_ page: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(page.count)
    var place = 0
    while place < page.count {
      guard page[place] == folder[0], page[place...].starts(with: folder) else {
        plain.append(page[place])
        place += 1
        continue
      }
      let end = page[place...].firstIndex(where: endsAddress) ?? page.count
      var parts = page[place..<end].split(
        separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      let digest = parts.lastIndex { $0.count == 16 && $0.allSatisfy(isHexadecimal) }
      if let digest, digest > 0, digest >= parts.count - 2 { parts.remove(at: digest) }
      plain += parts.joined(separator: [UInt8(ascii: ".")])
      place = end
    }
    return plain
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte.hexadecimalValue != nil && !byte.isASCIICapital
  }
}

extension OutputFile {
  /// A page as it was published, with the names of assets as they are written: without digests.
  public var withPlainAssetNames: OutputFile {
    OutputFile(path: path, bytes: PublishedAssets.withPlainNames(bytes))
  }
}

extension Sequence<UInt8> where Self: BidirectionalCollection {
  fileprivate func ends(with text: String) -> Bool {
    reversed().starts(with: text.utf8.reversed())
  }
}
