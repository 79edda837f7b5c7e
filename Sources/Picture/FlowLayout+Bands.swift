/// The picture cut for paper.
extension FlowLayout {
  /// A picture that is higher than this is more than a page of paper.
  static let pageHeight = 8_000
  /// How high a band is about: so low that little of a page stays empty.
  static let bandHeight = 1_600

  /// The heights from top to bottom, cut where no name is; one band where a page has room for all.
  var bands: [Range<Int>] {
    guard height > Self.pageHeight else { return [0..<height] }
    var bands: [Range<Int>] = []
    var top = 0
    for cut in cuts where cut - top >= Self.bandHeight && height - cut >= Self.bandHeight {
      bands.append(top..<cut)
      top = cut
    }
    bands.append(top..<height)
    return bands
  }

  /// The heights at which there is no name at either side, halfway between two names.
  private var cuts: [Int] {
    let names = (moments + parties).map(\.names).sorted { $0.lowerBound < $1.lowerBound }
    var cuts: [Int] = []
    var bottom = 0
    for name in names {
      if bottom > 0, name.lowerBound > bottom { cuts.append((bottom + name.lowerBound) / 2) }
      bottom = max(bottom, name.upperBound)
    }
    return cuts
  }
}

extension FlowLayout.Node {
  /// The heights that the name takes.
  fileprivate var names: Range<Int> {
    let top = centre - labelHeight / 2
    return top..<top + labelHeight
  }
}
