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
      report(.dotIsNoText(at: here.tree.place(name)))
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
        report(.noObject(here.tree.text(name), part: part, at: here.tree.place(name)))
        return nil
      }
      guard let next = inner.fields.firstIndex(where: { $0.name == part }) else {
        report(.noPart(part, of: inner, at: here.tree.place(name)))
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
    report(.unknownName(part, among: names, at: here.tree.place(name)))
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func dotIsNoText(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateNameUnknown, at: place,
      Phrase(nl: "'.' staat hier niet voor een tekst", en: "'.' stands for no text here"),
      help: Phrase(
        nl: "'.' hoort in een sectie over een lijst van teksten",
        en: "'.' belongs in a section over a list of texts"))
  }

  /// A dotted name of which what stands before `part` has no parts.
  fileprivate static func noObject(
    _ name: String, part: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .templateKind, at: place,
      Phrase(nl: "'\(name)' heeft geen '\(part)'", en: "'\(name)' has no '\(part)'"),
      help: Phrase(
        nl: "een punt hoort alleen na een object", en: "a dot belongs after an object only"))
  }

  fileprivate static func noPart(
    _ part: String, of schema: Schema, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .templateNameUnknown, at: place,
      Phrase(
        nl: "'\(schema.name)' heeft geen '\(part)'", en: "'\(schema.name)' has no '\(part)'"),
      help: NearMiss.nearest(to: part, in: schema.fields.map(\.name)).map { .didYouMean($0) })
  }

  fileprivate static func unknownName(
    _ name: String, among names: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .templateNameUnknown, at: place,
      Phrase(nl: "hier is geen '\(name)'", en: "there is no '\(name)' here"),
      help: NearMiss.nearest(to: name, in: names).map { .didYouMean($0) }
        ?? Phrase(
          nl: "docs/sjablonen.md noemt alle namen", en: "docs/sjablonen.md lists all names"))
  }
}
