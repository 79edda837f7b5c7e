import Diagnostics
import Text
import YAML

/// How a value of a key is read, shown and resolved.
struct ValueKind<Value>: Sendable {
  /// What it is, for those who need no value.
  let form: Form
  /// The value of a node that is there; what can't be read is reported, and nil.
  let read: @Sendable (YAMLNode, KeyPlace) -> Value?
  /// What the value is for those who look at it.
  let held: @Sendable (Value) -> Held
  /// Finds what its references refer to.
  var resolve: (@Sendable (inout Value, inout Resolver) -> Void)?

  init(
    _ form: Form, read: @escaping @Sendable (YAMLNode, KeyPlace) -> Value?,
    held: @escaping @Sendable (Value) -> Held,
    resolve: (@Sendable (inout Value, inout Resolver) -> Void)? = nil
  ) {
    self.form = form
    self.read = read
    self.held = held
    self.resolve = resolve
  }
}

/// Where the value of a key is written, and where to report what is wrong with it.
struct KeyPlace {
  let name: String
  let range: SourceRange
  let findings: Findings

  /// Reports that the value at `range` is not what the key takes; `allowed` finishes the sentence
  /// "'key' takes …".
  func reject(at range: SourceRange, allowed: Phrase, help: Phrase? = nil) {
    findings.report(.notTaken(by: name, at: range, allowed: allowed, help: help))
  }

  /// The text of `node`, without white space around it.
  func text(of node: YAMLNode) -> Located<String>? {
    guard node.kind == .scalar else {
      reject(at: node.range, allowed: .text)
      return nil
    }
    let text = node.text.trimmed
    guard !text.isEmpty else {
      reject(at: node.range, allowed: .textThatIsNotBlank, help: .fillInText)
      return nil
    }
    if !node.isQuoted, Self.isWithoutWords(text) || Self.nothings.contains(text.lowercased()) {
      findings.report(.saysNothing(text, at: node.range))
      return nil
    }
    return Located(text, at: node.range)
  }

