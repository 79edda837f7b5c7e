import Diagnostics

/// Something in a published file that asks somebody else, runs code or stores something.
struct OutputFault: Sendable {
  /// What it does.
  enum Kind: Sendable, Hashable {
    /// Calls an address elsewhere.
    case foreign(String)
    /// Holds code in the page itself.
    case inlineCode(String)
    /// Stores something on the reader's device.
    case storage(String)
  }

  /// What it does.
  let kind: Kind
  /// Where it stands in the file, in bytes.
  let range: Range<Int>

  /// The address, where it is about one.
  var address: String? {
    if case .foreign(let address) = kind { address } else { nil }
  }

  /// The finding of the fault at `place`.
  func finding(at place: SourceRange) -> Diagnostic {
    switch kind {
    case .foreign(let address): NothingIsLoadedFromElsewhere.finding(address, at: place)
    case .inlineCode(let code): NoPageHoldsCode.finding(code, at: place)
    case .storage(let means): NothingIsStored.finding(means, at: place)
    }
  }
}
