import Checks
import Diagnostics
import Files

/// Reviews a site again and again, and does again only the parts that a change touches.
struct ReviewCache: Sendable {
  private var data: LoadedData?
  private var parts: [ReviewPart] = []
  private var documents: [[ObjectIdentifier]] = []

  /// What the rules find in `site`, with `jobs` threads.
  mutating func findings(in site: LoadedSite, jobs: Int) -> [Diagnostic] {
    let subject = site.subject
    let count = Review.partCount(of: subject)
    let documents = (0..<count).map { number in
      Review.documents(ofPart: number, of: subject).map { ObjectIdentifier(subject.documents[$0]) }
    }
    let isSameData = data === site.data
    let (known, knownDocuments) = (parts, self.documents)
    let parts = Parallel.map(count, jobs: jobs) { number in
      let isSame =
        isSameData && !documents[number].isEmpty && number < known.count
        && knownDocuments[number] == documents[number]
      return isSame ? known[number] : Review.part(number, of: subject)
    }
    (data, self.parts, self.documents) = (site.data, parts, documents)
    return Review.findings(of: parts)
  }
}
