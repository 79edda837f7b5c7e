// This file is long because the states of the reader hang together: each has to leave the others
// as a browser does.

import Text

/// Reads HTML tag by tag, as browsers do, and tells what they might read otherwise.
///
/// Where the standard lets a browser mend what is written, this reader finds a problem: what it
/// reads without one is read in the same way everywhere. It may be given a text piece by piece,
/// appended to the bytes that it had before. Two bytes that no text holds may stand in these:
/// ``hole``, where something unknown will be written, and ``seam``, where a part may be left out.
/// Source: HTML Living Standard, 13.2.5.
public struct HTMLReader: Sendable {
  /// What was read.
  public enum Event: Sendable {
    case startTag
    case endTag
    /// There is no more for now.
    case end
  }

  /// Where the bytes that were read end.
  public enum Place: Sendable, Equatable {
    /// Between elements.
    case text
    /// Behind `<`, and behind `</`.
    case tagOpen, endTagOpen
    /// In the name of an element.
    case tagName
    /// In a tag, where an attribute may begin.
    case beforeAttribute
    /// In a tag, where white space, `/` or `>` has to come first.
    case gap
    /// In and behind the name of an attribute.
    case attributeName, afterAttributeName
    /// Behind the `=` of an attribute.
    case beforeValue
    /// In a value between quotes of this kind, and in one without.
    case quoted(UInt8), unquoted
    /// Behind `<!`, in a comment, and in `<!doctype …>` and the like.
    case markup, comment, declaration
    /// In a script and the like, where nothing is markup and nothing is unescaped.
    case raw
    /// In `title` or `textarea`, where text is unescaped but nothing is markup.
    case escapable
  }

  /// An attribute, by where its name and its value stand; the value is without quotes.
  public struct Attribute: Sendable {
    /// What it is to those that look for links.
    public enum Kind: Sendable {
      case other
      /// The name by which an element is found.
      case id
      /// `href` or `src`.
      case link
    }

    /// What it is to those that look for links.
    public let kind: Kind
    // A page has very many, and none is of gigabytes.
    private let shortNumber: Int16
    private let nameStart: UInt32
    private let nameEnd: UInt32
    private let valueStart: UInt32
    private let valueEnd: UInt32

    init(_ number: Int, _ kind: Kind, name: Range<Int>, value: Range<Int>) {
      self.kind = kind
      shortNumber = Int16(truncatingIfNeeded: number)
      nameStart = UInt32(truncatingIfNeeded: name.lowerBound)
      nameEnd = UInt32(truncatingIfNeeded: name.upperBound)
      valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
      valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
    }

    /// The attribute where the tag begins `distance` further on.
    func moved(by distance: Int) -> Attribute {
      Attribute(
        number, kind, name: name.lowerBound + distance..<name.upperBound + distance,
        value: value.lowerBound + distance..<value.upperBound + distance)
    }

    var number: Int { Int(shortNumber) }
    /// Where its name stands.
    public var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    /// Where its value stands.
    public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
    /// All of it, but for the quote that ends it.
    public var written: Range<Int> { Int(nameStart)..<Int(valueEnd) }
  }

  /// An element that is open.
  struct Open: Sendable, Equatable {
    let element: Int
    let tag: Range<Int>

    static func == (one: Open, other: Open) -> Bool { one.element == other.element }
  }

  /// Elements of which a page has one.
  private struct Seen: OptionSet {
    let rawValue: UInt8

    static let html = Seen(rawValue: 1)
    static let head = Seen(rawValue: 2)
    static let body = Seen(rawValue: 4)
    /// The root of a drawing that is a file of its own.
    static let root = Seen(rawValue: 8)
  }

  /// Stands for something unknown, such as a value of a template.
  public static let hole: UInt8 = 0xFF
  /// Stands where a part begins or ends that may not be there.
  public static let seam: UInt8 = 0xFE

  /// Where the bytes that were read end.
  public internal(set) var place = Place.text
  /// The tag of the last event, from `<` up to and with `>`, or the one that is not whole yet.
  public private(set) var tag = 0..<0
  /// The attributes of that tag.
  public private(set) var attributes: [Attribute] = []
  /// Where the name of the attribute stands that is not whole yet.
  public private(set) var attributeName = 0..<0
  /// Where its value begins.
  public private(set) var valueStart = 0
  /// What was found since ``takeProblems()``.
  @usableFromInline var problems: [MarkupProblem] = []
  /// The elements that are open, the innermost last.
  var open: [Open] = []
  /// Elements that were told to be not closed when one around them ended.
  private var crossed: [Int] = []
  /// How many of them are drawings.
  var drawingDepth = 0

