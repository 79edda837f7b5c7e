import Claims
import Diagnostics
import Picture
import Statements
import Templates

extension ContextBuilder {
  /// `::stroom`: ``DirectiveContexts/flow``; `number` makes the ids in the drawing unique.
  ///
  /// Without its table where the matrix stands on the page, which says the same in less room.
  func flow(number: Int, withTable: Bool) -> Value {
    let lines = flowLines(moments: statement.moments.indices)
    let picture = picture(
      of: lines, title: "Met wie we wanneer gegevens delen",
      description: "De tabel op deze pagina zegt hetzelfde.",
      identifier: "stroom-\(number)")
    return .object(
      [
        picture,
        .text("Elke lijn van het plaatje"), .text(root),
        .list(withTable ? flowMoments(lines) : []),
      ]
        + Value.filled(
          (withTable ? lines : []).map { line in
            .object([
              momentLink(line.moment), partyLink(line.party), .text(line.direction.words),
            ])
          }))
  }

  /// The lines by moment, for a screen on which a picture has no room.
  private func flowMoments(_ lines: [FlowLine]) -> [Value] {
    statement.moments.indices.compactMap { moment in
      let own = lines.filter { $0.moment == moment }
      guard !own.isEmpty else { return nil }
      return .object([
        momentLink(moment),
        .list(
          own.map { line in
            .object([
              partyLink(line.party), .text(line.direction.verb),
              .flag(line.direction == .to || line.direction == .both),
              .flag(line.direction == .from || line.direction == .both),
            ])
          }),
      ])
    }
  }

  /// A line between a moment and a party, by their places in the statement.
  private struct FlowLine {
    let moment: Int
    let party: Int
    var direction: FlowPicture.Direction
  }

  /// The lines from `moments`, one for each pair: two directions between the same two make one.
  private func flowLines(moments: some Sequence<Int>) -> [FlowLine] {
    var lines: [FlowLine] = []
    for moment in moments {
      var placeOfParty: [Int: Int] = [:]
      for claim in index.exchanges(ofMoment: moment) {
        guard let other = claim.party else { continue }
        let direction = FlowPicture.Direction(claim)
        if let place = placeOfParty[other] {
          lines[place].direction = lines[place].direction.joined(with: direction)
        } else {
          placeOfParty[other] = lines.count
          lines.append(FlowLine(moment: moment, party: other, direction: direction))
        }
      }
    }
    return lines
  }

  /// Fewer lines than this are read faster in words.
  private static let fewestLines = 3

  private func picture(
    of lines: [FlowLine], title: String, description: String, identifier: String
  ) -> Value {
    guard (Self.fewestLines...FlowPicture.maximumLines).contains(lines.count) else {
      return .absent
    }
    var momentPlaces: [Int: Int] = [:]
    var partyPlaces: [Int: Int] = [:]
    var moments: [String] = []
    var parties: [String] = []
    for line in lines where momentPlaces[line.moment] == nil {
      momentPlaces[line.moment] = moments.count
      moments.append(statement.moments[line.moment].name.value)
    }
    for party in Set(lines.map(\.party)).sorted() {
      partyPlaces[party] = parties.count
      parties.append(statement.parties[party].name.value)
    }
    let drawn = FlowPicture(
      moments: moments, parties: parties,
      lines: lines.map { line in
        FlowPicture.Line(
          moment: momentPlaces[line.moment] ?? 0, party: partyPlaces[line.party] ?? 0,
          direction: line.direction)
      },
      title: title, description: description, identifier: identifier,
      momentAddresses: momentPlaces.sorted { $0.value < $1.value }.map { momentAddress($0.key) },
      partyAddresses: partyPlaces.sorted { $0.value < $1.value }.map { partyAddress($0.key) })
    guard drawn.isDrawable else { return .absent }
    var svg: [UInt8] = []
    drawn.appendSVG(to: &svg)
    return .object([.html(svg), .flag(lines.contains { $0.direction != .unsaid })])
  }
}

extension FlowPicture.Direction {
  /// The direction of the sharing that is claimed, as far as it is said.
  init(_ claim: Claim) {
    switch claim.direction {
    case .to: self = .to
    case .from: self = .from
    case .both: self = .both
    case nil: self = .unsaid
    }
  }

  /// The direction in a word, seen from the organisation.
  var verb: String {
    switch self {
    case .to: "geven"
    case .from: "krijgen"
    case .both: "geven en krijgen"
    case .unsaid: "delen"
    }
  }

  /// The direction in words, seen from the organisation.
  var words: String {
    switch self {
    case .to: Exchange.Direction.to.words
    case .from: Exchange.Direction.from.words
    case .both: Exchange.Direction.both.words
    case .unsaid: "we delen"
    }
  }
}
