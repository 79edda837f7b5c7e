public import Diagnostics

/// A check that `site.yaml` sets to another severity.
public struct CheckSetting: Sendable {
  /// How severe, or not at all.
  public enum Level: String, Sendable, CaseIterable {
    case error = "fout"
    case warning = "waarschuwing"
    case note = "melding"
    case off = "uit"

    /// The severity; nil for a check that is off.
    public var severity: Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      case .off: nil
      }
    }
  }

  /// The code of the check, and where it is written.
  public let code: Located<String>
  /// What it is set to.
  public let level: Located<Level>
}
