import Claims
import Diagnostics
import Statements
import Templates

/// The answer at the head of a party's page: what is shared with it, and when, in a sentence for
/// each way of sharing.
///
/// It is made of claims alone. Where nothing is said of the direction it says "delen"; where a claim
/// has a condition it says "kunnen"; data that have terms of their own are left to the rows.
struct PartyAnswer: Sendable {
  /// A sentence.
  struct Sentence: Sendable {
    let verb: Claim.Verb
    /// How it follows a sentence with the same verb; nil for the first.
    var following: Following?
    /// Whether it holds on a condition.
    var isConditional: Bool
    /// The data that it names; nil where they are not said, or said elsewhere on the page.
    let data: DataList?
    /// When.
    var moments: [Int]
    /// For which products.
    var products: [Int]
  }

  /// How a sentence goes on where another with the same verb went before.
  enum Following: Sendable {
    /// The data are among those of that sentence.
    case among
    /// There are other data, or none are named.
    case also
  }

  /// The sentences: none for a party that is no longer used.
  private(set) var sentences: [Sentence] = []
  /// Whether the statement says of no datum that the party has it, gets it or never gets it.
  private(set) var isSilentOnData = false
  /// The ways of sharing with the data that the sentences name.
  private var told: Set<Key> = []

  private struct Key: Hashable {
    let verb: Claim.Verb
    let data: String?
  }

  /// The most ways of sharing that are told apart: more are read better by moment.
  private static let mostSentences = 3
  /// The most data that a sentence names.
  private static let mostData = 5

  /// The answer for the party with number `number`.
  init(_ number: Int, _ index: IndexReader) { self.init(index.claims(ofParty: number)) }

  /// The answer that `claims` give, which are those about one party: that about it as a whole first.
  init(_ claims: [Claim]) {
    guard let whole = claims.first, whole.verb != .isRetired else { return }
    isSilentOnData = claims.allSatisfy { $0.data == nil }
    let sharing = claims.filter(\.isSharing)
    let said = sharing.filter { $0.moment != nil || $0.data != nil }
    var keys: [Key] = []
    for claim in said.isEmpty ? sharing : said {
      let data = claim.data.flatMap { Self.canBeNamed($0) ? $0 : nil }
      let key = Key(verb: claim.verb, data: data?.signature)
      let place = keys.firstIndex(of: key) ?? keys.count
      if place == keys.count {
        keys.append(key)
        sentences.append(
          Sentence(verb: claim.verb, isConditional: false, data: data, moments: [], products: []))
      }
      // "We can share no data" would say something else.
      if claim.condition != nil || whole.condition != nil, !(data?.isNothing ?? false) {
        sentences[place].isConditional = true
      }
      if let moment = claim.moment, !sentences[place].moments.contains(moment) {
        sentences[place].moments.append(moment)
      }
    }
    told = Set(keys)
    // That data are shared at all is said by a sentence that says more of it.
    let verbs = sentences.filter { !$0.saysNothingMore }.map(\.verb)
    sentences.removeAll { $0.saysNothingMore && verbs.contains($0.verb) }
    if sentences.count > Self.mostSentences {
      sentences = Self.merged(sentences)
      told = []
    }
    for place in sentences.indices.dropFirst() {
      sentences[place].following = Self.following(sentences[place], sentences[..<place])
    }
    if sentences.count == 1, sentences[0].moments.isEmpty {
      sentences[0].products = (whole.products ?? []).compactMap(\.index)
    }
  }

  /// How `sentence` goes on from the first of `others` that has its verb; nil where none has.
  private static func following(
    _ sentence: Sentence, _ others: ArraySlice<Sentence>
  ) -> Following? {
    guard let first = others.first(where: { $0.verb == sentence.verb }) else { return nil }
    let ids = Set((first.data?.items ?? []).map(\.category.id.value))
    let isAmong =
      first.moments.isEmpty && !(sentence.data?.items.isEmpty ?? true)
      && sentence.data?.items.allSatisfy { ids.contains($0.category.id.value) } ?? false
    return isAmong ? .among : .also
  }

  private static func canBeNamed(_ data: DataList) -> Bool {
    data.items.count <= mostData && !data.items.contains(where: \.hasTerms)
  }

  /// One sentence for all ways of sharing, without data and moments: the rows tell those.
  private static func merged(_ sentences: [Sentence]) -> [Sentence] {
    let verbs = Set(sentences.map(\.verb))
    let verb = verbs.count == 1 ? sentences[0].verb : .sharesWith
    return [
      Sentence(
        verb: verb, isConditional: sentences.allSatisfy(\.isConditional), data: nil, moments: [],
        products: [])
    ]
  }

  /// Whether the sentences name the data of `claim`.
  func tellsData(of claim: Claim) -> Bool {
    guard let data = claim.data else { return false }
    return told.contains(Key(verb: claim.verb, data: data.signature)) && Self.canBeNamed(data)
  }

