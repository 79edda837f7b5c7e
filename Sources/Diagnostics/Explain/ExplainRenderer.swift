import Text

/// Tells in a terminal what a kind of finding means: `helder explain CODE`.
public struct ExplainRenderer: Sendable {
  /// The language of the texts.
  public let language: MessageLanguage
  /// Whether to use the terminal's colours.
  public let color: Bool
  /// The columns that the text may take; examples are shown as they are.
  public let width: Int

  /// A renderer for a terminal of `width` columns, at least 40.
  public init(language: MessageLanguage, color: Bool, width: Int = 80) {
    self.language = language
    self.color = color
    self.width = max(40, width)
  }

  /// The rule, why it matters, an example of wrong and right, and where the rule comes from.
  public func render(_ kind: DiagnosticKind) -> String {
    let paint = Paint(isOn: color)
    let explanation = kind.explanation
    var output: [UInt8] = []
    paint.append(kind.code, .strong, to: &output)
    output.append(contentsOf: "  (".utf8)
    paint.append(kind.severity.word.text(in: language), Paint.Style(kind.severity), to: &output)
    if kind.basis == .judgement {
      output.append(contentsOf: "; \(ExplainTexts.judgement.text(in: language))".utf8)
    }
    output.append(contentsOf: ")\n\n".utf8)
    for line in WordWrap.lines(of: explanation.rule.text(in: language), width: width) {
      paint.append(line, .strong, to: &output)
      output.append(Byte.lineFeed)
    }
    output.append(Byte.lineFeed)
    for line in WordWrap.lines(of: explanation.why.text(in: language), width: width) {
      SafeText.append(line, to: &output)
      output.append(Byte.lineFeed)
    }
    append(example: explanation.wrong, ExplainTexts.wrong, .error, to: &output)
    append(example: explanation.right, ExplainTexts.right, .note, to: &output)
    if !explanation.source.isEmpty {
      output.append(Byte.lineFeed)
      let source = "\(ExplainTexts.source.text(in: language)): \(explanation.source)"
      for line in WordWrap.lines(of: source, width: width) {
        SafeText.append(line, to: &output)
        output.append(Byte.lineFeed)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func append(
    example: String, _ title: Phrase, _ style: Paint.Style, to output: inout [UInt8]
  ) {
    guard !example.isEmpty else { return }
    output.append(Byte.lineFeed)
    Paint(isOn: color).append(title.text(in: language) + ":", style, to: &output)
    output.append(Byte.lineFeed)
    for line in ExplainTexts.lines(of: example) {
      if !line.isEmpty { output.append(contentsOf: "    ".utf8) }
      SafeText.append(line, to: &output)
      output.append(Byte.lineFeed)
    }
  }
}
