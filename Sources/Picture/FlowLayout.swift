/// Where everything in a picture stands.
///
/// All sizes are tenths of a pixel.
struct FlowLayout {
  /// A name with the bar beside it.
  struct Node {
    let label: Label
    let top: Int
    let height: Int
    /// How many lines end here.
    let ends: Int
    /// Where the name leads; nil where it is no link.
    let address: String?

    var centre: Int { top + height / 2 }
    var labelHeight: Int { label.lines.count * FlowLayout.lineHeight }
  }

  /// A line from a moment's bar to a party's bar, by the heights of its ends.
  struct PlacedLine {
    let moment: Int
    let direction: FlowPicture.Direction
    let left: Int
    let right: Int
  }

  /// The widest that a picture is: at the size of a phone's column, 358 pixels, a text in it is
  /// 11 pixels high.
  static let widest = 5_200
  /// What curves have between the columns, where that does not make a picture wider than that: a
  /// small picture is narrow, so that its text is easy to read on a phone.
  static let roomForCurves = 1_600
  static let fontSize = 160
  static let lineHeight = 200
  /// The widest that a column of names may be.
  static let columnLimit = 1_840
  /// From a name to the middle of its bar.
  static let nameDistance = 100
  /// From the middle of a bar to where its lines end.
  static let barDistance = 40
  /// Between the ends of two lines at one bar.
  static let endDistance = 80
  /// Between a branch and another moment's way to its track, at least.
  static let clearance = 30
  static let nodeDistance = 140
  static let margin = 20
  /// Between two tracks, at most.
  static let trackDistance = 140
  /// Between the moments' bars and the first track.
  static let trackStart = 80
  /// Between the last track and the parties' bars.
  static let trackEnd = 200
  /// More crossings than this and curves cannot be told apart: then there are tracks.
  static let maximumCrossings = 120

  /// How lines are drawn.
  enum Style {
    /// Each as a curve of its own.
    case curves
    /// Each as a branch of its moment's track, as in a map of railway lines: a track goes from
    /// the moment, up and down between the columns, past all of its parties.
    case tracks
  }

  let style: Style
  let width: Int
  let height: Int
  /// The width of each column of names.
  let momentsWidth: Int
  let partiesWidth: Int
  /// In the order of the picture.
  let moments: [Node]
  /// From top to bottom.
  let parties: [Node]
  /// By moment, and then from top to bottom.
  let lines: [PlacedLine]

  init(_ picture: FlowPicture) {
    let best = PartyOrder(of: picture)
    style = best.crossings > Self.maximumCrossings ? .tracks : .curves
    // With tracks a crossing does no harm, so the order is that of the data.
    let order = style == .tracks ? Array(picture.parties.indices) : best.parties
    var rank = [Int](repeating: 0, count: order.count)
    for (position, party) in order.enumerated() { rank[party] = position }

    var momentEnds = [Int](repeating: 0, count: picture.moments.count)
    var partyEnds = [Int](repeating: 0, count: picture.parties.count)
    for line in picture.lines {
      momentEnds[line.moment] = style == .tracks ? 1 : momentEnds[line.moment] + 1
      partyEnds[rank[line.party]] += 1
    }
    let left = Column(
      names: picture.moments, addresses: picture.momentAddresses, ends: momentEnds)
    let right = Column(
      names: order.map { picture.parties[$0] },
      addresses: picture.partyAddresses.isEmpty ? [] : order.map { picture.partyAddresses[$0] },
      ends: partyEnds)
    let inner = max(left.height, right.height)
    height = inner + 2 * Self.margin
    let sides = left.width + right.width + 2 * (Self.margin + Self.nameDistance + Self.barDistance)
    width = style == .tracks ? Self.widest : min(Self.widest, sides + Self.roomForCurves)
    momentsWidth = left.width
    partiesWidth = right.width
    moments = left.nodes(in: inner)
    parties = right.nodes(in: inner)
    let placed = Self.placed(
      picture.lines.sorted { ($0.moment, rank[$0.party]) < ($1.moment, rank[$1.party]) },
      rank: rank, moments: moments, parties: parties)
    lines = style == .tracks ? Self.joined(placed, moments: moments) : placed
  }

