public import Diagnostics

/// How much a change matters to the one whose data it is about.
public enum Weight: Sendable, Hashable {
  /// It must be told before it holds.
  case material(MaterialClass)
  /// Less is shared, used or kept than before.
  case lessThanBefore
  /// It was so before, as far as anybody can tell, and is now said.
  case nowSaid
  /// Words, names and addresses of pages.
  case editorial

  /// Whether it must be told.
  public var isMaterial: Bool {
    if case .material = self { return true }
    return false
  }

  /// The place among weights: the heaviest first.
  var order: Int {
    switch self {
    case .material: 0
    case .lessThanBefore: 1
    case .nowSaid: 2
    case .editorial: 3
    }
  }

  /// The name of the weight in documents.
  public var name: String {
    switch self {
    case .material: "material"
    case .lessThanBefore: "less"
    case .nowSaid: "said"
    case .editorial: "editorial"
    }
  }

  /// The heading above the changes of this weight.
  public var heading: Phrase {
    switch self {
    case .material: Phrase(nl: "Dit moet je vooraf melden", en: "To be told in advance")
    case .lessThanBefore: Phrase(nl: "Minder dan eerst", en: "Less than before")
    case .nowSaid: Phrase(nl: "Nu ook gezegd", en: "Now said")
    case .editorial: Phrase(nl: "Alleen de woorden", en: "Wording only")
    }
  }
}

/// Why a change is material.
///
/// WP260 rev.01 (guidelines on transparency under the GDPR), 29: purpose, identity of the
/// controller and how rights are exercised are always told; 30: more categories of recipients and
/// transfers to third countries well in advance; 31: why, and what it may mean. The others are our
/// own caution.
public enum MaterialClass: String, Sendable, CaseIterable {
  /// Another party gets data, or a party gets them at another moment or for more people.
  case recipient
  /// More data.
  case datum
  /// Another purpose.
  case purpose
  /// Another reason why it is allowed.
  case legalBasis
  /// A country outside the EEA.
  case country
  /// Data are kept longer.
  case retention
  /// People are sorted into groups, or a computer decides.
  case profiling
  /// Who decides on purpose and means.
  case controller
  /// How somebody uses the rights of the GDPR.
  case rights
  /// Data come from somewhere else.
  case source
  /// A limit or a promise that is no longer there.
  case promise

  /// Where it is said that such a change must be told.
  public var basis: Phrase {
    switch self {
    case .recipient: Phrase(nl: "WP260 rev.01, 30", en: "WP260 rev.01, 30")
    case .country: Phrase(nl: "WP260 rev.01, 30", en: "WP260 rev.01, 30")
    case .purpose:
      Phrase(
        nl: "AVG art. 13 lid 3 en 14 lid 4; WP260 rev.01, 29",
        en: "GDPR art. 13(3) and 14(4); WP260 rev.01, 29")
    case .controller, .rights: Phrase(nl: "WP260 rev.01, 29", en: "WP260 rev.01, 29")
    case .datum, .legalBasis, .retention, .profiling, .source, .promise:
      Phrase(nl: "voorzichtigheid van Helder", en: "Helder's own caution")
    }
  }
}
