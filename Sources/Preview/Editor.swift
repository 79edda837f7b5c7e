import Platform

/// The command that opens a source at a line, such as `code -g {file}:{line}:{column}`.
public struct Editor: Sendable {
  private let words: [String]
  private let launcher = Launcher()

  /// The command in `text`: words with white space between them, in which `{file}`, `{line}` and
  /// `{column}` stand for the place; nil where there is none.
  ///
  /// No shell reads it, so that a file's name can't be anything but a name.
  public init?(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return nil }
  }

  /// Opens `file` at `line`, unless the command that was started before still runs: a page must not
  /// be able to start any number of them.
  func open(_ file: String, line: Int) -> Launcher.Outcome {
    var command = words.map { word in
      Self.filled(word, ["{file}": file, "{line}": String(line), "{column}": "1"])
    }
    if command == words { command.append(file) }
    return launcher.start(command)
  }

  /// `word` with each name replaced by its value, in one pass.
  private static func filled(_ word: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = word[...]
    while let first = rest.first {
      if let (name, value) = values.first(where: { rest.hasPrefix($0.key) }) {
        result += value
        rest = rest.dropFirst(name.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
