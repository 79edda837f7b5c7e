import Diagnostics
import Markdown
public import Statements
import Text

/// What a document mentions, names that the data declare and parties in any way, and what follows from
/// these for its text.
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
  /// Why the page of a party is no documentation, once the names in it are known for what they are.
  let lack: Documentation.Lack?
  /// The text as it is held against those of others; nil for one that is about nothing in the data or
  /// is no documentation.
  let text: ComparedText?

  /// What `content` mentions of the `names` of `statement`.
  public init(in content: ContentDocument, of statement: PrivacyStatement, _ names: NameIndex) {
    let document = content.document
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
    lack = Self.lack(of: content, self.names)
    text =
      content.lack == nil
      ? Self.ownNames(content.role, in: statement).map { ComparedText(document.prose, naming: $0) }
      : nil
  }

  private static func lack(
    of content: ContentDocument, _ names: [NameIndex.Mention]
  ) -> Documentation.Lack? {
    guard case .party = content.role else { return content.lack }
    if content.lack != nil || names.isEmpty { return content.lack }
    return Documentation.lack(
      in: content.document, names: names.map(\.range),
      hasPlaceholder: !content.placeholders.isEmpty)
  }

  /// The names of what a document is about, in small letters, longest first; nil for a document about
  /// nothing in the data.
  private static func ownNames(
    _ role: ContentDocument.Role, in statement: PrivacyStatement
  ) -> [[UInt8]]? {
    switch role {
    case .page: return nil
    case .moment(let id): return statement.index(of: id, kind: .moment) == nil ? nil : []
    case .party(let id):
      guard let party = statement.index(of: id, kind: .party) else { return nil }
      return statement.parties[party].names.map { $0.utf8.map(\.smallASCII) }.filter {
        !$0.isEmpty
      }
      .sorted { $0.count > $1.count }
    }
  }
}
