import Diagnostics
import YAML

/// The keys of a moment in `momenten.yaml`.
enum MomentKey: String, FieldKey {
  case naam, samenvatting, producten, intern, uitwisselingen, profilering

  static var required: [MomentKey] { [.naam] }
}

private enum ExchangeKey: String, FieldKey {
  case met, waarvoor, gegevens, richting, voorwaarde, grondslag, belang

  static var required: [ExchangeKey] { [.met] }
}

private enum ProfilingKey: String, FieldKey {
  case uitleg, grondslag, meer

  static var required: [ProfilingKey] { [.uitleg] }
}

extension Moment {
  /// The moment that `node` describes; what can't be read of it is reported and left out.
  init(id: Located<String>, node: YAMLNode, _ findings: Findings) {
    let findingsBefore = findings.list.count
    let fields = Fields<MomentKey>(node, at: id.range, findings: findings)
    self.id = id
    name = fields.text(.naam) ?? Located(id.value, at: id.range)
    summary = fields.text(.samenvatting)
    products = fields.references(.producten)
    internalOnly = fields.flag(.intern)
    exchanges = fields.exchanges
    profiling = fields.profiling
    isIncomplete = node.holdsUnreadable || findings.list.count > findingsBefore
    guard let internalOnly, let exchanges, !exchanges.isEmpty else { return }
    findings.report(
      .valueInvalid, at: internalOnly,
      Phrase(
        nl: "een moment is 'intern' of het heeft uitwisselingen, niet allebei",
        en: "a moment is 'intern' or it has exchanges, not both"),
      help: Phrase(
        nl: "haal 'intern: ja' weg of haal de uitwisselingen weg",
        en: "remove 'intern: ja' or remove the exchanges"),
      notes: [
        Diagnostic.Note(
          Phrase(nl: "de uitwisselingen staan hier", en: "the exchanges are here"),
          at: fields.keyRange(.uitwisselingen))
      ])
  }
}

extension Fields<MomentKey> {
  fileprivate var exchanges: [Exchange]? {
    guard let node = present(.uitwisselingen) else { return nil }
    guard node.kind == .sequence else {
      reject(
        .uitwisselingen, at: node.range, allowed: Phrase(nl: "een lijst", en: "a list"),
        help: Phrase(
          nl: "begin elke uitwisseling met een streepje: '- met: cis'",
          en: "begin each exchange with a hyphen: '- met: cis'"))
      return nil
    }
    return node.elements.compactMap { Exchange($0, findings) }
  }

  fileprivate var profiling: Profiling? {
    guard let fields = nested(.profilering, as: ProfilingKey.self) else { return nil }
    let basis: Located<LegalBasis>? = fields.choice(.grondslag)
    let more = fields.address(.meer)
    guard let explanation = fields.text(.uitleg) else { return nil }
    return Profiling(explanation: explanation, legalBasis: basis, more: more)
  }
}

extension Exchange {
  fileprivate init?(_ node: YAMLNode, _ findings: Findings) {
    let fields = Fields<ExchangeKey>(node, at: node.range.firstLine, findings: findings)
    let purpose = fields.text(.waarvoor)
    let dataCategories = fields.references(.gegevens)
    let direction: Located<Direction>? = fields.choice(.richting)
    let condition = fields.text(.voorwaarde)
    let basis: Located<LegalBasis>? = fields.choice(.grondslag)
    let interest = fields.text(.belang)
    fields.checkInterest(interest, for: basis, basis: .grondslag, key: .belang)
    guard let party = fields.reference(.met) else { return nil }
    self.init(
      party: party, purpose: purpose, dataCategories: dataCategories,
      direction: direction?.value ?? .to, condition: condition, legalBasis: basis,
      legitimateInterest: interest, range: node.range)
  }
}

extension SourceRange {
  /// The place where the range begins, without its length: enough to point at a list item.
  fileprivate var firstLine: SourceRange {
    SourceRange(file: file, start: start, end: min(end, start + 1))
  }
}
