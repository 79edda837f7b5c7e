public import Diagnostics

extension YAMLNode {
  /// Writes the node as JSON: keys in their order, scalars as strings, no value as `null`.
  public func write(to json: inout JSONWriter) {
    switch kind {
    case .empty: json.null()
    case .scalar: json.string(utf8: textBytes)
    case .sequence:
      json.array { json in
        for element in elements { element.write(to: &json) }
      }
    case .mapping:
      json.object { json in
        for entry in entries {
          json.key(entry.key.text)
          entry.value.write(to: &json)
        }
      }
    }
  }
}
