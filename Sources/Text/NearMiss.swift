import Synchronization

/// Finds the word that a writer probably meant among known ones, however many there are.
///
/// Of few words each is looked at. Of more only those are that have pairs of letters in common with
/// the word asked for, the rarest pairs first, and no more than a fixed number: what one question
/// costs does not depend on how many words there are. The index for that is made at the first
/// question, for on most days nothing is misspelt.
public final class NearMiss: Sendable {
  /// What is made at the first question.
  private struct State {
    var index: NearMissIndex?
    /// For each question that is being answered or was, how often each word was met: all 0 again.
    var tallies: [[UInt8]] = []
  }

  private let words: [String]
  private let state = Mutex(State())

  /// A search among `words`, of which equally near ones are taken in their order.
  public init(_ words: some Sequence<String>) { self.words = Array(words) }

  /// The word nearest to `word`, or nil where none is near enough to be worth showing.
  ///
  /// Near enough is at most a third of the word's length in edits (at least one): an insertion, a
  /// deletion, a substitution, or two neighbouring letters swapped (optimal string alignment).
  /// Case counts for nothing, and neither does what stands behind the first 64 characters. Of
  /// equals, the first is taken.
  public func nearest(to word: String) -> String? {
    guard let wanted = NearMissPattern(word) else { return nil }
    var (index, tally) = state.withLock { state in
      let index = state.index ?? NearMissIndex(words)
      state.index = index
      return (index, state.tallies.popLast() ?? index.tally)
    }
    let nearest = index.nearest(to: wanted, &tally)
    state.withLock { $0.tallies.append(tally) }
    return nearest.map { words[$0] }
  }

  /// The same among a few `words` that are at hand, such as the keys that a mapping may have; where
  /// there may be many, or many questions, they are kept in a ``NearMiss``.
  public static func nearest(to word: String, in words: some Sequence<String>) -> String? {
    NearMiss(words).nearest(to: word)
  }
}

/// A word as it is compared: folded, and no longer than a machine word has bits.
struct NearMissWord: Sendable {
  /// The most scalars that count.
  static let most = EditPattern.most

  /// The scalars in lower case.
  let scalars: [UInt32]

  init(_ word: String) {
    // A prefix first: a name may be a megabyte, and no character is longer than its scalars.
    let start = String(String.UnicodeScalarView(word.unicodeScalars.prefix(Self.most)))
    scalars = start.lowercased().unicodeScalars.prefix(Self.most).map(\.value)
  }

  /// Calls `body` with a number for each pair of neighbours, its ends paired with nothing.
  func forEachPair(_ body: (UInt32) -> Void) {
    var previous: UInt32 = 0
    for scalar in scalars {
      body(Self.pair(previous, scalar))
      previous = scalar
    }
    body(Self.pair(previous, 0))
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1 ^ second) &* 0x85EB_CA77
  }
}

/// A word that was misspelt, to be held against others.
struct NearMissPattern {
  let word: NearMissWord
  /// The most edits that are near.
  let allowed: Int
  private let pattern: EditPattern

  /// The pattern of `word`; nil for one without a letter.
  init?(_ word: String) {
    self.word = NearMissWord(word)
    guard let pattern = EditPattern(self.word.scalars) else { return nil }
    self.pattern = pattern
    allowed = max(1, self.word.scalars.count / 3)
  }

  /// The edits between the pattern and `other`.
  func distance(to other: NearMissWord) -> Int { pattern.distance(to: other.scalars) }
}

/// Words by the pairs of neighbouring letters in them.
private struct NearMissIndex: Sendable {
  /// The most words that are each looked at.
  private static let few = 256
  /// The most entries of pairs that are gone through for one question.
  private static let mostEntries = 4_096
  /// The most words that one question is held against.
  private static let mostCompared = 64

  private let words: [NearMissWord]
  /// The words of each bucket of pairs, and where those of a bucket begin; empty for few words.
  private var entries: [UInt32] = []
  private var starts: [UInt32] = []

