public import Claims
public import Diagnostics
public import Statements

/// What a statement said at one time, by ids: made of the data, or read from a record.
///
/// Two editions can be compared and one can be made the other, whatever numbers their things have
/// and in whatever order they stand.
public struct Edition: Sendable {
  /// A thing by its kind and id.
  public struct Key: Sendable, Hashable {
    /// What kind of thing it is.
    public let kind: ReferenceKind
    /// Its id.
    public let id: String

    /// The thing of `kind` with `id`.
    public init(_ kind: ReferenceKind, _ id: String) {
      self.kind = kind
      self.id = id
    }
  }

  /// What is known of a thing besides what is claimed of it.
  public struct Thing: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The kind of party or of data, as in the data; nil for other things.
    public var kind: String?
    /// The id of the category of data that it is a part of.
    public var partOf: String?

    /// A thing with this `name`.
    public init(
      name: String, kind: String? = nil, partOf: String? = nil
    ) {
      self.name = name
      self.kind = kind
      self.partOf = partOf
    }
  }

  /// The name of the organisation.
  public var organisation: String
  /// The things.
  public var things: [Key: Thing]
  /// What is claimed, in the order of the data.
  public var claims: [StatedClaim]
  /// Which thing an id meant before: from the former id to the present one.
  public var formerIDs: [Key: String]
  /// The names of parties within a sentence, by id, where these are others; they make no difference.
  var sentenceNames: [String: String] = [:]

  /// An edition of these.
  public init(
    organisation: String, things: [Key: Thing] = [:], claims: [StatedClaim] = [],
    formerIDs: [Key: String] = [:]
  ) {
    self.organisation = organisation
    self.things = things
    self.claims = claims
    self.formerIDs = formerIDs
  }

  /// The name of a thing; its id where it is not there.
  public func name(_ kind: ReferenceKind, _ id: String) -> String? {
    things[Key(kind, id)]?.name
  }

  /// Whether both say the same, in whatever order.
  public func says(sameAs other: Edition) -> Bool {
    guard organisation == other.organisation, things == other.things,
      claims.count == other.claims.count
    else { return false }
    var counts: [StatedClaim: Int] = [:]
    for claim in claims { counts[claim, default: 0] += 1 }
    for claim in other.claims { counts[claim, default: 0] -= 1 }
    return counts.values.allSatisfy { $0 == 0 }
  }

  /// The category of data `id` with those that it is a part of, itself first.
  func chain(ofData id: String) -> [String] {
    var chain = [id]
    while chain.count <= 32, let above = things[Key(.dataCategory, chain[chain.count - 1])]?.partOf,
      !chain.contains(above)
    { chain.append(above) }
    return chain
  }
}

/// A claim of an edition, with ids for the things that it is about.
public struct StatedClaim: Sendable {
  /// A text of a claim or of a datum in it.
  public enum Field: Sendable, Hashable {
    case source, condition, purpose, legalBasis, law, lawAddress, legitimateInterest
    case exception, exceptionNote, retention
    /// What only one verb has, under its key in the data.
    case detail(String)
  }

  /// Which data are spoken of.
  public struct Data: Sendable, Hashable {
    /// Whether these are all; otherwise they are among others.
    public var isComplete: Bool
    /// The ids of the data, each with what holds for it alone.
    public var items: [String: [Field: String]]

    /// These data.
    public init(isComplete: Bool, items: [String: [Field: String]]) {
      self.isComplete = isComplete
      self.items = items
    }
  }

  /// `us`, or `party:` with an id.
  public var subject: String
  /// What is said.
  public var verb: Claim.Verb
  /// The id of the party that it is about.
  public var party: String?
  /// The id of the moment at which it holds.
  public var moment: String?
  /// Which data; nil where nothing is said of that.
  public var data: Data?
  /// The ids of the products it holds for; nil means all.
  public var products: Set<String>?
  /// The ids of those whose data they are; nil where nothing is said of that.
  public var dataSubjects: Set<String>?
  /// The texts.
  public var texts: [Field: String]
  /// The id of the party of which it is written, where it is inherited; it makes no difference.
  public var inheritedFrom: String?
  /// Where it is written; nil in a record.
  ///
  /// It makes no difference.
  public var place: SourceRange?

  /// A claim of which nothing more is said.
  public init(
    _ verb: Claim.Verb, subject: String = "us", party: String? = nil, moment: String? = nil,
    data: Data? = nil, products: Set<String>? = nil, dataSubjects: Set<String>? = nil,
    texts: [Field: String] = [:]
  ) {
    self.subject = subject
    self.verb = verb
    self.party = party
    self.moment = moment
    self.data = data
    self.products = products
    self.dataSubjects = dataSubjects
    self.texts = texts
  }

  /// Whether it says that data pass between the organisation and the party.
  var isSharing: Bool {
    switch verb {
    case .sharesWith, .gets, .gives, .exchanges: true
    default: false
    }
  }

  /// Whether it says that data reach the party.
  var givesToParty: Bool { verb == .gets || verb == .exchanges }
  /// Whether it says that data reach the organisation from the party.
  var givesToUs: Bool { verb == .gives || verb == .exchanges || verb == .sees }

  /// Whether it is what is said of sharing with a party as a whole: its purpose.
  var isWhole: Bool { moment == nil && (isSharing || verb == .isSource) && texts[.purpose] != nil }
}

extension StatedClaim: Hashable {
  /// Whether both say the same, wherever they are written.
  public static func == (left: StatedClaim, right: StatedClaim) -> Bool {
    left.verb == right.verb && left.subject == right.subject && left.party == right.party
      && left.moment == right.moment && left.data == right.data && left.products == right.products
      && left.dataSubjects == right.dataSubjects && left.texts == right.texts
  }

  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(verb)
    hasher.combine(party)
    hasher.combine(moment)
    hasher.combine(data)
    hasher.combine(texts)
  }
}
