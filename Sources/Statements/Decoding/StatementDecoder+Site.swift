import Diagnostics
import YAML

private enum SiteFileKey: String, FieldKey {
  case organisatie, site, verklaring, controles
  case bekendeNamen = "bekende_namen"

  static var required: [SiteFileKey] { [.organisatie, .site, .verklaring] }
}

private enum OrganisationKey: String, FieldKey {
  case naam, adres
  case email = "e-mail"
  case telefoon, website
  case functionaris = "functionaris_gegevensbescherming"

  static var required: [OrganisationKey] { [.naam] }
}

private enum OfficerKey: String, FieldKey {
  case naam
  case email = "e-mail"
}

private enum SettingsKey: String, FieldKey {
  case titel, adres, beschrijving, aanspreekvorm, kleuren

  static var required: [SettingsKey] { [.titel, .adres] }
}

private enum ColoursKey: String, FieldKey {
  case accent
  case darkAccent = "accent_donker"
}

private enum DeclarationKey: String, FieldKey {
  case soort, hoofdverklaring, versie, datum
  case reviewInterval = "controleren_na"

  static var required: [DeclarationKey] { [.soort] }
}

extension StatementDecoder {
  /// Reads `site.yaml` into `statement`.
  func decodeSite(_ file: File, into statement: inout PrivacyStatement, _ findings: Findings) {
    guard file.root.kind != .empty else {
      if file.isDamaged { return }
      findings.report(
        .dataEmpty, at: .whole(file.id),
        Phrase(nl: "het bestand is leeg", en: "the file is empty"),
        help: Phrase(
          nl: "zet er 'organisatie', 'site' en 'verklaring' in",
          en: "put 'organisatie', 'site' and 'verklaring' in"))
      return
    }
    let fields = Fields<SiteFileKey>(file.root, at: .whole(file.id), findings: findings)
    if let inner = fields.nested(.organisatie, as: OrganisationKey.self) {
      statement.organisation = Organisation(inner)
    }
    if let inner = fields.nested(.site, as: SettingsKey.self) {
      statement.site = SiteSettings(inner)
    }
    if let inner = fields.nested(.verklaring, as: DeclarationKey.self) {
      statement.declaration = Declaration(inner)
    }
    statement.knownNames = fields.texts(.bekendeNamen)
    if let node = fields.present(.controles) {
      statement.checkSettings = checkSettings(node, findings)
    }
  }

  private func checkSettings(_ node: YAMLNode, _ findings: Findings) -> [CheckSetting] {
    guard node.kind == .mapping else {
      findings.report(
        .valueInvalid, at: node.range,
        Phrase(
          nl: "bij 'controles' horen codes met een waarde",
          en: "'controles' takes codes with a value"),
        help: Phrase(
          nl: "schrijf op de volgende regel, ingesprongen: 'sentence-long: melding'",
          en: "write on the next line, indented: 'sentence-long: melding'"))
      return []
    }
    var settings: [CheckSetting] = []
    for entry in node.entries {
      let word = entry.value.kind == .scalar ? entry.value.text.trimmed : ""
      if let level = CheckSetting.Level(rawValue: word) {
        settings.append(
          CheckSetting(
            code: Located(entry.key.text, at: entry.key.range),
            level: Located(level, at: entry.value.range)))
        continue
      }
      let list = CheckSetting.Level.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      findings.report(
        .valueInvalid, at: entry.value.kind == .empty ? entry.key.range : entry.value.range,
        Phrase(
          nl: "een controle staat op een van: \(list)", en: "a check is set to one of: \(list)"),
        help: NearMiss.nearest(to: word, in: CheckSetting.Level.allCases.map(\.rawValue)).map {
          Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?")
        })
    }
    return settings
  }
}

extension Organisation {
  fileprivate init(_ fields: Fields<OrganisationKey>) {
    range = fields.place
    name = fields.text(.naam) ?? Located("", at: fields.place)
    address = fields.text(.adres)
    email = fields.email(.email)
    telephone = fields.text(.telefoon)
    website = fields.address(.website)
    officer = fields.nested(.functionaris, as: OfficerKey.self).map { inner in
      Officer(name: inner.text(.naam), email: inner.email(.email), range: inner.place)
    }
  }
}

extension SiteSettings {
  fileprivate init(_ fields: Fields<SettingsKey>) {
    title = fields.text(.titel) ?? Located("", at: fields.place)
    let written = fields.address(.adres) ?? Located("", at: fields.place)
    baseAddress = written.map { $0.isEmpty || $0.hasSuffix("/") ? $0 : $0 + "/" }
    summary = fields.text(.beschrijving)
    addressForm = fields.choice(.aanspreekvorm)
    colours = fields.nested(.kleuren, as: ColoursKey.self).map { inner in
      Colours(accent: inner.colour(.accent), darkAccent: inner.colour(.darkAccent))
    }
  }
}

extension Declaration {
  fileprivate init(_ fields: Fields<DeclarationKey>) {
    range = fields.place
    kind = fields.choice(.soort)
    mainStatement = fields.address(.hoofdverklaring)
    version = fields.text(.versie)
    date = fields.date(.datum)
    reviewInterval = fields.reviewInterval(.reviewInterval)?.value ?? .usual
  }
}
