import Checks
import Diagnostics
import Markdown
import Statements

/// The HTML of a text, with the places where a part from the data belongs.
struct RenderedText: Sendable {
  /// The HTML.
  var html: [UInt8] = []
  /// The directives, each with the offset in `html` where its part belongs, in order.
  var holes: [(offset: Int, directive: Directive)] = []
}

/// A Markdown file, read, checked by itself and turned into HTML.
struct LoadedDocument: Sendable {
  /// What the checks see.
  let content: ContentDocument
  /// The path from the content folder.
  let path: String
  /// The text for its own page.
  let text: RenderedText
  /// The text for the page with everything.
  let everythingText: RenderedText
  /// Where the links of the own page are written, by address.
  let linkSources: [String: SourceRange]
  /// What is wrong with the file by itself.
  let diagnostics: [Diagnostic]

  /// Reads the file with bytes `bytes` at `path` from the content folder.
  init(
    _ bytes: [UInt8], path: String, role: ContentDocument.Role, file: FileID,
    resolver: LinkResolver
  ) {
    self.path = path
    let markdown = MarkdownDocument(bytes, file: file)
    let document = markdown.document()
    let needsTitle = if case .page = role { true } else { false }
    let (frontMatter, frontMatterDiagnostics) = FrontMatter.decode(
      document.frontMatter, needsTitle: needsTitle, at: .whole(file))
    content = ContentDocument(
      role: role, file: file, frontMatter: frontMatter, document: document)
    diagnostics = markdown.diagnostics + frontMatterDiagnostics

    let route = resolver.routes[path] ?? .home
    var sources: [String: SourceRange] = [:]
    for link in document.links {
      let address = resolver.address(for: link.destination, in: path, at: route, .ownPage).address
      if sources[address] == nil { sources[address] = link.destinationRange ?? link.range }
    }
    linkSources = sources
    text = Self.render(markdown, HTMLOptions()) { destination in
      resolver.address(for: destination, in: path, at: route, .ownPage)
    }
    let shift = if case .page = role { 1 } else { 2 }
    everythingText = Self.render(
      markdown, HTMLOptions(headingShift: shift, idPrefix: LinkResolver.prefix(for: role))
    ) { destination in
      resolver.address(for: destination, in: path, at: route, .everything)
    }
  }
}

extension LoadedDocument {
  private static func render(
    _ markdown: borrowing MarkdownDocument, _ options: HTMLOptions,
    resolve: (String) -> (address: String, name: String?)
  ) -> RenderedText {
    var text = RenderedText()
    var holes: [(offset: Int, directive: Directive)] = []
    markdown.renderHTML(into: &text.html, options: options, link: resolve) { directive, html in
      holes.append((html.count, directive))
    }
    text.holes = holes
    return text
  }
}
