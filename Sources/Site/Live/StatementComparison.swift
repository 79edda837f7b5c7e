import Checks
import Claims
public import Diagnostics
import History
import Statements

/// What a statement says other than before, for the one who is writing it.
public struct StatementComparison: Sendable {
  /// What changes since one moment.
  public struct Since: Sendable {
    /// The question that it answers, with what is compared.
    public let title: Phrase
    /// What is told where there are no changes, or why nothing can be told; nil where there are.
    public let remark: Phrase?
    /// The changes by weight, the heaviest first.
    public let groups: [Group]
  }

  /// Changes of one weight.
  public struct Group: Sendable {
    /// What they have in common.
    public let heading: Phrase
    /// What changes, sentence by sentence.
    public let sentences: [Phrase]
  }

  /// Where a published site has its document of claims.
  public static let publishedPath = RecordedHistory.claimsFileName

  private let subject: Subject

  init(_ site: LoadedSite) { subject = site.subject }

  /// Whether a version was recorded that the statement can be compared with.
  public var hasRecord: Bool { subject.history.last != nil }

  /// What changes since `published`, which is the document of claims of the published site, and
  /// since the last recorded version, as far as these are there.
  public func changes(since published: [UInt8]?) -> [Since] {
    let now = subject.edition
    var all: [Since] = []
    if let published {
      let title = Phrase(
        nl: "Sinds wat gepubliceerd is", en: "Since what is published")
      do throws(UnreadableClaims) {
        let document = try RecordedStatement(reading: published)
        all.append(since(title, Edition(document), now))
      } catch {
        all.append(Since(title: title, remark: error.summary, groups: []))
      }
    }
    if let version = subject.history.versions.last, let edition = subject.history.last {
      let title = Phrase(nl: "Sinds versie \(version.name)", en: "Since version \(version.name)")
      all.append(since(title, edition, now))
    }
    return all
  }

  private func since(_ title: Phrase, _ before: Edition, _ now: Edition) -> Since {
    let changes = Changes(from: before, to: now)
    let isPolite = subject.statement.site.addressForm?.value == .polite
    let groups = ChangeReport.groups(of: changes, isPolite: isPolite).map {
      Group(heading: $0.heading, sentences: $0.sentences)
    }
    return Since(title: title, remark: groups.isEmpty ? .nothingElse : nil, groups: groups)
  }
}

extension Phrase {
  fileprivate static let nothingElse = Phrase(
    nl: "Niemand krijgt iets anders dan eerst.", en: "Nobody gets anything else than before.")
}
