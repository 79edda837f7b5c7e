import Diagnostics
public import Markdown
public import Statements

/// What a document mentions: names that the data declare, and parties in any way.
public struct DocumentMentions: Sendable {
  /// A party that a document mentions.
  struct PartyMention: Sendable {
    /// The index of the party in the statement.
    let party: Int
    /// Where the document first mentions it: by name, or by a link to it.
    let place: SourceRange
  }

  /// Where names stand in the document, in reading order.
  let names: [NameIndex.Mention]
  /// The parties, each once, in the order of the data.
  let parties: [PartyMention]

  /// What `document` mentions of the `names` of `statement`.
  public init(in document: MarkdownFacts, of statement: PrivacyStatement, _ names: NameIndex) {
    self.names = names.mentions(in: document.prose)
    var places: [Int: SourceRange] = [:]
    func note(_ party: Int, at place: SourceRange) {
      if let known = places[party], known.offsets.lowerBound <= place.offsets.lowerBound { return }
      places[party] = place
    }
    // A name may stand in a text as often as parties bear it: each is gone through once.
    var first: [Int: SourceRange] = [:]
    for mention in self.names {
      let place = document.prose.sourceRange(of: mention.range)
      if let known = first[mention.name], known.start <= place.start { continue }
      first[mention.name] = place
    }
    for (name, place) in first {
      for case .party(let party) in names.bearers[name] { note(party, at: place) }
    }
    for link in document.links {
      guard let target = DataLink(link.destination), target.kind == .party,
        let party = statement.index(of: target.id, kind: .party)
      else { continue }
      note(
        party,
        at: link.proseRange.isEmpty
          ? link.destinationRange : document.prose.sourceRange(of: link.proseRange))
    }
    parties = places.sorted { $0.key < $1.key }.map { PartyMention(party: $0.key, place: $0.value) }
  }
}
