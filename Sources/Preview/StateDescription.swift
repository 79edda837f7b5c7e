import Diagnostics
import Site

/// What the panel of a page shows: how the site stands, and what was found, that of this page first.
struct StateDescription {
  /// The most findings that are told one by one.
  private static let mostFindings = 200

  let state: SiteState
  /// How far the first build is.
  let progress: Phrase
  let language: MessageLanguage
  let hasPublished: Bool
  let hasEditor: Bool

  /// The description for the page at `path`, as JSON.
  func json(forPage path: String) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    let findings = ordered(forPage: path)
    json.object { json in
      json.member("nummer", state.number)
      json.member("taal", language.rawValue)
      json.key("achter")
      json.boolean(state.isBehind)
      json.key("vergelijkbaar")
      json.boolean(hasPublished || state.comparison?.hasRecord ?? false)
      json.key("opent")
      json.boolean(hasEditor)
      json.member("bezig", state.number == 0 ? progress.text(in: language) : nil)
      json.member("invullen", state.filling?.text(in: language))
      json.member("probleem", state.problem?.text(in: language))
      json.member("samenvatting", state.report.countPhrase.text(in: language))
      json.member("fouten", state.report.count(.error))
      json.member("waarschuwingen", state.report.count(.warning))
      json.member("meer", max(0, findings.count - Self.mostFindings))
      json.key("bevindingen")
      json.array { json in
        for finding in findings.prefix(Self.mostFindings) { write(finding, to: &json) }
      }
    }
    return json.takeBytes()
  }

  private struct Finding {
    let diagnostic: Diagnostic
    let page: String?
    let isHere: Bool
    var isError: Bool { diagnostic.severity == .error }
  }

  /// The findings in the order in which an author needs them: errors first, and of what is as grave
  /// those of this page.
  private func ordered(forPage path: String) -> [Finding] {
    let all = state.report.diagnostics.map { diagnostic in
      let page = state.places?.page(at: diagnostic.range)
      return Finding(diagnostic: diagnostic, page: page, isHere: page == path)
    }
    let (errors, others) = (all.filter(\.isError), all.filter { !$0.isError })
    return [errors, others].flatMap { group in
      group.filter(\.isHere) + group.filter { !$0.isHere }
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    let file = state.report.sources[diagnostic.range.file]
    json.object { json in
      json.member("code", diagnostic.code)
      json.member("ernst", word(for: diagnostic.severity))
      json.member("bestand", file.path)
      if !diagnostic.range.isWhole, let bytes = file.bytes {
        let lines = LineTable(bytes)
        let start = lines.position(at: diagnostic.range.offsets.lowerBound)
        json.member("regel", start.line)
        json.member("kolom", start.column)
      }
      json.key("merken")
      json.array { json in
        for mark in state.places?.marks(at: diagnostic.range) ?? [] { json.string(mark) }
      }
      json.member("tekst", diagnostic.summary.text(in: language))
      json.member("pagina", finding.page)
      json.key("hier")
      json.boolean(finding.isHere)
      // The very words and frame that a terminal shows.
      let renderer = TextRenderer(language: language, color: false)
      json.member(
        "kader", renderer.render(Report([diagnostic], sources: state.report.sources)))
    }
  }

  private func word(for severity: Severity) -> String {
    switch severity {
    case .error: "fout"
    case .warning: "waarschuwing"
    case .note: "melding"
    }
  }
}
