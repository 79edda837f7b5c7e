import Diagnostics
import YAML

/// The keys of a data category in `gegevens.yaml`.
enum DataCategoryKey: String, FieldKey {
  case naam, soort, bijzonder
  case onderdeelVan = "onderdeel_van"
  case uitleg, dpv

  static var required: [DataCategoryKey] { [.naam, .soort] }
}

/// The keys of a product in `producten.yaml`.
enum ProductKey: String, FieldKey {
  case naam, samenvatting

  static var required: [ProductKey] { [.naam] }
}

extension DataCategory {
  /// The data category that `node` describes; what can't be read is reported and left out.
  init(id: Located<String>, node: YAMLNode, _ findings: Findings) {
    let fields = Fields<DataCategoryKey>(node, at: id.range, findings: findings)
    self.id = id
    name = fields.text(.naam) ?? Located(id.value, at: id.range)
    kind = fields.choice(.soort) ?? Located(.personal, at: id.range)
    special = fields.flag(.bijzonder)
    parent = fields.reference(.onderdeelVan)
    explanation = fields.text(.uitleg)
    vocabularyTerm = fields.vocabularyTerm
  }
}

extension Product {
  /// The product that `node` describes; what can't be read is reported and left out.
  init(id: Located<String>, node: YAMLNode, _ findings: Findings) {
    let fields = Fields<ProductKey>(node, at: id.range, findings: findings)
    self.id = id
    name = fields.text(.naam) ?? Located(id.value, at: id.range)
    summary = fields.text(.samenvatting)
  }
}

extension Fields<DataCategoryKey> {
  /// A term of the Data Privacy Vocabulary: `prefix:Term`, both of ASCII letters, digits, hyphens.
  fileprivate var vocabularyTerm: Located<String>? {
    guard let written = text(.dpv) else { return nil }
    let parts = written.value.split(separator: ":", omittingEmptySubsequences: false)
    let isTerm =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
              || byte == 0x2D
          }
      }
    guard isTerm else {
      reject(
        .dpv, at: written.range,
        allowed: Phrase(
          nl: "een begrip van de Data Privacy Vocabulary, als pd:Name",
          en: "a concept of the Data Privacy Vocabulary, such as pd:Name"))
      return nil
    }
    return written
  }
}
