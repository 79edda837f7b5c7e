/// What a name consists of, once it is fit to be shown.
enum LabelText {
  /// The name in parts between which a line may end.
  ///
  /// Control characters, what XML has no place for, and marks that turn the direction of text
  /// are dropped; every kind of white space is one space. The spaces that join words stay.
  static func segments(of name: String) -> [LabelSegment] {
    var segments: [LabelSegment] = []
    var segment = LabelSegment(followsSpace: false)
    func finish(followedBySpace: Bool, softHyphen: Bool = false) {
      segment.endsInSoftHyphen = softHyphen
      if !segment.isEmpty {
        segments.append(segment)
        segment = LabelSegment(followsSpace: followedBySpace)
      } else if followedBySpace {
        segment = LabelSegment(followsSpace: true)
      }
    }
    for part in name {
      if isBreakingSpace(part) {
        finish(followedBySpace: true)
        continue
      }
      if part.unicodeScalars.first == softHyphen {
        finish(followedBySpace: false, softHyphen: true)
        continue
      }
      guard let character = cleaned(part) else {
        if part.unicodeScalars.first == zeroWidthSpace { finish(followedBySpace: false) }
        continue
      }
      if isIdeograph(character) { finish(followedBySpace: false) }
      segment.append(character)
      if endsSegment(segment) { finish(followedBySpace: false) }
    }
    finish(followedBySpace: false)
    if let last = segments.indices.last { segments[last].endsInSoftHyphen = false }
    return segments
  }

  /// Whether the first letter of a strong direction is one from right to left.
  static func isRightToLeft(_ segments: [LabelSegment]) -> Bool {
    for segment in segments {
      for character in segment.characters {
        guard let scalar = character.unicodeScalars.first else { continue }
        if isRightToLeft(scalar) { return true }
        if scalar.properties.isAlphabetic { return false }
      }
    }
    return false
  }

  /// Whether a text may hold the scalar: XML 1.0, section 2.2, and no mark that turns what
  /// follows it, since that may be on another line.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: false
    default:
      scalar.properties.generalCategory != .control
        && !scalar.properties.isNoncharacterCodePoint
    }
  }

  /// The character without what may not be shown, and with no more marks than fit in its line;
  /// nil where nothing is left.
  private static func cleaned(_ character: Character) -> Character? {
    if character.isASCII { return character.isNewline ? nil : visible(character) }
    var text = ""
    var marks = 0
    for scalar in character.unicodeScalars where isAllowed(scalar) && scalar != zeroWidthSpace {
      guard text.unicodeScalars.count < maximumScalars else { break }
      if scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        guard marks <= maximumMarks else { continue }
      }
      text.unicodeScalars.append(scalar)
    }
    return text.count == 1 ? text.first : nil
  }

  private static func visible(_ character: Character) -> Character? {
    guard let byte = character.asciiValue, byte >= 0x20, byte != 0x7F else { return nil }
    return character
  }

  private static func isBreakingSpace(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
      && character != "\u{2007}"
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x3041..<0x3100, 0xAC00..<0xD7B0: true
    default: scalar.properties.isIdeographic
    }
  }

  /// After a hyphen or a slash that follows two characters or more.
  private static func endsSegment(_ segment: LabelSegment) -> Bool {
    guard let last = segment.characters.last else { return false }
    return (last == "-" || last == "/" || last == "\u{2013}") && segment.characters.count > 2
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590..<0x900, 0xFB1D..<0xFE00, 0xFE70..<0xFEFF, 0x10800..<0x11000, 0x1E800..<0x1F000:
      scalar.properties.isAlphabetic
    default: false
    }
  }

  private static let maximumScalars = 8
  private static let maximumMarks = 4
  private static let softHyphen: Unicode.Scalar = "\u{AD}"
  private static let zeroWidthSpace: Unicode.Scalar = "\u{200B}"
}
