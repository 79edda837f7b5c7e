import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Templates

@Suite("The Mustache specification")
struct SpecificationTests {
  /// A case, as the specification's files hold it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let data: String
    let template: String
    let partials: [String: String]
    let expected: String

    var testDescription: String { name }
  }

  static let cases: [Case] = {
    guard let folder = Repository.specifications?.appendingPathComponent("mustache"),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    return names.sorted().flatMap { name -> [Case] in
      guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)),
        let file = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
        let tests = file["tests"] as? [[String: Any]]
      else { return [] }
      return tests.compactMap { test in
        guard let title = test["name"] as? String, let template = test["template"] as? String,
          let expected = test["expected"] as? String,
          let data = try? JSONSerialization.data(
            withJSONObject: test["data"] ?? [:], options: [.fragmentsAllowed, .sortedKeys])
        else { return nil }
        return Case(
          name: "\(name.dropLast(5)): \(title)", data: String(decoding: data, as: UTF8.self),
          template: template, partials: test["partials"] as? [String: String] ?? [:],
          expected: expected)
      }
    }
  }()

  /// Cases that strict templates leave out, each with its reason.
  static let leftOut = [
    "interpolation: Basic Context Miss Interpolation": "a name that the data do not have",
    "interpolation: Triple Mustache Context Miss Interpolation": "a name that the data do not have",
    "interpolation: Ampersand Context Miss Interpolation": "a name that the data do not have",
    "interpolation: Dotted Names - Broken Chains": "a name that the data do not have",
    "interpolation: Dotted Names - Broken Chain Resolution": "a name that the data do not have",
    "interpolation: Dotted Names - Context Precedence": "a name that the data do not have",
    "interpolation: Dotted Names are never single keys": "a name that the data do not have",
    "inverted: Context Misses": "a name that the data do not have",
    "inverted: Dotted Names - Broken Chains": "a name that the data do not have",
    "sections: Context Misses": "a name that the data do not have",
    "sections: Dotted Names - Broken Chains": "a name that the data do not have",
    "~inheritance: Negative Sections": "a name that the data do not have",
    "inverted: List": "a name that the data do not have",
    "partials: Failed Lookup": "a template that is not there",
    "interpolation: Implicit Iterators - Basic Interpolation": "the data are no object",
    "interpolation: Implicit Iterators - HTML Escaping": "the data are no object",
    "interpolation: Implicit Iterators - Triple Mustache": "the data are no object",
    "interpolation: Implicit Iterators - Ampersand": "the data are no object",
    "interpolation: Implicit Iterators - Basic Integer Interpolation": "the data are no object",
    "sections: Implicit Iterator - Root-level": "the data are no object",
    "inverted: Null is falsey": "a section over a text",
    "sections: Null is falsey": "a section over a text",
    "inverted: Context": "a section over what is always there",
    "sections: Variable test": "a section over a text",
    "sections: Deeply Nested Contexts": "a section over a text",
    "sections: Implicit Iterator - Array": "a list of lists",
    "sections: Implicit Iterator - Triple mustache": "HTML within a list of texts",
    "sections: Implicit Iterator - Ampersand": "HTML within a list of texts",
    "partials: Recursion": "a schema has an end, so a template can't include itself",
  ]

  @Test("holds", .enabled(if: !cases.isEmpty, "no specification here"), arguments: cases)
  func holds(sample: Case) throws {
    let data = try JSONSerialization.jsonObject(
      with: Data(sample.data.utf8), options: .fragmentsAllowed)
    let texts = [sample.template] + sample.partials.values
    let inferred = Inference(raw: Inference.rawNames(in: texts)).infer(["root": data])
    var files = sample.partials.map {
      TemplateFile(name: $0.key, file: FileID(1), bytes: Array($0.value.utf8))
    }
    files.append(TemplateFile(name: "main", file: FileID(0), bytes: Array(sample.template.utf8)))
    guard case .object(let schema)? = inferred.schema.fields.first?.kind,
      case .object(let values) = inferred.value
    else {
      #expect(Self.leftOut[sample.name] != nil, "the data are no object")
      return
    }
    let result = TemplateLibrary(files).compile("main", against: schema)
    guard let template = result.template else {
      #expect(
        Self.leftOut[sample.name] != nil, "\(result.diagnostics.map(\.summary.english))")
      return
    }
    var output: [UInt8] = []
    template.render(values[0], into: &output)
    if Self.leftOut[sample.name] == nil {
      #expect(String(decoding: output, as: UTF8.self) == sample.expected)
    } else {
      #expect(String(decoding: output, as: UTF8.self) != sample.expected, "strike it from the list")
    }
  }
}

