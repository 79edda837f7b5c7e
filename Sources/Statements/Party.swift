public import Diagnostics

/// A party with which the organisation shares personal data, or from which it gets them.
///
/// A recipient or a source in the sense of AVG article 13(1)(e), 14(1)(e) and 14(2)(f).
public struct Party: Sendable {
  /// What a party is.
  public enum Kind: String, Sendable, CaseIterable {
    /// One organisation.
    case organisation = "organisatie"
    /// A kind of company, such as repairers.
    case category = "categorie"
    /// A group of companies.
    case group = "groep"
    /// Gives data and gets none.
    case source = "bron"
    /// A function for which the organisation gives no name.
    case unnamed = "ongenoemd"
  }

  /// What a party is before the law.
  public enum Role: String, Sendable, CaseIterable {
    /// Decides on purpose and means itself: AVG article 4(7).
    case controller = "verwerkingsverantwoordelijke"
    /// Decides together with the organisation: AVG article 26.
    case jointController = "gezamenlijk-verantwoordelijk"
    /// Works on the organisation's behalf: AVG article 4(8), 28.
    case processor = "verwerker"
  }

  /// Where a customer asks what data are known.
  public enum AskAt: Sendable {
    /// At the organisation itself.
    case us(SourceRange)
    /// At a party.
    case party(Reference)
  }

  /// A transfer to a country outside the EEA: AVG article 44–49.
  public struct Transfer: Sendable {
    /// The country.
    public let country: Located<String>
    /// What keeps the data safe there, such as standard contractual clauses.
    public let safeguard: Located<String>
  }

  /// The end of a party that is no longer used; its address stays.
  public struct Retirement: Sendable {
    /// Since when.
    public let since: Located<CalendarDate>
    /// The party that took its place.
    public internal(set) var successor: Reference?
  }

  /// The permanent id, which is also its address: `/partijen/<id>/`.
  public let id: Located<String>
  /// The name in running text.
  public let name: Located<String>
  /// The name in full.
  public let fullName: Located<String>?
  /// Other names under which prose may mention it.
  public let aliases: [Located<String>]
  /// What it is.
  public let kind: Located<Kind>
  /// The party that this one is a part of.
  public internal(set) var parent: Reference?
  /// What for, in one or two sentences.
  public let purpose: Located<String>
  /// The data that are shared with it; nil where the data do not say.
  public internal(set) var dataCategories: [Reference]?
  /// Data that it has and the organisation can't see.
  public internal(set) var hiddenFromUs: [Reference]
  /// Data that it never gets.
  public internal(set) var withheld: [Reference]
  /// When it applies.
  public let condition: Located<String>?
  /// The products it belongs to; nil means all.
  public internal(set) var products: [Reference]?
  /// What it is before the law.
  public let role: Located<Role>?
  /// The legal basis of sharing with it: AVG article 6(1).
  public let legalBasis: Located<LegalBasis>?
  /// The interest, where the basis is a legitimate interest: AVG article 13(1)(d).
  public let legitimateInterest: Located<String>?
  /// Where to ask what data are known.
  public internal(set) var askAt: AskAt?
  /// Its website.
  public let website: Located<String>?
  /// Its own privacy statement.
  public let privacyStatement: Located<String>?
  /// A transfer to outside the EEA.
  public let transfer: Transfer?
  /// How long data are kept.
  public let retention: Located<RetentionPeriod>?
  /// The date of the last review.
  public let reviewed: Located<CalendarDate>?
  /// Set where it is no longer used.
  public internal(set) var retired: Retirement?
  /// Whether the party was written so that not all of it could be read, which has been reported.
  public let isIncomplete: Bool

  /// Every name under which prose may mention it: the name, the full name, the aliases.
  public var names: [String] {
    var names = [name.value]
    if let fullName { names.append(fullName.value) }
    names.append(contentsOf: aliases.map(\.value))
    return names
  }
}
