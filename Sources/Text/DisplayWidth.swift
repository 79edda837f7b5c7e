/// How many columns of a terminal text takes.
enum DisplayWidth {
  /// The columns of one character: 2 for wide ones and emoji, 0 for marks alone, else 1.
  ///
  /// A terminal that does not join an emoji sequence takes more; Unicode leaves that open.
  static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    var widest = 0
    for scalar in scalars {
      // The emoji variation selector asks for a picture, which is wide.
      if scalar == "\u{FE0F}", widest > 0 { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  /// The columns of one scalar by itself.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if scalar.value < 0x1100 { return isMark(scalar) ? 0 : 1 }
    if isWide(scalar) { return 2 }
    return isMark(scalar) ? 0 : 1
  }

  /// Whether a scalar changes the one before it, rather than standing by itself.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether East Asian Width (Unicode Annex 11) is W or F, or the scalar is an emoji picture.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isEmojiPresentation { return true }
    let place = wide.partitionPoint { $0.upperBound < scalar.value }
    return place < wide.count && wide[place].contains(scalar.value)
  }

  /// The wide scalars that are no emoji pictures, in order.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5,
    0x2FF0...0x303E, 0x3041...0x3096, 0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E,
    0x3190...0x31E5, 0x31EF...0x321E, 0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52,
    0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE4,
    0x16FF0...0x16FF1, 0x17000...0x187F7, 0x18800...0x18CD5, 0x18CFF...0x18D08,
    0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1B000...0x1B122,
    0x1B132...0x1B132, 0x1B150...0x1B152, 0x1B155...0x1B155, 0x1B164...0x1B167,
    0x1B170...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F202,
    0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
