import Diagnostics

extension Compiler {
  /// A section, upright or inverted.
  mutating func section(_ tag: SectionTag, _ here: Surroundings) -> Template.Step? {
    // Without knowing what it is over, nothing is known of what is in it.
    guard let (path, kind) = resolve(tag.name, here) else { return nil }
    var there = here
    switch kind {
    case .list(let schema), .optional(let schema): there.scopes.append(.schema(schema))
    case .object(let schema):
      if tag.isInverted {
        reportKind(
          tag.name, here, Phrase(nl: "is er altijd", en: "is always there"),
          Phrase(nl: "haal de sectie weg", en: "remove the section"))
        return nil
      }
      there.scopes.append(.schema(schema))
    case .texts: there.scopes.append(.text)
    case .flag: break
    case .text, .html, .address:
      let text = here.tree.text(tag.name)
      reportKind(
        tag.name, here,
        Phrase(
          nl: "is een tekst, en een sectie kan dat niet", en: "is a text, which no section takes"),
        Phrase(
          nl: "schrijf '{{\(text)}}' zonder sectie", en: "write '{{\(text)}}' without a section")
      )
      return nil
    }
    if tag.isInverted { return .unless(path, body(tag, here, mayRepeat: false)) }
    switch kind {
    case .flag: return .when(path, body(tag, here, mayRepeat: false))
    case .list, .texts: return .each(path, body(tag, there, mayRepeat: true))
    default: return .each(path, body(tag, there, mayRepeat: false))
    }
  }

  /// What is in a section.
  ///
  /// It may be left out or repeated, so the HTML has to go on in the same way behind it as before it.
  private mutating func body(
    _ tag: SectionTag, _ there: Surroundings, mayRepeat: Bool
  ) -> [Template.Step] {
    let before = html
    if mayRepeat { html = html.beforeRepetition }
    let steps = merged(compile(tag.nodes, there))
    if let joined = before.joined(with: html) {
      html = joined
    } else {
      // One mistake is one finding: the rest is read as if between elements, if that may be.
      html = html.state == .text ? html : before
      if tag.isClosed {
        let name = there.tree.text(tag.name)
        report(
          .templateHTML, there.tree.place(tag.tag),
          Phrase(
            nl: "de HTML in sectie '\(name)' is niet af",
            en: "the HTML in section '\(name)' is not whole"
          ),
          Phrase(
            nl: "zet hele elementen, attributen of stukken van een waarde in een sectie",
            en: "put whole elements, attributes or pieces of a value in a section"))
      }
    }
    return steps
  }
}
