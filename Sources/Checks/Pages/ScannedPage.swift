import Markup
import Text

/// What the checks need to know of one rendered page, so that its bytes need not be kept.
///
/// A class, so that a list of them can be handed on without touching what is in them.
public final class ScannedPage: Sendable {
  /// Something that no page should do.
  struct Fault: Sendable {
    /// What it does.
    let fault: OutputFault
    /// The tag or the attribute as it is in the page.
    let written: [UInt8]
    /// The link of a text that it is; nil where it is none.
    let origin: LinkOrigin?
  }

  /// The index of the page in ``SitePaths/pages``.
  let page: Int
  /// The ids in it.
  let ids: ByteStrings
  /// What is in its title.
  let title: [UInt8]
  /// What it does that no page should.
  let faults: [Fault]
  private let links: PageLinks

  /// The pages that it links to.
  var targets: [Int] { links.targets }

  /// Scans the bytes of the page with index `page` of `paths`, once; the texts on it wrote links as
  /// `origins` say.
  public init(
    _ html: [UInt8], page: Int, of paths: SitePaths, origins: LinkOrigins = LinkOrigins()
  ) {
    var scan = PageScan(html, page: page, of: paths, origins)
    scan.run()
    self.page = page
    ids = scan.ids
    links = scan.links
    title = scan.title
    faults = scan.faults.map {
      Fault(
        fault: $0, written: Array(html[$0.range]), origin: origins.origin(of: html[$0.range]))
    }
  }

  /// The page with index `page`, which shows what was recorded: that was checked when it was
  /// published first, and is not judged by what holds now.
  public init(recorded page: Int) {
    self.page = page
    ids = ByteStrings()
    links = PageLinks()
    title = []
    faults = []
  }

  /// Whether an element of the page has the id `text`.
  public func hasID(_ text: String) -> Bool { ids.contains(text) }

  /// The links that lead nowhere, where this is one of `pages`.
  func brokenLinks(among pages: [ScannedPage]) -> [PageLinks.Link] { links.broken(among: pages) }
}

/// The scan of one page, tag by tag.
private struct PageScan {
  private(set) var ids = ByteStrings()
  private(set) var links = PageLinks()
  private(set) var title: [UInt8] = []
  private(set) var faults: [OutputFault] = []

  private let html: [UInt8]
  private let page: Int
  private let paths: SitePaths
  private let origins: LinkOrigins
  private let plain: PlainAddresses
  private let ownAddress: [UInt8]
  /// The way from the host's root to the site's; nil for a page whose own address says where it is.
  private let hostPath: [UInt8]?
  private var headingLevel = 1
  private var hasMainHeading = false
  /// Where the heading or the title that is open began.
  private var opened: Range<Int>?
  private var hasTitle = false
  private var hasPolicy = false

  init(_ html: [UInt8], page: Int, of paths: SitePaths, _ origins: LinkOrigins) {
    self.html = html
    self.origins = origins
    self.page = page
    self.paths = paths
    plain = PlainAddresses(onPage: page, of: paths)
    ownAddress = Array(paths.ownAddress.utf8)
    // It is shown at any address, so that only what begins at the host's root leads anywhere.
    hostPath = paths.pages[page] == "404.html" ? Array(paths.hostPath.utf8) : nil
  }

  mutating func run() {
    var reader = HTMLReader(memory: paths.tags.take())
    var judge = MarkupJudge(.page, ownAddress: ownAddress)
    while true {
      switch reader.next(in: html) {
      case .startTag:
        if !reader.isKnown {
          judge.check(reader, in: html)
          if !reader.hasProblems, !judge.hasProblems { reader.remember(in: html) }
        }
        start(reader)
      case .endTag:
        if opened != nil { end(reader) }
      case .end:
        reader.finish()
        take(reader.takeProblems() + judge.takeProblems())
        if let memory = reader.takeMemory() { paths.tags.giveBack(memory) }
        if !hasPolicy { faults.append(OutputFault(kind: .policyMissing, range: 0..<0)) }
        return
      }
      if reader.hasProblems || judge.hasProblems {
        take(reader.takeProblems() + judge.takeProblems())
      }
    }
  }

  private mutating func take(_ problems: [MarkupProblem]) {
    faults += problems.map { OutputFault($0) }
  }