  let words = Vocabulary.shared
  private let isXML: Bool
  /// Whether the start tag of the last event was read and judged before: of its attributes there are
  /// then only those that are no others.
  public private(set) var isKnown = false
  /// The tags that were read before, where any are remembered.
  private var memory: TagMemory
  private var hasMemory: Bool
  private var isClosed = false
  private var wasInDrawing = false
  private(set) var element = Vocabulary.unknown
  private(set) var name = 0..<0
  private var offset = 0
  /// The name of the element whose raw content is being read.
  private var rawName: [UInt8] = []
  /// The elements that were there of which a page has one.
  private var seen: Seen = []
  /// How many problems there were before the markup that is being read.
  private var problemCount = 0
  private var hasDeclaration = false
  private var hasRefused = false
  /// Whether a part was passed over, in which elements may begin or end.
  private var isTorn = false
  /// How many bytes of tags that came in pieces were read again.
  private var repeatedCount = 0
  private static let maximumRepetition = 50_000_000

  /// A reader at the start of a page, or of a drawing that is a file of its own.
  ///
  /// With a `memory` the start tags in it are not read again.
  public init(isXML: Bool = false, memory: TagMemory? = nil) {
    self.isXML = isXML
    hasMemory = memory != nil && !isXML
    self.memory = memory ?? .none
    // As many as an ordinary page has.
    attributes.reserveCapacity(8)
    open.reserveCapacity(24)
  }

  /// What the element of the tag is.
  public var role: Vocabulary.Role { words.roles[element] }
  /// Whether something was found since ``takeProblems()``.
  ///
  /// Asked at every tag, so that no reader is copied for it.
  @inlinable public var hasProblems: Bool { !problems.isEmpty }

  /// What was found since the last time.
  public mutating func takeProblems() -> [MarkupProblem] {
    defer { problems.removeAll(keepingCapacity: true) }
    return problems
  }

  /// Reads up to and with the next tag of `bytes`, which begin with all that was read before.
  public mutating func next(in bytes: [UInt8]) -> Event {
    let text = bytes.span
    while offset < text.count {
      switch place {
      case .comment:
        guard readComment(text) else { return .end }
      case .raw, .escapable:
        guard readRaw(text) else { return .end }
      default:
        let open = text.place(of: Byte.less, from: offset)
        offset = open
        guard open + 1 < text.count else {
          place = open < text.count ? .tagOpen : .text
          return .end
        }
        if let event = readMarkup(text, from: open) { return event }
      }
    }
    if case .tagOpen = place { place = .text }
    return .end
  }

  /// What begins at the `<` at `open`; nil where that is no whole tag.
  private mutating func readMarkup(_ text: Span<UInt8>, from open: Int) -> Event? {
    problemCount = problems.count
    switch text[open + 1] {
    case let byte where byte.isASCIILetter:
      if hasMemory, takeKnown(text, from: open) { return .startTag }
      return readTag(text, from: open, nameAt: open + 1, isEnd: false)
    case UInt8(ascii: "/"):
      if closeInnermost(text, from: open) { return .endTag }
      guard open + 2 < text.count else { return wait(.endTagOpen, text.count) }
      guard text[open + 2].isASCIILetter else {
        add(.unread, open..<(open + 3))
        return go(on: open + 2)
      }
      return readTag(text, from: open, nameAt: open + 2, isEnd: true)
    case Byte.exclamation: return readDeclaration(text, from: open)
    case UInt8(ascii: "?"): return readInstruction(text, from: open)
    case Self.seam:
      add(.unread, open..<(open + 1))
      return go(on: open + 1)
    default: return go(on: open + 1)
    }
  }

  /// Goes on at `offset`, between elements.
  private mutating func go(on offset: Int) -> Event? {
    self.offset = offset
    place = .text
    return nil
  }

  /// Waits for more bytes; the tag will be read again from its start, with what is wrong with it.
  private mutating func wait(_ place: Place, _ count: Int) -> Event? {
    self.place = place
    problems.removeLast(problems.count - problemCount)
    tag = offset..<count
    repeatedCount += tag.count
    if repeatedCount > Self.maximumRepetition {
      repeatedCount = 0
      add(.unfinished, offset..<(offset + 1))
      _ = go(on: count)
    }
    return .end
  }

