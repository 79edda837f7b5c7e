import Diagnostics
import Language
import Markdown
import Statements
import Text

/// What makes a Markdown file count as documentation.
enum Documentation {
  /// Why a file is no documentation yet.
  enum Lack: Sendable {
    /// There is nothing in it but, perhaps, headings and parts from the data.
    case noProse
    /// It still holds a placeholder, which ``EveryBlankIsFilledIn`` tells at its place.
    case placeholder
    /// None of its sentences tells anything; the first, and why it does not.
    case nothingTold(SourceRange, ToldSentence.Lack)
  }

  /// The most files without an id among which renamed ones are looked for: more are no slip.
  private static let mostRenamed = 100

  /// The files whose name is near an id that has no documentation, each with that id: they were
  /// probably renamed.
  static func renamed(_ kind: ReferenceKind, in subject: Subject) -> [String: String] {
    let documented = kind == .party ? subject.partyDocuments : subject.momentDocuments
    let statement = subject.statement
    let orphans = documented.keys.filter { statement.index(of: $0, kind: kind) == nil }
    guard !orphans.isEmpty, orphans.count <= mostRenamed, !statement.unreadable.contains(kind)
    else { return [:] }
    let missing = NearMiss(statement.ids(of: kind).filter { documented[$0] == nil })
    var ids: [String: String] = [:]
    for orphan in orphans { ids[orphan] = missing.nearest(to: orphan) }
    return ids
  }

  /// Whether `word` stands for a text that is still to come.
  static func isPlaceholder(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return Placeholder.all(in: bytes, 0..<bytes.count, prose: true).first?.range == 0..<bytes.count
  }

  /// Why `document` is no documentation; nil where it is.
  ///
  /// `names` are where known names stand in its words, in order; `hasPlaceholder` says whether there
  /// are marks in them.
  static func lack(
    in document: MarkdownFacts, names: [Range<Int>] = [], hasPlaceholder: Bool
  ) -> Lack? {
    guard document.hasProse else { return .noProse }
    guard !document.isRefused else { return nil }
    if hasPlaceholder { return .placeholder }
    return untold(document, names)
  }

  /// The least words of a sentence that answers the question before it.
  private static let leastWordsOfAnswer = 3

  /// Why no sentence of `document` tells anything; nil where one does.
  ///
  /// Headings announce, and what stands in a footnote is told elsewhere: neither counts. The items of
  /// a list run on from the sentence that leads them in.
  private static func untold(_ document: MarkdownFacts, _ names: [Range<Int>]) -> Lack? {
    let prose = document.prose
    // A link without words gets the name of the thing.
    var unwritten: ArraySlice<Int> = document.links.filter { link in
      link.proseRange.isEmpty && DataLink(link.destination) != nil
    }
    .map(\.proseRange.lowerBound)[...]
    let code = prose.spans.filter { $0.kind == .code }.map(\.range)
    var lack: Lack?
    var lead: ToldSentence?
    for block in prose.blocks {
      let isItem = block.kind == .listItem
      if !isItem { lead = nil }
      switch block.kind {
      case .heading, .footnote: continue
      case .paragraph, .listItem, .quote, .tableCell: break
      }
      let text = DutchText(prose.bytes, in: block.range)
      var question: ToldSentence?
      var leadsOn = prose.bytes[block.range].last == UInt8(ascii: ":")
      for sentence in text.sentences {
        let count = unwritten.prefix { $0 <= sentence.range.upperBound }.count
        unwritten = unwritten.dropFirst(count)
        let told = ToldSentence(
          text, sentence, names: names, code: code, unwrittenNames: count, after: lead)
        guard let reason = told.lack else { return nil }
        // "Is er iets stuk? Dan sturen we hen." says something together.
        if let asked = question, reason == .words, told.wordCount >= leastWordsOfAnswer,
          ToldSentence(text, sentence, names: names, code: code, after: asked).lack == nil
        {
          return nil
        }
        question = reason == .question ? told : nil
        if lack == nil { lack = .nothingTold(prose.sourceRange(of: sentence.range), reason) }
        leadsOn = leadsOn || lead != nil
        lead = leadsOn ? told : nil
      }
    }
    return lack ?? .noProse
  }

  /// A finding of `kind` about what a documentation lacks, at the thing in the data; nil where it is
  /// told in the text itself.
  static func finding(
    _ kind: DiagnosticKind, _ lack: Lack, at range: SourceRange, of document: ContentDocument,
    subject: Phrase, path: String
  ) -> Diagnostic? {
    switch lack {
    case .noProse:
      Diagnostic(
        kind, at: range,
        Phrase(nl: "\(subject.dutch) heeft geen tekst", en: "\(subject.english) has no text"),
        help: Phrase(
          nl: "schrijf in \(path) minstens een alinea", en: "write at least a paragraph in \(path)")
      )
    case .placeholder: nil
    case .nothingTold(let place, let reason):
      Diagnostic(
        kind, at: range,
        Phrase(
          nl: "\(subject.dutch) \(reason.predicate.dutch)",
          en: "\(subject.english) \(reason.predicate.english)"),
        help: Phrase(
          nl: "leg in \(path) uit wat er gebeurt, in minstens één hele zin van vijf woorden",
          en: "explain in \(path) what happens, in at least one whole sentence of five words"),
        notes: [Diagnostic.Note(Phrase(nl: "dit staat er", en: "this is there"), at: place)])
    }
  }
}

extension ToldSentence.Lack {
  /// What is said of a page on which no sentence tells more.
  fileprivate var predicate: Phrase {
    switch self {
    case .words: Phrase(nl: "heeft geen hele zin", en: "has no whole sentence")
    case .announcement:
      Phrase(nl: "kondigt alleen een tekst aan", en: "only announces a text")
    case .pointer: Phrase(nl: "zegt alleen waar meer staat", en: "only says where there is more")
    case .question: Phrase(nl: "stelt alleen een vraag", en: "only asks a question")
    }
  }
}
