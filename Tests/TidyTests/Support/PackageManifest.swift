/// The modules that `Package.swift` declares, read from its text.
///
/// `swift package dump-package` would tell as well, but waits for the build that runs the tests.
struct PackageManifest {
  /// The names of each module's dependencies, by module; what is for tests only is left out.
  private(set) var modules: [String: Set<String>] = [:]

  /// The modules that `text` declares.
  init(_ text: String) {
    let code = SwiftText.withoutComments(text)
    for call in ["module(", ".target(", ".systemLibrary(", ".executableTarget("] {
      for arguments in Self.arguments(of: call, in: code) where !arguments.contains("\"Tests/") {
        var strings = Self.strings(in: arguments)[...]
        // The helper functions at the top pass a name on, and hold none.
        guard let name = strings.popFirst() else { continue }
        modules[name] = call == ".systemLibrary(" ? [] : Set(strings)
      }
    }
  }

  /// What stands between the parentheses of each call of `call` in `code`.
  private static func arguments(of call: String, in code: String) -> [Substring] {
    var found: [Substring] = []
    var rest = code[...]
    while let start = rest.firstRange(of: call) {
      let before = code[..<start.lowerBound].last ?? " "
      rest = rest[start.upperBound...]
      guard !before.isLetter, before != "." else { continue }
      var depth = 1
      let end = rest.firstIndex { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth == 0
      }
      found.append(rest[..<(end ?? rest.endIndex)])
    }
    return found
  }

  /// The strings in `arguments`.
  private static func strings(in arguments: Substring) -> [String] {
    arguments.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
