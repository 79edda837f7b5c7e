import Text

/// Says of each tag whether what it holds may stand in a page or in a drawing.
public struct MarkupJudge: Sendable {
  /// What the tags are those of.
  public enum Ground: Sendable, Equatable {
    /// A template, in which not every value is whole.
    case template
    /// A page as it is published.
    case page
    /// A drawing that is a file of its own.
    case drawing
  }

  /// What was found since ``takeProblems()``.
  @usableFromInline private(set) var problems: [MarkupProblem] = []
  private let ground: Ground
  private let ownAddress: [UInt8]

  private static let secureScheme = Array("https://".utf8)

  /// A judge of what stands at `ownAddress`.
  public init(_ ground: Ground, ownAddress: [UInt8] = []) {
    self.ground = ground
    self.ownAddress = ownAddress
  }

  /// Whether something was found since ``takeProblems()``.
  @inlinable public var hasProblems: Bool { !problems.isEmpty }

  /// What was found since the last time.
  public mutating func takeProblems() -> [MarkupProblem] {
    defer { problems.removeAll(keepingCapacity: true) }
    return problems
  }

  /// Looks at the start tag that `reader` has just read in `bytes`.
  public mutating func check(_ reader: HTMLReader, in bytes: [UInt8]) {
    guard reader.element != Vocabulary.unknown else { return }
    let attributes = reader.attributes
    if attributes.count > 1, ground != .template { checkTwice(attributes, bytes) }
    let words = reader.words
    for attribute in attributes {
      guard words.allows(attribute.number, bytes, attribute.name, on: reader.element) else {
        refuse(attribute, bytes)
        continue
      }
      guard !words.isPlain[attribute.number] else { continue }
      check(words.uses[attribute.number], attribute, reader, bytes)
    }
    switch reader.role {
    case .script: checkScript(reader, bytes)
    case .meta: checkMeta(reader, bytes)
    case .style where ground != .drawing: add(.inlineStyle, reader.tag)
    default: break
    }
  }

