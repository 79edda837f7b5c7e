public import Diagnostics
public import Statements

/// The claims as a document in JSON, in the format that `docs/claims.md` describes.
public struct ClaimDocument: Sendable {
  /// The name of the format, as it stands in each document.
  public static let format = "helder-claims"
  /// The version of the format.
  ///
  /// A document of a newer version is not read.
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
  public func published(
    address: (ReferenceKind, String) -> String?
  ) -> [UInt8] {
    write(pretty: false, address: address, place: { _ in nil })
  }

  /// The document with where each claim is written: `path:line` of the content.
  public func local(place: (SourceRange) -> String?) -> [UInt8] {
    write(pretty: true, address: { _, _ in nil }, place: place)
  }

  private func write(
    pretty isPretty: Bool, address: (ReferenceKind, String) -> String?,
    place: (SourceRange) -> String?
  ) -> [UInt8] {
    var json = JSONWriter(pretty: isPretty)
    json.object { json in
      json.member("format", Self.format)
      json.key("version")
      json.number(Self.version)
      json.key("statement")
      json.object { json in
        json.member("organisation", statement.organisation.name.value)
        json.member("title", statement.site.title.value)
        json.optional("address", statement.site.baseAddress.value)
        json.optional("version", statement.declaration.version?.value)
        json.optional("date", statement.declaration.date?.value.iso8601)
        json.optional("kind", statement.declaration.kind?.value.rawValue)
      }
      for kind in ReferenceKind.allCases {
        json.key(kind.memberName)
        json.array { json in
          for thing in statement.things(of: kind) {
            json.object { json in
              json.member("id", thing.id.value)
              json.member("name", thing.name.value)
              if let category = thing as? DataCategory {
                json.optional("kind", category.kind.value.rawValue)
                json.optional("partOf", category.parent?.id.value)
              }
              if let party = thing as? Party { json.optional("kind", party.kind.value.rawValue) }
              json.optional("address", address(kind, thing.id.value))
            }
          }
        }
      }
      json.key("claims")
      json.array { json in
        for claim in claims { write(claim, place, to: &json) }
      }
    }
    json.endLine()
    return json.takeBytes()
  }

  private func write(_ claim: Claim, _ place: (SourceRange) -> String?, to json: inout JSONWriter) {
    json.object { json in
      switch claim.subject {
      case .us: json.member("subject", "us")
      case .party(let party): json.member("subject", "party:" + statement.parties[party].id.value)
      }
      json.member("verb", claim.verb.rawValue)
      json.optional("party", claim.party.map { statement.parties[$0].id.value })
      json.optional("moment", claim.moment.map { statement.moments[$0].id.value })
      if let data = claim.data { write(data, to: &json) }
      switch claim.source {
      case nil: break
      case .person: json.member("source", "person")
      case .ourselves: json.member("source", "us")
      case .party(let reference): json.member("source", "party:" + reference.id.value)
      }
      json.optional("products", claim.products)
      json.optional("dataSubjects", claim.dataSubjects)
      json.optional("condition", claim.condition?.value)
      json.optional("purpose", claim.purpose?.value)
      write(claim.terms, to: &json)
      if !claim.details.isEmpty {
        json.key("details")
        json.object { json in
          for detail in claim.details { json.member(detail.key, detail.value) }
        }
      }
      if case .inherited(let from) = claim.origin {
        json.member("inheritedFrom", statement.parties[from].id.value)
      }
      json.optional("place", place(claim.place))
    }
  }

  private func write(_ data: DataList, to json: inout JSONWriter) {
    json.key("data")
    json.object { json in
      json.key("complete")
      json.boolean(data.isComplete)
      json.key("items")
      json.array { json in
        for item in data.items {
          json.object { json in
            json.member("id", item.category.id.value)
            json.optional("condition", item.condition?.value)
            write(item.terms, to: &json)
          }
        }
      }
    }
  }

  private func write(_ terms: Terms, to json: inout JSONWriter) {
    json.optional("legalBasis", terms.legalBasis?.value.rawValue)
    json.optional("law", terms.law?.name.value)
    json.optional("lawAddress", terms.law?.address?.value)
    json.optional("legitimateInterest", terms.legitimateInterest?.value)
    json.optional("exception", terms.exception?.kind.value.rawValue)
    json.optional("exceptionNote", terms.exception?.note?.value)
    json.optional("retention", terms.retention?.value.words)
  }
}

extension ReferenceKind {
  /// The member of the document that lists such things.
  fileprivate var memberName: String {
    switch self {
    case .party: "parties"
    case .moment: "moments"
    case .dataCategory: "data"
    case .product: "products"
    case .dataSubject: "dataSubjects"
    }
  }
}

extension JSONWriter {
  /// Writes a member with a text, where there is one.
  fileprivate mutating func optional(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Writes a member with the ids of `references`, where they are said.
  fileprivate mutating func optional(_ name: String, _ references: [Reference]?) {
    guard let references else { return }
    key(name)
    array { json in
      for reference in references { json.string(reference.id.value) }
    }
  }
}
