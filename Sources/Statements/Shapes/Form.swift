public import Diagnostics

/// What kind of value a key takes.
public indirect enum Form: Sendable {
  /// How a text is read.
  public enum Reading: Sendable {
    /// One or more sentences, or a part of one.
    case sentences
    /// A heading.
    case heading
    /// A name, or something else that is no sentence.
    case name
  }

  /// A text.
  case text(Reading)
  /// A list of texts that are no sentences.
  case texts
  /// `ja` or `nee`.
  case flag
  /// One of a few words.
  case choice(any Choice.Type)
  /// A day.
  case date
  /// A whole number.
  case number
  /// A length of time.
  case period
  /// A colour.
  case colour
  /// An address of the web.
  case address
  /// An e-mail address.
  case email
  /// The id of another thing.
  case reference(ReferenceKind)
  /// A list of ids.
  case references(ReferenceKind)
  /// The id of a party, or `ons`.
  case askAt
  /// The name of a country.
  case country
  /// `betrokkene`, `onszelf` or the id of a party.
  case source
  /// A list of data.
  case data
  /// Codes of checks, each with a level.
  case settings
  /// A mapping.
  case thing(any Shaped.Type)
  /// A list of mappings.
  case things(any Shaped.Type)

  /// Whether values of `group` are among what it takes.
  func holds(_ group: ValueGroup) -> Bool {
    switch (self, group) {
    case (.text(.sentences), .texts), (.text(.heading), .texts), (.address, .addresses): true
    case (.thing(let type), _), (.things(let type), _): type.holds(group)
    case (.data, _): DataItem.holds(group)
    default: false
    }
  }
}

/// What a key holds in a thing, for those who show it, search it or judge it.
public enum Held: Sendable {
  /// Nothing was written.
  case nothing
  /// A text, an address or another value as its words.
  case text(Located<String>)
  /// A list of texts.
  case texts([Located<String>])
  /// Yes.
  case yes
  /// One of a few words.
  case choice(any Choice, SourceRange)
  /// A day.
  case date(Located<CalendarDate>)
  /// References: one, or a list of which the empty one was written on purpose.
  case references([Reference])
  /// Where to ask.
  case askAt(Party.AskAt)
  /// Where data come from.
  case source(Use.Source)
  /// A list of data.
  case data(DataList)
  /// A mapping.
  case thing(any Shaped)
  /// A list of mappings.
  case things([any Shaped])
}

/// A word that may be written where a key takes one of a few.
public protocol Choice: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The words for a reader and what it means.
  var told: ChoiceWords { get }
  /// Other words, in small letters, by which people mean one of them.
  static var otherWords: [String: Self] { get }
}

/// How a choice is told.
public struct ChoiceWords: Sendable {
  /// The words for a reader of the site, in Dutch; nil where they are the word as it is written.
  fileprivate let words: String?
  /// The same on a site that says "u" to its reader; nil where they do not speak to the reader.
  fileprivate let politeWords: String?
  /// What it means, for who fills it in.
  fileprivate let meaning: Phrase

  init(_ words: String? = nil, polite: String? = nil, nl dutch: String, en english: String) {
    self.words = words
    politeWords = polite
    meaning = Phrase(nl: dutch, en: english)
  }
}

extension Choice {
  /// Most choices have no other words.
  public static var otherWords: [String: Self] { [:] }

  /// The words for a reader of the site, in Dutch.
  public var words: String { told.words ?? rawValue }
  /// The same on a site that says "u" to its reader.
  public var politeWords: String { told.politeWords ?? words }
  /// What it means, for who fills it in.
  public var meaning: Phrase { told.meaning }

  /// All words, in their order.
  public static var choices: [any Choice] { Array(allCases) }
}

/// Values that are looked at together, wherever they stand in the data.
public enum ValueGroup: Sendable {
  /// What readers see as sentences, or as parts of one, and headings.
  case texts
  /// Addresses of the web.
  case addresses
}

extension Shaped {
  /// Whether values of `group` may stand in it, however deep.
  static func holds(_ group: ValueGroup) -> Bool { !shape.keys(of: group).isEmpty }

  /// Calls `body` with each value of `group` in the thing, in the order of its keys.
  public func visit(_ group: ValueGroup, _ body: (Form, Located<String>) -> Void) {
    for key in Self.shape.keys(of: group) {
      switch key.held(self) {
      case .text(let text): body(key.form, text)
      case .thing(let thing): thing.visit(group, body)
      case .things(let things): for thing in things { thing.visit(group, body) }
      case .data(let list):
        // What is only named holds none of these.
        for item in list.items where item.hasTerms { item.visit(group, body) }
      default: break
      }
    }
  }
}

extension PrivacyStatement {
  /// Calls `body` with each value of `group` in the data: those of `site.yaml`, then those of the
  /// parties, the moments, the data categories, the products and the data subjects.
  public func visitAll(_ group: ValueGroup, _ body: (Form, Located<String>) -> Void) {
    visit(group, body)
    // By their places, so that none of them is copied.
    for index in parties.indices { parties[index].visit(group, body) }
    for index in moments.indices { moments[index].visit(group, body) }
    for index in dataCategories.indices { dataCategories[index].visit(group, body) }
    for index in products.indices { products[index].visit(group, body) }
    for index in dataSubjects.indices { dataSubjects[index].visit(group, body) }
  }
}

extension Form {
  /// The mapping that it takes, or a list of.
  public var inner: (any Shaped.Type)? {
    switch self {
    case .thing(let type), .things(let type): type
    case .data: DataItem.self
    default: nil
    }
  }
}

extension Held {
  /// Whether anything was written, be it an empty list.
  public var isThere: Bool {
    if case .nothing = self { false } else { true }
  }

  /// The words of a text or a choice, for a reader.
  public var words: String? {
    switch self {
    case .text(let text): text.value
    case .choice(let word, _): word.words
    default: nil
    }
  }

  /// Where it is written, as far as that is known.
  public var place: SourceRange? {
    switch self {
    case .text(let text): text.range
    case .texts(let texts): texts.first?.range
    case .choice(_, let range): range
    case .date(let date): date.range
    case .references(let references): references.first?.id.range
    case .data(let list): list.items.first?.category.id.range
    case .askAt(.us(let range)), .source(.person(let range)), .source(.ourselves(let range)): range
    case .askAt(.party(let reference)), .source(.party(let reference)): reference.id.range
    case .nothing, .yes, .thing, .things: nil
    }
  }

  /// The texts of a list of them.
  public var texts: [Located<String>] {
    if case .texts(let texts) = self { texts } else { [] }
  }

  /// The references that it holds itself.
  public var references: [Reference] {
    if case .references(let references) = self { references } else { [] }
  }
}
