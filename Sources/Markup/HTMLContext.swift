/// Where in HTML a place in a template is, by the tokenizer of the HTML standard (section 13.2.5),
/// as far as it matters for what may be written there.
public struct HTMLContext: Sendable, Equatable {
  /// The kind of place.
  public enum State: Sendable, Equatable {
    /// Between elements.
    case text
    /// Behind `<`.
    case tagOpen
    /// Behind `</`.
    case endTagOpen
    /// In the name of an element.
    case tagName
    /// In a tag, where an attribute may begin.
    case beforeAttribute
    /// In a tag, where white space, `/` or `>` has to come first.
    case gap
    /// In the name of an attribute.
    case attributeName
    /// Behind the name of an attribute, and white space.
    case afterAttributeName
    /// Behind the `=` of an attribute.
    case beforeValue
    /// In a value between quotes of this kind.
    case quoted(UInt8)
    /// In a value without quotes.
    case unquoted
    /// Behind `<!`, where a comment may begin.
    case markup
    /// In a comment.
    case comment
    /// In `<!doctype …>` and the like, up to the next `>`.
    case declaration
    /// In `script`, `style` and the like, where nothing is markup and nothing is unescaped.
    case raw
    /// In `title` or `textarea`, where text is unescaped but nothing is markup.
    case escapable
  }

  /// The kind of place.
  public var state = State.text
  /// The name of the element whose tag this is in, or whose raw content; lower case.
  public var element: [UInt8] = []
  /// Whether the tag is an end tag.
  public var isEndTag = false
  /// The name of the attribute whose name or value this is in; lower case.
  public var attribute: [UInt8] = []
  /// What the value of an address attribute begins with.
  public var prefix = AddressPrefix.settled
  /// How much of what ends raw content was read, or of `--` behind `<!`.
  public var matched = 0
  /// The last four bytes in a comment or raw content.
  public var recent: UInt32 = 0

  /// The name of the element, as text.
  public var elementName: String { String(decoding: element, as: UTF8.self) }
  /// The name of the attribute, as text.
  public var attributeName: String { String(decoding: attribute, as: UTF8.self) }

  /// What may be written into the attribute that this is in.
  public var attributeClass: AttributeClass {
    AttributeClass(element: elementName, attribute: attributeName)
  }

  /// Between elements.
  public static let text = HTMLContext()

  /// Goes to `state`, keeping only what belongs to it.
  mutating func enter(_ state: State) {
    self.state = state
    matched = 0
    recent = 0
    switch state {
    case .text, .tagOpen, .endTagOpen, .markup, .comment, .declaration:
      element = []
      attribute = []
      isEndTag = false
    case .tagName, .beforeAttribute, .gap, .raw, .escapable: attribute = []
    case .attributeName, .afterAttributeName, .beforeValue, .quoted, .unquoted: break
    }
    if case .quoted = state {} else { prefix = .settled }
  }
}

/// What may be written into an attribute.
public enum AttributeClass: Sendable, Equatable {
  /// Any text.
  case plain
  /// An address, or text behind what can only be part of an address.
  case address
  /// Nothing but addresses.
  case addresses
  /// Nothing: the value is code or style.
  case code

  /// The class of `attribute` on `element`, both in lower case.
  public init(element: String, attribute: String) {
    switch attribute {
    case "style", "srcdoc": self = .code
    case "srcset", "imagesrcset", "ping", "archive": self = .addresses
    case "href", "src", "action", "formaction", "poster", "cite", "background", "longdesc",
      "manifest", "profile", "classid", "codebase", "icon", "dynsrc", "lowsrc":
      self = .address
    case "data" where element == "object": self = .address
    // These may set any attribute of an element in SVG, also `href`.
    case "to", "from", "by", "values":
      self = ["animate", "set", "animatetransform"].contains(element) ? .code : .plain
    default:
      self =
        attribute.hasPrefix("on") ? .code : attribute.hasSuffix(":href") ? .address : .plain
    }
  }
}

/// What the value of an address attribute begins with: whether a text behind it could still make it
/// an address that runs code.
public enum AddressPrefix: Sendable, Equatable {
  /// Nothing, or only this beginning of a dangerous scheme.
  case open([UInt8])
  /// One of several beginnings; only what ends a scheme settles it.
  case mixed
  /// Something that begins no dangerous scheme.
  case settled

  private static let dangerous = ["javascript:", "vbscript:", "data:"].map { Array($0.utf8) }

  /// The prefix with one more byte of literal text.
  func reading(_ byte: UInt8) -> AddressPrefix {
    switch self {
    case .settled: return .settled
    // `/`, `?` and `#` end what may be a scheme.
    case .mixed: return byte == 0x2F || byte == 0x3F || byte == 0x23 ? .settled : .mixed
    case .open(let prefix):
      // Browsers skip white space and control characters here.
      if byte <= 0x20 || Self.dangerous.contains(prefix) { return self }
      let longer = prefix + [byte.lowercased]
      return Self.dangerous.contains { $0.starts(with: longer) } ? .open(longer) : .settled
    }
  }

  /// What is known when the prefix is one of two.
  public func joined(with other: AddressPrefix) -> AddressPrefix {
    switch (self, other) {
    case _ where self == other: self
    case (.settled, let open), (let open, .settled): open
    default: .mixed
    }
  }
}

extension UInt8 {
  /// The same letter in lower case, for ASCII.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether this is a letter of ASCII.
  var isLetter: Bool { lowercased >= 0x61 && lowercased <= 0x7A }
}