  private mutating func add(_ kind: MarkupProblem.Kind, _ range: Range<Int>) {
    problems.append(MarkupProblem(kind: kind, range: range))
  }

  // MARK: Tags

  private mutating func readTag(
    _ text: Span<UInt8>, from open: Int, nameAt start: Int, isEnd: Bool
  ) -> Event? {
    offset = open
    let (nameEnd, nameKey) = Self.readName(text, from: start)
    var end = nameEnd
    guard end < text.count else { return wait(.tagName, text.count) }
    name = start..<end
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    isKnown = false
    var gap = Place.tagName
    var isClosed = false
    while true {
      guard end < text.count else { return wait(gap, text.count) }
      switch text[end] {
      case Byte.greater:
        tag = open..<(end + 1)
        offset = end + 1
        place = .text
        return finishTag(text, nameKey, isEnd: isEnd, isClosed: isClosed)
      case Byte.space, Byte.lineFeed, Byte.tab, Byte.carriageReturn, Byte.formFeed:
        gap = .beforeAttribute
        end += 1
      case Self.seam:
        gap = .gap
        end += 1
      case UInt8(ascii: "/"):
        guard end + 1 < text.count else { return wait(.beforeAttribute, text.count) }
        if text[end + 1] == Byte.greater { isClosed = true } else { add(.unread, end..<(end + 1)) }
        gap = .beforeAttribute
        end += 1
      case Byte.less:
        add(.tagInTag, end..<(end + 1))
        return go(on: end)
      default:
        if gap != .beforeAttribute { add(.missingSpace, end..<(end + 1)) }
        guard let next = readAttribute(text, from: end) else { return .end }
        end = next
        gap = .gap
        if attributes.count > Self.maximumAttributeCount {
          add(.unread, open..<end)
          return go(on: end)
        }
      }
    }
  }

  /// Takes the tag at `open` as it was read before; false where it was not.
  private mutating func takeKnown(_ text: Span<UInt8>, from open: Int) -> Bool {
    guard let known = memory.tag(in: text, from: open, inDrawing: drawingDepth > 0) else {
      return false
    }
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    for number in known.attributes {
      attributes.append(memory.attributes[number].moved(by: open))
    }
    isKnown = true
    tag = open..<(open + known.count)
    offset = tag.upperBound
    place = .text
    element = known.element
    begin(isClosed: known.isClosed)
    return true
  }

  /// Takes the tag at `open` where it is the plain end tag of the innermost element of a page, as
  /// most are; false where it is not.
  private mutating func closeInnermost(_ text: Span<UInt8>, from open: Int) -> Bool {
    guard drawingDepth == 0, !isXML, let last = self.open.last else { return false }
    let end = words.endTags[last.element]
    guard open + 16 <= text.count, text.word(at: open) & end.masks.0 == end.words.0,
      text.word(at: open + 8) & end.masks.1 == end.words.1
    else { return false }
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    isKnown = false
    isClosed = false
    wasInDrawing = false
    element = last.element
    tag = open..<(open + end.count)
    name = (open + 2)..<(tag.upperBound - 1)
    offset = tag.upperBound
    place = .text
    drop()
    return true
  }

  /// Remembers the start tag of the last event, with which nothing was wrong, where it came before.
  public mutating func remember(in bytes: [UInt8]) {
    guard hasMemory, !isKnown, element != Vocabulary.unknown, memory.hasMet(bytes.span, tag) else {
      return
    }
    memory.keep(
      bytes, tag, inDrawing: wasInDrawing, element: element, isClosed: isClosed, attributes)
  }

  /// The memory, with what was remembered since the reader began.
  public mutating func takeMemory() -> TagMemory? {
    guard hasMemory else { return nil }
    defer { (memory, hasMemory) = (.none, false) }
    return memory
  }

  /// More attributes than any tag has.
  private static let maximumAttributeCount = 100

  /// Where the name that begins at `start` ends, and its key.
  @inline(__always)
  private static func readName(
    _ text: Span<UInt8>, from start: Int
  ) -> (end: Int, key: UInt128) {
    var end = start
    var key = NameTable.empty
    while end < text.count {
      let byte = text[end]
      // Letters, digits and the few signs that are in names.
      guard
        byte.isASCIIAlphanumeric || byte == Byte.colon || byte == Byte.hyphen
          || byte == Byte.underscore
      else {
        break
      }
      key = NameTable.adding(byte, to: key)
      end += 1
    }
    return (end, key)
  }

