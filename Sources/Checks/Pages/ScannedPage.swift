/// What the checks need to know of one rendered page, so that its bytes need not be kept.
public struct ScannedPage: Sendable {
  /// A link that leads nowhere, or whose place in another page is still to be looked for.
  struct Link: Sendable {
    /// The address as it is in the page, character references decoded.
    let address: String
    /// The page that it leads to; nil where there is none.
    let target: Int?
    /// The id that it names there.
    let fragment: String
    /// The attribute as it is in the page.
    let written: [UInt8]
  }

  /// Something that no page should do.
  struct Fault: Sendable {
    /// What it does.
    let fault: OutputFault
    /// The tag or the attribute as it is in the page.
    let written: [UInt8]
  }

  /// The index of the page in ``SitePaths/pages``.
  let page: Int
  /// The pages that it links to, each once.
  var targets: [Int] = []
  /// The links that need a judgement.
  var links: [Link] = []
  /// The ids in it.
  var ids: Set<String> = []
  /// What it does that no page should.
  var faults: [Fault] = []

  /// Scans the bytes of the page with index `page` of `paths`, once.
  public init(_ html: [UInt8], page: Int, of paths: SitePaths) {
    self.page = page
    var scan = TagScan(html)
    var finder = FaultFinder(html, ownAddress: paths.ownAddress)
    var seenAddresses: Set<ArraySlice<UInt8>> = []
    var seenTargets: Set<Int> = []
    while scan.next() {
      finder.check(scan)
      for attribute in scan.attributes {
        if scan.isText(attribute.name, Markup.id) {
          ids.insert(CharacterReferences.decoded(html[attribute.value]))
        } else if scan.isText(attribute.name, Markup.href)
          || scan.isText(attribute.name, Markup.src)
        {
          let value = html[attribute.value]
          guard seenAddresses.insert(value).inserted,
            let address = LocalAddress(value, in: paths.pages[page])
          else { continue }
          let target = paths.target(at: address.path)
          if case .page(let index) = target, seenTargets.insert(index).inserted {
            targets.append(index)
          }
          let written = attribute.name.lowerBound..<attribute.value.upperBound
          note(address, target, written: html[written])
        }
      }
    }
    faults = finder.faults.map { Fault(fault: $0, written: Array(html[$0.range])) }
    links.removeAll { $0.target == page && ids.contains($0.fragment) }
  }

  private mutating func note(
    _ address: LocalAddress, _ target: SitePaths.Target, written: ArraySlice<UInt8>
  ) {
    let page: Int?
    switch target {
    case .file: return
    case .nothing: page = nil
    case .page(let index):
      guard let fragment = address.fragment, !fragment.isEmpty else { return }
      page = index
    }
    links.append(
      Link(
        address: address.written, target: page, fragment: address.fragment ?? "",
        written: Array(written)))
  }
}
