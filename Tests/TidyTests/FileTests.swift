import Testing

@Suite("The files of the tree")
struct FileTests {
  @Test("have at most 400 lines, or say why they have more")
  func areShortOrExplained() throws {
    let files = try Tree.sources() + Tree.files(below: "Tests", suffix: ".swift")
    #expect(FileLength.complaints(about: files) == [])
  }

  @Test("link only to files that are there")
  func linkToWhatIsThere() throws {
    let broken = try Tree.documents().flatMap { MarkdownLinks.broken(in: $0, exists: Tree.exists) }
    #expect(broken == [])
  }

  @Test("that a build makes are not tracked by git", .enabled(if: Tree.isCheckout))
  func areNotGenerated() throws {
    let paths = try Tree.trackedPaths()
    #expect(paths.contains("Package.swift"))
    #expect(GeneratedFiles.among(paths) == [])
  }
}

/// How long a file may be.
enum FileLength {
  /// The lines that need no explanation.
  static let limit = 400
  /// What the explanation of a longer file begins with.
  static let excuse = "// This file is long because "

  /// Files that are too long and do not say why.
  static func complaints(about files: [SourceFile]) -> [String] {
    files.compactMap { file in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let count = lines.last == "" ? lines.count - 1 : lines.count
      guard count > limit, !lines.contains(where: { $0.hasPrefix(excuse) }) else { return nil }
      return "\(file.path) has \(count) lines and no comment that begins with '\(excuse)'"
    }
  }
}

/// Files that a build or a tool makes, which do not belong in git; `public/` does.
enum GeneratedFiles {
  private static let folders: Set<Substring> = [
    ".build", ".swiftpm", ".helder-tools", "screenshots", "DerivedData", "node_modules",
  ]
  private static let prefixes = [".build-", ".build_", ".public."]

  /// Those of `paths` that lie in a folder that a build or a tool makes.
  static func among(_ paths: [String]) -> [String] {
    paths.filter { path in
      path.split(separator: "/").dropLast().contains { part in
        folders.contains(part) || prefixes.contains { part.hasPrefix($0) }
      }
    }
  }
}

@Suite("The checks on files find")
struct FileCheckTests {
  private func file(lines: Int, first: String = "let a = 1") -> SourceFile {
    let rest = String(repeating: "let b = 2\n", count: lines - 1)
    return SourceFile(path: "Sources/Low/A.swift", text: first + "\n" + rest)
  }

  @Test("a file that is too long and does not say why")
  func longFile() {
    #expect(FileLength.complaints(about: [file(lines: 401)]).count == 1)
    #expect(FileLength.complaints(about: [file(lines: 400)]) == [])
    let explained = file(lines: 401, first: "// This file is long because it is one table.")
    #expect(FileLength.complaints(about: [explained]) == [])
  }

  @Test(
    "a link that leads nowhere",
    arguments: [
      ("[a](weg.md)", "docs/weg.md"), ("![a](weg.png \"titel\")", "docs/weg.png"),
      ("[a](../weg.md#kop)", "weg.md"), ("[a](<een weg.md>)", "docs/een weg.md"),
      ("[a](een%20weg.md)", "docs/een weg.md"), ("[a]: weg.md", "docs/weg.md"),
      ("```\ncode\n```\n[a](./weg.md)", "docs/weg.md"), ("`b` [a](weg/) `c`", "docs/weg"),
      ("[a](/weg.md)", "weg.md"),
    ])
  func brokenLink(markdown: String, path: String) {
    let file = SourceFile(path: "docs/a.md", text: markdown)
    #expect(MarkdownLinks.broken(in: file) { $0 != path }.count == 1)
    #expect(MarkdownLinks.broken(in: file) { $0 == path } == [])
  }

  @Test("a link that leads out of the tree")
  func linkOutside() {
    let file = SourceFile(path: "docs/a.md", text: "[a](../../b.md)")
    #expect(MarkdownLinks.broken(in: file) { _ in true }.count == 1)
  }

  @Test(
    "no link to a file where there is none",
    arguments: [
      "[a](https://swift.org/a.md)", "[a](#kop)", "[a](mailto:a@b.nl)", "[DAS](partij:das)",
      "`[a](weg.md)`", "```markdown\n[a](weg.md)\n```", "[a] (weg.md)",
    ])
  func noLink(markdown: String) {
    #expect(MarkdownLinks.relative(in: markdown) == [])
  }

  @Test(
    "a tracked file that a build makes",
    arguments: [".build/debug/helder", "Benchmarks/.build/a", ".public.1234/index.html"])
  func generatedFile(path: String) {
    #expect(GeneratedFiles.among([path, "public/index.html", ".buildkite"]) == [path])
  }
}
