import Text

extension [DiagnosticKind] {
  /// The kind with code `code`; case and `_` for `-` count for nothing.
  public func kind(coded code: String) -> DiagnosticKind? {
    let wanted = Self.plain(code)
    return first { $0.code == wanted }
  }

  /// The code that was probably meant by `code`, which there is not; nil where none is near.
  ///
  /// Beside a near miss this finds a code by its beginning or by one of its words.
  public func nearestCode(to code: String) -> String? {
    let wanted = Self.plain(code)
    guard !wanted.isEmpty else { return nil }
    let codes = map(\.code)
    return NearMiss.nearest(to: wanted, in: codes)
      ?? codes.first { $0.hasPrefix(wanted) }
      ?? codes.first { $0.split(separator: "-").contains { $0 == wanted } }
  }

  private static func plain(_ code: String) -> String {
    String(code.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
  }
}