  /// Reads the attribute that begins at `start`; nil where there is not enough of it.
  private mutating func readAttribute(_ text: Span<UInt8>, from start: Int) -> Int? {
    let (nameEnd, nameKey) = Self.readName(text, from: start)
    var end = nameEnd
    if end < text.count, !Self.endsName(text[end]) {
      // No browser trips over it, but no list has such a name.
      add(.unread, end..<(end + 1))
      while end < text.count, !Self.endsName(text[end]) { end += 1 }
    }
    let name = start..<end
    attributeName = name
    guard end < text.count else { return stop(.attributeName, text.count) }
    var next = end
    while next < text.count, Self.isSpace(text[next]) { next += 1 }
    guard next < text.count else { return stop(.afterAttributeName, text.count) }
    let number = words.attribute(nameKey, text, name)
    guard text[next] == Byte.equals else {
      attributes.append(Attribute(number, words.kinds[number], name: name, value: end..<end))
      return end
    }
    next += 1
    while next < text.count, Self.isSpace(text[next]) { next += 1 }
    valueStart = next
    guard next < text.count else { return stop(.beforeValue, text.count) }
    let quote = text[next]
    if quote == Byte.quote || quote == UInt8(ascii: "'") {
      valueStart = next + 1
      end = next + 1
      while end < text.count, text[end] != quote { end += 1 }
      guard end < text.count else { return stop(.quoted(quote), text.count) }
      attributes.append(
        Attribute(number, words.kinds[number], name: name, value: (next + 1)..<end))
      return end + 1
    }
    end = next
    while end < text.count, !Self.isSpace(text[end]), text[end] != Byte.greater {
      switch text[end] {
      case Byte.quote, UInt8(ascii: "'"), Byte.less, Byte.equals, Byte.backtick, 0..<Byte.space:
        add(.unread, end..<(end + 1))
      default: break
      }
      end += 1
    }
    guard end < text.count else { return stop(.unquoted, text.count) }
    attributes.append(Attribute(number, words.kinds[number], name: name, value: next..<end))
    return end
  }

  private mutating func stop(_ place: Place, _ count: Int) -> Int? {
    _ = wait(place, count)
    return nil
  }

  // MARK: What is no tag

  private mutating func readDeclaration(_ text: Span<UInt8>, from open: Int) -> Event? {
    let start = open + 2
    if start < text.count, text[start] == Byte.hyphen {
      // `<!-->` and `<!--->` are whole comments to a browser.
      guard start + 3 < text.count else {
        if text.count > start + 2, text[start + 1] == Byte.hyphen, text[start + 2] == Byte.greater {
          add(.comment, open..<text.count)
          return go(on: text.count)
        }
        return wait(.markup, text.count)
      }
      if text[start + 1] == Byte.hyphen {
        let first = text[start + 2]
        if first == Byte.greater || first == Byte.hyphen && text[start + 3] == Byte.greater {
          let end = start + (first == Byte.greater ? 3 : 4)
          add(.comment, open..<end)
          return go(on: end)
        }
        tag = open..<(start + 2)
        offset = start + 2
        place = .comment
        return nil
      }
    }
    var end = start
    while end < text.count, text[end] != Byte.greater { end += 1 }
    guard end < text.count else {
      return wait(start < text.count ? .declaration : .markup, text.count)
    }
    let isKnown = Self.string(text, start..<end).lowercased() == "doctype html"
    if !isKnown || hasDeclaration || isXML || !isAtStart {
      add(.declaration, open..<(end + 1))
    }
    hasDeclaration = true
    return go(on: end + 1)
  }

  private var isAtStart: Bool { open.isEmpty && seen.isEmpty }

  /// The first line of a drawing: `<?xml version="1.0" encoding="UTF-8"?>`.
  private mutating func readInstruction(_ text: Span<UInt8>, from open: Int) -> Event? {
    var end = open
    while end < text.count, text[end] != Byte.greater { end += 1 }
    guard end < text.count else { return wait(.declaration, text.count) }
    let written = Self.string(text, open..<end).lowercased()
      .filter { $0 != "'" && $0 != "\"" }
    let known = [
      "<?xml version=1.0?", "<?xml version=1.0 encoding=utf-8?",
      "<?xml version=1.0 encoding=utf-8 standalone=no?",
      "<?xml version=1.0 encoding=utf-8 standalone=yes?", "<?xml version=1.0 standalone=no?",
    ]
    if !isXML || !isAtStart || !known.contains(written) { add(.declaration, open..<(end + 1)) }
    return go(on: end + 1)
  }

