import CCmarkGFM
import Diagnostics
import Markdown

let testFile = FileID(7)

/// A text that was read, with what tests ask of it.
struct ReadText {
  let bytes: [UInt8]
  let markdown: MarkdownText
  let document: MarkdownFacts

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    markdown = MarkdownText(bytes, file: testFile, keys: ["titel", "omschrijving", "menu"])
    document = markdown.document()
  }

  var codes: [String] { markdown.diagnostics.map(\.code) }

  /// The bytes at a place, as text.
  func source(_ range: SourceRange) -> String {
    let offsets = range.offsets.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[offsets], as: UTF8.self)
  }

  /// The line and column of the start of a place: `3:7`.
  func position(_ range: SourceRange) -> String {
    let position = LineTable(bytes).position(at: range.offsets.lowerBound)
    return "\(position.line):\(position.column)"
  }

  func html(
    _ options: HTMLOptions = HTMLOptions(), _ resolver: some HTMLResolver = PlainResolver()
  ) -> String {
    var output: [UInt8] = []
    markdown.renderHTML(into: &output, options: options, resolver: resolver)
    return String(decoding: output, as: UTF8.self)
  }
}

/// The HTML that cmark itself makes of a text, with the same extensions.
func cmarkHTML(_ text: [UInt8]) -> String {
  cmark_gfm_core_extensions_ensure_registered()
  guard let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return "" }
  defer { unsafe cmark_parser_free(parser) }
  for name in ["table", "tasklist", "tagfilter"] {
    unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  unsafe text.withUnsafeBufferPointer { buffer in
    unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
      unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
    }
  }
  guard let root = unsafe cmark_parser_finish(parser) else { return "" }
  defer { unsafe cmark_node_free(root) }
  guard let html = unsafe cmark_render_html(root, CMARK_OPT_FOOTNOTES, nil) else { return "" }
  defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
  return unsafe String(cString: html)
}

/// A resolver that takes each address as it was written and leaves directives out.
struct PlainResolver: HTMLResolver {
  func address(of link: Link, index: Int) -> ResolvedLink? {
    ResolvedLink(address: link.destination)
  }

  func note(_ written: ArraySlice<UInt8>, ofLink index: Int) {}

  func render(_ directive: Directive, into output: inout [UInt8]) {}
}
