import Foundation

/// The links in a Markdown file that lead to another file of the tree.
enum MarkdownLinks {
  /// Paths that `markdown` links to, as written, without what comes after `#`.
  static func relative(in markdown: String) -> [String] {
    prose(of: markdown).flatMap(destinations).compactMap { destination in
      let path = destination.prefix { $0 != "#" && $0 != "?" }
      let beforeSlash = path.prefix { $0 != "/" }
      guard !path.isEmpty, !beforeSlash.contains(":") else { return nil }
      return path.removingPercentEncoding ?? String(path)
    }
  }

  /// Links of the file at `path` that lead to nothing; `exists` knows the files of the tree.
  static func broken(in file: SourceFile, exists: (String) -> Bool) -> [String] {
    let folder = file.path.split(separator: "/").dropLast()
    return relative(in: file.text).filter { link in
      var parts = link.hasPrefix("/") ? [] : Array(folder)
      for part in link.split(separator: "/") where part != "." {
        if part != ".." {
          parts.append(part)
        } else if parts.popLast() == nil {
          return true
        }
      }
      return !exists(parts.joined(separator: "/"))
    }.map { "\(file.path) links to '\($0)', which is not there" }
  }

  /// The lines outside blocks of code, without their code in backticks.
  private static func prose(of markdown: String) -> [String] {
    var fence: Substring?
    var lines: [String] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if let open = fence {
        if text.hasPrefix(open) { fence = nil }
      } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
        fence = text.prefix(3)
      } else {
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        lines.append(pieces.filter { $0.offset % 2 == 0 }.map(\.element).joined())
      }
    }
    return lines
  }

  /// What the links and reference definitions of a line lead to.
  private static func destinations(in line: String) -> [Substring] {
    var found: [Substring] = []
    var rest = line[...]
    while let start = rest.firstRange(of: "](") {
      rest = rest[start.upperBound...]
      found.append(destination(rest))
    }
    if line.hasPrefix("["), let colon = line.firstRange(of: "]: ") {
      found.append(destination(line[colon.upperBound...]))
    }
    return found
  }

  private static func destination(_ text: Substring) -> Substring {
    if text.hasPrefix("<") { return text.dropFirst().prefix { $0 != ">" } }
    return text.prefix { $0 != ")" && $0 != " " }
  }
}
