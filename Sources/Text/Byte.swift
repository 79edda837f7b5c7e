/// Bytes of ASCII by name: white space, and the signs that mean something in a syntax.
public enum Byte {
  /// A tab.
  @inlinable public static var tab: UInt8 { 0x09 }
  /// What ends a line.
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  /// What stands before a line feed in files of Windows.
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  /// A form feed, which HTML and styles take for a space.
  @inlinable public static var formFeed: UInt8 { 0x0C }
  /// A space.
  @inlinable public static var space: UInt8 { 0x20 }
  /// The bit in which a small letter differs from its capital.
  @inlinable public static var caseBit: UInt8 { 0x20 }
  /// The last byte of ASCII, a control character.
  @inlinable public static var delete: UInt8 { 0x7F }
  /// The sign `\`.
  @inlinable public static var backslash: UInt8 { UInt8(ascii: "\\") }
  /// The sign `&`.
  @inlinable public static var ampersand: UInt8 { UInt8(ascii: "&") }
  /// The sign `<`.
  @inlinable public static var less: UInt8 { UInt8(ascii: "<") }
  /// The sign `>`.
  @inlinable public static var greater: UInt8 { UInt8(ascii: ">") }
  /// The sign around code in Markdown.
  @inlinable public static var backtick: UInt8 { UInt8(ascii: "`") }
  /// The sign `[`.
  @inlinable public static var openBracket: UInt8 { UInt8(ascii: "[") }
  /// The sign `]`.
  @inlinable public static var closeBracket: UInt8 { UInt8(ascii: "]") }
  /// The sign `(`.
  @inlinable public static var openParenthesis: UInt8 { UInt8(ascii: "(") }
  /// The sign `)`.
  @inlinable public static var closeParenthesis: UInt8 { UInt8(ascii: ")") }
  /// The sign `|`.
  @inlinable public static var pipe: UInt8 { UInt8(ascii: "|") }
  /// The sign `#`.
  @inlinable public static var hash: UInt8 { UInt8(ascii: "#") }
  /// The sign `:`.
  @inlinable public static var colon: UInt8 { UInt8(ascii: ":") }
  /// The sign `*`.
  @inlinable public static var asterisk: UInt8 { UInt8(ascii: "*") }
  /// The sign `_`.
  @inlinable public static var underscore: UInt8 { UInt8(ascii: "_") }
  /// The sign `!`.
  @inlinable public static var exclamation: UInt8 { UInt8(ascii: "!") }
  /// The sign `^`.
  @inlinable public static var caret: UInt8 { UInt8(ascii: "^") }
  /// The sign `"`.
  @inlinable public static var quote: UInt8 { UInt8(ascii: "\"") }
  /// The sign `-`.
  @inlinable public static var hyphen: UInt8 { UInt8(ascii: "-") }
  /// The sign `+`.
  @inlinable public static var plus: UInt8 { UInt8(ascii: "+") }
  /// The sign `=`.
  @inlinable public static var equals: UInt8 { UInt8(ascii: "=") }
  /// The sign `~`.
  @inlinable public static var tilde: UInt8 { UInt8(ascii: "~") }
  /// The sign `{`.
  @inlinable public static var openBrace: UInt8 { UInt8(ascii: "{") }
  /// The sign `}`.
  @inlinable public static var closeBrace: UInt8 { UInt8(ascii: "}") }
}

/// What a byte is, as far as ASCII goes: a byte of a longer scalar is none of these.
extension UInt8 {
  /// Whether this is a space or a tab.
  @inlinable @inline(__always)
  public var isSpaceOrTab: Bool { self == Byte.space || self == Byte.tab }

  /// Whether this is a byte of a line's end.
  @inlinable @inline(__always)
  public var isLineEnd: Bool { self == Byte.lineFeed || self == Byte.carriageReturn }

  /// Whether this is a space, a tab or a byte of a line's end.
  @inlinable @inline(__always)
  public var isSpaceOrLineEnd: Bool { isSpaceOrTab || isLineEnd }

  /// Whether this is a scalar by itself, and no part of a longer one.
  @inlinable @inline(__always)
  public var isASCII: Bool { self < 0x80 }

  /// Whether this is one of 0 to 9.
  @inlinable @inline(__always)
  public var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether this is one of a to z and A to Z.
  @inlinable @inline(__always)
  public var isASCIILetter: Bool { (self | Byte.caseBit) &- UInt8(ascii: "a") < 26 }

  /// Whether this is one of a to z.
  @inlinable @inline(__always)
  public var isSmallASCIILetter: Bool { self &- UInt8(ascii: "a") < 26 }

  /// Whether this is one of A to Z.
  @inlinable @inline(__always)
  public var isASCIICapital: Bool { self &- UInt8(ascii: "A") < 26 }

  /// Whether this is a letter or a digit.
  @inlinable @inline(__always)
  public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// Whether this is a sign that can be seen and is no letter or digit.
  @inlinable @inline(__always)
  public var isASCIIPunctuation: Bool {
    self > Byte.space && self < Byte.delete && !isASCIIAlphanumeric
  }

  /// The value as a digit of a number with base 16; nil for any other byte.
  @inlinable
  public var hexadecimalValue: UInt8? {
    if isASCIIDigit { return self - UInt8(ascii: "0") }
    let letter = (self | Byte.caseBit) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }

  /// The same, a capital in small.
  @inlinable @inline(__always)
  public var smallASCII: UInt8 { isASCIICapital ? self | Byte.caseBit : self }

  /// Whether this goes on with a scalar of UTF-8 that an earlier byte began.
  @inlinable @inline(__always)
  public var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension UInt32 {
  /// The value of a sign of ASCII, where scalars are compared by value.
  @inlinable @inline(__always)
  public init(ascii sign: Unicode.Scalar) { self = sign.value }
}
