public import Diagnostics
import Statements

extension RecordedStatement {
  /// Reads a document of claims: what a site published as `verklaring.json`, or what `helder claims
  /// --format json` printed.
  ///
  /// Members that it does not know are passed over. What is not as `docs/claims.md` says is refused,
  /// also where a claim names a thing that the document does not list.
  public init(reading bytes: [UInt8]) throws(UnreadableClaims) {
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(bytes, deepest: 16) } catch {
      throw UnreadableClaims(.syntax(error), at: error.offset)
    }
    let document = MemberReader(value, at: "")
    guard document.isObject, case .text(ClaimDocument.format) = document.member("format")?.content
    else { throw UnreadableClaims(.format, at: value.offset) }
    // A version that changes the format reads the older ones here, each into what it means now.
    try Self.judge(version: document.member("version"), of: value)
    try self.init(of: document)
    try Mentions(self, document).judge(claims, document)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func judge(version: JSONValue?, of value: JSONValue) throws(UnreadableClaims) {
    guard case .number(let digits) = version?.content, let first = digits.utf8.first,
      first != UInt8(ascii: "0"), digits.utf8.allSatisfy(Self.isDigit)
    else { throw UnreadableClaims(.version, at: (version ?? value).offset) }
    guard let number = Int(digits), number <= ClaimDocument.version else {
      throw UnreadableClaims(.newer(digits), at: version?.offset ?? 0)
    }
  }

  private init(of document: MemberReader) throws(UnreadableClaims) {
    self.init()
    var document = document
    var header: Header?
    try document.object("statement", &header)
    guard let header else { throw document.missing("statement") }
    self.header = header
    for kind in ReferenceKind.allCases {
      var list: [Thing] = []
      try document.objects(kind.memberName, &list)
      things[kind] = list
    }
    try document.objects("claims", &claims)
  }
}

/// Why bytes are no document of claims that can be read, and where.
public struct UnreadableClaims: Error, Sendable, Equatable {
  /// What is the matter.
  public enum Reason: Sendable, Equatable {
    /// The bytes are no JSON.
    case syntax(JSONError)
    /// It is JSON, and no document of claims.
    case format
    /// Its version is not a whole number from 1.
    case version
    /// It has this version of the format, which is newer than ``ClaimDocument/version``.
    case newer(String)
    /// This member is not there.
    case missing(String)
    /// This member is something else than the format says.
    case wrong(String)
    /// This member names a thing that the document does not list, or one that it lists twice.
    case unknown(String, id: String)
  }

  /// What is the matter.
  public let reason: Reason
  /// The number of bytes before the place.
  public let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

/// Reads members of an object.
private struct MemberReader: MemberVisitor {
  private let members: [String: JSONValue]
  private let offset: Int
  /// What stands before the names of its members, such as `claims[3]` and a dot.
  private let path: String
  /// Whether it is an object at all.
  let isObject: Bool

  init(_ value: JSONValue, at path: String) {
    self.path = path
    offset = value.offset
    if case .object(let members) = value.content {
      isObject = true
      self.members = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    } else {
      isObject = false
      members = [:]
    }
  }

  func member(_ name: String) -> JSONValue? { members[name] }

  /// Where the element with this number of the list `name` begins.
  func offset(of number: Int, in name: String) -> Int {
    guard case .array(let elements) = members[name]?.content, elements.indices.contains(number)
    else { return offset }
    return elements[number].offset
  }

  func missing(_ name: String) -> UnreadableClaims {
    UnreadableClaims(.missing(path + name), at: offset)
  }

  private func wrong(_ name: String, _ value: JSONValue) -> UnreadableClaims {
    UnreadableClaims(.wrong(path + name), at: value.offset)
  }

  mutating func text(_ name: String, _ value: inout String) throws(UnreadableClaims) {
    var text: String?
    try self.text(name, &text)
    guard let text else { throw missing(name) }
    value = text
  }

  mutating func text(_ name: String, _ value: inout String?) throws(UnreadableClaims) {
    guard let member = members[name] else { return }
    guard case .text(let text) = member.content else { throw wrong(name, member) }
    value = text
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ name: String, _ value: inout Word
  ) throws(UnreadableClaims) {
    var word: Word?
    try self.word(name, &word)
    guard let word else { throw missing(name) }
    value = word
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ name: String, _ value: inout Word?
  ) throws(UnreadableClaims) {
    guard let member = members[name] else { return }
    guard case .text(let text) = member.content, let word = Word(rawValue: text) else {
      throw wrong(name, member)
    }
    value = word
  }

  mutating func flag(_ name: String, _ value: inout Bool) throws(UnreadableClaims) {
    guard let member = members[name] else { throw missing(name) }
    guard case .boolean(let flag) = member.content else { throw wrong(name, member) }
    value = flag
  }

  mutating func texts(_ name: String, _ value: inout [String]?) throws(UnreadableClaims) {
    guard let member = members[name] else { return }
    guard case .array(let elements) = member.content else { throw wrong(name, member) }
    var texts: [String] = []
    for element in elements {
      guard case .text(let text) = element.content else { throw wrong(name, element) }
      texts.append(text)
    }
    value = texts
  }

