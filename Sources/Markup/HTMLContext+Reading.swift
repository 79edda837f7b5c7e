extension HTMLContext {
  /// What is wrong with the literal HTML, so that what follows can't be judged.
  public struct Problem: Sendable, Equatable {
    public enum Kind: Sendable {
      /// Behind a value or a section in a tag there is no white space.
      case missingSpace
      /// A `<` in a tag, which lacks its `>`.
      case tagInTag
      /// A comment in a script, which may hide its end.
      case commentInScript
    }
    public let kind: Kind
    /// The offset of the byte that is wrong.
    public let offset: Int
  }

  /// What reading literal text found.
  public struct Reading {
    public var problems: [Problem] = []
    /// Where the tag or comment that is open at the end began, if in this text.
    public var opened: Int?
  }

  /// Reads on through literal text.
  public mutating func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    var reading = Reading()
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte == 0x3C, state == .text { reading.opened = offset }
      if let problem = step(byte) {
        reading.problems.append(Problem(kind: problem, offset: offset))
      }
    }
    return reading
  }

  private mutating func step(_ byte: UInt8) -> Problem.Kind? {
    switch state {
    case .text: if byte == 0x3C { enter(.tagOpen) }
    case .tagOpen, .endTagOpen: stepIntoTag(byte)
    case .tagName:
      switch byte {
      case 0x2F,
        _ where byte.isHTMLSpace:
        enter(.beforeAttribute)
      case 0x3E: endTag()
      case 0x3C:
        enter(.tagOpen)
        return .tagInTag
      default: element.append(byte.lowercased)
      }
    case .beforeAttribute, .gap, .attributeName, .afterAttributeName: return stepInTag(byte)
    case .beforeValue, .quoted, .unquoted: stepInValue(byte)
    case .markup:
      if byte != 0x2D {
        enter(.declaration)
        if byte == 0x3E { enter(.text) }
      } else if matched == 0 {
        matched = 1
      } else {
        // `<!-->` is a whole comment, so the two that begin it count for its end.
        enter(.comment)
        recent = 0x2D2D
      }
    case .comment:
      recent = recent << 8 | UInt32(byte)
      // `-->` and `--!>`.
      if recent & 0xFF_FFFF == 0x2D_2D3E || recent == 0x2D2D_213E { enter(.text) }
    case .declaration: if byte == 0x3E { enter(.text) }
    case .raw, .escapable: return stepInRawText(byte)
    }
    return nil
  }

  private mutating func stepIntoTag(_ byte: UInt8) {
    let isEnd = state == .endTagOpen
    switch byte {
    case _ where byte.isLetter:
      enter(.tagName)
      element = [byte.lowercased]
      isEndTag = isEnd
    case 0x2F where !isEnd: enter(.endTagOpen)
    case 0x21 where !isEnd: enter(.markup)
    case 0x3F where !isEnd: enter(.declaration)
    case 0x3C where !isEnd: break
    case 0x3E: enter(.text)
    default: enter(isEnd ? .declaration : .text)
    }
  }

  private mutating func stepInTag(_ byte: UInt8) -> Problem.Kind? {
    switch byte {
    case 0x3E: endTag()
    case 0x3C:
      enter(.tagOpen)
      return .tagInTag
    case 0x2F: enter(.beforeAttribute)
    case 0x3D where state == .attributeName || state == .afterAttributeName: enter(.beforeValue)
    case _ where byte.isHTMLSpace:
      enter(
        state == .attributeName || state == .afterAttributeName
          ? .afterAttributeName : .beforeAttribute)
    case _ where state == .attributeName: attribute.append(byte.lowercased)
    default:
      let wasGap = state == .gap
      enter(.attributeName)
      attribute = [byte.lowercased]
      return wasGap ? .missingSpace : nil
    }
    return nil
  }

  private mutating func stepInValue(_ byte: UInt8) {
    switch state {
    case .beforeValue:
      if byte == 0x22 || byte == 0x27 {
        enter(.quoted(byte))
        if attributeClass == .address { prefix = .open([]) }
      } else if byte == 0x3E {
        endTag()
      } else if !byte.isHTMLSpace {
        enter(.unquoted)
      }
    case .quoted(let quote): if byte == quote { enter(.gap) } else { prefix = prefix.reading(byte) }
    default:
      if byte == 0x3E { endTag() } else if byte.isHTMLSpace { enter(.beforeAttribute) }
    }
  }

  private mutating func stepInRawText(_ byte: UInt8) -> Problem.Kind? {
    recent = recent << 8 | UInt32(byte)
    // `</`, then the name, then what ends a name.
    let length = element.count + 2
    if matched == length {
      if byte == 0x3E {
        enter(.text)
        return nil
      }
      if byte == 0x2F || byte.isHTMLSpace {
        enter(.beforeAttribute)
        isEndTag = true
        return nil
      }
    }
    let wanted: UInt8? =
      switch matched {
      case 0: 0x3C
      case 1: 0x2F
      case length: nil
      default: element[matched - 2]
      }
    matched = byte.lowercased == wanted ? matched + 1 : byte == 0x3C ? 1 : 0
    // `<!--`: within it a script may hold another `<script>`, whose end is not its own.
    return recent == 0x3C21_2D2D && elementName == "script" ? .commentInScript : nil
  }

  private mutating func endTag() {
    guard !isEndTag else { return enter(.text) }
    switch elementName {
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext": enter(.raw)
    case "title", "textarea": enter(.escapable)
    default: enter(.text)
    }
  }
}

extension UInt8 {
  /// Whether this is white space in HTML.
  fileprivate var isHTMLSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D && self != 0x0B }
}
