public import Diagnostics

/// A moment in the life of a product at which data are collected, used or shared.
public struct Moment: Sendable {
  /// The permanent id, which is also its address: `/momenten/<id>/`.
  public let id: Located<String>
  /// The name, such as "Schade melden".
  public let name: Located<String>
  /// What happens, in a sentence or two.
  public let summary: Located<String>?
  /// The products it belongs to; nil means all.
  public internal(set) var products: [Reference]?
  /// Where `intern: ja` was written: no outside party, said on purpose.
  public let internalOnly: SourceRange?
  /// The exchanges with parties; nil where the data do not say.
  public internal(set) var exchanges: [Exchange]?
  /// Whether the moment was written so that not all of it could be read, which has been reported.
  public let isIncomplete: Bool
  /// How people are profiled at this moment: AVG article 13(2)(f), 22.
  public let profiling: Profiling?

  /// Whether it names no party and does not say on purpose that there is none.
  public var namesNoParty: Bool { internalOnly == nil && exchanges?.isEmpty ?? true }
}
