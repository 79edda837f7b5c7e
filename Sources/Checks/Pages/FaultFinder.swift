/// Finds, tag by tag, what a page or a drawing loads from elsewhere, runs or stores.
struct FaultFinder {
  /// What was found, in the order of the tags.
  private(set) var faults: [OutputFault] = []
  private let html: [UInt8]
  private let ownAddress: String

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
  }

  /// Looks at the tag that `scan` has just read.
  mutating func check(_ scan: TagScan) {
    if !scan.attributes.isEmpty {
      let isLink = scan.isText(scan.name, Markup.a) || scan.isText(scan.name, Markup.area)
      let isUnloaded = scan.isText(scan.name, Markup.link) && isUnloadedLink(scan)
      for attribute in scan.attributes where attribute.name.count > 1 {
        check(attribute, of: scan, isFollowed: isLink || isUnloaded)
      }
      if scan.isText(scan.name, Markup.meta) { checkMeta(scan) }
    }
    if scan.isText(scan.name, Markup.script) {
      checkScript(scan)
    } else if !scan.content.isEmpty {
      checkStyle(scan.content, reportedAt: nil)
    }
  }

  private mutating func check(
    _ attribute: TagScan.Attribute, of scan: TagScan, isFollowed: Bool
  ) {
    let name = attribute.name
    switch html[name.lowerBound] {
    case 0x6F,
      0x4F where isHandler(name):
      add(.inlineCode(String(decoding: html[name], as: UTF8.self)), attribute)
    case 0x73, 0x53:
      if scan.isText(name, Markup.src) {
        checkAddress(attribute, isFollowed: false)
      } else if scan.isText(name, Markup.style) {
        checkStyle(attribute.value, reportedAt: attribute)
      } else if scan.isText(name, Markup.srcdoc) {
        add(.inlineCode("srcdoc"), attribute)
      } else {
        checkOthers(attribute, scan)
      }
    case 0x68, 0x48, 0x78, 0x58:
      if scan.isText(name, Markup.href) || scan.isText(name, Markup.xlinkHref) {
        checkAddress(attribute, isFollowed: isFollowed)
      }
    default: checkOthers(attribute, scan)
    }
  }

  private mutating func checkOthers(_ attribute: TagScan.Attribute, _ scan: TagScan) {
    if Markup.addresses.contains(where: { scan.isText(attribute.name, $0) }) {
      checkAddress(attribute, isFollowed: false)
    } else if Markup.addressLists.contains(where: { scan.isText(attribute.name, $0) }) {
      let text = CharacterReferences.decoded(html[attribute.value])
      for candidate in text.split(separator: ",") {
        let address = LoadedAddress(
          String(candidate.split(whereSeparator: \.isWhitespace).first ?? ""))
        if address.isForeign(ownAddress: ownAddress) { add(.foreign(address.text), attribute) }
      }
    }
  }

  /// Whether the attribute at `name` runs code on an event: `onclick`.
  private func isHandler(_ name: Range<Int>) -> Bool {
    name.count > 2 && html[name.lowerBound + 1] | 0x20 == 0x6E
  }

  private mutating func checkAddress(_ attribute: TagScan.Attribute, isFollowed: Bool) {
    // Most addresses lead to the site itself, which their first bytes tell.
    let value = html[attribute.value]
    guard let first = value.first, first != 0x2E, first != 0x23 else { return }
    let address = LoadedAddress(CharacterReferences.decoded(value))
    if address.isCode {
      add(.inlineCode(String(address.text.prefix(40))), attribute)
    } else if !isFollowed, address.isForeign(ownAddress: ownAddress) {
      add(.foreign(address.text), attribute)
    }
  }

  private func isUnloadedLink(_ scan: TagScan) -> Bool {
    guard let value = scan.value(of: Markup.rel) else { return true }
    let relations = String(decoding: value, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace)
    return relations.allSatisfy { Self.unloadedRelations.contains(String($0)) }
  }

  private mutating func checkMeta(_ scan: TagScan) {
    guard let kind = scan.value(of: Markup.httpEquiv) else { return }
    let content = scan.value(of: Markup.content).map { CharacterReferences.decoded($0) } ?? ""
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
    let type = scan.value(of: Markup.type).map {
      String(decoding: $0, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
    }
    guard Self.codeTypes.contains(type ?? ""), scan.value(of: Markup.src) == nil else { return }
    add(.inlineCode("<script>"), at: scan.tag)
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
