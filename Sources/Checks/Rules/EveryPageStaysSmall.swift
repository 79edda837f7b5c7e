import Diagnostics
import Markdown
import Statements

/// The menu, which stands on every page, and the directives of a page stay within what a reader can
/// take in.
///
/// How large the pages then become is known only when they are made; the same kind tells of that.
enum EveryPageStaysSmall: ContentRule, DocumentRule {
  static let kind = DiagnosticKind.outputLimit

  /// The most pages in the menu.
  static let mostInMenu = 100
  /// The most directives of one text.
  static let mostDirectives = 100

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let inMenu = subject.documents.filter { document in
      if case .page = document.role { document.frontMatter.isInMenu } else { false }
    }
    guard inMenu.count > mostInMenu else { return }
    findings.append(
      Diagnostic(
        kind, at: .whole(inMenu[mostInMenu].file),
        Phrase(
          nl: "het menu heeft \(inMenu.count) pagina's; de grens is \(mostInMenu)",
          en: "the menu has \(inMenu.count) pages; the limit is \(mostInMenu)"),
        help: Phrase(
          nl: "haal 'menu: ja' weg waar een link vanaf een andere pagina genoeg is",
          en: "remove 'menu: ja' where a link from another page is enough")))
  }

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    let directives = document.document.directives
    guard directives.count > mostDirectives else { return }
    findings.append(
      Diagnostic(
        kind, at: directives[mostDirectives].range,
        Phrase(
          nl: "deze tekst heeft \(directives.count) opdrachten; de grens is \(mostDirectives)",
          en: "this text has \(directives.count) directives; the limit is \(mostDirectives)"),
        help: Phrase(
          nl: "haal dubbele opdrachten weg, of verdeel de tekst over meer pagina's",
          en: "remove directives that are there twice, or divide the text over more pages")))
  }
}
