public import Diagnostics

extension Duration {
  /// The duration for a reader, in milliseconds or seconds.
  public var shown: Phrase {
    let (seconds, attoseconds) = components
    let milliseconds = Double(seconds) * 1000 + Double(attoseconds) / 1e15
    guard milliseconds >= 1000 else { return Phrase("\(Int(milliseconds.rounded())) ms") }
    let tenths = Int((milliseconds / 100).rounded())
    return Phrase(
      nl: "\(tenths / 10),\(tenths % 10) s", en: "\(tenths / 10).\(tenths % 10) s")
  }
}
