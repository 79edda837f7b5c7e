public import Statements
import Text

/// A link in prose that points into the data: `partij:das`, `moment:schade`, `gegeven:adres`,
/// `product:zorg`.
public struct DataLink: Sendable, Hashable {
  /// What it points at.
  public let kind: ReferenceKind
  /// The id of the thing.
  public let id: String

  /// A link to the thing of this kind with this id.
  init(_ kind: ReferenceKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// The thing that `destination` points at; nil for a link of another scheme.
  public init?(_ destination: String) {
    guard let colon = destination.utf8.firstIndex(of: Byte.colon) else { return nil }
    let scheme = destination.utf8[..<colon]
    guard
      let kind = ReferenceKind.allCases.first(where: {
        $0.scheme?.utf8.elementsEqual(scheme) ?? false
      })
    else { return nil }
    self.kind = kind
    id = String(destination[destination.utf8.index(after: colon)...])
  }
}
