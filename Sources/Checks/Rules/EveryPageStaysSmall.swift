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
    findings.append(.menuTooLong(inMenu.count, at: .whole(inMenu[mostInMenu].file)))
  }

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    let directives = document.document.directives
    guard directives.count > mostDirectives else { return }
    findings.append(.tooManyDirectives(directives.count, at: directives[mostDirectives].range))
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func menuTooLong(_ count: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .outputLimit, at: place,
      Phrase(
        nl: "het menu heeft \(count) pagina's; de grens is \(EveryPageStaysSmall.mostInMenu)",
        en: "the menu has \(count) pages; the limit is \(EveryPageStaysSmall.mostInMenu)"),
      help: Phrase(
        nl: "haal 'menu: ja' weg waar een link vanaf een andere pagina genoeg is",
        en: "remove 'menu: ja' where a link from another page is enough"))
  }

  fileprivate static func tooManyDirectives(_ count: Int, at place: SourceRange) -> Diagnostic {
    let most = EveryPageStaysSmall.mostDirectives
    return Diagnostic(
      .outputLimit, at: place,
      Phrase(
        nl: "deze tekst heeft \(count) opdrachten; de grens is \(most)",
        en: "this text has \(count) directives; the limit is \(most)"),
      help: Phrase(
        nl: "haal dubbele opdrachten weg, of verdeel de tekst over meer pagina's",
        en: "remove directives that are there twice, or divide the text over more pages"))
  }
}
