import Diagnostics
import Markup

extension Compiler {
  /// A tag that writes a value.
  mutating func variable(_ tag: VariableTag, _ here: Surroundings) -> StepTree? {
    // What is written may be anything, so nothing that was begun before it goes on.
    defer { passValue() }
    guard let (path, kind) = resolve(tag.name, here) else { return nil }
    let text = here.tree.text(tag.name)
    let place = here.tree.place(tag.tag)
    switch kind {
    case .text, .address:
      guard !tag.isRaw else {
        report(
          .templateEscaping, place,
          Phrase(nl: "'\(text)' is tekst en geen HTML", en: "'\(text)' is text and no HTML"),
          Phrase(nl: "schrijf '{{\(text)}}'", en: "write '{{\(text)}}'"))
        return nil
      }
      guard mayHoldText(text, kind, place) else { return nil }
      return .text(path)
    case .html:
      guard tag.isRaw else {
        report(
          .templateEscaping, place, Phrase(nl: "'\(text)' is HTML", en: "'\(text)' is HTML"),
          Phrase(nl: "schrijf '{{{\(text)}}}'", en: "write '{{{\(text)}}}'"))
        return nil
      }
      guard html.state == .text else {
        report(
          .templateAttribute, place,
          Phrase(nl: "HTML hoort hier niet", en: "HTML does not belong here"),
          Phrase(nl: "zet de tag tussen elementen", en: "put the tag between elements"))
        return nil
      }
      return .html(path)
    case .flag, .texts, .list, .object, .optional:
      reportKind(
        tag.name, here, Phrase(nl: "is geen tekst", en: "is no text"),
        Phrase(
          nl: "gebruik een sectie: '{{#\(text)}}…{{/\(text)}}'",
          en: "use a section: '{{#\(text)}}…{{/\(text)}}'"))
      return nil
    }
  }

  private mutating func passValue() {
    switch html.state {
    case .quoted: html.prefix = .settled
    case .comment, .raw, .escapable:
      html.matched = 0
      html.recent = 0
    default: break
    }
  }

  /// Whether a text may be written here; reports where it may not.
  private mutating func mayHoldText(
    _ text: String, _ kind: Field.Kind, _ place: SourceRange
  ) -> Bool {
    switch html.state {
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

  private mutating func mayHoldInAttribute(
    _ text: String, _ kind: Field.Kind, _ place: SourceRange
  ) -> Bool {
    let name = html.attributeName
    let isAddress = if case .address = kind { true } else { false }
    switch html.attributeClass {
    case .plain: return true
    case .code:
      report(
        .templateAttribute, place,
        Phrase(nl: "in '\(name)' hoort geen tag", en: "no tag belongs in '\(name)'"),
        Phrase(nl: "gebruik een class", en: "use a class"))
      return false
    case .address where html.prefix == .settled: return true
    case .address where isAddress && html.prefix == .open([]): return true
    case .addresses where isAddress: return true
    case .address, .addresses:
      report(
        .templateAttribute, place,
        Phrase(nl: "'\(text)' is tekst en geen adres", en: "'\(text)' is text and no address"),
        Phrase(
          nl: "begin '\(name)' met een adres uit de gegevens of met vaste tekst",
          en: "begin '\(name)' with an address from the data or with fixed text"))
      return false
    }
  }

  /// Reports what is wrong with the HTML around the tags.
  mutating func reportHTML(_ problem: HTMLContext.Problem.Kind, _ place: SourceRange) {
    switch problem {
    case .missingSpace:
      report(
        .templateHTML, place,
        Phrase(
          nl: "tussen twee attributen staat geen spatie",
          en: "there is no space between two attributes"
        ),
        Phrase(nl: "zet er een spatie voor", en: "put a space before it"))
    case .tagInTag:
      report(
        .templateHTML, place,
        Phrase(
          nl: "hier begint een element in een ander", en: "an element begins in another's tag"),
        Phrase(nl: "zet er '>' voor", en: "put '>' before it"))
    case .commentInScript:
      report(
        .templateHTML, place,
        Phrase(nl: "in dit script staat '<!--'", en: "this script holds '<!--'"),
        Phrase(
          nl: "haal het weg, of zet het script in assets/",
          en: "remove it, or put the script in assets/")
      )
    }
  }
}
