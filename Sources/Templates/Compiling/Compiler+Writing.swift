import Diagnostics
import Markup
import Text

extension Compiler {
  /// A tag that writes a value.
  mutating func variable(_ tag: VariableTag, _ here: Surroundings) {
    // What is written may be anything, so nothing that was begun before it goes on.
    defer { html.passValue() }
    guard let (value, kind) = resolve(tag.name, here) else { return }
    let text = here.tree.text(tag.name)
    let place = here.tree.place(tag.tag)
    switch kind {
    case .text, .address:
      guard !tag.isRaw else {
        report(.textIsNoHTML(text, at: place))
        return
      }
      if mayHoldText(text, kind, place) { writer.text(at: value) }
    case .html:
      guard tag.isRaw else {
        report(.isHTML(text, at: place))
        return
      }
      guard html.place == .text else {
        report(.htmlMisplaced(at: place))
        return
      }
      writer.html(at: value)
    case .flag, .texts, .list, .object, .optional:
      report(.noText(text, at: here.tree.place(tag.name)))
    }
  }

  /// Whether a text may be written here; reports where it may not.
  private mutating func mayHoldText(
    _ text: String, _ kind: Field.Kind, _ place: SourceRange
  ) -> Bool {
    switch html.place {
    case .text, .escapable: return true
    case .quoted: return mayHoldInAttribute(text, kind, place)
    case .beforeValue, .unquoted:
      report(.withoutQuotes(at: place))
    case .tagOpen, .endTagOpen, .tagName, .beforeAttribute, .gap, .attributeName,
      .afterAttributeName, .declaration:
      report(.tagInName(at: place))
    case .comment where reportOpenComment(): break
    case .markup, .comment:
      report(.tagInComment(at: place))
    case .raw:
      report(.tagInScript(at: place))
    }
    return false
  }

  /// Reports the comment that is being read, where it ends nowhere in its file: it swallows all tags
  /// behind it, each of which would be told otherwise.
  private mutating func reportOpenComment() -> Bool {
    guard let comment = html.comment,
      let file = library.trees.values.first(where: { $0.file.file == comment.file })?.file,
      file.bytes.place(of: Array("-->".utf8), from: comment.offsets.upperBound) == nil
    else { return false }
    report(.openComment(at: comment))
    return true
  }

  private mutating func mayHoldInAttribute(
    _ text: String, _ kind: Field.Kind, _ place: SourceRange
  ) -> Bool {
    let isAddress = if case .address = kind { true } else { false }
    switch html.use {
    // What is on no list is told when the tag is whole.
    case nil, .plain, .identifier, .words, .relations: return true
    case .paint, .style:
      report(.tagInAttribute(html.attributeName, at: place))
      return false
    case .candidates: if isAddress { return true }
    case .followed, .loaded, .related, .fragment:
      if html.prefix == .settled || isAddress && html.prefix == .open([]) { return true }
    }
    report(.noAddress(text, in: html.attributeName, at: place))
    return false
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func textIsNoHTML(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: place,
      Phrase(nl: "'\(name)' is tekst en geen HTML", en: "'\(name)' is text and no HTML"),
      help: .write("{{\(name)}}"))
  }

  fileprivate static func isHTML(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateEscaping, at: place, Phrase(nl: "'\(name)' is HTML", en: "'\(name)' is HTML"),
      help: .write("{{{\(name)}}}"))
  }

  fileprivate static func htmlMisplaced(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateAttribute, at: place,
      Phrase(nl: "HTML hoort hier niet", en: "HTML does not belong here"),
      help: Phrase(nl: "zet de tag tussen elementen", en: "put the tag between elements"))
  }

  fileprivate static func noText(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateKind, at: place,
      Phrase(nl: "'\(name)' is geen tekst", en: "'\(name)' is no text"),
      help: Phrase(
        nl: "gebruik een sectie: '{{#\(name)}}…{{/\(name)}}'",
        en: "use a section: '{{#\(name)}}…{{/\(name)}}'"))
  }

  fileprivate static func withoutQuotes(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateAttribute, at: place,
      Phrase(
        nl: "om deze waarde staan geen aanhalingstekens", en: "this value has no quotes around it"
      ),
      help: Phrase(nl: "zet aanhalingstekens om de waarde", en: "put quotes around the value"))
  }

  fileprivate static func tagInName(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateAttribute, at: place,
      Phrase(
        nl: "in de naam van een element of attribuut hoort geen tag",
        en: "no tag belongs in the name of an element or attribute"),
      help: Phrase(
        nl: "gebruik een sectie om het hele element heen",
        en: "use a section around the whole element"))
  }

  fileprivate static func tagInComment(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateAttribute, at: place,
      Phrase(nl: "in HTML-commentaar hoort geen tag", en: "no tag belongs in an HTML comment"),
      help: Phrase(
        nl: "gebruik '{{! … }}' voor een opmerking", en: "use '{{! … }}' for a remark"))
  }

  fileprivate static func openComment(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateHTML, at: place,
      Phrase(nl: "dit commentaar gaat niet dicht", en: "this comment is not closed"),
      help: Phrase(
        nl: "zet '-->' achter het commentaar, of schrijf het als '{{! … }}'",
        en: "put '-->' behind the comment, or write it as '{{! … }}'"))
  }

  fileprivate static func tagInScript(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateAttribute, at: place,
      Phrase(
        nl: "in een script of style hoort geen tag", en: "no tag belongs in a script or style"),
      help: Phrase(
        nl: "zet de waarde in een data-attribuut", en: "put the value in a data attribute"))
  }

  fileprivate static func tagInAttribute(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateAttribute, at: place,
      Phrase(nl: "in '\(name)' hoort geen tag", en: "no tag belongs in '\(name)'"),
      help: Phrase(nl: "gebruik een class", en: "use a class"))
  }

  fileprivate static func noAddress(
    _ name: String, in attribute: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .templateAttribute, at: place,
      Phrase(nl: "'\(name)' is tekst en geen adres", en: "'\(name)' is text and no address"),
      help: Phrase(
        nl: "begin '\(attribute)' met een adres uit de gegevens of met vaste tekst",
        en: "begin '\(attribute)' with an address from the data or with fixed text"))
  }
}
