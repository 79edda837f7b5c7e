import Diagnostics
import Text

extension Compiler {
  /// What a name stands for, or nil (and a finding) where it stands for nothing.
  mutating func resolve(
    _ name: Range<Int>, _ here: Surroundings
  ) -> (place: StepWriter.Place, kind: Field.Kind)? {
    let text = here.tree.text(name)
    if text == "." {
      let scope = here.scopes.count - 1
      if case .text = here.scopes[scope].names {
        return (StepWriter.Place(scope: scope, fields: []), .text)
      }
      report(
        .templateNameUnknown, here.tree.place(name),
        Phrase(nl: "'.' staat hier niet voor een tekst", en: "'.' stands for no text here"),
        Phrase(
          nl: "'.' hoort in een sectie over een lijst van teksten",
          en: "'.' belongs in a section over a list of texts"))
      return nil
    }
    // Most names have one part.
    let isPlain = !here.tree.file.bytes[name].contains(UInt8(ascii: "."))
    let parts =
      isPlain
      ? [text]
      : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for scope in here.scopes.indices.reversed() {
      guard case .schema(let schema) = here.scopes[scope].names,
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
  ) -> (place: StepWriter.Place, kind: Field.Kind)? {
    var fields = [index]
    var kind = schema.fields[index].kind
    note(index, of: schema)
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
          nearest.map { .didYouMean($0) })
        return nil
      }
      fields.append(next)
      note(next, of: inner)
      kind = inner.fields[next].kind
    }
    return (StepWriter.Place(scope: scope, fields: fields), kind)
  }

  private mutating func note(_ field: Int, of schema: Schema) {
    if requestDepth == 0 { told.insert(field, of: schema) }
    named.insert(field, of: schema)
  }

  private mutating func reportUnknown(_ part: String, _ name: Range<Int>, _ here: Surroundings) {
    var names: [String] = []
    for scope in here.scopes.reversed() {
      if case .schema(let schema) = scope.names { names += schema.fields.map(\.name) }
    }
    let nearest = NearMiss.nearest(to: part, in: names)
    report(
      .templateNameUnknown, here.tree.place(name),
      Phrase(nl: "hier is geen '\(part)'", en: "there is no '\(part)' here"),
      nearest.map { .didYouMean($0) }
        ?? Phrase(
          nl: "docs/sjablonen.md noemt alle namen", en: "docs/sjablonen.md lists all names"))
  }

  mutating func reportKind(
    _ name: Range<Int>, _ here: Surroundings, _ what: Phrase, _ help: Phrase
  ) {
    let text = here.tree.text(name)
    report(
      .templateKind, here.tree.place(name),
      Phrase(nl: "'\(text)' \(what.dutch)", en: "'\(text)' \(what.english)"), help)
  }
}