  /// Whether there is neither a letter nor a digit in `text`.
  private static func isWithoutWords(_ text: String) -> Bool {
    // Nearly all texts begin with a letter.
    if text.utf8.first?.isASCIILetter == true { return false }
    return !text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// What people write where there is nothing to say, or nothing yet; what really has that
  /// name is written between quotation marks.
  private static let nothings: Set<String> = [
    "null", "nil", "none", "undefined", "unknown", "n/a", "n.a.", "n.v.t.", "n.v.t", "nvt", "nvt.",
    "niet van toepassing", "geen", "onbekend", "niet bekend", "nog onbekend", "nog niet bekend",
    "weet niet", "weet ik niet", "n.n.b.", "nnb", "n.t.b.", "ntb", "nader te bepalen",
    "nog te bepalen", "t.b.d.", "tbd", "t.b.a.", "tba", "volgt", "volgt nog", "nog invullen",
    "in te vullen", "nog in te vullen", "invullen", "leeg", "xxx",
  ]

  /// The elements of `node`: those of a list, or a single text as a list of one.
  func elements(of node: YAMLNode) -> [YAMLNode]? {
    switch node.kind {
    case .sequence: return Array(node.elements)
    case .scalar:
      guard !node.isQuoted, node.textBytes.contains(UInt8(ascii: ",")) else { return [node] }
      let list = Self.list(node.text, at: [","])
      reject(at: node.range, allowed: .aList, help: .listOrQuotes(list))
      return nil
    case .empty, .mapping:
      reject(at: node.range, allowed: .aList, help: .listOfWords)
      return nil
    }
  }

  /// The parts of `text` between `separators`, as they stand in a list.
  private static func list(_ text: String, at separators: Set<Character>) -> String {
    text.split(whereSeparator: separators.contains).map { String($0).trimmed }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether `id` is really several ids, with another sign than a comma between them; that is
  /// reported.
  func isSeveral(_ id: Located<String>) -> Bool {
    guard !Identifier.isValid(id.value) else { return false }
    let list = Self.list(id.value, at: [".", ";", "/", "+", "&", "|"])
    let ids = list.split(separator: ",").map { String($0).trimmed }
    guard ids.count > 1, ids.allSatisfy(Identifier.isValid) else { return false }
    findings.report(.otherSeparator(of: list, at: id.range))
    return true
  }

  /// The ids in `node`, each once.
  func references(in node: YAMLNode) -> [Reference]? {
    guard let nodes = elements(of: node) else { return nil }
    var references: [Reference] = []
    references.reserveCapacity(nodes.count)
    for node in nodes {
      guard let id = text(of: node), !isSeveral(id) else { continue }
      if let first = references.first(where: { $0.id.value == id.value }) {
        findings.report(.givenTwice(id, first: first.id.range))
        continue
      }
      references.append(Reference(id))
    }
    return references
  }
}

// MARK: Texts

extension ValueKind where Value == Located<String> {
  /// A text of one or more sentences, or a part of one.
  static var sentences: ValueKind {
    text(.sentences)
  }
  /// A heading.
  static var heading: ValueKind {
    text(.heading)
  }
  /// A telephone number, with whatever stands around it.
  static var telephone: ValueKind {
    parsed(
      .text(.name), .aTelephoneNumber,
      { text in
        let isMixed = text.split { " -./()".contains($0) }.contains { part in
          part.contains { $0.isLetter } && part.contains { $0.isNumber }
        }
        return isMixed || text.count(where: \.isNumber) < 3 ? nil : text
      }, held: { .text($0) })
  }

  /// The name of a law: more than a number or an article.
  static var law: ValueKind {
    parsed(
      .text(.name), .theNameOfALaw,
      { text in
        let words: [Substring] = text.lowercased().split { !$0.isLetter }
        let parts: Set<Substring> = [
          "art", "artikel", "artikelen", "lid", "sub", "onder", "en", "juncto",
        ]
        return words.allSatisfy { $0.count < 2 || parts.contains($0) } ? nil : text
      }, held: { .text($0) })
  }

  /// A name, or another text that is no sentence.
  static var name: ValueKind {
    text(.name)
  }

  private static func text(_ reading: Form.Reading) -> ValueKind {
    ValueKind(.text(reading), read: { $1.text(of: $0) }, held: { .text($0) })
  }

  /// An address of the web: https or http, with a host and nothing that an address can't hold.
  static var address: ValueKind {
    parsed(.address, .aWebAddress, { WebAddress.isValid($0) ? $0 : nil }, held: { .text($0) })
  }

  /// An address at which a site can stand, as it is sent: see ``BaseAddress``.
  static var folderAddress: ValueKind {
    ValueKind(
      .address,
      read: { node, place in
        guard let written = address.read(node, place) else { return nil }
        do throws(BaseAddress.Fault) {
          let base = try BaseAddress(written.value)
          return Located(base.text, at: written.range)
        } catch {
          place.reject(at: written.range, allowed: .anAddressOfAFolder(error), help: .homePage)
          return nil
        }
      }, held: { .text($0) })
  }

  /// An e-mail address.
  static var email: ValueKind {
    parsed(
      .email, .aMailAddress,
      { WebAddress.isEmail($0) ? $0 : nil },
      meant: { text in
        let bare = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        let first = bare.split { ",; ".contains($0) }.first.map(String.init) ?? ""
        return first != text && WebAddress.isEmail(first) ? first : nil
      }, held: { .text($0) })
  }
}

extension ValueKind where Value == [Located<String>] {
  /// Texts: a list, or a single one.
  static var names: ValueKind {
    ValueKind(
      .texts,
      read: { node, place in
        place.elements(of: node)?.compactMap { place.text(of: $0) }
      }, held: { $0.isEmpty ? .nothing : .texts($0) })
  }
}

// MARK: Parsed values

extension ValueKind {
  /// A value that `parse` makes of a text; `allowed` says what such a text is.
  static func parsed<Parsed>(
    _ form: Form, _ allowed: Phrase, _ parse: @escaping @Sendable (String) -> Parsed?,
    meant: @escaping @Sendable (String) -> String? = { _ in nil },
    held: @escaping @Sendable (Located<Parsed>) -> Held
  ) -> ValueKind where Value == Located<Parsed> {
    ValueKind(
      form,
      read: { node, place in
        guard let written = place.text(of: node) else { return nil }
        guard let value = parse(written.value) else {
          place.reject(
            at: written.range, allowed: allowed, help: meant(written.value).map { .write($0) })
          return nil
        }
        return Located(value, at: written.range)
      }, held: held)
  }
}

extension ValueKind where Value == Located<CalendarDate> {
  static var date: ValueKind {
    parsed(
      .date, .aDate, { CalendarDate($0) }, meant: { CalendarDate.meant(by: $0)?.iso8601 },
      held: { .date($0) })
  }
}

extension ValueKind where Value == Located<RetentionPeriod> {
  static var retention: ValueKind {
    parsed(
      .period, .aRetentionPeriod, { RetentionPeriod($0) }, meant: { RetentionPeriod.meant(by: $0) },
      held: { .text($0.map(\.words)) })
  }
}

extension ValueKind where Value == Located<ReviewInterval> {
  static var reviewInterval: ValueKind {
    parsed(
      .period, .aReviewInterval, { ReviewInterval($0) }, held: { .text($0.map(\.words.dutch)) })
  }
}

extension ValueKind where Value == Located<Colour> {
  static var colour: ValueKind {
    parsed(.colour, .aColour, { Colour($0) }, held: { .text($0.map(\.css)) })
  }
}

extension ValueKind where Value == Located<Int> {
  static var number: ValueKind {
    parsed(
      .number, .aNumber,
      { text in Int(text).flatMap { (0...100_000).contains($0) ? $0 : nil } },
      held: { .text($0.map { String($0) }) })
  }
}

extension ValueKind where Value == SourceRange {
  /// Where `ja` is written.
  static var flag: ValueKind {
    ValueKind(
      .flag,
      read: { node, place in
        if node.isText("ja") { return node.range }
        if node.isText("nee") { return nil }
        let meant = ["ja", "yes", "true", "waar"].contains { word in
          node.kind == .scalar && node.text.lowercased().hasPrefix(word)
        }
        place.reject(at: node.range, allowed: .yesOrNo, help: meant ? .yesAlone : nil)
        return nil
      }, held: { _ in .yes })
  }
}

extension ValueKind where Value: Sendable {
  /// One of the cases of `Word`.
  static func choice<Word: Choice>(_ type: Word.Type = Word.self) -> ValueKind
  where Value == Located<Word> {
    ValueKind(
      .choice(type),
      read: { node, place in
        guard let written = place.text(of: node) else { return nil }
        if let word = Word(rawValue: written.value) { return Located(word, at: written.range) }
        let names = Word.allCases.map(\.rawValue)
        let nearest =
          Word.otherWords[written.value.lowercased()]?.rawValue
          ?? NearMiss.nearest(to: written.value, in: names)
        place.reject(
          at: written.range, allowed: .oneOf(names), help: nearest.map { .didYouMean($0) })
        return nil
      }, held: { .choice($0.value, $0.range) })
  }
}

extension String {
  /// The text without white space at its ends (any that Unicode names so).
  var trimmed: String {
    let scalars = unicodeScalars
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar.value > 0x7F && scalar.properties.isWhitespace
        || (0x09...0x0D).contains(scalar.value)
    }
    guard let first = scalars.first, let last = scalars.last else { return self }
    if !isSpace(first), !isSpace(last) { return self }
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension ValueKind where Value == Bool {
  /// Whether it is `ja`.
  static var isYes: ValueKind {
    ValueKind(
      .flag,
      read: { node, place in ValueKind<SourceRange>.flag.read(node, place) != nil },
      held: { $0 ? .yes : .nothing })
  }
}
