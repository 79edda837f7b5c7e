public import Diagnostics
import Markdown
import Text

/// What the links of texts can lead to within a site.
public struct LinkTargets: Sendable {
  /// The paths of the Markdown files, from the content folder.
  let texts: [String]
  /// The paths of the other files that are published.
  let files: [String]
  /// The paths of the files beside the texts, from the content folder.
  let attachments: [String]
  /// The anchors of the headings of each text, by its path.
  let anchors: [String: [String]]

  /// The targets in a site with these texts, files and anchors.
  public init(
    texts: [String], files: [String], attachments: [String] = [], anchors: [String: [String]]
  ) {
    self.texts = texts
    self.attachments = attachments
    self.files = files
    self.anchors = anchors
  }
}

/// A link as its author wrote it.
public struct WrittenLink: Sendable {
  /// Where it leads, as written.
  public let destination: String
  /// Where that is written.
  public let place: SourceRange
  /// The path of the text that it is in, from the content folder.
  public let path: String

  /// A link to `destination`, written at `place` in the text at `path`.
  public init(destination: String, at place: SourceRange, path: String) {
    self.destination = destination
    self.place = place
    self.path = path
  }
}

/// Says of a link that leads nowhere what was probably meant.
struct LinkAdvice {
  private let targets: LinkTargets
  /// How often a near text is still looked for.
  private var searchesLeft = 200
  // Each made at the first question, for on most days no link is broken.
  private lazy var texts = Names(targets.texts, in: { $0.lowercased() })
  private lazy var textNames = Names(targets.texts, in: Self.name)
  private lazy var nearTexts = NearMiss(targets.texts)
  private lazy var files = Names(targets.files, in: Self.name)
  private lazy var attachments = Names(targets.attachments, in: { Self.name(of: $0).lowercased() })

  init(_ targets: LinkTargets) { self.targets = targets }

  /// Paths by a name of theirs, each the first of its name: what a question costs does not depend
  /// on how many there are.
  private struct Names {
    private var paths: [String: String] = [:]
    private let near: NearMiss

    init(_ all: [String], in name: (String) -> String) {
      let names = all.map(name)
      for (name, path) in zip(names, all) where paths[name] == nil { paths[name] = path }
      near = NearMiss(names)
    }

    func path(of name: String) -> String? { paths[name] }

    func path(near name: String) -> String? { near.nearest(to: name).flatMap { paths[$0] } }
  }

  /// What to do about a link to `destination`, which is nothing, in the text at `path`.
  mutating func help(for destination: String, in path: String?) -> Phrase {
    let plain = Self.withoutFragment(destination)
    if plain.utf8.contains(Byte.backslash) {
      let mended = String(plain.map { $0 == "\\" ? "/" : $0 })
      let shown = mended.utf8.starts(with: "./".utf8) ? String(mended.dropFirst(2)) : mended
      return .slashes(shown)
    }
    if let outside = Self.outside(plain) { return outside }
    let wanted = Self.text(at: plain)
    let folder = path.map { Self.folder(of: $0) } ?? ""
    let joined = Self.joined(folder, wanted)
    if let meant = nearest(to: joined) {
      let shown = Self.relative(meant, from: folder) + Self.fragment(of: destination)
      return .didYouMean(shown)
    }
    if let optional = Self.optionalPage(joined) { return optional }
    return fallback(plain, joined, in: folder)
  }

  /// What to do about an anchor that is not on the page at `path`.
  func help(forAnchor anchor: String, onPage path: String) -> Phrase {
    let anchors = targets.anchors[Self.text(at: path)] ?? []
    return anchors.isEmpty ? .ownAnchor(anchor) : .otherAnchors(anchors, than: anchor)
  }

  // MARK: Something else than a page

