import Testing

@Suite("The types of the house")
struct TypeNameTests {
  @Test("have each a name of their own")
  func haveOneName() throws {
    #expect(TypeNames.twice(in: try Tree.sources()) == [])
  }
}

/// The names of types that stand in no other type.
enum TypeNames {
  /// What each program calls its own entry.
  private static let ofPrograms: Set<Substring> = ["Main"]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias",
  ]

  /// Names that two or more of `files` declare, with these files.
  static func twice(in files: [SourceFile]) -> [String] {
    var places: [Substring: [String]] = [:]
    for file in files where file.module != nil {
      for name in declared(in: file.text) where !ofPrograms.contains(name) {
        places[name, default: []].append(file.path)
      }
    }
    return places.filter { $0.value.count > 1 }
      .map { "\($0.key): \($0.value.sorted().joined(separator: ", "))" }.sorted()
  }

  private static func declared(in text: String) -> [Substring] {
    SwiftText.code(of: text).split(separator: "\n").compactMap { line in
      guard line.first != " " else { return nil }
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count else {
        return nil
      }
      return words[kind + 1]
    }
  }
}

@Suite("The check on names finds")
struct TypeNameCheckTests {
  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: "Sources/\(path)", text: text)
  }

  @Test("a name that two files declare")
  func twice() {
    let files = [
      file("Low/A.swift", "public struct Digest: Sendable {}\n"),
      file("High/B.swift", "private final class Digest {}\n"),
    ]
    #expect(TypeNames.twice(in: files) == ["Digest: Sources/High/B.swift, Sources/Low/A.swift"])
  }

  @Test("nothing in extensions, in other types and in words")
  func once() {
    let files = [
      file("Low/A.swift", "struct Digest {\n  enum Kind {}\n}\n"),
      file("High/B.swift", "extension Digest {\n  enum Kind {}\n}\n// struct Digest\n"),
    ]
    #expect(TypeNames.twice(in: files) == [])
  }
}
