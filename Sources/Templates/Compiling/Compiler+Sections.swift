import Diagnostics

extension Compiler {
  /// A section, upright or inverted.
  mutating func section(_ tag: SectionTag, _ here: Surroundings) {
    // Without knowing what it is over, nothing is known of what is in it.
    guard let (value, kind) = resolve(tag.name, here) else { return }
    var there = here
    let fields = here.scopes[value.scope].fields + value.fields
    switch kind {
    case .list(let schema):
      guard tag.isInverted || mayGoThrough(fields, tag, here) else { return }
      there.scopes.append(Scope(names: .schema(schema), fields: fields, isElement: true))
    case .optional(let schema):
      there.scopes.append(Scope(names: .schema(schema), fields: fields))
    case .object(let schema):
      if tag.isInverted {
        report(.alwaysThere(here.tree.text(tag.name), at: here.tree.place(tag.name)))
        return
      }
      there.scopes.append(Scope(names: .schema(schema), fields: fields))
    case .texts:
      guard tag.isInverted || mayGoThrough(fields, tag, here) else { return }
      there.scopes.append(Scope(names: .text, fields: fields, isElement: true))
    case .flag: break
    case .text, .html, .address:
      report(.sectionOverText(here.tree.text(tag.name), at: here.tree.place(tag.name)))
      return
    }
    if tag.isInverted { return body(tag, .unless, value, here, mayRepeat: false) }
    switch kind {
    case .flag:
      let isOnRequest = isOnRequest(value, here)
      if isOnRequest { requestDepth += 1 }
      body(tag, .when, value, here, mayRepeat: false)
      if isOnRequest { requestDepth -= 1 }
    case .list, .texts: body(tag, .each, value, there, mayRepeat: true)
    default: body(tag, .each, value, there, mayRepeat: false)
    }
  }

  /// Whether the field at `place` is about what is shown only where a text asks for it.
  private func isOnRequest(_ place: StepWriter.Place, _ here: Surroundings) -> Bool {
    guard case .schema(let schema) = here.scopes[place.scope].names, place.fields.count == 1
    else { return false }
    return schema.fields[place.fields[0]].isOnRequest
  }

  /// Whether the list at `fields` is not gone through already.
  ///
  /// Ten thousand times ten thousand rows would be a page that never ends.
  private mutating func mayGoThrough(
    _ fields: [Int], _ tag: SectionTag, _ here: Surroundings
  ) -> Bool {
    guard here.scopes.contains(where: { $0.isElement && $0.fields == fields }) else { return true }
    report(.goneThrough(here.tree.text(tag.name), at: here.tree.place(tag.name)))
    return false
  }

  /// Writes what is in a section over the value at `place`.
  ///
  /// It may be left out or repeated, so the HTML has to go on in the same way behind it as before it.
  private mutating func body(
    _ tag: SectionTag, _ section: StepWriter.Section, _ place: StepWriter.Place,
    _ there: Surroundings, mayRepeat: Bool
  ) {
    let fork = html.beginPart(mayRepeat: mayRepeat)
    let opening = writer.begin(section, at: place)
    compile(tag.nodes, there)
    writer.end(opening)
    let (joint, problems) = html.endPart(fork)
    for (problem, place) in problems { report(problem, place) }
    // One mistake is one finding: the rest is read as if between elements.
    if case .torn = joint, tag.isClosed {
      report(.tornHTML(there.tree.text(tag.name), at: there.tree.place(tag.tag)))
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func alwaysThere(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateKind, at: place,
      Phrase(nl: "'\(name)' is er altijd", en: "'\(name)' is always there"),
      help: Phrase(nl: "haal de sectie weg", en: "remove the section"))
  }

  fileprivate static func sectionOverText(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateKind, at: place,
      Phrase(
        nl: "'\(name)' is een tekst, en een sectie kan dat niet",
        en: "'\(name)' is a text, which no section takes"),
      help: Phrase(
        nl: "schrijf '{{\(name)}}' zonder sectie", en: "write '{{\(name)}}' without a section"))
  }

  fileprivate static func goneThrough(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateLimit, at: place,
      Phrase(
        nl: "lijst '\(name)' wordt hier al doorlopen",
        en: "list '\(name)' is being gone through here already"),
      help: Phrase(
        nl: "haal deze sectie weg, of zet haar buiten de andere",
        en: "remove this section, or put it outside the other one"))
  }

  fileprivate static func tornHTML(_ section: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateHTML, at: place,
      Phrase(
        nl: "de HTML in sectie '\(section)' is niet af",
        en: "the HTML in section '\(section)' is not whole"),
      help: Phrase(
        nl: "zet hele elementen, attributen of stukken van een waarde in een sectie",
        en: "put whole elements, attributes or pieces of a value in a section"))
  }
}
