/// The table of modules in `ARCHITECTURE.md`.
struct ModuleTable {
  /// A row of the table.
  struct Row {
    let module: String
    /// The modules of this package that it may import.
    let imports: Set<String>
    /// What it may import from elsewhere.
    let fromOutside: Set<String>
  }

  let rows: [Row]

  /// The table in `markdown`: rows of four cells whose first is a name in backticks.
  init(_ markdown: String) {
    rows = markdown.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map(Self.namesInBackticks)
      guard line.hasPrefix("| `"), cells.count == 4, let module = cells[0].first else { return nil }
      return Row(module: module, imports: Set(cells[2]), fromOutside: Set(cells[3]))
    }
  }

  private static func namesInBackticks(_ cell: Substring) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The row of `module`.
  func row(of module: String) -> Row? { rows.first { $0.module == module } }

  /// Imports of a module that does not stand above; with none there is no circle.
  var circles: [String] {
    var above: Set<String> = []
    var complaints: [String] = []
    for row in rows {
      for name in row.imports.subtracting(above).sorted() {
        complaints.append("\(row.module) imports \(name), which does not stand above it")
      }
      above.insert(row.module)
    }
    return complaints
  }

  /// Imports in `files` that the table does not allow.
  func forbiddenImports(in files: [SourceFile]) -> [String] {
    files.flatMap { file -> [String] in
      guard let module = file.module else { return [] }
      guard let row = row(of: module) else { return ["\(file.path): \(module) has no row"] }
      return file.imports.filter { !row.imports.contains($0) && !row.fromOutside.contains($0) }
        .map { "\(file.path) imports \($0), which the table does not allow" }
    }
  }

  /// Where the table and `manifest` differ: a module that one lacks, or other imports.
  func differences(from manifest: PackageManifest) -> [String] {
    var complaints: [String] = []
    for name in manifest.modules.keys.sorted() where row(of: name) == nil {
      complaints.append("\(name) is in Package.swift and not in the table")
    }
    for row in rows {
      guard let dependencies = manifest.modules[row.module] else {
        complaints.append("\(row.module) is in the table and not in Package.swift")
        continue
      }
      let own = dependencies.filter { manifest.modules[$0] != nil }
      for name in own.symmetricDifference(row.imports).sorted() {
        let place = own.contains(name) ? "Package.swift" : "the table"
        complaints.append("\(row.module) imports \(name) only in \(place)")
      }
    }
    return complaints
  }
}
