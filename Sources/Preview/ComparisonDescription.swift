import Diagnostics
import Site

/// What the panel shows of what changes: for whom, and then which pages.
struct ComparisonDescription {
  let since: [StatementComparison.Since]
  let pages: PublishedSite.Difference?
  let language: MessageLanguage

  /// The description as JSON.
  var json: [UInt8] {
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.key("sinds")
      json.array { json in for since in since { write(since, to: &json) } }
      guard let pages else { return }
      json.key("bladen")
      json.object { json in
        let kinds = [("gewijzigd", pages.changed), ("nieuw", pages.new), ("weg", pages.gone)]
        for (name, paths) in kinds {
          json.key(name)
          json.array { json in for path in paths.sorted() { json.string(path) } }
        }
      }
    }
    return json.takeBytes()
  }

  private func write(_ since: StatementComparison.Since, to json: inout JSONWriter) {
    json.object { json in
      json.member("kop", since.title.text(in: language))
      json.member("tekst", since.remark?.text(in: language))
      json.key("groepen")
      json.array { json in
        for group in since.groups {
          json.object { json in
            json.member("kop", group.heading.text(in: language))
            json.key("zinnen")
            json.array { json in
              for sentence in group.sentences { json.string(sentence.text(in: language)) }
            }
          }
        }
      }
    }
  }
}
