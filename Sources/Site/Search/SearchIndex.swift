import Checks
import Diagnostics
import Files
import Markdown
import Statements
import Text

/// Everything that a reader can look for: parties, moments, data, products and pages, each with the
/// words by which it is found.
struct SearchIndex: Sendable, Equatable {
  /// What is found.
  enum Kind: String, Sendable {
    case party = "partij"
    case moment
    case dataCategory = "gegeven"
    case product
    case page = "pagina"
  }

  /// Something that is found.
  struct Entry: Sendable, Equatable {
    let name: String
    let kind: Kind
    let route: Route
    var anchor: String?
    /// Other names and words for it.
    var words: [String] = []

    /// The path from the site's root.
    var path: String { route.path + (anchor.map { "#" + $0 } ?? "") }
  }

  /// Where the index for scripts stands, as it is written.
  static let path = "assets/zoek.js"

  /// All of it, in the order of the data.
  let entries: [Entry]

  /// What can be found on `site`.
  init(_ site: LoadedSite) {
    let statement = site.statement
    let routes = Set(site.documents.map { Route(for: $0.content.role) })
    var entries = statement.parties.map { party in
      Entry(
        name: party.name.value, kind: .party, route: .party(party.id.value),
        words: Array(party.names.dropFirst()) + party.searchWords.map(\.value))
    }
    for moment in statement.moments {
      let route = Route.moment(moment.id.value)
      entries.append(
        Entry(
          name: moment.name.value, kind: .moment, route: route,
          words: moment.searchWords.map(\.value)))
      if moment.profiling != nil {
        entries.append(
          Entry(
            name: "Profilering", kind: .moment, route: route,
            anchor: Anchor.profiling(moment.id.value),
            words: ["profiel", moment.name.value]))
      }
      if moment.automatedDecision != nil {
        entries.append(
          Entry(
            name: "Besluit van een computer", kind: .moment, route: route,
            anchor: Anchor.automatedDecision(moment.id.value),
            words: ["automatisch besluit", "algoritme", moment.name.value]))
      }
    }
    let (explained, asked) = (site.directivePages.dataCategories, site.directivePages.askAt)
    if routes.contains(explained) {
      let isThere = Self.calls(for: .dataCategories, explained, of: site)
      entries += statement.dataCategories.map { category in
        Entry(
          name: category.name.value, kind: .dataCategory, route: explained,
          anchor: isThere ? Anchor.dataCategory(category.id.value) : nil,
          words: category.searchWords.map(\.value))
      }
    }
    if routes.contains(asked) {
      let isThere = Self.calls(for: .askAt, asked, of: site)
      entries += statement.products.map { product in
        Entry(
          name: product.name.value, kind: .product, route: asked,
          anchor: isThere ? Anchor.product(product.id.value) : nil,
          words: product.searchWords.map(\.value))
      }
    }
    entries += Self.pages(of: site)
    self.entries = entries
  }

  /// Whether the text at `route` calls for the part `directive`, which has an anchor for each thing.
  private static func calls(for directive: DirectiveName, _ route: Route, of site: LoadedSite)
    -> Bool
  {
    site.documents.contains {
      $0.directives.contains(directive.rawValue) && Route(for: $0.content.role) == route
    }
  }

  private static func pages(of site: LoadedSite) -> [Entry] {
    let isPolite = site.statement.site.addressForm?.value == .polite
    var pages: [Entry] = []
    var rightsWithoutLetter = PersonalRight.allCases
    for document in site.documents {
      guard case .page(let name) = document.content.role, name != "index" else { continue }
      let matter = document.content.frontMatter
      let letters = document.letters
      rightsWithoutLetter.removeAll { right in letters.contains { $0.right == right } }
      var words = matter.searchWords.map(\.value)
      if letters.count == 1, let only = letters.first { words += only.right.searchWords }
      pages.append(
        Entry(
          name: matter.title?.value ?? name, kind: .page, route: .page(name),
          words: Self.unique(words)))
      for letter in letters where letters.count > 1 {
        pages.append(
          Entry(
            name: letter.right.title, kind: .page, route: .page(name), anchor: letter.anchor,
            words: letter.right.searchWords.filter { word in
              !letter.right.title.lowercased().utf8.split(separator: Byte.space)
                .contains { $0.elementsEqual(word.utf8) }
            }))
      }
    }
    pages.append(
      Entry(
        name: isPolite ? "Wat kunt u doen" : "Wat kun je doen", kind: .page, route: .search,
        anchor: Anchor.whatToDo,
        words: Self.unique(
          [
            "klacht", "klagen", "contact", "FG", "functionaris gegevensbescherming",
            "Autoriteit Persoonsgegevens",
          ] + rightsWithoutLetter.flatMap(\.searchWords))))
    return pages
  }

  /// The words, each once.
  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// The index for scripts: `[name, path, kind, words…]` for each entry.
  ///
  /// It sets a variable, so that a page can load it by a script element alone: from a disk, and
  /// under a policy that lets nothing else through.
  var file: OutputFile {
    var bytes = Array("globalThis.zoekindex=[".utf8)
    for (number, entry) in entries.enumerated() {
      var json = JSONWriter(pretty: false)
      json.array { json in
        json.string(entry.name)
        json.string(entry.path)
        json.string(entry.kind.rawValue)
        for word in entry.words { json.string(word) }
      }
      if number > 0 { bytes.append(contentsOf: ",\n".utf8) }
      bytes += json.takeBytes()
    }
    bytes.append(contentsOf: "]\n".utf8)
    return OutputFile(path: Self.path, bytes: bytes)
  }
}

// MARK: From A to Z

extension SearchIndex {
  /// What is found under each letter, both in the order of the alphabet.
  var letters: [(letter: String, entries: [Entry])] {
    let sorted = entries.enumerated().map { (key: Self.folded($1.name), number: $0, entry: $1) }
      .sorted { ($0.key, $0.number) < ($1.key, $1.number) }
    var letters: [(letter: String, entries: [Entry])] = []
    for (key, _, entry) in sorted {
      let letter = Self.letter(of: key)
      if letters.last?.letter != letter { letters.append((letter, [])) }
      letters[letters.count - 1].entries.append(entry)
    }
    return letters
  }

  private static func letter(of key: String) -> String {
    guard let first = key.first, first.isLetter else { return "0–9" }
    return first.uppercased()
  }

  /// A word without capitals and accents, by which it is sorted.
  private static func folded(_ word: String) -> String {
    let key = Identifier.suggestion(for: word)
    return key.isEmpty ? word.lowercased() : key
  }
}
