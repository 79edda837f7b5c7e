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
      description: "Lijnen van momenten naar partijen. De tabel op deze pagina zegt hetzelfde.",
      identifier: "stroom-\(number)")
    return .object(
      [
        picture,
        .text("Elke lijn van het plaatje"),
      ]
        + Value.filled(
          (withTable ? lines : []).map { line in
            .object([
              momentLink(line.moment), partyLink(line.party), .text(line.direction.words),
            ])
          }))
  }

  /// The small picture of a party: ``PictureContext``, or absent.
  func picture(ofParty party: Int) -> Value {
    let name = statement.parties[party].name.value
    return picture(
      of: flowLines(ofParty: party), title: "Wanneer we gegevens delen met \(name)",
      description: "De tabel met uitwisselingen op deze pagina zegt hetzelfde.",
      identifier: "plaatje")
  }

  /// The small picture of a moment: ``PictureContext``, or absent.
  func picture(ofMoment moment: Int) -> Value {
    let name = statement.moments[moment].name.value
    return picture(
      of: flowLines(moments: [moment]), title: "Met wie we gegevens delen: \(name)",
      description: "De tabel met uitwisselingen op deze pagina zegt hetzelfde.",
      identifier: "plaatje")
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
      for exchange in statement.moments[moment].exchanges ?? [] {
        guard let other = exchange.party.index else { continue }
        let direction = FlowPicture.Direction(exchange)
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

  /// The lines of a party, one for each moment at which it is met.
  private func flowLines(ofParty party: Int) -> [FlowLine] {
    var lines: [FlowLine] = []
    for place in index.exchangesOfParty[party] {
      guard let exchange = statement.moments[place.moment].exchanges?[place.exchange] else {
        continue
      }
      let direction = FlowPicture.Direction(exchange)
      if let last = lines.last, last.moment == place.moment {
        lines[lines.count - 1].direction = last.direction.joined(with: direction)
      } else {
        lines.append(FlowLine(moment: place.moment, party: party, direction: direction))
      }
    }
    return lines
  }

  private func picture(
    of lines: [FlowLine], title: String, description: String, identifier: String
  ) -> Value {
    guard lines.count <= FlowPicture.maximumLines else { return .absent }
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
      title: title, description: description, identifier: identifier)
    guard drawn.isDrawable else { return .absent }
    var svg: [UInt8] = []
    drawn.appendSVG(to: &svg)
    return .object([.html(svg), .flag(lines.contains { $0.direction != .unsaid })])
  }
}

extension FlowPicture.Direction {
  /// The direction of `exchange`, as far as it is said.
  init(_ exchange: Exchange) {
    switch exchange.direction?.value {
    case .to: self = .to
    case .from: self = .from
    case .both: self = .both
    case nil: self = .unsaid
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
