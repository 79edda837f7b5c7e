import Markup

/// Finds, tag by tag, what a page or a drawing loads from elsewhere, runs or stores.
struct FaultFinder {
  /// What was found, in the order of the tags.
  private(set) var faults: [OutputFault] = []
  private let html: [UInt8]
  private let ownAddress: String
  private let ownBytes: [UInt8]

  /// Relations of a `link` that the browser does not load.
  ///
  /// Source: HTML Living Standard, 4.6.7.
  private static let unloadedRelations: Set<String> = [
    "alternate", "author", "bookmark", "canonical", "external", "help", "license", "me", "next",
    "nofollow", "noopener", "noreferrer", "prev", "privacy-policy", "search", "tag",
    "terms-of-service",
  ]
  /// Types of a `script` that make it code, where any other makes it data.
  private static let codeTypes: Set<String> = [
    "", "application/ecmascript", "application/javascript", "application/x-javascript",
    "importmap", "module", "speculationrules", "text/ecmascript", "text/javascript",
    "text/jscript", "text/x-javascript",
  ]

  /// A finder for `html`, which stands at `ownAddress`.
  init(_ html: [UInt8], ownAddress: String) {
    self.html = html
    self.ownAddress = ownAddress
    ownBytes = Array(ownAddress.utf8)
  }

  /// Looks at the tag that `scan` has just read.
  mutating func check(_ scan: TagScan) {
    for attribute in scan.attributes { check(attribute, of: scan) }
    if scan.element == .script {
      checkScript(scan)
    } else if scan.element == .meta {
      checkMeta(scan)
    } else if !scan.content.isEmpty {
      checkStyle(scan.content, reportedAt: nil)
    }
  }

  private mutating func check(_ attribute: TagScan.Attribute, of scan: TagScan) {
    switch attribute.key.power {
    case .none: return
    case .link: checkAddress(attribute, of: scan)
    case .address: checkAddress(attribute)
    case .addresses: checkAddresses(attribute)
    case .style: checkStyle(attribute.value, reportedAt: attribute)
    case .document: add(.inlineCode("srcdoc"), attribute)
    case .handler:
      add(.inlineCode(String(decoding: html[attribute.name], as: UTF8.self)), attribute)
    }
  }

  private mutating func checkAddresses(_ attribute: TagScan.Attribute) {
    let text = CharacterReferences.decoded(html[attribute.value])
    for candidate in text.split(separator: ",") {
      let address = LoadedAddress(
        String(candidate.split(whereSeparator: \.isWhitespace).first ?? ""))
      if address.isForeign(ownAddress: ownAddress) { add(.foreign(address.text), attribute) }
    }
  }

  /// Checks an address that the browser calls by itself, unless the `tag` that it stands in is one
  /// where it waits for the reader.
  private mutating func checkAddress(_ attribute: TagScan.Attribute, of tag: TagScan? = nil) {
    let value = html[attribute.value]
    guard !isPlainlyOwn(value) else { return }
    // An address such as https://… is no code; it is followed, or the site's own, more often than not.
    if value.starts(with: MarkupBytes.secureScheme),
      value.starts(with: ownBytes) && !ownBytes.isEmpty || tag.map(isFollowed) ?? false
    {
      return
    }
    let address = LoadedAddress(CharacterReferences.decoded(value))
    if address.isCode {
      add(.inlineCode(String(address.text.prefix(40))), attribute)
    } else if address.isForeign(ownAddress: ownAddress), !(tag.map(isFollowed) ?? false) {
      add(.foreign(address.text), attribute)
    }
  }

  /// Whether the bytes of an address alone tell that it leads to the site itself: most do.
  private func isPlainlyOwn(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first else { return true }
    if first == 0x2E || first == 0x23 { return true }
    return first != 0x2F
      && !value.contains { byte in
        switch byte {
        // A scheme, a character reference, a backslash for a slash, or what a browser passes over.
        case 0x3A, 0x26, 0x5C, 0...0x20, 0x7F: true
        default: false
        }
      }
  }

  /// Whether an address of the tag is only called when the reader follows it.
  private func isFollowed(_ scan: TagScan) -> Bool {
    scan.element == .a || scan.element == .area || scan.element == .link && isUnloadedLink(scan)
  }

  private func isUnloadedLink(_ scan: TagScan) -> Bool {
    guard let value = scan.value(of: .rel) else { return true }
    let relations = String(decoding: value, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace)
    return relations.allSatisfy { Self.unloadedRelations.contains(String($0)) }
  }

  private mutating func checkMeta(_ scan: TagScan) {
    guard let kind = scan.value(of: .httpEquiv) else { return }
    let content = scan.value(of: .content).map { CharacterReferences.decoded($0) } ?? ""
    switch String(decoding: kind, as: UTF8.self).lowercased() {
    case "set-cookie": add(.storage("set-cookie"), at: scan.tag)
    case "refresh":
      guard let equals = content.firstIndex(of: "=") else { return }
      let target = content[content.index(after: equals)...].filter { $0 != "'" && $0 != "\"" }
      let address = LoadedAddress(String(target))
      if address.isCode { add(.inlineCode("refresh"), at: scan.tag) }
      if address.isForeign(ownAddress: ownAddress) { add(.foreign(address.text), at: scan.tag) }
    default: return
    }
  }

  private mutating func checkScript(_ scan: TagScan) {
    let type = scan.value(of: .type)
    guard type.map({ !Self.isData($0) }) ?? true, scan.value(of: .src) == nil else { return }
    add(.inlineCode("<script>"), at: scan.tag)
  }

  /// Whether a `type` makes of a script data, which the browser does not run.
  private static func isData(_ type: ArraySlice<UInt8>) -> Bool {
    // What nearly every page has.
    if type.elementsEqual("application/ld+json".utf8) { return true }
    return !codeTypes.contains(
      String(decoding: type, as: UTF8.self).lowercased().filter { !$0.isWhitespace })
  }

  private mutating func checkStyle(_ range: Range<Int>, reportedAt place: TagScan.Attribute?) {
    var styles = StyleScan(html[range])
    while let found = styles.next() {
      let address = LoadedAddress(CharacterReferences.decoded(html[found]))
      guard address.isForeign(ownAddress: ownAddress) else { continue }
      if let place {
        add(.foreign(address.text), place)
      } else {
        add(.foreign(address.text), at: found)
      }
    }
  }

  private mutating func add(_ kind: OutputFault.Kind, _ attribute: TagScan.Attribute) {
    add(kind, at: attribute.name.lowerBound..<attribute.value.upperBound)
  }

  private mutating func add(_ kind: OutputFault.Kind, at range: Range<Int>) {
    faults.append(OutputFault(kind: kind, range: range))
  }
}
