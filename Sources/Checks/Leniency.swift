import Diagnostics
import Statements
import Text

/// What the authors of a site let pass: the allowances in its files, and the severities that
/// `controles` in `site.yaml` sets.
///
/// Both reach only findings that are a judgement. The code of any other finding is refused, wherever
/// it is written, and so is a code that no finding has.
struct Leniency: Sendable {
  /// Whose word does not count, for a CI that trusts no branch.
  let options: ReviewOptions
  /// The settings that hold, by code.
  private(set) var settings: [String: CheckSetting] = [:]
  /// The allowances that hold.
  private(set) var allowances: [Allowance] = []
  /// What was refused.
  private(set) var refusals: [Diagnostic] = []
  /// The usual severity of each kind of finding.
  private let usual: [String: Severity]

  /// What holds of `settings` and `allowances`, where `kinds` are all kinds of finding there are.
  init(
    settings: [CheckSetting], allowances: [Allowance], kinds: [DiagnosticKind],
    options: ReviewOptions
  ) {
    self.options = options
    let bases = Dictionary(kinds.map { ($0.code, $0.basis) }) { first, _ in first }
    usual = Dictionary(kinds.map { ($0.code, $0.severity) }) { first, _ in first }
    for allowance in allowances {
      switch bases[allowance.code.value] {
      case .judgement where !options.ignoresAllowances: self.allowances.append(allowance)
      case .judgement: break
      case .fact: refusals.append(Allowances.refused(allowance.code, at: allowance.code.range))
      case nil: refusals.append(Self.unknown(allowance.code, among: kinds))
      }
    }
    for setting in settings {
      switch bases[setting.code.value] {
      case .judgement where !options.ignoresSettings: self.settings[setting.code.value] = setting
      case .judgement: break
      case .fact: refusals.append(Allowances.refused(setting.code, at: setting.code.range))
      case nil: refusals.append(Self.unknown(setting.code, among: kinds))
      }
    }
  }

  /// The settings that make findings less severe than they usually are, with the reasons that stand
  /// beside them in `sources`.
  func lowered(in sources: SourceMap) -> [Suppression] {
    settings.values.compactMap { setting in
      let severity = setting.level.value.severity
      guard let usual = usual[setting.code.value], severity.map({ usual < $0 }) ?? true else {
        return nil
      }
      return suppression(by: setting, in: sources)
    }
  }

  /// The setting as what lets a finding pass.
  func suppression(by setting: CheckSetting, in sources: SourceMap) -> Suppression {
    let range = setting.code.range
    var reason: String?
    if !range.isWhole, sources.files.indices.contains(Int(range.file.index)),
      let bytes = sources[range.file].bytes, setting.level.range.offsets.upperBound <= bytes.count
    {
      reason = Self.reason(in: bytes, of: range.offsets, to: setting.level.range.offsets.upperBound)
    }
    return Suppression(
      .setting(setting.level.value.severity), code: setting.code.value, at: range, reason: reason)
  }

  /// The comment behind a setting on its line, or on the lines above it; nil where there is none.
  private static func reason(in bytes: [UInt8], of code: Range<Int>, to end: Int) -> String? {
    let hash = UInt8(ascii: "#")
    let rest = bytes[end...].prefix { !isLineEnd($0) }
    if let start = rest.firstIndex(of: hash), rest[..<start].allSatisfy(\.isSpaceOrTab) {
      return words(rest[(start + 1)...])
    }
    var lines: [String] = []
    var lineStart = code.lowerBound
    while lineStart > 0, !isLineEnd(bytes[lineStart - 1]) { lineStart -= 1 }
    while lineStart > 0 {
      var lineEnd = lineStart - 1
      if lineEnd > 0, bytes[lineEnd] == Byte.lineFeed, bytes[lineEnd - 1] == Byte.carriageReturn {
        lineEnd -= 1
      }
      var start = lineEnd
      while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
      let line = bytes[start..<lineEnd].drop(while: \.isSpaceOrTab)
      guard line.first == hash, let text = words(line.dropFirst()),
        !text.hasPrefix("helder:")
      else { break }
      lines.append(text)
      lineStart = start
    }
    return lines.isEmpty ? nil : lines.reversed().joined(separator: " ")
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> String? {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte.isLineEnd }
}

/// Whose word does not count in a review.
public struct ReviewOptions: Sendable {
  /// Whether findings are told in spite of what allows them.
  public var ignoresAllowances: Bool
  /// Whether each kind of finding has its usual severity in spite of `site.yaml`.
  public var ignoresSettings: Bool

  /// Options; without more, what the authors say holds.
  public init(ignoresAllowances: Bool = false, ignoresSettings: Bool = false) {
    self.ignoresAllowances = ignoresAllowances
    self.ignoresSettings = ignoresSettings
  }
}

extension DiagnosticKind {
  /// A code in `controles` or behind `sta-toe` that no finding has.
  static let checkUnknown = DiagnosticKind(
    "check-unknown", .error,
    Explanation(
      rule: Phrase(
        nl:
          "elke code bij 'controles' in site.yaml en achter 'sta-toe' is de code van een controle",
        en: "every code at 'controles' in site.yaml and behind 'sta-toe' is the code of a check"),
      why: Phrase(
        nl: "Een code met een tikfout zou anders niets doen, zonder dat iemand het merkt.",
        en: "A misspelt code would otherwise do nothing, and nobody would notice."),
      wrong: "controles:\n  party-unusd: melding",
      right: "controles:\n  party-unused: melding"))
}

extension Leniency {
  private static func unknown(
    _ code: Located<String>, among kinds: [DiagnosticKind]
  ) -> Diagnostic {
    let codes = kinds.filter { $0.basis == .judgement }.map(\.code).sorted()
    let nearest = NearMiss.nearest(to: code.value, in: codes)
    return Diagnostic(
      .checkUnknown, at: code.range,
      Phrase(
        nl: "er is geen controle '\(code.value)'", en: "there is no check '\(code.value)'"),
      help: nearest.map { .didYouMean($0) }
        ?? Phrase(
          nl: "'helder explain' noemt alle codes", en: "'helder explain' lists all codes"))
  }
}
