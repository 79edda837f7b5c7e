import Diagnostics
import Statements

/// An object of a document of claims, whose members are declared once for reading and for writing.
protocol Recorded {
  init()
  /// Shows each member to `visitor`, in the order of the document.
  mutating func visit<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure)
}

/// Reads members into what they stand for, or writes them.
protocol MemberVisitor {
  associatedtype Failure: Error
  /// A text that is always there.
  mutating func text(_ name: String, _ value: inout String) throws(Failure)
  /// A text that may be there.
  mutating func text(_ name: String, _ value: inout String?) throws(Failure)
  /// One of a few texts, which is always there.
  mutating func word<Word: RawRepresentable<String>>(
    _ name: String, _ value: inout Word) throws(Failure)
  /// One of a few texts, which may be there.
  mutating func word<Word: RawRepresentable<String>>(
    _ name: String, _ value: inout Word?) throws(Failure)
  /// Yes or no.
  mutating func flag(_ name: String, _ value: inout Bool) throws(Failure)
  /// A list of texts, which may be there.
  mutating func texts(_ name: String, _ value: inout [String]?) throws(Failure)
  /// An object of texts under names of their own; nothing where there are none.
  mutating func details(_ name: String, _ value: inout [Claim.Detail]) throws(Failure)
  /// An object that may be there.
  mutating func object<Part: Recorded>(_ name: String, _ value: inout Part?) throws(Failure)
  /// A list of objects.
  mutating func objects<Part: Recorded>(_ name: String, _ value: inout [Part]) throws(Failure)
}

extension RecordedStatement.Header: Recorded {
  mutating func visit<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("organisation", &organisation)
    try visitor.text("title", &title)
    try visitor.text("address", &address)
    try visitor.text("version", &version)
    var day = date.map(Day.init)
    try visitor.word("date", &day)
    date = day?.date
    try visitor.word("kind", &kind)
  }

  /// A date as a document writes it: `2026-11-23`.
  private struct Day: RawRepresentable {
    let date: CalendarDate

    init(_ date: CalendarDate) { self.date = date }

    init?(rawValue: String) {
      guard let date = CalendarDate(rawValue) else { return nil }
      self.date = date
    }

    var rawValue: String { date.iso8601 }
  }
}

extension RecordedStatement.Thing: Recorded {
  mutating func visit<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("id", &id)
    try visitor.text("name", &name)
    try visitor.text("kind", &kind)
    try visitor.text("partOf", &partOf)
    try visitor.text("address", &address)
  }
}

extension RecordedClaim: Recorded {
  mutating func visit<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.word("subject", &subject)
    try visitor.word("verb", &verb)
    try visitor.text("party", &party)
    try visitor.text("moment", &moment)
    try visitor.object("data", &data)
    try visitor.word("source", &source)
    try visitor.texts("products", &products)
    try visitor.texts("dataSubjects", &dataSubjects)
    try visitor.text("condition", &condition)
    try visitor.text("purpose", &purpose)
    try terms.visit(&visitor)
    try visitor.details("details", &details)
    try visitor.text("inheritedFrom", &inheritedFrom)
    try visitor.text("place", &place)
  }
}

extension RecordedDataList: Recorded {
  mutating func visit<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.flag("complete", &isComplete)
    try visitor.objects("items", &items)
  }
}

extension RecordedDataItem: Recorded {
  mutating func visit<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.text("id", &id)
    try visitor.text("condition", &condition)
    try terms.visit(&visitor)
  }
}

extension RecordedTerms: Recorded {
  mutating func visit<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.word("legalBasis", &legalBasis)
    try visitor.text("law", &law)
    try visitor.text("lawAddress", &lawAddress)
    try visitor.text("legitimateInterest", &legitimateInterest)
    try visitor.word("exception", &exception)
    try visitor.text("exceptionNote", &exceptionNote)
    try visitor.text("retention", &retention)
  }
}

extension RecordedClaim.Side: RawRepresentable {
  /// The side as a document writes it.
  public var rawValue: String {
    switch self {
    case .us: "us"
    case .person: "person"
    case .party(let id): "party:" + id
    }
  }

  /// The side that a document writes so; nil where it is none.
  public init?(rawValue: String) {
    switch rawValue {
    case "us": self = .us
    case "person": self = .person
    default:
      guard rawValue.utf8.starts(with: "party:".utf8), rawValue.utf8.count > 6 else { return nil }
      self = .party(String(rawValue.dropFirst(6)))
    }
  }
}

extension JSONWriter {
  /// Writes an object with the members of `part`.
  mutating func write(_ part: some Recorded) {
    var part = part
    object { json in
      var writer = MemberWriter(json: json)
      json = JSONWriter()
      part.visit(&writer)
      json = writer.json
    }
  }
}

/// Writes members of an object.
private struct MemberWriter: MemberVisitor {
  var json: JSONWriter

  mutating func text(_ name: String, _ value: inout String) { json.member(name, value) }

  mutating func text(_ name: String, _ value: inout String?) {
    if let value { json.member(name, value) }
  }

  mutating func word<Word: RawRepresentable<String>>(_ name: String, _ value: inout Word) {
    json.member(name, value.rawValue)
  }

  mutating func word<Word: RawRepresentable<String>>(_ name: String, _ value: inout Word?) {
    if let value { json.member(name, value.rawValue) }
  }

  mutating func flag(_ name: String, _ value: inout Bool) {
    json.key(name)
    json.boolean(value)
  }

  mutating func texts(_ name: String, _ value: inout [String]?) {
    guard let value else { return }
    json.key(name)
    json.array { json in
      for text in value { json.string(text) }
    }
  }

  mutating func details(_ name: String, _ value: inout [Claim.Detail]) {
    guard !value.isEmpty else { return }
    json.key(name)
    json.object { json in
      for detail in value { json.member(detail.key, detail.value) }
    }
  }

  mutating func object<Part: Recorded>(_ name: String, _ value: inout Part?) {
    guard let value else { return }
    json.key(name)
    json.write(value)
  }

  mutating func objects<Part: Recorded>(_ name: String, _ value: inout [Part]) {
    json.key(name)
    json.array { json in
      for part in value { json.write(part) }
    }
  }
}
