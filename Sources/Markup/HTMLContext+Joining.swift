extension HTMLContext {
  /// The place when the reader came from here or from `other`; nil where the two can't be one.
  public func joined(with other: HTMLContext) -> HTMLContext? {
    if self == other { return self }
    guard element == other.element, isEndTag == other.isEndTag else { return nil }
    if isBetweenAttributes, other.isBetweenAttributes {
      var joined = self
      joined.enter(.gap)
      return joined
    }
    switch (state, other.state) {
    case (.quoted(let one), .quoted(let two)) where one == two && attribute == other.attribute:
      var joined = self
      joined.prefix = prefix.joined(with: other.prefix)
      return joined
    case (.comment, .comment): return forgettingBytes()
    case (.raw, .raw), (.escapable, .escapable):
      return matched == other.matched ? forgettingBytes() : nil
    default: return nil
    }
  }

  /// The place as something that is repeated finds it, the second time too.
  public var beforeRepetition: HTMLContext {
    guard isBetweenAttributes, state != .beforeAttribute else { return forgettingBytes() }
    var gap = self
    gap.enter(.gap)
    return gap
  }

  private func forgettingBytes() -> HTMLContext {
    var joined = self
    joined.recent = 0
    return joined
  }

  /// Whether this is in a tag, but not in or before a value.
  private var isBetweenAttributes: Bool {
    switch state {
    case .tagName, .beforeAttribute, .gap, .attributeName, .afterAttributeName: true
    default: false
    }
  }
}
