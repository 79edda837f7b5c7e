public import Diagnostics

/// The organisation whose statement it is: the controller of AVG article 13(1)(a).
public struct Organisation: Sendable {
  /// The data protection officer of AVG article 37, where one is named.
  public struct Officer: Sendable {
    /// The name of the person or the function.
    public let name: Located<String>?
    /// The address to write to.
    public let email: Located<String>?
    /// Where the officer is written.
    public let range: SourceRange
  }

  /// The name; empty where it could not be read.
  public var name = Located("", at: .whole(FileID(0)))
  /// The postal address.
  public var address: Located<String>?
  /// The e-mail address.
  public var email: Located<String>?
  /// The telephone number.
  public var telephone: Located<String>?
  /// The website.
  public var website: Located<String>?
  /// The data protection officer.
  public var officer: Officer?
  /// Where `organisatie` is written in `site.yaml`.
  public var range: SourceRange = .whole(FileID(0))

  /// An organisation without a name.
  public init() {}
}
