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
    for character in name {
      switch Part(character) {
      case .text(let shown):
        segment.append(shown)
        if endsSegment(segment) { finish(followedBySpace: false) }
      case .ideograph(let shown):
        finish(followedBySpace: false)
        segment.append(shown)
      case .space: finish(followedBySpace: true)
      case .softHyphen: finish(followedBySpace: false, softHyphen: true)
      case .end: finish(followedBySpace: false)
      case .nothing: break
      }
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

  /// After a hyphen or a slash that follows two characters or more.
  private static func endsSegment(_ segment: LabelSegment) -> Bool {
    guard let last = segment.characters.last else { return false }
    guard segment.characters.count > 2 else { return false }
    return last == "-" || last == "/" || last == "\u{2013}"
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590..<0x900, 0xFB1D..<0xFE00, 0xFE70..<0xFEFF, 0x10800..<0x11000, 0x1E800..<0x1F000:
      scalar.properties.isAlphabetic
    default: false
    }
  }
}

/// What a character of a name does to a label.
private enum Part {
  /// It is shown.
  case text(Character)
  /// It is shown, and a line may end before it.
  case ideograph(Character)
  /// A line may end here, and else there is a space.
  case space
  /// A line may end here, in a hyphen.
  case softHyphen
  /// A line may end here.
  case end
  case nothing

  init(_ character: Character) {
    if let byte = character.asciiValue {
      switch byte {
      case 0x09...0x0D, 0x20: self = .space
      case 0x00..<0x20, 0x7F: self = .nothing
      default: self = .text(character)
      }
      return
    }
    switch character.unicodeScalars.first {
    case "\u{AD}": self = .softHyphen
    case "\u{200B}": self = .end
    case let first? where Self.isBreakingSpace(first): self = .space
    default:
      guard let shown = Self.cleaned(character), let scalar = shown.unicodeScalars.first
      else {
        self = .nothing
        return
      }
      self = Self.isIdeograph(scalar) ? .ideograph(shown) : .text(shown)
    }
  }

  /// Whether a line may end at the space; those that join words are characters like others.
  private static func isBreakingSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{A0}", "\u{202F}", "\u{2007}": false
    default: scalar.properties.isWhitespace
    }
  }

  /// The character without what may not be shown, and with no more marks than fit in its line;
  /// nil where nothing is left.
  private static func cleaned(_ character: Character) -> Character? {
    var text = ""
    var scalars = 0
    var marks = 0
    for scalar in character.unicodeScalars where LabelText.isAllowed(scalar) {
      guard scalars < maximumScalars else { break }
      if scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        guard marks <= maximumMarks else { continue }
      }
      text.unicodeScalars.append(scalar)
      scalars += 1
    }
    return text.count == 1 ? text.first : nil
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041..<0x3100, 0xAC00..<0xD7B0: true
    default: scalar.properties.isIdeographic
    }
  }

  private static let maximumScalars = 8
  private static let maximumMarks = 4
}
