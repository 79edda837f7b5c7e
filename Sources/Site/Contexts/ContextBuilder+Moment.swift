import Diagnostics
import Statements
import Templates

extension ContextBuilder {
  /// A moment: ``MomentContext/moment``.
  func moment(_ number: Int) -> Value {
    let moment = statement.moments[number]
    let exchanges = moment.exchanges ?? []
    var values: [Value] = [
      .text(moment.id.value),
      .text(moment.name.value),
      .text(momentAddress(number)),
      TextContext.value(moment.summary?.value),
    ]
    values.append(filled: productNames(moment.products))
    values.append(.flag(moment.internalOnly != nil))
    values.append(filled: parties(of: exchanges))
    values.append(
      filled:
        exchanges.compactMap { exchange in
          guard let party = exchange.party.index else { return nil }
          return self.exchange(exchange, with: partyLink(party))
        })
    values.append(profiling(moment.profiling))
    values.append(TextContext.value(marks?.mark(ofMoment: number, in: statement)))
    return .object(values)
  }

  /// The parties of a moment, each once, in the order of its exchanges.
  private func parties(of exchanges: [Exchange]) -> [Value] {
    var seen: Set<Int> = []
    return exchanges.compactMap { exchange in
      guard let party = exchange.party.index, seen.insert(party).inserted else { return nil }
      return partyLink(party)
    }
  }

  private func profiling(_ profiling: Profiling?) -> Value {
    guard let profiling else { return .absent }
    return .object([
      .text(profiling.explanation.value),
      TextContext.value(profiling.legalBasis?.value.words),
      siteLink(profiling.more?.value),
    ])
  }
}