  /// Reads on in a comment; false where it goes on behind the bytes.
  private mutating func readComment(_ text: Span<UInt8>) -> Bool {
    while offset < text.count {
      guard text[offset] == Byte.hyphen else {
        offset += 1
        continue
      }
      guard offset + 2 < text.count else { return false }
      if text[offset + 1] == Byte.hyphen {
        if text[offset + 2] == Byte.greater {
          _ = go(on: offset + 3)
          return true
        }
        if text[offset + 2] == Byte.exclamation {
          guard offset + 3 < text.count else { return false }
          if text[offset + 3] == Byte.greater {
            add(.comment, offset..<(offset + 4))
            _ = go(on: offset + 4)
            return true
          }
        }
      }
      offset += 1
    }
    return false
  }

  /// Reads on in raw content up to its end tag; false where that is not there yet.
  private mutating func readRaw(_ text: Span<UInt8>) -> Bool {
    while true {
      offset = text.place(of: Byte.less, from: offset)
      guard offset < text.count else { return false }
      var index = 0
      while index <= rawName.count, offset + 1 + index < text.count {
        let wanted = index == 0 ? UInt8(ascii: "/") : rawName[index - 1]
        guard text[offset + 1 + index].smallASCII == wanted else { break }
        index += 1
      }
      let next = offset + 1 + index
      guard next < text.count else { return false }
      if index == rawName.count + 1,
        text[next] == Byte.greater || text[next] == UInt8(ascii: "/") || Self.isSpace(text[next])
      {
        place = .text
        return true
      }
      // A browser may take this for something else: `<!--` in a script hides its end.
      if !hasRefused { add(.rawText(String(decoding: rawName, as: UTF8.self)), offset..<next) }
      offset += 1
    }
  }

  // MARK: Elements

  private mutating func finishTag(
    _ text: Span<UInt8>, _ nameKey: UInt128, isEnd: Bool, isClosed: Bool
  ) -> Event? {
    wasInDrawing = drawingDepth > 0
    self.isClosed = isClosed
    element = words.element(nameKey, text, name, inDrawing: wasInDrawing)
    if isEnd {
      if !attributes.isEmpty || isClosed { add(.unread, tag) }
      if element == Vocabulary.unknown, drawingDepth > 0 {
        element = words.element(nameKey, text, name, inDrawing: false)
      }
      if drawingDepth > 0, element == words.innerDrawing, !isXML,
        open.last(where: { words.isDrawing($0.element) })?.element != element
      {
        element = words.drawing
      }
      close(text)
      return .endTag
    }
    if isXML, open.isEmpty {
      element = seen.isEmpty ? words.element(nameKey, text, name, inDrawing: true) : 0
    }
    guard element != Vocabulary.unknown else {
      hasRefused = true
      let written = Self.string(text, name)
      add(.element(written), tag)
      let folded = written.lowercased()
      if !isXML, !isClosed, Vocabulary.rawNames.contains(folded) {
        rawName = Array(folded.utf8)
        place = .raw
      }
      return .startTag
    }
    begin(isClosed: isClosed)
    return .startTag
  }

  /// The most elements that are in each other: what lies deeper, browsers put somewhere else.
  private static let mostOpen = 500

  /// Opens the element of the tag.
  private mutating func begin(isClosed: Bool) {
    let role = words.roles[element]
    let content = words.contents[element]
    while let last = open.last, words.ends(last.element, before: element) {
      drop()
    }
    if let last = open.last, case .text = words.contents[last.element] {
      add(.element(words.names[element]), tag)
    }
    switch role {
    case .html: note(.html)
    case .head: note(.head)
    case .body: note(.body)
    default: if isXML, open.isEmpty { seen.insert(.root) }
    }
    if isClosed {
      if case .nothing = content { return }
      // Only in a drawing does the slash close what could hold something.
      if drawingDepth == 0, !isXML, role != .svg { add(.slash(words.names[element]), tag) }
      if drawingDepth > 0 || isXML || role == .svg { return }
    }
    switch content {
    case .nothing: return
    case .raw: enterRaw(words.names[element], .raw)
    case .escapable: enterRaw(words.names[element], .escapable)
    case .anything, .text: break
    }
    guard open.count < Self.mostOpen else {
      if !isTorn { add(.tooDeep, tag) }
      isTorn = true
      return
    }
    open.append(Open(element: element, tag: tag))
    if role == .svg || isXML && open.count == 1 { drawingDepth += 1 }
  }

