import Claims
import Diagnostics
import Foundation
import Statements
import TestSupport
import Testing

@Suite("A document of claims")
struct ClaimDocumentTests {
  @Test("says the same when it is read again", arguments: FixtureStatement.folders)
  func roundTrip(folder: String) throws {
    let statement = try FixtureStatement.statement(in: folder)
    let claims = Claims(statement)
    #expect(claims.count > 3)
    let document = ClaimDocument(statement, claims)
    func address(_ kind: ReferenceKind, _ id: String) -> String? {
      kind == .dataSubject ? nil : "\(kind)/\(id)/"
    }
    let published = try RecordedStatement(reading: document.published(address: address))
    #expect(published == RecordedStatement(statement, claims, address: address))
    let local = try RecordedStatement(reading: document.local { "content:\($0.start)" })
    #expect(local.claims.map(\.place) == claims.map { "content:\($0.place.start)" })
    #expect(local.claims.map(\.verb) == published.claims.map(\.verb))
  }

  @Test("is read in every version there was")
  func olderVersions() throws {
    for version in 1...ClaimDocument.version {
      let file = Repository.file("Tests/Fixtures/claims/\(version).json")
      let recorded = try RecordedStatement(reading: Array(try Data(contentsOf: file)))
      #expect(recorded.header.organisation == "Huis & Haard B.V.")
      #expect(recorded.header.date == CalendarDate("2026-11-23"))
      #expect(recorded.things(of: .party).map(\.id) == ["koerier", "groep"])
      let claim = try #require(recorded.claims.first { $0.verb == .gets })
      #expect(claim.subject == .party("koerier"))
      #expect(claim.data?.items.map(\.id) == ["naam", "bsn"])
      #expect(claim.data?.items.last?.terms.law == "art. 86 Zvw")
      #expect(claim.terms.legalBasis == .contract)
      #expect(claim.inheritedFrom == "groep")
      #expect(recorded.claims.first { $0.verb == .uses }?.source == .person)
    }
  }

  @Test("of a newer version is refused, with both versions named")
  func newer() throws {
    for version in ["\(ClaimDocument.version + 1)", "9223372036854775808"] {
      let text = #"{"format":"helder-claims","version":\#(version),"iets":[]}"#
      let error = try #require(fault(in: text))
      #expect(error.reason == .newer(version))
      #expect(error.summary.dutch.contains("versie \(version) "))
      #expect(error.summary.dutch.contains("tot en met versie \(ClaimDocument.version)"))
    }
  }

  /// Why `text` is refused; nil where it is read.
  private func fault(in text: String) -> UnreadableClaims? {
    do {
      _ = try RecordedStatement(reading: Array(text.utf8))
      return nil
    } catch { return error }
  }

  /// A small document, in which a test changes a thing.
  private static let small = """
    {"format":"helder-claims","version":1,"statement":{"organisation":"H","title":"T"},\
    "parties":[{"id":"k","name":"K"}],"moments":[],"data":[{"id":"naam","name":"naam"}],\
    "products":[],"dataSubjects":[],"claims":[{"subject":"us","verb":"deelt-met","party":"k",\
    "data":{"complete":true,"items":[{"id":"naam"}]}}]}
    """

  @Test("with members that are not known is read")
  func unknownMembers() {
    #expect(fault(in: Self.small) == nil)
    let more = Self.small.replacingOccurrences(of: #""verb""#, with: #""later":{"a":[1]},"verb""#)
    #expect(fault(in: more) == nil)
    #expect(fault(in: "\u{FEFF}" + Self.small) == nil)
  }

  @Test(
    "that is not as the format says is refused, with what is wrong",
    arguments: [
      (#""helder-claims""#, #""andere""#, "format"),
      (#""version":1"#, #""version":"1""#, "version"),
      (#""version":1"#, #""version":0"#, "version"),
      (#""version":1"#, #""version":1.0"#, "version"), (#""version":1"#, #""v":1"#, "version"),
      (#""organisation":"H","#, "", "missing statement.organisation"),
      (#""moments":[],"#, "", "missing moments"),
      (#""moments":[]"#, #""moments":{}"#, "wrong moments"),
      (#""name":"K""#, #""name":null"#, "wrong parties[0].name"),
      (#""deelt-met""#, #""pakt""#, "wrong claims[0].verb"),
      (#""subject":"us""#, #""subject":"person""#, "wrong claims[0].subject"),
      (#""subject":"us""#, #""subject":"party:x""#, "unknown claims[0].subject x"),
      (#""party":"k""#, #""party":"x""#, "unknown claims[0].party x"),
      (#""complete":true"#, #""complete":1"#, "wrong claims[0].data.complete"),
      (#"[{"id":"naam"}]"#, #"["naam"]"#, "wrong claims[0].data.items[0]"),
      (
        #"{"id":"k","name":"K"}"#, #"{"id":"k","name":"K"},{"id":"k","name":"L"}"#,
        "unknown parties[1].id k"
      ),
    ])
  func malformed(old: String, new: String, expected: String) throws {
    let text = Self.small.replacingOccurrences(of: old, with: new)
    #expect(text != Self.small)
    let error = try #require(fault(in: text))
    #expect(error.words == expected)
    #expect(!error.summary.english.isEmpty && error.offset <= text.utf8.count)
  }
}

extension UnreadableClaims {
  fileprivate var words: String {
    switch reason {
    case .syntax(let error): "syntax \(error.reason)"
    case .format: "format"
    case .version: "version"
    case .newer(let version): "newer \(version)"
    case .missing(let name): "missing \(name)"
    case .wrong(let name): "wrong \(name)"
    case .unknown(let name, let id): "unknown \(name) \(id)"
    }
  }
}
