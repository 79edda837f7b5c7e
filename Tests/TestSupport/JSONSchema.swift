public import Foundation

/// Holds a JSON text against a JSON schema (draft 7), as far as the schemas of these tests need.
///
/// A keyword that it does not know is reported like a fault, so no schema is quietly ignored.
public struct JSONSchema {
  private let root: [String: Any]

  /// The schema in `file`, relative to the package.
  public init(_ file: String) throws {
    let data = try Data(contentsOf: Repository.file(file))
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw NoSchema(file: file)
    }
    self.root = root
  }

  private struct NoSchema: Error {
    let file: String
  }

  /// What is wrong with `text`; empty where nothing is.
  public func faults(in text: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed)
    return faults(value, root, at: "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    schema.keys.sorted().flatMap { keyword in
      faults(value, keyword, schema[keyword] as Any, schema, at: path)
    }
  }

  private func faults(
    _ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at path: String
  ) -> [String] {
    let object = value as? [String: Any]
    let array = value as? [Any]
    let text = value as? String
    switch (keyword, rule) {
    case ("$schema", _), ("title", _), ("definitions", _): return []
    case ("$ref", let rule as String):
      let definitions = root["definitions"] as? [String: [String: Any]]
      guard let target = definitions?[String(rule.dropFirst("#/definitions/".count))] else {
        return ["\(path): no \(rule)"]
      }
      return faults(value, target, at: path)
    case ("type", _):
      let types = rule as? [String] ?? [rule as? String ?? ""]
      return types.contains { isType(value, $0) } ? [] : ["\(path): is no \(types)"]
    case ("const", _):
      return isEqual(value, rule) ? [] : ["\(path): is not \(rule)"]
    case ("enum", let rule as [Any]):
      return rule.contains { isEqual(value, $0) } ? [] : ["\(path): is none of \(rule)"]
    case ("required", let rule as [String]):
      guard let object else { return [] }
      return rule.filter { object[$0] == nil }.map { "\(path): has no \($0)" }
    case ("properties", let rule as [String: [String: Any]]):
      return (object ?? [:]).flatMap { name, member in
        rule[name].map { faults(member, $0, at: "\(path).\(name)") } ?? []
      }
    case ("additionalProperties", _):
      let known = schema["properties"] as? [String: Any] ?? [:]
      return (object ?? [:]).filter { known[$0.key] == nil }.flatMap { name, member in
        guard let rule = rule as? [String: Any] else { return ["\(path): may have no \(name)"] }
        return faults(member, rule, at: "\(path).\(name)")
      }
    case ("items", let rule as [String: Any]):
      return (array ?? []).enumerated().flatMap { faults($1, rule, at: "\(path)[\($0)]") }
    case ("uniqueItems", _):
      guard let array else { return [] }
      return NSOrderedSet(array: array).count == array.count ? [] : ["\(path): not unique"]
    case ("minItems", let rule as Int):
      return (array?.count ?? rule) >= rule ? [] : ["\(path): fewer than \(rule)"]
    case ("minLength", let rule as Int):
      return (text?.count ?? rule) >= rule ? [] : ["\(path): shorter than \(rule)"]
    case ("minimum", let rule as Int):
      return (value as? Int ?? rule) >= rule ? [] : ["\(path): less than \(rule)"]
    case ("pattern", let rule as String):
      guard let text else { return [] }
      let isMatch = text.range(of: rule, options: .regularExpression) != nil
      return isMatch ? [] : ["\(path): '\(text)' does not match \(rule)"]
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }

  private func isEqual(_ left: Any, _ right: Any) -> Bool {
    (left as? NSObject)?.isEqual(right) ?? false
  }

  private func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "integer": !(value is String) && value is Int
    default: false
    }
  }
}
