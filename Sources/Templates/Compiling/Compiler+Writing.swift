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
        report(
          .templateEscaping, place,
          Phrase(nl: "'\(text)' is tekst en geen HTML", en: "'\(text)' is text and no HTML"),
          Phrase(nl: "schrijf '{{\(text)}}'", en: "write '{{\(text)}}'"))
        return
      }
      if mayHoldText(text, kind, place) { writer.text(at: value) }
    case .html:
      guard tag.isRaw else {
        report(
          .templateEscaping, place, Phrase(nl: "'\(text)' is HTML", en: "'\(text)' is HTML"),
          Phrase(nl: "schrijf '{{{\(text)}}}'", en: "write '{{{\(text)}}}'"))
        return
      }
      guard html.place == .text else {
        report(
          .templateAttribute, place,
          Phrase(nl: "HTML hoort hier niet", en: "HTML does not belong here"),
          Phrase(nl: "zet de tag tussen elementen", en: "put the tag between elements"))
        return
      }
      writer.html(at: value)
    case .flag, .texts, .list, .object, .optional:
      reportKind(
        tag.name, here, Phrase(nl: "is geen tekst", en: "is no text"),
        Phrase(
          nl: "gebruik een sectie: '{{#\(text)}}…{{/\(text)}}'",
          en: "use a section: '{{#\(text)}}…{{/\(text)}}'"))
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
      report(
        .templateAttribute, place,
        Phrase(
          nl: "om deze waarde staan geen aanhalingstekens", en: "this value has no quotes around it"
        ),
        Phrase(nl: "zet aanhalingstekens om de waarde", en: "put quotes around the value"))
    case .tagOpen, .endTagOpen, .tagName, .beforeAttribute, .gap, .attributeName,
      .afterAttributeName, .declaration:
      report(
        .templateAttribute, place,
        Phrase(
          nl: "in de naam van een element of attribuut hoort geen tag",
          en: "no tag belongs in the name of an element or attribute"),
        Phrase(
          nl: "gebruik een sectie om het hele element heen",
          en: "use a section around the whole element"))
    case .comment where reportOpenComment(): break
    case .markup, .comment:
      report(
        .templateAttribute, place,
        Phrase(nl: "in HTML-commentaar hoort geen tag", en: "no tag belongs in an HTML comment"),
        Phrase(nl: "gebruik '{{! … }}' voor een opmerking", en: "use '{{! … }}' for a remark"))
    case .raw:
      report(
        .templateAttribute, place,
        Phrase(
          nl: "in een script of style hoort geen tag", en: "no tag belongs in a script or style"),
        Phrase(nl: "zet de waarde in een data-attribuut", en: "put the value in a data attribute"))
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
    report(
      .templateHTML, comment,
      Phrase(nl: "dit commentaar gaat niet dicht", en: "this comment is not closed"),
      Phrase(
        nl: "zet '-->' achter het commentaar, of schrijf het als '{{! … }}'",
        en: "put '-->' behind the comment, or write it as '{{! … }}'"))
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
      report(
        .templateAttribute, place,
        Phrase(
          nl: "in '\(html.attributeName)' hoort geen tag",
          en: "no tag belongs in '\(html.attributeName)'"),
        Phrase(nl: "gebruik een class", en: "use a class"))
      return false
    case .candidates: if isAddress { return true }
    case .followed, .loaded, .related, .fragment:
      if html.prefix == .settled || isAddress && html.prefix == .open([]) { return true }
    }
    let name = html.attributeName
    report(
      .templateAttribute, place,
      Phrase(nl: "'\(text)' is tekst en geen adres", en: "'\(text)' is text and no address"),
      Phrase(
        nl: "begin '\(name)' met een adres uit de gegevens of met vaste tekst",
        en: "begin '\(name)' with an address from the data or with fixed text"))
    return false
  }
}
