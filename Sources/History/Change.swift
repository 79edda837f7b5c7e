public import Claims
public import Diagnostics
import Statements

/// One thing that differs between two editions, as a person would count it.
public struct Change: Sendable {
  /// What differs.
  public enum Kind: Sendable, Hashable {
    /// A thing that there was not before, with all that is claimed of it.
    case added(Edition.Key)
    /// A thing that is gone, with all that was claimed of it.
    case removed(Edition.Key)
    /// A party with which no data are shared any more.
    case retired(String)
    /// A thing has another id, and its former one is known.
    case moved(Edition.Key, from: String)
    /// A thing has another name.
    case renamed(Edition.Key, from: String, to: String)
    /// A thing is of another kind, or part of another.
    case sorted(Edition.Key)
    /// The organisation has another name.
    case organisation(from: String, to: String)
    /// Something is claimed that was not.
    case said(StatedClaim)
    /// Something is no longer claimed.
    case unsaid(StatedClaim)
    /// More data, in a claim.
    case dataAdded(StatedClaim, [String])
    /// Fewer data, in a claim.
    case dataRemoved(StatedClaim, [String])
    /// It is no longer said which data.
    case dataUnsaid(StatedClaim)
    /// The data are among others now, or all now.
    case completeness(StatedClaim, isComplete: Bool)
    /// Data go another way.
    case direction(StatedClaim, from: Claim.Verb)
    /// A text differs: of the claim, or of a datum in it.
    case text(StatedClaim, StatedClaim.Field, datum: String?, from: String?, to: String?)
    /// It holds for other products.
    case products(StatedClaim, from: Set<String>?)
    /// It is about the data of others.
    case dataSubjects(StatedClaim, from: Set<String>?)
  }

  /// What differs.
  public let kind: Kind
  /// How much it matters.
  public let weight: Weight
  /// The party that it is about.
  public let party: String?
  /// The moment at which it holds.
  public let moment: String?
  /// The products it matters to; nil means all.
  public let products: Set<String>?
  /// Whose data it is about; nil where that is not said.
  public let dataSubjects: Set<String>?
  /// Where the newer edition says it; nil where that is a record, or says nothing.
  public let place: SourceRange?
  /// The steps that make it.
  var edits: [Edit]

  init(
    _ kind: Kind, _ weight: Weight, of claim: StatedClaim? = nil, party: String? = nil,
    moment: String? = nil, place: SourceRange? = nil, edits: [Edit]
  ) {
    self.kind = kind
    self.weight = weight
    self.party = party ?? claim?.party
    self.moment = moment ?? claim?.moment
    products = claim?.products
    dataSubjects = claim?.dataSubjects
    self.place = place ?? claim?.place
    self.edits = edits
  }
}