  init(_ words: [String]) {
    self.words = words.map(NearMissWord.init)
    guard words.count > Self.few else { return }
    let pairCount = self.words.reduce(0) { $0 + $1.scalars.count + 1 }
    var size = 1
    while size < pairCount { size *= 2 }
    // How many entries each bucket has, then where it ends, then (put in from the last word to the
    // first) where it begins: in a bucket the words stand in their order.
    starts = [UInt32](repeating: 0, count: size + 1)
    for word in self.words { word.forEachPair { starts[bucket($0)] += 1 } }
    var sum: UInt32 = 0
    for bucket in starts.indices {
      sum += starts[bucket]
      starts[bucket] = sum
    }
    entries = [UInt32](repeating: 0, count: pairCount)
    for (number, word) in self.words.enumerated().reversed() {
      word.forEachPair { pair in
        let bucket = bucket(pair)
        starts[bucket] -= 1
        entries[Int(starts[bucket])] = UInt32(truncatingIfNeeded: number)
      }
    }
  }

  private func bucket(_ pair: UInt32) -> Int {
    Int((pair ^ pair >> 15) & UInt32(truncatingIfNeeded: starts.count - 2))
  }

  /// How often each word was met, before a question.
  var tally: [UInt8] { [UInt8](repeating: 0, count: starts.isEmpty ? 0 : words.count) }

  /// The number of the word nearest to `pattern`; nil where none is near.
  ///
  /// The `tally` is all 0, and is so again.
  func nearest(to pattern: NearMissPattern, _ tally: inout [UInt8]) -> Int? {
    var best: (distance: Int, number: Int)?
    for number in starts.isEmpty ? Array(words.indices) : likely(pattern, &tally) {
      let word = words[number]
      let bound = min(pattern.allowed, best?.distance ?? .max)
      guard abs(word.scalars.count - pattern.word.scalars.count) <= bound else { continue }
      let distance = pattern.distance(to: word)
      guard distance <= bound else { continue }
      if let best, (best.distance, best.number) < (distance, number) { continue }
      best = (distance, number)
    }
    return best?.number
  }

  /// The words that have most pairs in common with `pattern`, of those that its rarest pairs lead
  /// to.
  private func likely(_ pattern: NearMissPattern, _ tally: inout [UInt8]) -> [Int] {
    // Each bucket once, however often the pattern has its pair: so a word is met at most as often as
    // it has pairs itself.
    var found: [Int] = []
    pattern.word.forEachPair { pair in
      let bucket = bucket(pair)
      if !found.contains(bucket) { found.append(bucket) }
    }
    var buckets = found.map { Int(starts[$0])..<Int(starts[$0 + 1]) }
    buckets.sort { $0.count < $1.count }
    var met: [Int] = []
    // How many words were met at least so often; none more often than it has pairs.
    var counts = [Int](repeating: 0, count: NearMissWord.most + 3)
    var left = Self.mostEntries
    for bucket in buckets where left > 0 {
      for place in bucket.prefix(left) {
        let word = Int(entries[place])
        let times = tally[word] + 1
        tally[word] = times
        if times == 1 { met.append(word) }
        counts[Int(times)] += 1
      }
      left -= min(left, bucket.count)
    }
    defer { for word in met { tally[word] = 0 } }
    return mostMet(met, counts, tally)
  }

  /// The words that were met most, the first met of equals.
  private func mostMet(_ met: [Int], _ counts: [Int], _ tally: [UInt8]) -> [Int] {
    guard met.count > Self.mostCompared else { return met }
    var least = 1
    while counts[least + 1] >= Self.mostCompared { least += 1 }
    var room = Self.mostCompared - counts[least + 1]
    return met.filter { word in
      let times = Int(tally[word])
      guard times == least else { return times > least }
      room -= 1
      return room >= 0
    }
  }
}