  /// What an address is that belongs outside of the site and lacks what says so.
  private static func outside(_ address: String) -> Phrase? {
    let lower = address.lowercased()
    if lower.utf8.starts(with: "www.".utf8) || isHost(lower) {
      return .wholeAddress(address)
    }
    if lower.utf8.contains(UInt8(ascii: "@")) {
      return .wholeMailAddress(address)
    }
    let digits = address.utf8.filter { $0.isASCIIDigit || $0 == Byte.plus }
    let others = address.utf8.filter { !$0.isASCIIDigit }
    if digits.count >= 6, others.allSatisfy({ " -+().".utf8.contains($0) }) {
      return .wholeNumber(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }

  /// Whether an address begins with the name of a host, such as `voorbeeld.nl`.
  private static func isHost(_ address: String) -> Bool {
    let host = address.prefix { $0 != "/" }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, !parts.contains("") else { return false }
    return ["nl", "be", "eu", "com", "org", "net", "example"].contains(String(last))
  }

  // MARK: Near names

  private mutating func nearest(to path: String) -> String? {
    let lower = path.lowercased()
    if let same = texts.path(of: lower) { return same }
    guard searchesLeft > 0 else { return nil }
    searchesLeft -= 1
    let name = Self.name(of: lower)
    return textNames.path(of: name) ?? nearTexts.nearest(to: lower) ?? textNames.path(near: name)
  }

  /// The pages that a site can do without, which links into the data lead to.
  private static func optionalPage(_ path: String) -> Phrase? {
    let pages = [("gegevens.md", "::gegevens"), ("bij-wie-moet-ik-zijn.md", "::vraag-bij")]
    guard let (page, directive) = pages.first(where: { $0.0 == name(of: path) }) else { return nil }
    return .makePage(page, with: directive)
  }

  private mutating func fallback(_ address: String, _ path: String, in folder: String) -> Phrase {
    if address.utf8.contains(UInt8(ascii: ".")), !address.lowercased().hasSuffix(".md"),
      !address.lowercased().hasSuffix(".html")
    {
      let name = Self.name(of: PageAddress.decoded(address))
      if let file = attachment(named: name) {
        let shown = Self.relative(file, from: folder)
        let written = shown.utf8.contains(Byte.space) ? "<\(shown)>" : shown
        return .didYouMean(written)
      }
      if let file = files.path(near: name) {
        return .didYouMean(file)
      }
      return .noFile(name)
    }
    return .noText(path)
  }

  /// The file beside the texts that is probably meant by `name`: by its name in any case and any
  /// folder, then nearly.
  private mutating func attachment(named name: String) -> String? {
    let lower = name.lowercased()
    return attachments.path(of: lower) ?? attachments.path(near: lower)
  }

  // MARK: Paths

  private static func withoutFragment(_ address: String) -> String {
    String(address.prefix { $0 != "#" && $0 != "?" })
  }

  private static func fragment(of address: String) -> String {
    address.firstIndex(of: "#").map { String(address[$0...]) } ?? ""
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The text that an address stands for, whatever it is called there: `gegevens/index.html` and
  /// `gegevens.html` for `gegevens.md`.
  private static func text(at address: String) -> String {
    var path = PageAddress.decoded(address)
    if path == "index.html" { return "index.md" }
    for ending in ["/index.html", "/index.htm", "/"] where path.hasSuffix(ending) {
      path = String(path.dropLast(ending.count))
    }
    for ending in [".html", ".htm", ".markdown", ".txt", ".docx", ".MD"]
    where path.hasSuffix(ending) {
      path = String(path.dropLast(ending.count))
    }
    return path.lowercased().hasSuffix(".md") ? path : path + ".md"
  }

  private static func joined(_ folder: String, _ address: String) -> String {
    var parts = address.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": parts = parts.dropLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// `path` as a text in `folder` refers to it.
  private static func relative(_ path: String, from folder: String) -> String {
    guard !folder.isEmpty else { return path }
    let prefix = folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : "../" + path
  }
}

// MARK: Words

extension Phrase {
  fileprivate static func slashes(_ mended: String) -> Phrase {
    Phrase(
      nl: "gebruik '/' in plaats van '\\': '\(mended)'", en: "use '/' in place of '\\': '\(mended)'"
    )
  }

  fileprivate static func ownAnchor(_ anchor: String) -> Phrase {
    Phrase(
      nl: "geef de kop een eigen anker: '## … {#\(anchor)}'",
      en: "give the heading an anchor of its own: '## … {#\(anchor)}'")
  }

  fileprivate static func otherAnchors(_ anchors: [String], than anchor: String) -> Phrase {
    let shown = anchors.prefix(4).map { "'#\($0)'" }.joined(separator: ", ")
    return Phrase(
      nl: "deze ankers zijn er wel: \(shown); of geef de kop een eigen anker: '{#\(anchor)}'",
      en: "these anchors are there: \(shown); or give the heading one of its own: '{#\(anchor)}'")
  }

  fileprivate static func wholeAddress(_ address: String) -> Phrase {
    Phrase(
      nl: "een adres van een andere site begint met 'https://': 'https://\(address)'",
      en: "an address of another site begins with 'https://': 'https://\(address)'")
  }

  fileprivate static func wholeMailAddress(_ address: String) -> Phrase {
    Phrase(
      nl: "een mailadres begint in een link met 'mailto:': 'mailto:\(address)'",
      en: "a mail address begins with 'mailto:' in a link: 'mailto:\(address)'")
  }

  fileprivate static func wholeNumber(_ number: String) -> Phrase {
    Phrase(
      nl: "een telefoonnummer begint in een link met 'tel:': 'tel:\(number)'",
      en: "a telephone number begins with 'tel:' in a link: 'tel:\(number)'")
  }

  fileprivate static func makePage(_ page: String, with directive: String) -> Phrase {
    Phrase(
      nl: "die pagina is er nog niet: maak 'content/\(page)', met '\(directive)' erin",
      en: "that page is not there yet: make 'content/\(page)', with '\(directive)' in it")
  }

  fileprivate static func noFile(_ name: String) -> Phrase {
    Phrase(
      nl:
        "er is geen bestand '\(name)'; zet het naast de tekst in content/, of verander het adres",
      en: "there is no file '\(name)'; put it beside the text in content/, or change the address")
  }

  fileprivate static func noText(_ path: String) -> Phrase {
    Phrase(
      nl: "er is geen tekst 'content/\(path)'; maak die, of verwijs naar een tekst die er is",
      en: "there is no text 'content/\(path)'; make it, or refer to a text that is there")
  }
}
