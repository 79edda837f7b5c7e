import CCmarkGFM
public import Diagnostics
public import YAML

public struct HTMLOptions: Sendable {
  public var headingShift: Int
  public var idPrefix: String
  public init(headingShift: Int = 0, idPrefix: String = "") {
    self.headingShift = headingShift
    self.idPrefix = idPrefix
  }
}
public struct Link: Sendable {
  public let destination: String
  public let range: SourceRange
  public let destinationRange: SourceRange?
}
public struct Directive: Sendable {
  public let name: Located<String>
  public let arguments: [Argument]
  public struct Argument: Sendable {
    public let name: Located<String>
    public let value: Located<String>
  }
}
public struct Prose: Sendable {
  public let bytes: [UInt8]
  let whole: SourceRange
  public func sourceRange(of: Range<Int>) -> SourceRange { whole }
}
public struct Document: Sendable {
  public let frontMatter: YAMLNode?
  public let links: [Link]
  public let directives: [Directive]
  public let prose: Prose
  public let hasProse: Bool
}
public struct MarkdownDocument: ~Copyable {
  public var diagnostics: [Diagnostic] { [] }
  let bytes: [UInt8]
  let file: FileID
  public init(_ bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
  }
  var split: (front: Range<Int>?, body: Int) {
    guard bytes.starts(with: Array("---\n".utf8)) else { return (nil, 0) }
    var i = 4
    while i + 4 < bytes.count {
      if bytes[i - 1] == 10, bytes[i] == 45, bytes[i + 1] == 45, bytes[i + 2] == 45 {
        return (4..<i, i + 4)
      }
      i += 1
    }
    return (nil, 0)
  }
  func parse() -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    let p = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES)
    unsafe cmark_parser_attach_syntax_extension(p, cmark_find_syntax_extension("table"))
    let s = String(decoding: bytes[split.body...], as: UTF8.self)
    unsafe cmark_parser_feed(p, s, s.utf8.count)
    let d = unsafe cmark_parser_finish(p)
    unsafe cmark_parser_free(p)
    return unsafe d
  }
  public borrowing func document() -> Document {
    let root = unsafe parse()
    let it = unsafe cmark_iter_new(root)
    var links: [Link] = []
    var dirs: [Directive] = []
    var prose: [UInt8] = []
    var has = false
    let all = SourceRange(file: file, 0..<0)
    while unsafe cmark_iter_next(it) != CMARK_EVENT_DONE {
      let n = unsafe cmark_iter_get_node(it)
      let t = unsafe cmark_node_get_type(n)
      if t == CMARK_NODE_LINK, unsafe cmark_iter_get_event_type(it) == CMARK_EVENT_ENTER {
        links.append(
          Link(
            destination: unsafe String(cString: cmark_node_get_url(n)), range: all,
            destinationRange: all))
      }
      if t == CMARK_NODE_TEXT {
        let s = unsafe String(cString: cmark_node_get_literal(n))
        if s.hasPrefix("::") {
          dirs.append(
            Directive(name: Located(String(s.dropFirst(2)), at: all), arguments: []))
        } else {
          prose += Array(s.utf8)
          prose.append(10)
          if unsafe cmark_node_get_type(cmark_node_parent(n)) != CMARK_NODE_HEADING { has = true }
        }
      }
    }
    let s = split
    return Document(
      frontMatter: s.front.flatMap {
        YAMLParser.parse(bytes, file: file, from: $0.lowerBound, to: $0.upperBound).root
      }, links: links, directives: dirs, prose: Prose(bytes: prose, whole: all), hasProse: has)
  }
  public borrowing func renderHTML(
    into out: inout [UInt8], options: HTMLOptions,
    link: (String) -> (address: String, name: String?),
    directive: (Directive, inout [UInt8]) -> Void
  ) {
    let root = unsafe parse()
    let it = unsafe cmark_iter_new(root)
    let all = SourceRange(file: file, 0..<0)
    while unsafe cmark_iter_next(it) != CMARK_EVENT_DONE {
      guard unsafe cmark_iter_get_event_type(it) == CMARK_EVENT_ENTER else { continue }
      let n = unsafe cmark_iter_get_node(it)
      let t = unsafe cmark_node_get_type(n)
      if t == CMARK_NODE_LINK {
        let (a, name) = link(unsafe String(cString: cmark_node_get_url(n)))
        unsafe cmark_node_set_url(n, a)
        if unsafe cmark_node_first_child(n) == nil, let name {
          let x = unsafe cmark_node_new(CMARK_NODE_TEXT)
          unsafe cmark_node_set_literal(x, name)
          unsafe cmark_node_append_child(n, x)
        }
      }
      if t == CMARK_NODE_HEADING {
        unsafe cmark_node_set_heading_level(
          n, cmark_node_get_heading_level(n) + Int32(options.headingShift))
      }
    }
    let html = unsafe String(cString: cmark_render_html(root, 0, nil))
    for line in html.split(separator: "\n") {
      if line.hasPrefix("<p>::"), line.hasSuffix("</p>") {
        let name = String(line.dropFirst(5).dropLast(4))
        directive(Directive(name: Located(name, at: all), arguments: []), &out)
      } else {
        out += Array(line.utf8)
        out.append(10)
      }
    }
  }
}
