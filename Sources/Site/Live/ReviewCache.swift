import Checks
import Diagnostics
import Files
import Statements

/// Reviews a site again and again, and does again only the parts that a change touches.
struct ReviewCache: Sendable {
  /// What a review was of.
  private struct Ground: Sendable {
    let data: LoadedData
    let outline: Outline
    let told: ToldKeys
    let today: CalendarDate
    let documents: [ContentDocument]

    /// Whether only words of texts can differ.
    func isSame(as other: Ground) -> Bool {
      data === other.data && outline === other.outline && today == other.today
        && told == other.told && documents.count == other.documents.count
    }
  }

  private var ground: Ground?
  private var parts: [ReviewPart] = []

  /// What the rules find in `site`, with `jobs` threads.
  mutating func findings(in site: LoadedSite, jobs: Int) -> [Diagnostic] {
    let subject = site.subject
    let new = Ground(
      data: site.data, outline: subject.outline, told: subject.told, today: subject.today,
      documents: subject.documents)
    let count = Review.partCount(of: subject)
    let known = ground.flatMap { new.isSame(as: $0) ? $0 : nil }
    if known == nil { parts = [] }
    let stale = (0..<count).filter { number in
      known.map { Review.readsTexts(part: number) && !isSame(number, $0, new, subject) } ?? true
    }
    let done = Parallel.map(stale.count, jobs: jobs) { Review.part(stale[$0], of: subject) }
    if parts.isEmpty {
      parts = done
    } else {
      for (number, part) in zip(stale, done) { parts[number] = part }
    }
    ground = new
    return Review.findings(of: parts, in: subject)
  }

  /// Whether the part with this number is about documents that did not change, and them alone.
  private func isSame(_ number: Int, _ old: Ground, _ new: Ground, _ subject: Subject) -> Bool {
    let documents = Review.documents(ofPart: number, of: subject)
    return !documents.isEmpty
      && documents.allSatisfy { old.documents[$0] === new.documents[$0] }
  }
}
