public import Diagnostics
public import Statements

/// The claims as a document in JSON, in the format that `docs/claims.md` describes.
public struct ClaimDocument: Sendable {
  /// The name of the format, as it stands in each document.
  public static let format = "helder-claims"
  /// The version of the format that is written.
  ///
  /// Every version up to this one is read: ``RecordedStatement/init(reading:)``.
  public static let version = 1

  private let statement: PrivacyStatement
  private let claims: Claims

  /// The document of `statement`.
  public init(_ statement: PrivacyStatement, _ claims: Claims) {
    self.statement = statement
    self.claims = claims
  }

  /// The document with the addresses of pages, as it is published; `address` gives that of the
  /// thing of a kind with an id, from the site's root, and nil where it has none.
  ///
  /// A `version` that is being recorded stands in for what the data say, with its `date`.
  public func published(
    version: (name: String, date: CalendarDate)? = nil, address: (ReferenceKind, String) -> String?
  ) -> [UInt8] {
    write(pretty: false, version: version, address: address, place: { _ in nil })
  }

  /// The document with where each claim is written: `path:line` of the content.
  public func local(place: (SourceRange) -> String?) -> [UInt8] {
    write(pretty: true, address: { _, _ in nil }, place: place)
  }

  /// Writes one thing and one claim after the other, so that they are not all in memory.
  private func write(
    pretty isPretty: Bool, version: (name: String, date: CalendarDate)? = nil,
    address: (ReferenceKind, String) -> String?,
    place: (SourceRange) -> String?
  ) -> [UInt8] {
    var json = JSONWriter(pretty: isPretty)
    json.object { json in
      json.member("format", Self.format)
      json.member("version", Self.version)
      json.key("statement")
      var header = RecordedStatement.Header(statement)
      header.version = version?.name ?? header.version
      header.date = version?.date ?? header.date
      json.write(header)
      for kind in ReferenceKind.allCases {
        json.key(kind.memberName)
        json.array { json in
          for thing in statement.things(of: kind) {
            json.write(RecordedStatement.Thing(thing, address(kind, thing.id.value)))
          }
        }
      }
      json.key("claims")
      json.array { json in
        for claim in claims {
          json.write(RecordedClaim(claim, of: statement, place: place(claim.place)))
        }
      }
    }
    json.endLine()
    return json.takeBytes()
  }
}

extension ReferenceKind {
  /// The member of the document that lists such things.
  var memberName: String {
    switch self {
    case .party: "parties"
    case .moment: "moments"
    case .dataCategory: "data"
    case .product: "products"
    case .dataSubject: "dataSubjects"
    }
  }
}
