import Diagnostics

extension Compiler {
  /// What a name stands for, or nil (and a finding) where it stands for nothing.
  mutating func resolve(
    _ name: Range<Int>, _ here: Surroundings
  ) -> (path: Template.Path, kind: Field.Kind)? {
    let text = here.tree.text(name)
    if text == "." {
      let scope = here.scopes.count - 1
      if case .text = here.scopes[scope] { return (Template.Path(scope: scope, fields: []), .text) }
      report(
        .templateNameUnknown, here.tree.place(name),
        Phrase(nl: "'.' staat hier niet voor een tekst", en: "'.' stands for no text here"),
        Phrase(
          nl: "'.' hoort in een sectie over een lijst van teksten",
          en: "'.' belongs in a section over a list of texts"))
      return nil
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for scope in here.scopes.indices.reversed() {
      guard case .schema(let schema) = here.scopes[scope],
        let index = schema.fields.firstIndex(where: { $0.name == parts[0] })
      else { continue }
      return follow(parts, from: schema, index, scope, name, here)
    }
    reportUnknown(parts[0], name, here)
    return nil
  }

  /// Follows the rest of a dotted name.
  private mutating func follow(
    _ parts: [String], from schema: Schema, _ index: Int, _ scope: Int, _ name: Range<Int>,
    _ here: Surroundings
  ) -> (path: Template.Path, kind: Field.Kind)? {
    var fields = [index]
    var kind = schema.fields[index].kind
    for part in parts.dropFirst() {
      let inner: Schema
      switch kind {
      case .object(let schema), .optional(let schema): inner = schema
      case .text, .html, .address, .flag, .texts, .list:
        reportKind(
          name, here, Phrase(nl: "heeft geen '\(part)'", en: "has no '\(part)'"),
          Phrase(
            nl: "een punt hoort alleen na een object", en: "a dot belongs after an object only"))
        return nil
      }
      guard let next = inner.fields.firstIndex(where: { $0.name == part }) else {
        let nearest = NearMiss.nearest(to: part, in: inner.fields.map(\.name))
        report(
          .templateNameUnknown, here.tree.place(name),
          Phrase(
            nl: "'\(inner.name)' heeft geen '\(part)'", en: "'\(inner.name)' has no '\(part)'"),
          nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") })
        return nil
      }
      fields.append(next)
      kind = inner.fields[next].kind
    }
    return (Template.Path(scope: scope, fields: fields), kind)
  }

  private mutating func reportUnknown(_ part: String, _ name: Range<Int>, _ here: Surroundings) {
    var names: [String] = []
    for case .schema(let schema) in here.scopes.reversed() { names += schema.fields.map(\.name) }
    let nearest = NearMiss.nearest(to: part, in: names)
    report(
      .templateNameUnknown, here.tree.place(name),
      Phrase(nl: "hier is geen '\(part)'", en: "there is no '\(part)' here"),
      nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(
          nl: "docs/sjablonen.md noemt alle namen", en: "docs/sjablonen.md lists all names"))
  }

  /// A tag that writes a value.
  mutating func variable(
    _ name: Range<Int>, _ isRaw: Bool, _ tag: Range<Int>, _ site: WriteSite, _ here: Surroundings
  ) -> Template.Step? {
    guard let (path, kind) = resolve(name, here) else { return nil }
    let text = here.tree.text(name)
    switch kind {
    case .text, .address:
      guard !isRaw else {
        report(
          .templateEscaping, here.tree.place(tag),
          Phrase(nl: "'\(text)' is tekst en geen HTML", en: "'\(text)' is text and no HTML"),
          Phrase(nl: "schrijf '{{\(text)}}'", en: "write '{{\(text)}}'"))
        return nil
      }
      guard checkSite(site, text, kind, here.tree.place(tag)) else { return nil }
      return .text(path)
    case .html:
      guard isRaw else {
        report(
          .templateEscaping, here.tree.place(tag),
          Phrase(nl: "'\(text)' is HTML", en: "'\(text)' is HTML"),
          Phrase(nl: "schrijf '{{{\(text)}}}'", en: "write '{{{\(text)}}}'"))
        return nil
      }
      guard site == .text else {
        report(
          .templateAttribute, here.tree.place(tag),
          Phrase(nl: "HTML hoort hier niet", en: "HTML does not belong here"),
          Phrase(nl: "zet de tag tussen elementen", en: "put the tag between elements"))
        return nil
      }
      return .html(path)
    case .flag, .texts, .list, .object, .optional:
      reportKind(
        name, here, Phrase(nl: "is geen tekst", en: "is no text"),
        Phrase(
          nl: "gebruik een sectie: '{{#\(text)}}…{{/\(text)}}'",
          en: "use a section: '{{#\(text)}}…{{/\(text)}}'"))
      return nil
    }
  }

  /// Whether a text may be written at `site`; reports where it may not.
  private mutating func checkSite(
    _ site: WriteSite, _ text: String, _ kind: Field.Kind, _ place: SourceRange
  ) -> Bool {
    switch site {
    case .text: return true
    case .attribute(let name, let isFirst):
      let name = name.lowercased()
      let isAddress = name == "href" || name == "src" || name == "action"
      if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
        report(
          .templateAttribute, place,
          Phrase(nl: "in '\(name)' hoort geen tag", en: "no tag belongs in '\(name)'"),
          Phrase(nl: "gebruik een class", en: "use a class"))
        return false
      }
      guard isAddress, isFirst else { return true }
      if case .address = kind { return true }
      report(
        .templateAttribute, place,
        Phrase(nl: "'\(text)' is tekst en geen adres", en: "'\(text)' is text and no address"),
        Phrase(
          nl: "begin '\(name)' met een adres uit de gegevens of met vaste tekst",
          en: "begin '\(name)' with an address from the data or with fixed text"))
      return false
    case .forbidden(let where_):
      report(.templateAttribute, place, where_.summary, where_.help)
      return false
    }
  }
}

extension WriteSite.Place {
  fileprivate var summary: Phrase {
    switch self {
    case .unquotedValue:
      Phrase(
        nl: "om deze waarde staan geen aanhalingstekens", en: "this value has no quotes around it")
    case .tagName:
      Phrase(
        nl: "in de naam van een element of attribuut hoort geen tag",
        en: "no tag belongs in the name of an element or attribute")
    case .script:
      Phrase(nl: "in een script of style hoort geen tag", en: "no tag belongs in a script or style")
    case .comment:
      Phrase(nl: "in HTML-commentaar hoort geen tag", en: "no tag belongs in an HTML comment")
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .unquotedValue:
      Phrase(nl: "zet aanhalingstekens om de waarde", en: "put quotes around the value")
    case .tagName:
      Phrase(
        nl: "gebruik een sectie om het hele element heen",
        en: "use a section around the whole element")
    case .script:
      Phrase(nl: "zet de waarde in een data-attribuut", en: "put the value in a data attribute")
    case .comment:
      Phrase(nl: "gebruik '{{! … }}' voor een opmerking", en: "use '{{! … }}' for a remark")
    }
  }
}
