import Text

/// Gives text a colour, where there is a terminal that shows it.
struct Paint {
  /// What a stretch of text is, which decides its look.
  enum Style: String {
    case strong = "1"
    case faint = "2"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"

    /// The look of what belongs to a finding of `severity`.
    init(_ severity: Severity) {
      self =
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
  }

  /// Whether colour is given at all.
  let isOn: Bool

  /// Appends what `body` appends, in `style`.
  func apply(_ style: Style, to output: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    if isOn { output.append(contentsOf: "\u{1B}[\(style.rawValue)m".utf8) }
    body(&output)
    if isOn { output.append(contentsOf: "\u{1B}[0m".utf8) }
  }

  /// Appends `text`, made safe, in `style`.
  func append(_ text: String, _ style: Style, to output: inout [UInt8]) {
    apply(style, to: &output) { SafeText.append(text, to: &$0) }
  }
}