  mutating func details(
    _ name: String, _ value: inout [Claim.Detail]
  ) throws(UnreadableClaims) {
    guard let member = members[name] else { return }
    guard case .object(let members) = member.content else { throw wrong(name, member) }
    for (key, member) in members {
      guard case .text(let text) = member.content else { throw wrong("\(name).\(key)", member) }
      value.append(Claim.Detail(key: key, value: text))
    }
  }

  mutating func object<Part: Recorded>(
    _ name: String, _ value: inout Part?
  ) throws(UnreadableClaims) {
    guard let member = members[name] else { return }
    value = try part(member, name)
  }

  mutating func objects<Part: Recorded>(
    _ name: String, _ value: inout [Part]
  ) throws(UnreadableClaims) {
    guard let member = members[name] else { throw missing(name) }
    guard case .array(let elements) = member.content else { throw wrong(name, member) }
    value.reserveCapacity(elements.count)
    for (number, element) in elements.enumerated() {
      value.append(try part(element, "\(name)[\(number)]"))
    }
  }

  private func part<Part: Recorded>(
    _ value: JSONValue, _ name: String
  ) throws(UnreadableClaims) -> Part {
    var reader = MemberReader(value, at: "\(path)\(name).")
    guard reader.isObject else { throw wrong(name, value) }
    var part = Part()
    try part.visit(&reader)
    return part
  }
}

/// The things that a document lists, for the claims that name them.
private struct Mentions {
  private var ids: [ReferenceKind: Set<String>] = [:]

  /// The things of `statement`, each of which may be listed once.
  init(_ statement: RecordedStatement, _ document: MemberReader) throws(UnreadableClaims) {
    for kind in ReferenceKind.allCases {
      var ids: Set<String> = []
      for (number, thing) in (statement.things[kind] ?? []).enumerated()
      where !ids.insert(thing.id).inserted {
        throw UnreadableClaims(
          .unknown("\(kind.memberName)[\(number)].id", id: thing.id),
          at: document.offset(of: number, in: kind.memberName))
      }
      self.ids[kind] = ids
    }
  }

  /// Refuses `claims` where one of them names a thing that is not there.
  func judge(_ claims: [RecordedClaim], _ document: MemberReader) throws(UnreadableClaims) {
    for (number, claim) in claims.enumerated() {
      let unknown = claim.mentions.first { ids[$0.kind]?.contains($0.id) != true }
      guard claim.subject == .person || unknown != nil else { continue }
      let reason =
        unknown.map {
          UnreadableClaims.Reason.unknown("claims[\(number)].\($0.name)", id: $0.id)
        } ?? .wrong("claims[\(number)].subject")
      throw UnreadableClaims(reason, at: document.offset(of: number, in: "claims"))
    }
  }
}

extension RecordedClaim {
  /// The ids that the claim names, each with the member that names it.
  fileprivate var mentions: [(name: String, id: String, kind: ReferenceKind)] {
    var mentions: [(String, String, ReferenceKind)] = []
    if case .party(let id) = subject { mentions.append(("subject", id, .party)) }
    if case .party(let id) = source { mentions.append(("source", id, .party)) }
    if let party { mentions.append(("party", party, .party)) }
    if let inheritedFrom { mentions.append(("inheritedFrom", inheritedFrom, .party)) }
    if let moment { mentions.append(("moment", moment, .moment)) }
    mentions += (data?.items ?? []).map { ("data", $0.id, .dataCategory) }
    mentions += (products ?? []).map { ("products", $0, .product) }
    return mentions + (dataSubjects ?? []).map { ("dataSubjects", $0, .dataSubject) }
  }
}

extension UnreadableClaims {
  /// What is wrong, in a few words.
  public var summary: Phrase {
    switch reason {
    case .syntax(let error):
      Phrase(
        nl: "dit is geen JSON: \(error.words.dutch)", en: "this is no JSON: \(error.words.english)")
    case .format:
      Phrase(
        nl: "dit is geen lijst van wat een verklaring zegt",
        en: "this is no list of what a statement says")
    case .version:
      Phrase(
        nl: "bij 'version' staat geen heel getal vanaf 1",
        en: "'version' is not a whole number from 1")
    case .newer(let version):
      Phrase(
        nl: "dit is versie \(version) van het formaat; deze Helder leest tot en met versie "
          + "\(ClaimDocument.version)",
        en: "this is version \(version) of the format; this Helder reads up to version "
          + "\(ClaimDocument.version)")
    case .missing(let name): Phrase(nl: "'\(name)' ontbreekt", en: "'\(name)' is missing")
    case .wrong(let name):
      Phrase(
        nl: "bij '\(name)' staat iets anders dan het formaat wil",
        en: "'\(name)' is something else than the format wants")
    case .unknown(let name, let id):
      Phrase(
        nl: "'\(name)' noemt '\(id)', en dat staat niet, of niet één keer, in de lijst",
        en: "'\(name)' names '\(id)', which is not listed, or not once")
    }
  }

  /// What to do.
  public var help: Phrase {
    switch reason {
    case .newer:
      Phrase(
        nl: "gebruik een nieuwere Helder, of maak het bestand opnieuw met deze",
        en: "use a newer Helder, or make the file again with this one")
    default:
      Phrase(
        nl: "neem 'verklaring.json' van de site, of maak het met 'helder claims --format json'",
        en: "take 'verklaring.json' of the site, or make it with 'helder claims --format json'")
    }
  }
}