  private mutating func add(_ kind: MarkupProblem.Kind, _ range: Range<Int>) {
    problems.append(MarkupProblem(kind: kind, range: range))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(80), as: UTF8.self)
  }

  /// The attribute of `reader` with this name.
  static func value(_ name: String, _ reader: HTMLReader, _ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    reader.attributes.first {
      $0.name.count == name.utf8.count
        && bytes[$0.name].elementsEqual(name.utf8) { $0.smallASCII == $1 }
    }
    .map { bytes[$0.value] }
  }

  /// Whether nothing of a value is still to be written: in a template only.
  private func isWhole(_ value: ArraySlice<UInt8>) -> Bool {
    ground != .template || !value.contains { $0 >= HTMLReader.seam }
  }

  private mutating func checkTwice(_ attributes: [HTMLReader.Attribute], _ bytes: [UInt8]) {
    for index in 1..<attributes.count {
      let attribute = attributes[index]
      for before in 0..<index where attributes[before].number == attribute.number {
        let isSame =
          attribute.number > 0
          || bytes[attributes[before].name].elementsEqual(bytes[attribute.name]) {
            $0.smallASCII == $1.smallASCII
          }
        if isSame { add(.attributeTwice(Self.text(bytes[attribute.name])), attribute.written) }
      }
    }
  }

  private mutating func refuse(_ attribute: HTMLReader.Attribute, _ bytes: [UInt8]) {
    let name = Self.text(bytes[attribute.name])
    let folded = name.lowercased()
    if folded.utf8.starts(with: "on".utf8) || folded == "srcdoc" {
      add(.code(name), attribute.written)
    } else if folded == "style" {
      add(.inlineStyle, attribute.written)
    } else {
      add(.attribute(name), attribute.written)
    }
  }

  // MARK: Values

  private mutating func check(
    _ use: Vocabulary.Use, _ attribute: HTMLReader.Attribute, _ reader: HTMLReader,
    _ bytes: [UInt8]
  ) {
    let value = bytes[attribute.value]
    switch use {
    case .plain, .identifier: return
    case .followed:
      if reader.words.isInDrawing(reader.element) {
        // A name in a drawing of a page may lead to another page, and nowhere else.
        let isLink = ground != .drawing && reader.words.names[reader.element] == "a"
        if isLink, isPlainlyOwn(bytes.span, attribute.value) { return }
        checkFragment(attribute, bytes)
      } else if reader.role == .link {
        checkAddress(attribute, bytes, isFollowed: !isLoaded(reader, bytes))
      } else {
        checkAddress(attribute, bytes, isFollowed: true)
      }
    case .loaded, .related: checkAddress(attribute, bytes, isFollowed: false)
    case .candidates: checkCandidates(attribute, bytes)
    case .fragment: checkFragment(attribute, bytes)
    case .paint:
      // Nearly all are plain colours.
      if value.contains(where: { "(\\&".utf8.contains($0) }) {
        checkDeclarations(attribute, bytes)
      }
    case .style:
      if ground == .drawing {
        checkDeclarations(attribute, bytes)
      } else {
        add(.inlineStyle, attribute.written)
      }
    case .words(let known):
      guard isWhole(value) else { return }
      if !known.contains(where: { value.elementsEqual($0.utf8) { $0.smallASCII == $1 } }) {
        add(.value(Self.text(value), of: Self.text(bytes[attribute.name])), attribute.written)
      }
    case .relations:
      guard isWhole(value) else { return }
      for relation in Self.words(value) where Vocabulary.relations[relation] == nil {
        add(.value(relation, of: "rel"), attribute.written)
      }
    }
  }

  private static func words(_ value: ArraySlice<UInt8>) -> [String] {
    value.split(whereSeparator: HTMLReader.isSpace)
      .map { String(decoding: $0.map(\.smallASCII), as: UTF8.self) }
  }

  /// Whether the address of a `link` is asked for at once.
  private func isLoaded(_ reader: HTMLReader, _ bytes: [UInt8]) -> Bool {
    guard let value = Self.value("rel", reader, bytes) else { return false }
    return Self.words(value).contains { Vocabulary.relations[$0] ?? true }
  }

  private mutating func checkAddress(
    _ attribute: HTMLReader.Attribute, _ bytes: [UInt8], isFollowed: Bool
  ) {
    guard !isPlainlyOwn(bytes.span, attribute.value) else { return }
    let value = bytes[attribute.value]
    guard isWhole(value) else { return }
    // Most others are followed, and secure.
    if value.starts(with: Self.secureScheme),
      isFollowed || !ownAddress.isEmpty && value.starts(with: ownAddress),
      Self.isPlainHost(value.dropFirst(Self.secureScheme.count))
    {
      return
    }
    check(MarkupAddress(value), attribute, bytes, isFollowed: isFollowed)
  }

  /// Whether the bytes of an address alone tell that it leads to the site itself: most do.
  private func isPlainlyOwn(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard text[range.lowerBound] != UInt8(ascii: "/") else { return false }
    for place in range {
      let byte = text[place]
      // Most are letters, digits, dots, slashes and hyphens.
      if byte >= UInt8(ascii: "a") && byte < Byte.delete
        || byte >= Byte.hyphen && byte <= UInt8(ascii: "9")
      {
        continue
      }
      switch byte {
      // A scheme, a character reference, a backslash for a slash, or what a browser passes over.
      case Byte.colon, Byte.ampersand, Byte.backslash, 0...Byte.space, Byte.delete: return false
      case HTMLReader.seam...: if ground == .template { return false }
      default: continue
      }
    }
    return true
  }

  /// Whether a name of letters, digits, dots and hyphens comes first, and nothing to look into after.
  private static func isPlainHost(_ rest: ArraySlice<UInt8>) -> Bool {
    // Numbers, and what may end in `localhost`, are looked into.
    guard let first = rest.first, first.isASCIILetter else { return false }
    var isHost = true
    var dots = 0
    var previous = UInt8(ascii: "t")
    for byte in rest {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), Byte.hash:
        guard !isHost || dots > 0 && previous | Byte.caseBit != UInt8(ascii: "t") else {
          return false
        }
        isHost = false
      case UInt8(ascii: ".") where isHost: dots += 1
      case Byte.hyphen, UInt8(ascii: "."): continue
      case _ where byte.isASCIIAlphanumeric: continue
      case Byte.ampersand where !isHost: continue
      case 0...Byte.space, Byte.backslash, Byte.delete, Byte.ampersand: return false
      default: if isHost { return false }
      }
    }
    return dots > 0 && (!isHost || previous | Byte.caseBit != UInt8(ascii: "t"))
  }

  private mutating func check(
    _ address: MarkupAddress, _ attribute: HTMLReader.Attribute, _ bytes: [UInt8], isFollowed: Bool
  ) {
    let place = attribute.written
    if let reference = address.unknownReference { return add(.reference(reference), place) }
    switch address.lead {
    case .code: add(.code(String(address.text.prefix(40))), place)
    case .unknown:
      add(.value(String(address.text.prefix(80)), of: Self.text(bytes[attribute.name])), place)
    case .within: return
    case .contact:
      if !isFollowed { add(.value(address.text, of: Self.text(bytes[attribute.name])), place) }
    case .elsewhere:
      if !isFollowed {
        // A template does not know where the site will stand.
        let isOwn = address.bytes.starts(with: ownAddress) && !ownAddress.isEmpty
        if !isOwn, ground != .template { add(.foreign(address.text), place) }
      } else if address.bytes.first == UInt8(ascii: "/") || address.bytes.first == Byte.backslash {
        add(.value(address.text, of: Self.text(bytes[attribute.name])), place)
      } else if ground == .page, address.isLocal {
        add(.local(address.text), place)
      } else if ground == .page, address.isInsecure,
        !(address.bytes.starts(with: ownAddress) && !ownAddress.isEmpty)
      {
        add(.insecure(address.text), place)
      }
    }
  }

  private mutating func checkCandidates(_ attribute: HTMLReader.Attribute, _ bytes: [UInt8]) {
    let value = bytes[attribute.value]
    guard isWhole(value) else { return }
    let decoded = CharacterReferences.decoded(value)
    if let unknown = decoded.unknown { return add(.reference(unknown), attribute.written) }
    // A comma in an address is no end of it: each that is not plain is judged as a whole.
    for candidate in decoded.bytes.split(separator: UInt8(ascii: ",")) {
      guard let first = candidate.split(whereSeparator: HTMLReader.isSpace).first else { continue }
      check(MarkupAddress(first, hasReferences: false), attribute, bytes, isFollowed: false)
    }
  }

  private mutating func checkFragment(_ attribute: HTMLReader.Attribute, _ bytes: [UInt8]) {
    let value = bytes[attribute.value]
    guard isWhole(value) else { return }
    if value.first == Byte.hash,
      !value.contains(where: { $0 == Byte.ampersand || $0 <= Byte.space })
    {
      return
    }
    let address = MarkupAddress(value)
    switch address.lead {
    case .elsewhere: add(.foreign(address.text), attribute.written)
    case .code: add(.code(String(address.text.prefix(40))), attribute.written)
    default: add(.value(Self.text(value), of: Self.text(bytes[attribute.name])), attribute.written)
    }
  }

  private mutating func checkDeclarations(_ attribute: HTMLReader.Attribute, _ bytes: [UInt8]) {
    let value = bytes[attribute.value]
    guard isWhole(value) else { return }
    let decoded = CharacterReferences.decoded(value)
    if let unknown = decoded.unknown { return add(.reference(unknown), attribute.written) }
    let style = StyleReader(decoded.bytes[...])
    for problem in style.problems { add(problem.kind, attribute.written) }
    for range in style.addresses where decoded.bytes[range].first != Byte.hash {
      let address = MarkupAddress(decoded.bytes[range], hasReferences: false)
      if case .elsewhere = address.lead {
        add(.foreign(address.text), attribute.written)
      } else {
        add(.value(address.text, of: Self.text(bytes[attribute.name])), attribute.written)
      }
    }
  }

  // MARK: Elements

  private mutating func checkScript(_ reader: HTMLReader, _ bytes: [UInt8]) {
    let type = Self.value("type", reader, bytes)
    let source = Self.value("src", reader, bytes)
    if let type, !isWhole(type) { return }
    let kind = type.map { String(decoding: $0.map(\.smallASCII), as: UTF8.self) } ?? ""
    if kind == Vocabulary.dataType {
      if source != nil { add(.value(kind, of: "type"), reader.tag) }
    } else if !Vocabulary.scriptTypes.contains(kind) {
      add(.value(kind, of: "type"), reader.tag)
    } else if source == nil {
      add(.code("<script>"), reader.tag)
    }
  }

  private mutating func checkMeta(_ reader: HTMLReader, _ bytes: [UInt8]) {
    if let kind = Self.value("http-equiv", reader, bytes) {
      let text = String(decoding: kind.map(\.smallASCII), as: UTF8.self)
      let content = Self.value("content", reader, bytes)
      if text == "set-cookie" { return add(.storage("set-cookie"), reader.tag) }
      let isPolicy = text == "content-security-policy" && ground == .page
      if !isPolicy || content.map({ !$0.elementsEqual(ContentPolicy.ofPage.utf8) }) ?? true {
        add(.value(text, of: "http-equiv"), reader.tag)
      }
    }
    guard let name = Self.value("name", reader, bytes), isWhole(name) else { return }
    let text = String(decoding: name.map(\.smallASCII), as: UTF8.self)
    if text == "referrer" {
      let content = Self.value("content", reader, bytes).map { Self.text($0) } ?? ""
      if !["no-referrer", "same-origin", "strict-origin"].contains(content) {
        add(.value(content, of: "referrer"), reader.tag)
      }
    } else if !Vocabulary.metaNames.contains(text),
      !Vocabulary.metaPrefixes.contains(where: { text.utf8.starts(with: $0.utf8) })
    {
      add(.value(text, of: "name"), reader.tag)
    }
  }
}