  /// The middle of the moments' bars, and of the parties'.
  var momentsBar: Int { Self.margin + momentsWidth + Self.nameDistance }
  var partiesBar: Int { width - Self.margin - partiesWidth - Self.nameDistance }

  /// Where lines end at the left and at the right.
  var lineStart: Int { momentsBar + Self.barDistance }
  var lineEnd: Int { partiesBar - Self.barDistance }

  /// Where the track of a moment stands: the first is the leftmost.
  func track(of moment: Int) -> Int {
    let room = lineEnd - lineStart - Self.trackStart - Self.trackEnd
    let distance = min(Self.trackDistance, room / max(1, moments.count - 1))
    let first = lineStart + Self.trackStart + (room - distance * (moments.count - 1)) / 2
    return first + distance * moment
  }

  /// The lines with one end for all of a moment, beside its middle where that is needed: a line
  /// from there to the track must not lie on a branch of another track.
  private static func joined(_ lines: [PlacedLine], moments: [Node]) -> [PlacedLine] {
    let taken = Set(lines.map(\.right))
    let heights = moments.map { moment in
      let offsets = stride(from: 0, through: endDistance / 2, by: 5).flatMap { [$0, -$0] }
      let free = offsets.first { offset in
        (-clearance...clearance).allSatisfy { !taken.contains(moment.centre + offset + $0) }
      }
      return moment.centre + (free ?? 0)
    }
    return lines.map { line in
      PlacedLine(
        moment: line.moment, direction: line.direction, left: heights[line.moment],
        right: line.right)
    }
  }

  /// The lines with their ends shared out over the bars: from top to bottom in the order of
  /// what is at the other end, so that lines of one bar do not cross.
  private static func placed(
    _ lines: [FlowPicture.Line], rank: [Int], moments: [Node], parties: [Node]
  ) -> [PlacedLine] {
    var momentEnds = [Int](repeating: 0, count: moments.count)
    var partyEnds = [Int](repeating: 0, count: parties.count)
    return lines.map { line in
      let party = rank[line.party]
      defer {
        momentEnds[line.moment] += 1
        partyEnds[party] += 1
      }
      return PlacedLine(
        moment: line.moment,
        direction: line.direction,
        left: moments[line.moment].end(momentEnds[line.moment]),
        right: parties[party].end(partyEnds[party]))
    }
  }
}

extension FlowLayout.Node {
  /// The height at which line `index` ends.
  fileprivate func end(_ index: Int) -> Int {
    ends < 2 ? centre : centre + (2 * index - (ends - 1)) * FlowLayout.endDistance / 2
  }
}

/// The names at one side, before the picture's height is known.
private struct Column {
  let labels: [Label]
  let addresses: [String]
  let ends: [Int]

  init(names: [String], addresses: [String], ends: [Int]) {
    // From tenths of a pixel to hundredths of an em.
    let limit = FlowLayout.columnLimit * 100 / FlowLayout.fontSize
    labels = names.map { Label($0, limit: limit) }
    self.addresses = addresses
    self.ends = ends
  }

  var width: Int {
    (labels.reduce(0) { max($0, $1.width) } * FlowLayout.fontSize + 99) / 100
  }

  var height: Int {
    labels.indices.reduce(0) { $0 + height(of: $1) }
      + max(0, labels.count - 1) * FlowLayout.nodeDistance
  }

  /// The nodes shared out over `total`, with as much room above as below each.
  func nodes(in total: Int) -> [FlowLayout.Node] {
    let room = total - height
    var used = FlowLayout.margin
    return labels.indices.map { index in
      let top = used + room * (2 * index + 1) / (2 * labels.count)
      let height = height(of: index)
      used += height + FlowLayout.nodeDistance
      return FlowLayout.Node(
        label: labels[index], top: top, height: height, ends: ends[index],
        address: addresses.indices.contains(index) ? addresses[index] : nil)
    }
  }

  private func height(of index: Int) -> Int {
    max(
      labels[index].lines.count * FlowLayout.lineHeight, ends[index] * FlowLayout.endDistance)
  }
}
