import Text

/// A picture of which data go where: moments on the left, parties on the right, a line for each
/// pair that exchanges data.
///
/// The picture is an SVG that stands in a page. It has no colours, styles or scripts of its own:
/// everything is drawn in `currentColor`, and the page's stylesheet colours these classes:
///
/// | class | is |
/// | --- | --- |
/// | `stroom` | the picture |
/// | `stroom-lijn naar`, `… van`, `… beide`, `… delen` | the lines of one direction, or of none |
/// | `stroom-punt` | the arrow heads, inside `stroom-lijn` |
/// | `stroom-bundel` | all lines of one moment, where there are many |
/// | `stroom-spoor` | the part of a bundle that its lines share |
/// | `stroom-knoop moment`, `stroom-knoop partij` | the bars at which lines end |
/// | `stroom-naam` | the names |
///
/// Direction shows without colour: an arrow head points at who receives the data, and the lines
/// that only come from a party are dashed. Where no direction is said, there is no arrow head. To a
/// screen reader the picture is a group with a title, a description and its names, which are links
/// where they have an address. What goes where, the page says in words.
///
/// Moments keep their order; parties keep theirs too, unless another saves much crossing. A few
/// lines are curves. Where so many would cross that no eye could follow them, each moment has a
/// track, as in a map of railway lines, with a branch to each of its parties.
public struct FlowPicture: Sendable {
  /// Which way data go, seen from the organisation.
  public enum Direction: Sendable {
    /// To the party.
    case to
    /// From the party.
    case from
    /// Both ways.
    case both
    /// Not said: a line without an arrow head.
    case unsaid

    /// Both directions together; what one line does not say, the other may.
    public func joined(with other: Direction) -> Direction {
      switch (self, other) {
      case (.unsaid, _): other
      case (_, .unsaid): self
      default: self == other ? self : .both
      }
    }

    /// Whether it is said that data go to the party.
    var goesToParty: Bool { self == .to || self == .both }
    /// Whether it is said that data come from the party.
    var comesFromParty: Bool { self == .from || self == .both }
  }

  /// An exchange of data with a party at a moment.
  public struct Line: Sendable {
    /// The moment, as an index in the picture's moments.
    public let moment: Int
    /// The party, as an index in the picture's parties.
    public let party: Int
    /// Which way the data go.
    public let direction: Direction

    /// An exchange in one direction or both.
    public init(moment: Int, party: Int, direction: Direction) {
      self.moment = moment
      self.party = party
      self.direction = direction
    }
  }

  /// The most lines that a reader can still follow.
  public static let maximumLines = 600
  /// The most moments, and the most parties, that a reader can still overlook.
  public static let maximumNodes = 80
  /// The most moments where so many lines cross that each moment needs a track of its own.
  public static let maximumTracks = 25
  /// The most UTF-8 bytes that all texts together may have.
  public static let maximumTextBytes = 6_000

  let moments: [String]
  let parties: [String]
  let lines: [Line]
  let title: String
  let description: String
  let identifier: String
  /// Where the names lead, by the places of moments and parties; empty where they are no links.
  let momentAddresses: [String]
  let partyAddresses: [String]

  /// A picture of `lines` between `moments` and `parties`, which are the names.
  ///
  /// Lines of one moment with one party become one line, in both directions where they differ;
  /// a line whose moment or party does not exist is left out. A soft hyphen in a name says where
  /// it may be broken. The `identifier` begins every id in the picture and must be the only one
  /// of its kind on the page; what may not stand in an id becomes a hyphen. The addresses, of which
  /// there is one for each name or none at all, are where the names lead.
  public init(
    moments: [String], parties: [String], lines: [Line], title: String, description: String,
    identifier: String, momentAddresses: [String] = [], partyAddresses: [String] = []
  ) {
    self.moments = moments
    self.parties = parties
    self.lines = Self.merged(
      lines.filter { moments.indices.contains($0.moment) && parties.indices.contains($0.party) })
    self.title = title
    self.description = description
    self.identifier = Self.safeIdentifier(identifier)
    self.momentAddresses = momentAddresses
    self.partyAddresses = partyAddresses
  }

  /// Whether the picture is worth its place: it has a line, can be read, and is under 100 kB.
  ///
  /// Where it is false, leave the picture out and let the table do the work.
  public var isDrawable: Bool {
    guard !lines.isEmpty, lines.count <= Self.maximumLines,
      moments.count <= Self.maximumNodes, parties.count <= Self.maximumNodes,
      textBytes <= Self.maximumTextBytes
    else { return false }
    return moments.count <= Self.maximumTracks || !needsTracks
  }

  /// Appends the picture to `output` as one `svg` element, or nothing where there is no line.
  ///
  /// A picture that is higher than a page of paper has the class `hoog` as well, and is followed
  /// by a hidden `div` of class `stroom-banden`: the same picture cut between names, in `svg`
  /// elements of class `stroom-band`. A stylesheet shows that in its place in print.
  ///
  /// It draws whatever it is given, also what is not drawable, in time that grows with the
  /// content and hardly faster; the same picture gives the same bytes.
  public func appendSVG(to output: inout [UInt8]) {
    guard !lines.isEmpty else { return }
    let layout = FlowLayout(self)
    FlowDrawing(picture: self, layout: layout).append(to: &output)
  }

  var needsTracks: Bool { PartyOrder(of: self).crossings > FlowLayout.maximumCrossings }

  private var textBytes: Int {
    (moments + parties + momentAddresses + partyAddresses + [title, description])
      .reduce(0) { $0 + $1.utf8.count }
  }

  /// One line for each pair of a moment and a party, ordered by moment and then by party.
  private static func merged(_ lines: [Line]) -> [Line] {
    let sorted = lines.sorted { ($0.moment, $0.party) < ($1.moment, $1.party) }
    var merged: [Line] = []
    for line in sorted {
      guard let last = merged.last, last.moment == line.moment, last.party == line.party else {
        merged.append(line)
        continue
      }
      merged[merged.count - 1] = Line(
        moment: line.moment, party: line.party,
        direction: last.direction.joined(with: line.direction))
    }
    return merged
  }

  private static func safeIdentifier(_ identifier: String) -> String {
    let bytes = identifier.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), Byte.underscore:
        byte
      default: UInt8(ascii: "-")
      }
    }
    return bytes.isEmpty ? "stroom" : String(decoding: bytes, as: UTF8.self)
  }
}
