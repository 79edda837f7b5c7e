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
    var direction: Exchange.Direction
  }

  /// The lines from `moments`, one for each pair: two directions between the same two make one.
  private func flowLines(moments: some Sequence<Int>) -> [FlowLine] {
    var lines: [FlowLine] = []
    for moment in moments {
      var placeOfParty: [Int: Int] = [:]
      for exchange in statement.moments[moment].exchanges ?? [] {
        guard let other = exchange.party.index else { continue }
        if let place = placeOfParty[other] {
          if lines[place].direction != exchange.way { lines[place].direction = .both }
        } else {
          placeOfParty[other] = lines.count
          lines.append(FlowLine(moment: moment, party: other, direction: exchange.way))
        }
      }
    }
    return lines
  }

  /// The lines of a party, one for each moment at which it is met.
  private func flowLines(ofParty party: Int) -> [FlowLine] {
    var lines: [FlowLine] = []
    for place in index.exchangesOfParty[party] {
      guard let direction = statement.moments[place.moment].exchanges?[place.exchange].way
      else { continue }
      if let last = lines.last, last.moment == place.moment {
        if last.direction != direction { lines[lines.count - 1].direction = .both }
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
          direction: FlowPicture.Direction(line.direction))
      },
      title: title, description: description, identifier: identifier)
    guard drawn.isDrawable else { return .absent }
    var svg: [UInt8] = []
    drawn.appendSVG(to: &svg)
    return .object([.html(svg)])
  }
}

extension FlowPicture.Direction {
  fileprivate init(_ direction: Exchange.Direction) {
    switch direction {
    case .to: self = .to
    case .from: self = .from
    case .both: self = .both
    }
  }
}