  private mutating func start(_ reader: borrowing HTMLReader) {
    for attribute in reader.attributes {
      switch attribute.kind {
      case .other: continue
      case .id: note(id: attribute)
      case .link: note(link: attribute)
      }
    }
    switch reader.role {
    case .heading(let level):
      // What a directive shows begins at level 3, since it mostly stands under a heading; a page
      // that has none before it is let pass.
      if level > headingLevel + 1, (headingLevel, level) != (1, 3) {
        faults.append(
          OutputFault(kind: .headingSkipped(level, after: headingLevel), range: reader.tag))
      }
      if level == 1 {
        if hasMainHeading {
          faults.append(OutputFault(kind: .mainHeadingTwice, range: reader.tag))
        }
        hasMainHeading = true
      }
      headingLevel = level
      opened = reader.tag
    case .title: opened = reader.tag
    case .head:
      if html[reader.tag.upperBound...].starts(with: ContentPolicy.element) { hasPolicy = true }
    case .image: break
    default: break
    }
  }

  private mutating func end(_ reader: borrowing HTMLReader) {
    guard let opened else { return }
    let content = html[opened.upperBound..<reader.tag.lowerBound]
    switch reader.role {
    case .heading:
      if Self.isBlank(content) { faults.append(OutputFault(kind: .headingEmpty, range: opened)) }
    case .title:
      if hasTitle {
        faults.append(
          OutputFault(kind: .titleTwice, range: opened.lowerBound..<reader.tag.upperBound))
      } else {
        title = Array(content)
      }
      hasTitle = true
    default: return
    }
    self.opened = nil
  }

  /// Whether there is no text between the tags of `content`.
  private static func isBlank(_ content: ArraySlice<UInt8>) -> Bool {
    var isInTag = false
    for byte in content {
      switch byte {
      case 0x3C: isInTag = true
      case 0x3E: isInTag = false
      case _ where !isInTag && byte > 0x20: return false
      default: break
      }
    }
    return true
  }

  private mutating func note(id attribute: HTMLReader.Attribute) {
    let value = html[attribute.value]
    let id = value.contains(0x26) ? MarkupAddress(value).bytes[...] : value
    if !ids.insert(id).isNew {
      let text = String(decoding: id, as: UTF8.self)
      faults.append(OutputFault(kind: .idTwice(text), range: attribute.written))
    }
  }

  private mutating func note(link attribute: HTMLReader.Attribute) {
    let value = html[attribute.value]
    let written = html[attribute.written]
    if let (target, fragment) = plain.target(of: value) {
      links.note(written, attribute.value.lowerBound, target, fragment, origins)
    } else if value.starts(with: ownAddress), !ownAddress.isEmpty {
      note(own: value, written)
    } else if isOwnInCapitals(value) {
      note(own: (ownAddress + value.dropFirst(ownAddress.count))[...], written)
    } else if Self.isPlainlyElsewhere(value) {
      return
    } else if let hostPath, value.starts(with: hostPath), value.dropFirst().first != 0x2F,
      let address = LocalAddress(value.dropFirst(hostPath.count), in: "index.html")
    {
      links.note(address, paths.target(at: address.path), written: written, origins)
    } else if let address = LocalAddress(value, in: paths.pages[page]) {
      links.note(address, paths.target(at: address.path), written: written, origins)
    }
  }

  /// Whether an address is the site's own but for capitals in its host, which make no difference there.
  private func isOwnInCapitals(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= ownAddress.count, !ownAddress.isEmpty else { return false }
    var slashes = 0
    for (byte, own) in zip(value, ownAddress) {
      guard byte == own || slashes < 3 && byte.smallASCII == own.smallASCII else { return false }
      if own == UInt8(ascii: "/") { slashes += 1 }
    }
    return true
  }

  private static let secureScheme = Array("https://".utf8)

  /// Whether the bytes of an address alone tell that it leads to another site, or to this one by an
  /// address that does not begin as its own does: there is nothing in them to be read otherwise.
  private static func isPlainlyElsewhere(_ value: ArraySlice<UInt8>) -> Bool {
    value.starts(with: secureScheme) && !value.contains { $0 == 0x26 || $0 <= 0x20 }
  }

  /// Notes a link to the site itself by its `whole` address.
  private mutating func note(own whole: ArraySlice<UInt8>, _ written: ArraySlice<UInt8>) {
    let rest = whole.dropFirst(ownAddress.count)
    if rest.isEmpty || rest.last == 0x2F, paths.target(at: rest, Self.index) != .nothing { return }
    if PlainAddresses.isPath(rest), paths.target(at: rest, []) != .nothing { return }
    guard let address = LocalAddress(whole, in: paths.pages[page], ownAddress: ownAddress) else {
      return
    }
    let target = paths.target(at: address.path)
    // Only what can be wrong is noted: a page is not reached by naming itself.
    if target == .nothing || !(address.fragment ?? "").isEmpty {
      links.note(address, target, written: written, origins)
    }
  }

  private static let index = Array("index.html".utf8)[...]
}

extension ByteStrings {
  /// Whether `text` is one of the strings.
  func contains(_ text: String) -> Bool { index(of: Array(text.utf8)[...]) != nil }

  /// The strings as texts.
  var texts: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }
}
