public import Diagnostics

/// How the site presents itself.
public struct SiteSettings: Sendable {
  /// How the reader is addressed.
  public enum AddressForm: String, Sendable, CaseIterable {
    /// The familiar form.
    case familiar = "je"
    /// The polite form.
    case polite = "u"
  }

  /// The accent colours, which must stand out against the page.
  public struct Colours: Sendable {
    /// The accent on a light page.
    public let accent: Located<Colour>?
    /// The accent on a dark page.
    public let darkAccent: Located<Colour>?
  }

  /// The title; empty where it could not be read.
  public var title = Located("", at: .whole(FileID(0)))
  /// The address at which the site stands, with a final `/`.
  public var baseAddress = Located("", at: .whole(FileID(0)))
  /// What the site is about, in a sentence, for search engines.
  public var summary: Located<String>?
  /// How the reader is addressed; nil where the data do not say.
  public var addressForm: Located<AddressForm>?
  /// The accent colours.
  public var colours: Colours?

  /// Settings without a title.
  public init() {}
}
