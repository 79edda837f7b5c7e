import Diagnostics
import YAML

/// The keys of a party in `partijen.yaml`.
enum PartyKey: String, FieldKey {
  case naam, voluit
  case ookBekendAls = "ook_bekend_als"
  case soort
  case onderdeelVan = "onderdeel_van"
  case waarvoor, gegevens
  case wijZienNiet = "wij_zien_niet"
  case krijgtNiet = "krijgt_niet"
  case voorwaarde, producten, rol, grondslag, belang
  case vraagBij = "vraag_bij"
  case website, privacyverklaring, doorgifte, bewaartermijn, gecontroleerd, vervallen

  static var required: [PartyKey] { [.naam, .soort, .waarvoor] }
}

private enum TransferKey: String, FieldKey {
  case land, waarborg

  static var required: [TransferKey] { [.land, .waarborg] }
}

private enum RetirementKey: String, FieldKey {
  case sinds, opvolger

  static var required: [RetirementKey] { [.sinds] }
}

extension Party {
  /// The party that `node` describes; what can't be read of it is reported and left out.
  init(id: Located<String>, node: YAMLNode, _ findings: Findings) {
    let findingsBefore = findings.list.count
    let fields = Fields<PartyKey>(node, at: id.range, findings: findings)
    self.id = id
    name = fields.text(.naam) ?? Located(id.value, at: id.range)
    fullName = fields.text(.voluit)
    aliases = fields.texts(.ookBekendAls)
    kind = fields.choice(.soort) ?? Located(.organisation, at: id.range)
    parent = fields.reference(.onderdeelVan)
    purpose = fields.text(.waarvoor) ?? Located("", at: id.range)
    dataCategories = fields.references(.gegevens)
    hiddenFromUs = fields.references(.wijZienNiet) ?? []
    withheld = fields.references(.krijgtNiet) ?? []
    condition = fields.text(.voorwaarde)
    products = fields.references(.producten)
    role = fields.choice(.rol)
    legalBasis = fields.choice(.grondslag)
    legitimateInterest = fields.text(.belang)
    askAt = fields.reference(.vraagBij).map { reference in
      reference.id.value == "ons" ? .us(reference.id.range) : .party(reference)
    }
    website = fields.address(.website)
    privacyStatement = fields.address(.privacyverklaring)
    transfer = fields.transfer
    retention = fields.retention(.bewaartermijn)
    reviewed = fields.date(.gecontroleerd)
    retired = fields.retirement
    fields.checkInterest(legitimateInterest, for: legalBasis, basis: .grondslag, key: .belang)
    isIncomplete = node.holdsUnreadable || findings.list.count > findingsBefore
  }
}

extension Fields<PartyKey> {
  fileprivate var transfer: Party.Transfer? {
    guard let fields = nested(.doorgifte, as: TransferKey.self), let country = fields.text(.land),
      let safeguard = fields.text(.waarborg)
    else { return nil }
    return Party.Transfer(country: country, safeguard: safeguard)
  }

  fileprivate var retirement: Party.Retirement? {
    guard let fields = nested(.vervallen, as: RetirementKey.self) else { return nil }
    let successor = fields.reference(.opvolger)
    guard let since = fields.date(.sinds) else { return nil }
    return Party.Retirement(since: since, successor: successor)
  }
}

extension Fields {
  /// Reports a legitimate interest without its basis, and the basis without the interest.
  func checkInterest(
    _ interest: Located<String>?, for basis: Located<LegalBasis>?, basis basisKey: Key, key: Key
  ) {
    if let basis, basis.value == .legitimateInterest, interest == nil, value(key) == nil {
      findings.report(
        .keyMissing, at: basis.range,
        Phrase(
          nl: "bij 'gerechtvaardigd-belang' hoort de sleutel '\(key.rawValue)'",
          en: "'gerechtvaardigd-belang' needs the key '\(key.rawValue)'"),
        help: Phrase(
          nl: "schrijf welk belang het is (AVG art. 13 lid 1 d)",
          en: "write which interest it is (GDPR art. 13(1)(d))"))
    }
    guard let interest, basis?.value != .legitimateInterest else { return }
    findings.report(
      .valueInvalid, at: keyRange(key) ?? interest.range,
      Phrase(
        nl: "'\(key.rawValue)' hoort alleen bij '\(basisKey.rawValue): gerechtvaardigd-belang'",
        en: "'\(key.rawValue)' belongs only with '\(basisKey.rawValue): gerechtvaardigd-belang'"),
      help: Phrase(
        nl: "haal '\(key.rawValue)' weg of verander de grondslag",
        en: "remove '\(key.rawValue)' or change the legal basis"))
  }
}
