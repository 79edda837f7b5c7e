import Diagnostics
import Synchronization

/// How large what is made of a site may be, by the size of what it is made of.
struct OutputLimits: Sendable {
  /// The bytes of what goes into the site.
  private let input: Int
  /// The most bytes of a page.
  let page: Int
  /// The most bytes of all pages together.
  let site: Int

  /// The limits for a site of which the content, the templates and the assets have `input` bytes.
  ///
  /// A site of ten thousand parties comes to 8 times its input, and its page with everything to 4.
  /// The smallest parties that can be written come to 70, nearly all of it the frame around them:
  /// there may be some thousands of these. What a megabyte may be made into takes a second to make.
  init(input: Int) {
    self.input = input
    page = Self.always + Self.timesOfPage * input
    site = Self.always + Self.timesOfSite * input
  }

  /// The bytes that there may be in any case, of a page and of all pages.
  static let always = 8_000_000
  /// How many times the bytes of the input there may be besides, of a page and of all pages.
  static let timesOfPage = 16
  static let timesOfSite = 28

  /// The limits for `site`.
  init(_ site: LoadedSite) {
    self.init(input: site.sources.files.reduce(0) { $0 + ($1.bytes?.count ?? 0) })
  }
}

/// What is still left of the bytes of one page, while it is made.
///
/// What is work without many bytes to show for it counts too, as so many bytes.
final class PageBudget {
  /// What a cell of the table of parties and moments counts for, besides its bytes.
  static let costOfCell = 12
  /// What a directive counts for that shows nothing within the page with everything.
  static let costOfDirective = 64

  /// The bytes that may still be made.
  private(set) var left: Int
  /// What was being made when nothing was left; nil where that is no directive.
  var place: SourceRange?

  /// A budget of `most` bytes.
  init(_ most: Int) { left = most }

  /// Whether more was made than there was room for.
  var isSpent: Bool { left < 0 }

  /// Counts `bytes` as made.
  func take(_ bytes: Int) { left -= bytes }
}

/// How many bytes of pages were made so far, counted by all threads.
final class SiteBudget: Sendable {
  private struct State {
    var made: Int
    /// The last page that was begun.
    var last = -1
  }

  private let most: Int
  private let state: Mutex<State>

  /// A budget of `most` bytes, of which `made` are there already.
  init(_ most: Int, made: Int = 0) {
    self.most = most
    state = Mutex(State(made: made))
  }

  /// Whether there is room for the page with this number.
  ///
  /// Once nothing is left, pages are made only in front of one that was begun: so all pages up to
  /// the one that was too much are made, whatever the threads do.
  func mayBegin(_ page: Int) -> Bool {
    state.withLock { state in
      if state.made > most, page > state.last { return false }
      state.last = max(state.last, page)
      return true
    }
  }

  /// Counts `bytes` as made.
  func take(_ bytes: Int) { state.withLock { $0.made += bytes } }

  /// Whether more was made than there is room for.
  var isSpent: Bool { state.withLock { $0.made > most } }
}

// MARK: Findings

extension OutputLimits {
  /// The finding of a page that grew too large at `place`.
  func pageFinding(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .outputLimit, at: place,
      Phrase(
        nl: "hiermee wordt de pagina te groot: meer dan \(megabytes(page)) MB aan tekst en cellen",
        en: "this makes the page too large: over \(megabytes(page)) MB of text and cells"),
      help: Phrase(
        nl: "verdeel de pagina, of haal weg wat er vaker op staat dan nodig",
        en: "divide the page, or remove what is on it more often than needed"))
  }

  /// The finding of a site that is too large with the page that is written at `place`.
  func siteFinding(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .outputLimit, at: place,
      Phrase(
        nl: "met deze pagina wordt de site groter dan \(megabytes(site)) MB, "
          + "terwijl er \(megabytes(input)) MB in gaat",
        en: "with this page the site becomes larger than \(megabytes(site)) MB, "
          + "while \(megabytes(input)) MB goes into it"),
      help: Phrase(
        nl: "kijk wat er op elke pagina staat: een lang menu, een groot sjabloon, "
          + "vaak dezelfde opdracht",
        en: "look what is on every page: a long menu, a large template, the same directive often"))
  }

  /// The megabytes that `bytes` come to, with one decimal where they are few.
  private func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return tenths >= 100 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }
}