/// Makes a schema and a value out of JSON.
struct Inference {
  /// The last parts of the names that the templates write unescaped: they are HTML.
  let raw: Set<String>

  /// The names within `{{{…}}}` and `{{&…}}`, whatever the delimiters.
  static func rawNames(in texts: [String]) -> Set<String> {
    var names: Set<String> = []
    for text in texts {
      for opening in ["{{{", "{{&", "|&"] {
        for part in text.components(separatedBy: opening).dropFirst() {
          let name = part.prefix { !"}|".contains($0) }.trimmingCharacters(in: .whitespaces)
          names.insert(String(name.split(separator: ".").last ?? "."))
        }
      }
    }
    return names
  }

  func infer(_ object: [String: Any]) -> (schema: Schema, value: Value) {
    var fields: [Field] = []
    var values: [Value] = []
    for key in object.keys.sorted() {
      let (kind, value) = field(object[key] ?? NSNull(), name: key)
      fields.append(Field(name: key, kind: kind, documentation: Phrase("")))
      values.append(value)
    }
    return (Schema(name: "data", documentation: Phrase(""), fields: fields), .object(values))
  }

  private func field(_ json: Any, name: String) -> (Field.Kind, Value) {
    switch json {
    case let number as NSNumber
    where "\(type(of: number))".contains("Boolean") || number === Self.kTrue
      || number === Self.kFalse:
      return (.flag, .flag(number.boolValue))
    case let text as String: return self.text(text, name)
    case let number as NSNumber: return self.text(shown(number), name)
    case let object as [String: Any]:
      let inner = infer(object)
      return (.object(inner.schema), inner.value)
    case let list as [Any]: return self.list(list)
    // Nothing is written as no text.
    default: return text("", name)
    }
  }

  private static let kTrue = NSNumber(value: true)
  private static let kFalse = NSNumber(value: false)

  private func text(_ text: String, _ name: String) -> (Field.Kind, Value) {
    raw.contains(name) ? (.html, .html(Array(text.utf8))) : (.text, .text(text))
  }

  private func shown(_ number: NSNumber) -> String {
    number.doubleValue == number.doubleValue.rounded()
      ? "\(number.intValue)" : "\(number.doubleValue)"
  }

  private func list(_ list: [Any]) -> (Field.Kind, Value) {
    let objects = list.compactMap { $0 as? [String: Any] }
    guard objects.count == list.count, !list.isEmpty else {
      return (.texts, .list(list.map { field($0, name: "").1 }))
    }
    // All objects get the fields of all; a field that one does not have is not there.
    let keys = Set(objects.flatMap(\.keys)).sorted()
    var fields: [Field] = []
    for key in keys {
      let sample = objects.lazy.compactMap { $0[key] }.first
      fields.append(
        Field(name: key, kind: field(sample ?? NSNull(), name: key).0, documentation: Phrase("")))
    }
    let values = objects.map { object in
      Value.object(keys.map { key in object[key].map { field($0, name: key).1 } ?? .absent })
    }
    return (.list(Schema(name: "rij", documentation: Phrase(""), fields: fields)), .list(values))
  }
}
