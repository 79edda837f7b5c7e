import Text

/// Writes findings as text, one after the other; keeps what it learned about their files.
struct TextWriter {
  /// The number of explaining places that are shown for one finding.
  static let mostNotes = 20

  private let language: MessageLanguage
  /// Gives colour where it is asked for.
  let paint: Paint
  /// The columns that the source and the help may take.
  let width: Int
  private var finder: PlaceFinder

  /// A writer of findings in the files of `sources`.
  init(_ sources: SourceMap, language: MessageLanguage, color: Bool, width: Int) {
    self.language = language
    self.paint = Paint(isOn: color)
    self.width = width
    self.finder = PlaceFinder(sources)
  }

  /// Appends one finding: its headline, its source, its help and its notes.
  mutating func write(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    writeHeadline(diagnostic, to: &output)
    let notes = diagnostic.notes.prefix(Self.mostNotes)
    var apart: [Diagnostic.Note] = []
    if let table = table(for: diagnostic.range) {
      let help = diagnostic.help?.text(in: language)
      var frame = CodeFrame(diagnostic.range, in: table, isPrimary: true, message: help)
      for note in notes {
        if let range = note.range, range.file == diagnostic.range.file, !range.isWhole,
          frame.add(range, in: table, message: note.message.text(in: language))
        {
          continue
        }
        apart.append(note)
      }
      write(frame, table, Paint.Style(diagnostic.severity), to: &output)
    } else {
      apart = Array(notes)
      if let help = diagnostic.help { write(Self.help, help, gutter: 5, to: &output) }
    }
    for note in apart { write(note, to: &output) }
    let hidden = diagnostic.notes.count - notes.count
    if hidden > 0 {
      let rest = Phrase(nl: "en nog \(hidden) andere", en: "and \(hidden) more")
      write(Self.note, rest, gutter: 5, to: &output)
    }
  }

  /// Appends a finding that is let pass: its headline, and why.
  mutating func write(_ found: SuppressedFinding, to output: inout [UInt8]) {
    let suppression = found.suppression
    let summary = found.diagnostic.summary
    writeHeadline(
      at: found.diagnostic.range, suppression.word, .note, summary, found.diagnostic.code,
      to: &output)
    let place = place(of: suppression.place)
    let reason = suppression.reasonPhrase
    write(
      Self.reason, Phrase(nl: "\(reason.dutch) (\(place))", en: "\(reason.english) (\(place))"),
      gutter: 5, to: &output)
  }

  /// Appends a setting, how many findings it switched off, and why.
  mutating func write(_ setting: Suppression, findings: Int, to output: inout [UInt8]) {
    var what = Phrase("'\(setting.code)'")
    if case .setting(nil) = setting.means {
      what = Phrase(
        nl: "'\(setting.code)', \(findings) keer",
        en: "'\(setting.code)', \(findings == 1 ? "once" : "\(findings) times")")
    }
    writeHeadline(at: setting.place, setting.word, .note, what, setting.code, to: &output)
    write(Self.reason, setting.reasonPhrase, gutter: 5, to: &output)
  }

  /// The word before why something is let pass.
  static let reason = Phrase(nl: "reden", en: "reason")
  /// The word before what the reader can do.
  static let help = Phrase(nl: "hulp", en: "help")
  /// The word before a remark.
  static let note = Phrase(nl: "opmerking", en: "note")

  private mutating func table(for range: SourceRange) -> LineTable? {
    range.isWhole ? nil : finder.table(of: range.file)
  }

  private mutating func writeHeadline(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    writeHeadline(
      at: diagnostic.range, diagnostic.severity.word, Paint.Style(diagnostic.severity),
      diagnostic.summary, diagnostic.code, to: &output)
  }

  private mutating func writeHeadline(
    at range: SourceRange, _ word: Phrase, _ style: Paint.Style, _ summary: Phrase, _ code: String,
    to output: inout [UInt8]
  ) {
    paint.append(place(of: range), .strong, to: &output)
    output.append(contentsOf: ": ".utf8)
    paint.append(word.text(in: language), style, to: &output)
    output.append(contentsOf: ": ".utf8)
    paint.append(summary.text(in: language), .strong, to: &output)
    output.append(contentsOf: "  ".utf8)
    paint.append("[\(code)]", .faint, to: &output)
    output.append(Byte.lineFeed)
  }

  /// `path:line:column`, or the path alone where there is no line.
  private mutating func place(of range: SourceRange) -> String {
    let path = finder.path(of: range.file)
    guard let start = finder.span(of: range)?.start else { return path }
    return "\(path):\(start.line):\(start.column)"
  }

  /// A note with a frame of its own, or without a place.
  private mutating func write(_ note: Diagnostic.Note, to output: inout [UInt8]) {
    guard let range = note.range else {
      write(Self.note, note.message, gutter: 5, to: &output)
      return
    }
    output.append(contentsOf: "   ".utf8)
    paint.append(place(of: range), .strong, to: &output)
    output.append(contentsOf: ": ".utf8)
    SafeText.append(note.message.text(in: language), to: &output)
    output.append(Byte.lineFeed)
    guard let table = table(for: range) else { return }
    let frame = CodeFrame(range, in: table, isPrimary: false, message: nil)
    write(frame, table, .note, to: &output)
  }

  /// A remark on lines of its own, with a word before it that says what it is.
  private func write(
    _ label: Phrase, _ message: Phrase, gutter: Int, to output: inout [UInt8]
  ) {
    write(label, message.text(in: language), gutter: gutter, to: &output)
  }

  /// A remark whose text is chosen already.
  func write(_ label: Phrase, _ message: String, gutter: Int, to output: inout [UInt8]) {
    let word = label.text(in: language) + ": "
    let indent = gutter + 1
    let lines = WordWrap.lines(of: message, width: width - indent - word.utf8.count)
    for (index, line) in lines.enumerated() {
      output.append(contentsOf: repeatElement(Byte.space, count: indent))
      if index == 0 {
        paint.append(word, .note, to: &output)
      } else {
        output.append(contentsOf: repeatElement(Byte.space, count: word.utf8.count))
      }
      SafeText.append(line, to: &output)
      output.append(Byte.lineFeed)
    }
  }
}
