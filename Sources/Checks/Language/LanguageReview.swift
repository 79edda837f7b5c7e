import Diagnostics
import Language
import Markdown
import Statements

/// Shows texts for readers to the rules about language: each is taken apart once.
///
/// Several reviews may see a part of the texts each, side by side, and are then made one.
struct LanguageReview: Sendable {
  private var rules: [any LanguageRule] = Review.languageRules.map { $0.init() }
  private var findings: [Diagnostic] = []

  /// What the rules find in all that `reviews` have seen of `subject`, which are in the order of the
  /// texts.
  static func findings(of reviews: [LanguageReview], in subject: Subject) -> [Diagnostic] {
    guard var whole = reviews.first else { return [] }
    for review in reviews.dropFirst() {
      whole.findings += review.findings
      for index in whole.rules.indices { whole.rules[index].takeAny(review.rules[index]) }
    }
    for index in whole.rules.indices { whole.rules[index].end(of: subject, into: &whole.findings) }
    return whole.findings
  }

  private mutating func show(_ text: ReaderText, _ subject: Subject) {
    for index in rules.indices { rules[index].check(text, of: subject, into: &findings) }
  }

  // MARK: Markdown files

  /// Shows the document at `index` of `subject`.
  mutating func showDocument(_ index: Int, of subject: Subject) {
    let document = subject.documents[index]
    show(document.frontMatter.title, subject, form: .heading)
    show(document.frontMatter.summary, subject)
    for text in subject.texts(ofDocument: index) { show(text, subject) }
    for rule in rules.indices { rules[rule].endDocument(into: &findings) }
  }

  // MARK: Data

  /// Shows the texts of the data that readers see as sentences, or as parts of one.
  mutating func showData(of subject: Subject) {
    for entry in subject.dataTexts {
      show(entry.text, subject, form: entry.isHeading ? .heading : .sentences)
    }
  }

  private mutating func show(
    _ value: Located<String>?, _ subject: Subject, form: ReaderText.BlockForm = .sentences
  ) {
    guard let value, !value.value.isEmpty else { return }
    show(
      ReaderText(
        value, form: form, written: subject.sources.written(value.range), names: subject.names),
      subject)
  }
}

extension Subject {
  /// The blocks of the document at `index`, in reading order.
  func texts(ofDocument index: Int) -> [ReaderText] {
    let prose = documents[index].document.prose
    let code = prose.spans.lazy.filter { $0.kind == .code }.map(\.range)
    let codeRanges = Array(code)
    var rest = mentions[index].names[...]
    return prose.blocks.map { block in
      let own = rest.prefix { $0.range.lowerBound < block.range.upperBound }
      rest = rest[own.endIndex...]
      return ReaderText(
        block, of: prose, inDocument: index, code: codeRanges, mentions: own)
    }
  }
}

extension SourceMap {
  /// The bytes at `range` as written; nil for a whole file.
  func written(_ range: SourceRange) -> ArraySlice<UInt8>? {
    guard !range.isWhole, files.indices.contains(Int(range.file.index)),
      let bytes = self[range.file].bytes, range.offsets.upperBound <= bytes.count
    else { return nil }
    return bytes[range.offsets]
  }
}