  private mutating func note(_ one: Seen) {
    if !seen.insert(one).inserted { add(.twice(words.names[element]), tag) }
  }

  private mutating func enterRaw(_ name: String, _ place: Place) {
    guard drawingDepth == 0, !isXML else { return }
    rawName = Array(name.utf8)
    self.place = place
  }

  private mutating func drop() {
    guard let last = open.popLast() else { return }
    if words.roles[last.element] == .svg || isXML && open.isEmpty { drawingDepth -= 1 }
  }

  /// Closes the element of the tag, an end tag.
  private mutating func close(_ text: Span<UInt8>) {
    if let last = open.last, last.element == element { return drop() }
    guard element != Vocabulary.unknown else {
      if !hasRefused { add(.element(Self.string(text, name)), tag) }
      return
    }
    guard open.contains(where: { $0.element == element }) else {
      // In `<b><i></b></i>` one thing is wrong.
      if let told = crossed.firstIndex(of: element) {
        crossed.remove(at: told)
      } else if !isTorn {
        add(.notOpen(words.names[element]), tag)
      }
      return
    }
    while let last = open.last, last.element != element {
      reportOpen(last)
      if !words.mayStayOpen[last.element] { crossed.append(last.element) }
      drop()
    }
    drop()
  }

  private mutating func reportOpen(_ element: Open) {
    guard !words.mayStayOpen[element.element] else { return }
    add(.notClosed(words.names[element.element]), element.tag)
  }

  /// Tells what is still open where there is no more.
  public mutating func finish() {
    switch place {
    case .text, .tagOpen: break
    default: add(.unfinished, tag.lowerBound..<min(tag.upperBound, tag.lowerBound + 1))
    }
    if case .text = place { closeAll(downTo: 0) }
    open = []
    crossed = []
    drawingDepth = 0
  }

  /// Tells which elements are open besides the first `count`, and forgets them.
  mutating func closeAll(downTo count: Int) {
    while open.count > count, let last = open.last {
      reportOpen(last)
      drop()
    }
  }

  // MARK: For templates

  /// What the value is that is being written in a tag that is not whole yet; nil for an attribute
  /// that is on no list.
  public func use(in bytes: [UInt8]) -> Vocabulary.Use? {
    let text = bytes.span
    let element = words.element(
      Self.key(text, name), text, name, inDrawing: drawingDepth > 0)
    let number = words.attribute(Self.key(text, attributeName), text, attributeName)
    guard words.allows(number, bytes, attributeName, on: element) else { return nil }
    let use = words.uses[number]
    return use == .followed && words.isInDrawing(element) ? .fragment : use
  }

  /// The key of the name at `range`; that of none where it holds what is in no name.
  private static func key(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt128 {
    let (end, key) = readName(text, from: range.lowerBound)
    return end == range.upperBound ? key : NameTable.empty
  }

  /// Goes on between elements behind what was read so far, as if that were whole.
  public mutating func restart(behind count: Int) {
    isTorn = true
    _ = go(on: count)
  }

  /// Joins the elements that are open with those of a `fork` from which this reading went on.
  ///
  /// A part may have been left out. False where one of them closed what the other did not.
  public mutating func joinElements(with fork: HTMLReader) -> Bool {
    let common = zip(open, fork.open).prefix { $0 == $1 }.count
    let mine = open[common...].filter { !words.mayStayOpen[$0.element] }
    let isWhole = fork.open[common...].allSatisfy { words.mayStayOpen[$0.element] }
    for element in mine.reversed() { reportOpen(element) }
    if !mine.isEmpty || !isWhole || open.count >= fork.open.count { open = fork.open }
    drawingDepth = fork.drawingDepth
    return isWhole
  }

  // MARK: Bytes

  private static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { text[$0] }, as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte.isSpaceOrLineEnd || byte == Byte.formFeed
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == Byte.greater || byte == UInt8(ascii: "/") || byte == Byte.equals || byte == Byte.less
      || byte == seam || isSpace(byte)
  }
}
