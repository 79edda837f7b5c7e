/// The vowels that are written with more than one letter.
enum Vowels {
  private static let a = UInt8(ascii: "a")
  private static let e = UInt8(ascii: "e")
  private static let i = UInt8(ascii: "i")
  private static let j = UInt8(ascii: "j")
  private static let o = UInt8(ascii: "o")
  private static let u = UInt8(ascii: "u")
  private static let y = UInt8(ascii: "y")

  /// Whether two letters are one vowel.
  @inline(__always)
  static func areOne(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case a: second == a || second == e || second == i || second == u || second == y
    case e: second == e || second == i || second == u || second == y
    case i: second == e || second == j
    case o: second == e || second == i || second == o || second == u || second == y
    case u: second == i || second == u
    default: false
    }
  }

  /// Whether three letters are one vowel; "eau" is not after a "g", where "ge" is a prefix.
  @inline(__always)
  static func areOne(_ first: UInt8, _ second: UInt8, _ third: UInt8, isAfterG: Bool) -> Bool {
    switch (first, second, third) {
    case (a, a, i), (e, e, u), (i, e, u), (o, e, i), (o, e, u), (o, o, i): true
    case (e, a, u): !isAfterG
    default: false
    }
  }
}