  /// Whether the sentences tell for which products it holds.
  var tellsProducts: Bool { sentences.contains { !$0.products.isEmpty } }
}

extension PartyAnswer {
  /// A sentence as templates get it, with the number of its party.
  static let sentence = Context<(party: Int, sentence: Sentence)>(
    "antwoord", Phrase(nl: "een zin van het antwoord", en: "a sentence of the answer"),
    [
      .one("begin", .text, nl: "hoe de zin begint", en: "how the sentence begins") {
        .text($0.sentence.beginning($1.statement.parties[$0.party].sentenceName))
      },
      .one("eind", .text, nl: "het werkwoord achter de gegevens", en: "the verb behind the data") {
        sentence, _ in .text(sentence.sentence.ending)
      },
      .list(
        "gegevens", ListedName.schema, nl: "de gegevens", en: "the data",
        of: { sentence, builder in
          ListedName.list(
            (sentence.sentence.data?.items ?? []).compactMap(\.category.index).map { number in
              (builder.sentenceName(ofDataCategory: number), builder.dataCategoryAddress(number))
            })
        }
      ) { name, _ in name.value },
      .one("onder_meer", .flag, nl: "er zijn er meer", en: "there are more") { sentence, _ in
        .flag(sentence.sentence.data.map { !$0.isComplete } ?? false)
      },
      .one("geen", .flag, nl: "met opzet geen gegevens", en: "no data, on purpose") {
        sentence, _ in .flag(sentence.sentence.data?.isNothing ?? false)
      },
      .list(
        "wanneer", ListedName.schema, nl: "de momenten", en: "the moments",
        of: { sentence, builder in
          ListedName.list(
            sentence.sentence.moments.map { number in
              (builder.sentenceEnd(ofMoment: number), builder.momentAddress(number))
            })
        }
      ) { name, _ in name.value },
      .list(
        "producten", ListedName.schema, nl: "de producten", en: "the products",
        of: { sentence, builder in
          ListedName.list(
            sentence.sentence.products.map { number in
              (builder.statement.products[number].sentenceName, builder.productAddress(number))
            })
        }
      ) { name, _ in name.value },
    ])
}

/// A name in a list within a sentence, with what stands before it: nothing, a comma or "en".
struct ListedName: Sendable {
  private let before: String
  private let name: String
  private let address: String

  static let schema = Schema(
    name: "opsomming",
    documentation: Phrase(
      nl: "een naam in een opsomming binnen een zin", en: "a name in a list within a sentence"),
    fields: [
      Field("ervoor", .text, nl: "een komma of 'en'", en: "a comma or 'en'"),
      Field("naam", .text, nl: "de naam in de zin", en: "the name within the sentence"),
      Field("adres", .address, nl: "de pagina", en: "the page"),
    ])

  var value: Value { .object([.text(before), .text(name), .text(address)]) }

  /// The list of `names`, in their order.
  static func list(_ names: [(name: String, address: String)]) -> [ListedName] {
    let beforeLast = names.count > 1 ? names.map(\.name).beforeLast : ""
    return names.enumerated().map { place, name in
      let before = place == 0 ? "" : place == names.count - 1 ? beforeLast : ", "
      return ListedName(before: before, name: name.name, address: name.address)
    }
  }
}

// MARK: Words

extension PartyAnswer.Sentence {
  /// How the sentence begins, up to the data; `name` is the party's within a sentence.
  ///
  /// "We" is who does it, so that the words are right for one party and for many, in both forms of
  /// address.
  fileprivate func beginning(_ name: String) -> String {
    if let following {
      let start = following == .among ? "Daarvan" : "Ook"
      return switch (verb, isConditional) {
      case (_, true): "\(start) kunnen we"
      case (.gets, false): "\(start) geven we"
      case (.gives, false): "\(start) krijgen we"
      case (.exchanges, false): "\(start) wisselen we"
      default: "\(start) delen we"
      }
    }
    return switch (verb, isConditional) {
    case (.gets, false): "We geven \(name)"
    case (.gets, true): "We kunnen \(name)"
    case (.gives, false): "We krijgen van \(name)"
    case (.gives, true): "We kunnen van \(name)"
    case (.exchanges, false): "Met \(name) wisselen we"
    case (_, false): "Met \(name) delen we"
    case (_, true): "Met \(name) kunnen we"
    }
  }

  /// Whether it names neither data nor moments nor products.
  fileprivate var saysNothingMore: Bool { data == nil && moments.isEmpty && products.isEmpty }

  /// What follows the data.
  fileprivate var ending: String {
    switch (verb, isConditional) {
    case (.gets, true): " geven"
    case (.gives, true): " krijgen"
    case (.exchanges, true): " uitwisselen"
    case (.exchanges, false): " uit"
    case (_, true): " delen"
    default: ""
    }
  }
}
