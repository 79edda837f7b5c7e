public import Diagnostics
public import Statements

/// One thing that the statement says of the handling of personal data: who does what with which
/// data, and on what terms.
///
/// Silence stays silence: what the data do not say is nil here, and no view may fill it in.
public struct Claim: Sendable {
  /// Who is spoken of.
  public enum Actor: Sendable, Hashable {
    /// The organisation whose statement it is.
    case us
    /// The party with this number.
    case party(Int)
  }

  /// What is said of the subject.
  public enum Verb: String, Sendable, CaseIterable {
    /// The organisation and the party share data; nothing is said of the direction.
    case sharesWith = "deelt-met"
    /// The party gets data from the organisation.
    case gets = "krijgt"
    /// The party gives data to the organisation.
    case gives = "geeft"
    /// The party is a source of data; nothing is said of whom it gives them to.
    case isSource = "is-bron"
    /// Data go both ways.
    case exchanges = "wisselt-uit"
    /// The party has data itself.
    case has = "heeft"
    /// Only the party and the person have the data.
    case hasAlone = "heeft-alleen"
    /// The party never gets the data.
    case neverGets = "krijgt-nooit"
    /// The organisation sees data of the party.
    case sees = "ziet"
    /// The organisation does not see data of the party.
    case doesNotSee = "ziet-niet"
    /// The organisation uses data itself.
    case uses = "gebruikt"
    /// What happens at a moment, and what holds for all in it.
    case happens = "gebeurt"
    /// At a moment the organisation shares data with nobody.
    case sharesWithNobody = "deelt-met-niemand"
    /// The organisation makes profiles.
    case profiles = "maakt-profielen"
    /// A computer decides without a human.
    case decides = "beslist-automatisch"
    /// What the subject is before the law.
    case hasRole = "is"
    /// Where a person asks what is known.
    case isAskedAt = "vraag-bij"
    /// Data go to a country outside the EEA.
    case transfers = "doorgeeft"
    /// Where the party is established.
    case isEstablished = "gevestigd-in"
    /// The party is a part of another.
    case isPart = "onderdeel-van"
    /// How the subject can be reached.
    case isReachable = "bereikbaar"
    /// Another statement that belongs to this one.
    case refers = "verwijst-naar"
    /// No data are shared with the party any more.
    case isRetired = "vervallen"
  }

  /// Whether the data say it of the subject itself.
  public enum Origin: Sendable, Hashable {
    /// It is written there.
    case said
    /// It is written of the party with this number, of which the subject is a part.
    case inherited(from: Int)
  }

  /// A value that only some verbs have, under the key that it has in the data.
  public struct Detail: Sendable, Hashable {
    /// The key, such as `land`.
    public let key: String
    /// The value as a reader is told it, or an id.
    public let value: String
  }

  /// Who is spoken of.
  public let subject: Actor
  /// What is said.
  public let verb: Verb
  /// The party that it is about: the subject or the other side; nil where none is named.
  public let party: Int?
  /// The moment at which it holds; nil where it holds always.
  public internal(set) var moment: Int?
  /// Which data; nil where the data do not say.
  public internal(set) var data: DataList?
  /// Where data that are used come from; nil where the data do not say.
  public internal(set) var source: Use.Source?
  /// For which products; nil means all.
  public internal(set) var products: [Reference]?
  /// Whose data; nil where the data do not say.
  public internal(set) var dataSubjects: [Reference]?
  /// When it applies.
  public internal(set) var condition: Located<String>?
  /// What for.
  public internal(set) var purpose: Located<String>?
  /// Why it is allowed and how long data are kept, with what the moment and the party say for all.
  public internal(set) var terms = Terms()
  /// What only this verb has.
  public internal(set) var details: [Detail] = []
  /// Whether it was said or inherited.
  public internal(set) var origin = Origin.said
  /// Where it is written.
  public let place: SourceRange

  init(_ subject: Actor, _ verb: Verb, party: Int? = nil, at place: SourceRange) {
    self.subject = subject
    self.verb = verb
    self.party = party
    self.place = place
  }

  /// Whether it says that data reach the party.
  public var givesToParty: Bool { verb == .gets || verb == .exchanges }
  /// Whether it says that data reach the organisation from the party.
  public var givesToUs: Bool { verb == .gives || verb == .exchanges || verb == .sees }
  /// Whether it says that data pass between the organisation and a party.
  public var isSharing: Bool { verb == .sharesWith || givesToParty || verb == .gives }

  /// The terms of a datum of the claim: its own, then those of the claim.
  public func terms(of item: DataItem) -> Terms { item.terms.filled(from: terms) }
}
