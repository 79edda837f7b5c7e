/// Breaks text into lines of a width.
public enum WordWrap {
  /// The lines of `text` in at most `width` columns; a longer word has a line of its own.
  ///
  /// Line breaks in the text stay. A line that starts with spaces is an example: it is not broken.
  public static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if paragraph.hasPrefix(" ") || paragraph.isEmpty {
        lines.append(String(paragraph))
        continue
      }
      var line = ""
      var columns = 0
      for word in paragraph.split(separator: " ") {
        let wordColumns = SafeText.columns(of: String(word))
        if !line.isEmpty, columns + 1 + wordColumns > width {
          lines.append(line)
          (line, columns) = ("", 0)
        }
        if !line.isEmpty {
          line += " "
          columns += 1
        }
        line += word
        columns += wordColumns
      }
      lines.append(line)
    }
    return lines
  }
}

extension String {
  /// The same text on one line: each line break and the spaces behind it become one space.
  public func replacingLineBreaks() -> String {
    split { $0.isNewline }.map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
