/// A file of the tree: its path from the top folder and its text.
struct SourceFile {
  let path: String
  let text: String

  /// The module of a file in `Sources/`; nil for any other.
  var module: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  /// The modules that the file imports, in their order.
  var imports: [String] {
    SwiftText.code(of: text).split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")[...]
      while let word = words.first, word.hasPrefix("@") || Self.accessLevels.contains(word) {
        words = words.dropFirst()
      }
      guard words.popFirst() == "import" else { return nil }
      if let word = words.first, Self.kinds.contains(word) { words = words.dropFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
  ]
}
