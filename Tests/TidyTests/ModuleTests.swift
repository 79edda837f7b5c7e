import Testing

@Suite("The modules")
struct ModuleTests {
  @Test("import only what the table in ARCHITECTURE.md allows")
  func importsFollowTheTable() throws {
    let table = try ModuleTable(Tree.file("ARCHITECTURE.md").text)
    let sources = try Tree.sources()
    #expect(sources.count > 50)
    #expect(table.forbiddenImports(in: sources) == [])
  }

  @Test("import only what stands above them, so that there is no circle")
  func haveNoCircle() throws {
    let table = try ModuleTable(Tree.file("ARCHITECTURE.md").text)
    #expect(table.circles == [])
  }

  @Test("are the same in ARCHITECTURE.md and Package.swift")
  func areThoseOfThePackage() throws {
    let table = try ModuleTable(Tree.file("ARCHITECTURE.md").text)
    let manifest = try PackageManifest(Tree.file("Package.swift").text)
    #expect(manifest.modules.count > 10)
    #expect(table.differences(from: manifest) == [])
  }

  @Test("import no full Foundation")
  func importNoFoundation() throws {
    #expect(try Tree.sources().filter { $0.imports.contains("Foundation") }.map(\.path) == [])
  }

  @Test("are unsafe only where they touch C and the system")
  func areSafe() throws {
    #expect(try UnsafeCode.complaints(about: Tree.sources()) == [])
  }
}

/// Code that steps outside of Swift's memory safety.
enum UnsafeCode {
  /// The modules that may.
  static let allowedModules: Set<String> = ["Markdown", "Platform", "Files"]

  /// Files with `unsafe` in their code whose module may not.
  static func complaints(about files: [SourceFile]) -> [String] {
    files.filter { file in
      !allowedModules.contains(file.module ?? "") && isUnsafe(file.text)
    }.map { "\($0.path) has unsafe code" }
  }

  private static func isUnsafe(_ source: String) -> Bool {
    SwiftText.code(of: source)
      .split { !($0.isLetter || $0.isNumber || $0 == "_") }
      .contains("unsafe")
  }
}

@Suite("The checks on modules find")
struct ModuleCheckTests {
  private static let table = ModuleTable(
    """
    | module | is for | imports | from outside |
    | --- | --- | --- | --- |
    | `Low` | `a` thing | – | – |
    | `High` | b | `Low` | `Glibc` |
    """)

  @Test("an import that the table does not allow")
  func forbiddenImport() {
    let files = [
      SourceFile(path: "Sources/Low/A.swift", text: "import High\nimport Glibc\n"),
      SourceFile(path: "Sources/High/B.swift", text: "import Low\nimport Glibc\n"),
    ]
    #expect(
      Self.table.forbiddenImports(in: files) == [
        "Sources/Low/A.swift imports High, which the table does not allow",
        "Sources/Low/A.swift imports Glibc, which the table does not allow",
      ])
  }

  @Test("a folder in Sources that the table lacks")
  func unknownModule() {
    let files = [SourceFile(path: "Sources/Other/A.swift", text: "")]
    #expect(
      Self.table.forbiddenImports(in: files) == ["Sources/Other/A.swift: Other has no row"])
  }

  @Test("a circle")
  func circle() {
    let table = ModuleTable("| `Low` | a | `High` | – |\n| `High` | b | `Low` | – |")
    #expect(table.circles == ["Low imports High, which does not stand above it"])
  }

  @Test("each difference between the table and Package.swift")
  func difference() {
    let manifest = PackageManifest(
      """
      func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies)
      }
      // module("Commented")
      let targets = [
        .systemLibrary(name: "CThing", providers: [.apt(["libthing-dev"])]),
        module("High", ["CThing"]),
        .executableTarget(
          name: "tool",
          dependencies: ["High", .product(name: "Parser", package: "parser")]),
        .executableTarget(name: "probe", dependencies: ["High"], path: "Tests/Probe"),
        .testTarget(name: "HighTests", dependencies: ["High"]),
      ]
      """)
    #expect(manifest.modules.keys.sorted() == ["CThing", "High", "tool"])
    #expect(
      Self.table.differences(from: manifest) == [
        "CThing is in Package.swift and not in the table",
        "tool is in Package.swift and not in the table",
        "Low is in the table and not in Package.swift",
        "High imports CThing only in Package.swift",
        "High imports Low only in the table",
      ])
  }

  @Test(
    "every way to write an import",
    arguments: [
      "import Foundation", "public import Foundation", "@testable import Foundation",
      "@preconcurrency internal import Foundation", "import struct Foundation.URL",
      "  import Foundation // for now", "/* why */ import Foundation",
    ])
  func importForms(line: String) {
    #expect(SourceFile(path: "Sources/Low/A.swift", text: line).imports == ["Foundation"])
  }

  @Test(
    "no import where there is none",
    arguments: [
      "// import Foundation", "/* a /* b */ import Foundation */", "let import1 = Foundation",
      "let text = \"\"\"\n  import Foundation\n  \"\"\"", "import FoundationEssentials",
    ])
  func noImport(text: String) {
    #expect(!SourceFile(path: "Sources/Low/A.swift", text: text).imports.contains("Foundation"))
  }

  @Test(
    "unsafe code",
    arguments: [
      "let a = unsafe b", "nonisolated(unsafe) var a = 0", "@unsafe func a() {}",
      "let a = \"x\\(unsafe b)\"", "let a = #\"\"\"\n\\#(unsafe b)\n\"\"\"#",
      "let a = \"//\"; unsafe b()", "/* a */ unsafe b()",
    ])
  func unsafeCode(text: String) {
    let path = "Sources/Checks/A.swift"
    let file = SourceFile(path: path, text: text)
    #expect(UnsafeCode.complaints(about: [file]) == ["\(path) has unsafe code"])
    let allowed = SourceFile(path: "Sources/Files/A.swift", text: text)
    #expect(UnsafeCode.complaints(about: [allowed]) == [])
  }

  @Test(
    "no unsafe code in words about it",
    arguments: [
      "// unsafe", "/* unsafe */", "let a = \"unsafe-inline\"", "let unsafeInline = 1",
      "let a = #\"\\(unsafe b)\"#", "let a = \"\\\"unsafe\"",
    ])
  func safeCode(text: String) {
    let file = SourceFile(path: "Sources/Checks/A.swift", text: text)
    #expect(UnsafeCode.complaints(about: [file]) == [])
  }
}
