import Checks
import Diagnostics
import Markdown
import Statements
import TestSupport
import YAML

/// A small site in memory, of which a test changes what it is about.
///
/// Files are marked texts: the places between `«` and `»` are where findings are expected.
struct SmallSite {
  /// The files, by their path in the content folder.
  var files = [
    "site.yaml": """
    organisatie: {naam: Huis B.V.}
    site: {titel: Met wie delen we?, adres: "https://huis.example/"}
    verklaring: {soort: onderdeel, hoofdverklaring: "https://huis.example/p"}
    """,
    "data/gegevens.yaml": "adres: {naam: adres, soort: persoonsgegeven}\n",
    "data/producten.yaml": "zorg: {naam: Zorg}\n",
    "data/partijen.yaml": """
    cis: {naam: CIS, soort: organisatie, waarvoor: Tegen fraude., krijgt: [adres]}
    das:
      naam: DAS
      voluit: DAS Rechtsbijstand
      soort: organisatie
      waarvoor: Rechtsbijstand.
    """,
    "data/momenten.yaml": """
    schade:
      naam: Schade melden
      uitwisselingen:
        - met: cis
        - met: das
    """,
    "index.md": "---\ntitel: Begin\n---\nWe delen gegevens.\n",
    "partijen/cis.md": "CIS gaat voor ons fraude tegen.\n",
    "partijen/das.md": "DAS helpt je bij een conflict.\n",
    "momenten/schade.md": "We delen je schade met CIS en DAS.\n",
  ]
  /// Whose word does not count.
  var options = ReviewOptions()
  /// What no page of the site tells, such as "partij.rol".
  var untold: [String] = []
  /// The day on which the site is checked.
  var today = CalendarDate(daysSince1970: 20_780)

  /// What the rules find: code, file, and the words at the place.
  struct Finding: Hashable, CustomStringConvertible {
    let code: String
    let path: String
    let words: String
    var description: String { "\(code) in \(path): '\(words)'" }
  }

  /// A site as it stands, with `files` instead of those of the same path.
  init(_ files: [String: String] = [:]) {
    self.files.merge(files) { _, new in new }
  }

  /// What was found with one of `codes` (all when empty), in the order shown.
  func findings(_ codes: Set<String> = []) -> [Finding] {
    report().diagnostics.filter { codes.isEmpty || codes.contains($0.code) }.map { finding in
      let path = paths[Int(finding.range.file.index)]
      return Finding(
        code: finding.code, path: path,
        words: finding.range.isWhole ? "" : source(path, finding.range.offsets))
    }
  }

  /// The places that are marked, as findings of `code`.
  func marked(_ code: String) -> [Finding] {
    paths.flatMap { path in
      let marked = MarkedText(files[path] ?? "")
      return marked.ranges.map { range in
        Finding(code: code, path: path, words: source(path, range))
      }
    }
  }

  /// What the review reports.
  func report() -> Report {
    let loaded = load()
    let subject = loaded.subject
    var outcome = ReviewOutcome(
      settings: subject.statement.checkSettings, allowances: loaded.allowances,
      kinds: ChecksCatalogue.kinds, options: options)
    outcome.add(loaded.diagnostics + Review.findings(in: subject))
    return outcome.report(sources: loaded.sources, isWhole: false)
  }

  /// What the rules look at.
  var subject: Subject { load().subject }
  /// The files as they are read.
  var sources: SourceMap { load().sources }

  /// A site that was read.
  private struct Loaded {
    let subject: Subject
    let sources: SourceMap
    let diagnostics: [Diagnostic]
    let allowances: [Allowance]
  }

  private func load() -> Loaded {
    var decoder = StatementDecoder()
    var documents: [ContentDocument] = []
    var diagnostics: [Diagnostic] = []
    var allowances: [Allowance] = []
    var sources = SourceMap()
    for path in paths {
      let bytes = MarkedText(files[path] ?? "").bytes
      let id = sources.add(SourceFile(path: path, bytes: bytes))
      if path.hasSuffix(".yaml") {
        let result = YAMLParser.parse(bytes, file: id)
        let allowed = DataAllowances(result.comments, in: bytes)
        allowances += allowed.allowances
        diagnostics += result.diagnostics + allowed.diagnostics
        let file = result.root.map { StatementDecoder.File(root: $0, id: id) }
        switch path {
        case "site.yaml": decoder.site = file
        case "data/gegevens.yaml": decoder.dataCategories = file
        case "data/producten.yaml": decoder.products = file
        case "data/partijen.yaml": decoder.parties = file
        case "data/betrokkenen.yaml": decoder.dataSubjects = file
        default: decoder.moments = file
        }
      } else {
        let markdown = MarkdownText(bytes, file: id)
        let document = markdown.document()
        let parsed = document.frontMatterRange.map {
          YAMLParser.parse(bytes, file: id, from: $0.offsets.lowerBound, to: $0.offsets.upperBound)
        }
        let (frontMatter, found) = FrontMatter.decode(
          parsed?.root, needsTitle: false, at: .whole(id))
        diagnostics += markdown.diagnostics + found
        allowances += document.allowances
        documents.append(
          ContentDocument(
            role: role(of: path), file: id, frontMatter: frontMatter, document: document))
      }
    }
    let (statement, found) = decoder.decode()
    let subject = Subject(
      statement: statement, documents: documents, sources: sources, contentPath: "content",
      today: today, told: told)
    return Loaded(
      subject: subject, sources: sources, diagnostics: diagnostics + found,
      allowances: allowances)
  }

  private var told: ToldKeys {
    var names: [ToldKeys.Name: Set<DirectiveName>] = [:]
    for name in untold {
      let parts = name.split(separator: ".").map(String.init)
      for noun in nouns where noun.dutch == parts[0] { names[.init(noun, parts[1])] = [] }
    }
    return ToldKeys(untold: names)
  }

  private var nouns: [Phrase] {
    [
      Party.shape.noun, Moment.shape.noun, Use.shape.noun, Exchange.shape.noun,
      DataItem.shape.noun, Organisation.shape.noun, Organisation.Officer.shape.noun,
      Party.Transfer.shape.noun, Phrase(nl: "pagina", en: "page"),
    ]
  }

  private var paths: [String] { files.keys.sorted() }

  private func source(_ path: String, _ range: Range<Int>) -> String {
    String(decoding: MarkedText(files[path] ?? "").bytes[range], as: UTF8.self)
  }

  private func role(of path: String) -> ContentDocument.Role {
    let parts = path.dropLast(3).split(separator: "/").map(String.init)
    return switch parts.first {
    case "partijen": .party(parts[1])
    case "momenten": .moment(parts[1])
    default: .page(parts[0])
    }
  }
}
