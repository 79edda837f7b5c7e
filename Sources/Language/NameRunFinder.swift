import Text

/// Walks through the sentences of a text and gathers capitalised words into runs.
struct NameRunFinder {
  let text: DutchText
  let common: PhraseTable
  let known: [Range<Int>]
  let isHeading: Bool
  /// The first range of `known` that may still lie ahead.
  private var nextKnown = 0
  /// Whether in the sentence that is looked at a capital says nothing.
  private var isTitleCase = false
  /// The token after the last word with a capital that is no name, which others may be listed with.
  private var plainEnd = -1

  init(text: DutchText, common: PhraseTable, known: [Range<Int>], isHeading: Bool) {
    self.text = text
    self.common = common
    self.known = known
    self.isHeading = isHeading
  }

  /// Appends the candidates in `sentence` to `candidates`.
  mutating func find(
    in sentence: DutchText.Sentence, into candidates: inout [ProperNames.Candidate]
  ) {
    guard let first = text.tokens[sentence.tokens].firstIndex(where: Self.mayBeName),
      first > sentence.tokens.lowerBound || !isPlainStart(sentence)
    else { return }
    let isShouted = isShouted(sentence)
    isTitleCase =
      isHeading && NameSurroundings(text).isTitleCase(sentence)
      || CapitalUse(text).isEnumeration(sentence)
    var index = first
    /// Up to here the tokens are an expression that everyone knows.
    var commonEnd = index
    while index < sentence.tokens.upperBound {
      if !Self.mayBeName(text.tokens[index]) {
        index += 1
        continue
      }
      if let end = endOfKnown(at: index, in: sentence) {
        index = end
        continue
      }
      guard let first = NamePiece(text, at: index), !isTitleCase || !isOrdinary(first) else {
        index += 1
        continue
      }
      if let end = endOfPlace(at: index) {
        index = end
        continue
      }
      let position = isTitleCase ? .start : SentencePosition(text, sentence, at: index)
      let run = run(from: first, in: sentence, position)
      if let range = named(run, position, in: sentence, isShouted: isShouted, &commonEnd) {
        candidates.append(
          .init(
            range: range, text: spaced(range),
            explainsKnown: explainsKnown(range, run, from: index)))
      } else if run.allSatisfy(isOrdinary) {
        plainEnd = run.last?.tokens.upperBound ?? -1
      }
      index = run.last?.tokens.upperBound ?? index + 1
    }
  }

  /// Whether a token has what a name has: a capital, or the form of an address.
  private static func mayBeName(_ token: DutchText.Token) -> Bool {
    token.hasCapital || token.kind == .address
  }

  /// The index after a known name that the token at `index` is in, where no run can go on behind
  /// it: then there is nothing to report, as with most names.
  private mutating func endOfKnown(at index: Int, in sentence: DutchText.Sentence) -> Int? {
    let token = text.tokens[index].range
    skipKnown(before: token.lowerBound)
    guard nextKnown < known.count, known[nextKnown].lowerBound <= token.lowerBound,
      known[nextKnown].upperBound >= token.upperBound
    else { return nil }
    var end = index + 1
    while end < sentence.tokens.upperBound,
      text.tokens[end].range.lowerBound < known[nextKnown].upperBound
    { end += 1 }
    // A run goes on over two connecting words at most.
    let next = text.tokens[end..<min(end + 3, sentence.tokens.upperBound)]
    return next.contains { $0.hasCapital } ? nil : end
  }

  private mutating func skipKnown(before offset: Int) {
    while nextKnown < known.count, known[nextKnown].upperBound <= offset { nextKnown += 1 }
  }

  /// Whether the first word of `sentence` is the only one with a capital, has it only there, and is
  /// a Dutch word: then it is no name, as in most sentences.
  private func isPlainStart(_ sentence: DutchText.Sentence) -> Bool {
    let first = text.tokens[sentence.tokens.lowerBound]
    return first.kind == .word
      && text.bytes[first.range].dropFirst().allSatisfy { $0.isSmallASCIILetter }
      && !text.tokens[sentence.tokens].dropFirst().contains(where: Self.mayBeName)
      && isOrdinary(first)
  }

  // MARK: Runs

  private func run(
    from first: NamePiece, in sentence: DutchText.Sentence, _ position: SentencePosition
  ) -> [NamePiece] {
    var run = [first]
    let key = text.tokens[first.tokens.lowerBound].key
    var isInstitution = CommonWords.institutions.contains(key)
    // A first word that sentences start with is left out later; then the rest is in the middle.
    let takesConnectors =
      position == .middle || isInstitution || NameSurroundings.titles.contains(key)
      || !first.isCertain && CommonWords.sentenceStarters.contains(key)
    var index = first.tokens.upperBound
    while index < sentence.tokens.upperBound {
      guard let next = joined(at: index, in: sentence, isInstitution, takesConnectors) else {
        break
      }
      run.append(next)
      // "De Raad voor de Kinderbescherming"
      if run.count == 2, CommonWords.sentenceStarters.contains(key) {
        isInstitution = CommonWords.institutions.contains(text.tokens[next.tokens.lowerBound].key)
      }
      index = next.tokens.upperBound
    }
    return run
  }

  /// The piece that goes on the run at token `index`, with what joins it left out.
  private func joined(
    at index: Int, in sentence: DutchText.Sentence, _ isInstitution: Bool, _ takesConnectors: Bool
  ) -> NamePiece? {
    let end = sentence.tokens.upperBound
    // What comes after a possessive or a compound is another name.
    let before = text.tokens[index - 1]
    if before.kind == .word, let piece = NamePiece(text, at: index - 1),
      piece.range.upperBound != before.range.upperBound
    {
      return nil
    }
    if let piece = NamePiece(text, at: index) {
      return isTitleCase && isOrdinary(piece) ? nil : piece
    }
    let token = text.tokens[index]
    if token.kind == .mark {
      let byte = text.bytes[token.range.lowerBound]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+"), index + 1 < end else {
        return nil
      }
      return NamePiece(text, at: index + 1)
    }
    if isCompanyForm(index) { return nil }
    guard takesConnectors, let next = afterConnector(index, end, isInstitution),
      text.tokens[next].hasCapital
    else { return nil }
    return NamePiece(text, at: next)
  }

  private static let connectors = WordSet("van de der den ten ter of von di la el al ibn")
  private static let institutionConnectors = WordSet("voor en het")

  /// The index after one or two connecting words at `index`, where there are any.
  private func afterConnector(_ index: Int, _ end: Int, _ isInstitution: Bool) -> Int? {
    var next = index
    while next < end, next < index + 2, text.tokens[next].kind == .word,
      !text.tokens[next].hasCapital
    {
      let key = text.tokens[next].key
      guard
        Self.connectors.contains(key)
          || isInstitution && Self.institutionConnectors.contains(key)
      else { break }
      next += 1
    }
    return next > index && next < end ? next : nil
  }

  private func isCompanyForm(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isWord && AbbreviationForms.companies.contains(token.key)
  }

  // MARK: What of a run is a name

  /// The range to report of `run`, or nil where nothing of it is both certain and unknown.
  private mutating func named(
    _ run: [NamePiece], _ position: SentencePosition, in sentence: DutchText.Sentence,
    isShouted: Bool, _ commonEnd: inout Int
  ) -> Range<Int>? {
    var pieces = run[...]
    var isAtStart = position == .start
    guard let first = pieces.first else { return nil }
    let firstKey = text.tokens[first.tokens.lowerBound].key
    if isAtStart, pieces.count > 1, !first.isCertain,
      CommonWords.sentenceStarters.contains(firstKey)
    {
      pieces = pieces.dropFirst()
      isAtStart = false
    }
    if pieces.count == 1, let only = pieces.first, !only.isCertain,
      CommonWords.sentenceStarters.contains(text.tokens[only.tokens.lowerBound].key)
    {
      return nil
    }
    // Initials and such are no name without one.
    while let last = pieces.last, last.isWeak, !isJoinedBySign(last), !isCompanyPiece(last) {
      pieces = pieces.dropLast()
    }
    let surroundings = NameSurroundings(text)
    // A legal form makes a name of what stands before it, whatever that is.
    let isCompany =
      pieces.last.map { isCompanyForm(after: $0) || isCompanyPiece($0) } ?? false
    var unknown: [NamePiece] = []
    var (hasKnown, hasDeclared) = (false, false)
    for piece in pieces {
      if isDeclared(piece) {
        (hasKnown, hasDeclared) = (true, true)
        continue
      }
      if isKnown(piece, &commonEnd), !isCompany || isCompanyPiece(piece) {
        if !isCompanyPiece(piece) { hasKnown = true }
        continue
      }
      if isEmphasis(piece, isShouted) || isPostcode(piece) || isUnit(piece) { continue }
      if piece.isWeak, !isJoinedBySign(piece) { continue }
      // A first word may be any word; it is a part of a name only where another one is.
      if isAtStart, piece.tokens == pieces.first?.tokens, isOrdinaryStart(piece, in: sentence),
        !isCompany, !isBranch(pieces)
      {
        continue
      }
      if surroundings.isLaw(piece, after: pieces.first) { continue }
      if pieces.count == 1, isOrdinary(piece), surroundings.isBeforeLaw(piece) { continue }
      unknown.append(piece)
    }
    guard !unknown.isEmpty, let start = pieces.first, let end = pieces.last else { return nil }
    if pieces.count == 1, isStreet(start) || isRegisterNumber(start) { return nil }
    // What stands around a known name may be a form of it.
    let isForm = { surroundings.isFormOfName($0, isDeclared: hasDeclared) }
    if hasKnown, unknown.allSatisfy(isForm) { return nil }
    if surroundings.isPerson(pieces) { return nil }
    if surroundings.isFunction(pieces, isOrdinary: isOrdinary, unknown: unknown) { return nil }
    if !isAtStart, !isCompany, !hasDeclared, pieces.allSatisfy(isOrdinary),
      isListedWithPlain(start)
        || CapitalUse(text).isCommon(pieces, isOnlyRun: !hasSmallWord(sentence))
    {
      return nil
    }
    return start.range.lowerBound..<withCompanyForm(after: end)
  }

  private static let listing = WordSet("en of")

  /// Whether `piece` comes after a comma, "en" or "of" behind a word that is no name.
  ///
  /// So do two of "Sauna, Glijbaan en Whirlpool zijn er".
  private func isListedWithPlain(_ piece: NamePiece) -> Bool {
    let before = piece.tokens.lowerBound - 1
    guard before > 0, plainEnd == before else { return false }
    return text.firstScalar(before) == UInt32(ascii: ",")
      || Self.listing.contains(text.tokens[before].key)
  }

  /// Whether `pieces` are an institution and the place that it is of: "Brandweer Gelderland".
  private func isBranch(_ pieces: ArraySlice<NamePiece>) -> Bool {
    guard let first = pieces.first, let last = pieces.last, pieces.count == 2,
      last.tokens.lowerBound == first.tokens.upperBound,
      DutchWords.isKnownName(text.bytes, in: last.range)
        || common.holds(WordKey(text.bytes, in: last.range))
    else { return false }
    return CapitalUse(text).mayBeBranch(first)
  }

  /// Whether there are words in small letters in `sentence`.
  private func hasSmallWord(_ sentence: DutchText.Sentence) -> Bool {
    text.tokens[sentence.tokens].contains { $0.kind == .word && !$0.hasCapital }
  }

  /// Whether `piece`, where any word may have a capital, is no name.
  private func isOrdinaryStart(_ piece: NamePiece, in sentence: DutchText.Sentence) -> Bool {
    guard !piece.isCertain else { return false }
    let token = text.tokens[piece.tokens.lowerBound]
    if token.kind != .address, piece.range.count < 3 || isOrdinary(piece) { return true }
    return !NameSurroundings(text).isDutch(sentence)
  }

  /// From how many letters on a Dutch word in capitals is no name.
  private static let shortestEmphasis = 6

  private static let prepositions = WordSet(
    "aan bij door in met naar onder op over tot uit van via volgens voor")

  /// Whether `piece` is a word in capitals for emphasis; after a preposition stands none.
  private func isEmphasis(_ piece: NamePiece, _ isShouted: Bool) -> Bool {
    guard piece.isAcronym else { return false }
    let before = piece.tokens.lowerBound - 1
    if !isShouted, before >= 0, Self.prepositions.contains(text.tokens[before].key),
      !Self.prepositions.contains(text.tokens[piece.tokens.lowerBound].key)
    {
      return false
    }
    return isShouted
      || piece.range.count >= Self.shortestEmphasis
        && DutchWords.isListed(text.bytes, in: piece.range)
      || CommonWords.sentenceStarters.contains(text.tokens[piece.tokens.lowerBound].key)
  }

  /// Whether "bv" or "N.V." stands right after `piece`, which makes a name of any word.
  private func isCompanyForm(after piece: NamePiece) -> Bool {
    let next = piece.tokens.upperBound
    return next < text.tokens.count && isCompanyForm(next) && text.isSpaced(before: next)
      && text.tokens[next].hasCapital
  }

  private func isCompanyPiece(_ piece: NamePiece) -> Bool { isCompanyForm(piece.tokens.lowerBound) }

  /// Whether a piece stands just after or before "&" or "+": the H of "H&M".
  private func isJoinedBySign(_ piece: NamePiece) -> Bool {
    let before = piece.tokens.lowerBound - 1
    let after = piece.tokens.upperBound
    return before >= 0 && isJoiningSign(before) || after < text.tokens.count && isJoiningSign(after)
  }

  private func isJoiningSign(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let byte = text.bytes[token.range.lowerBound]
    return token.kind == .mark && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+"))
  }

  /// The end of `piece`, or of the "bv" or "N.V." after it.
  private func withCompanyForm(after piece: NamePiece) -> Int {
    let next = piece.tokens.upperBound
    guard next < text.tokens.count, isCompanyForm(next),
      piece.range.upperBound == text.tokens[next - 1].range.upperBound
    else { return piece.range.upperBound }
    return text.tokens[next].range.upperBound
  }

  // MARK: What is known

  private mutating func isDeclared(_ piece: NamePiece) -> Bool {
    skipKnown(before: piece.range.lowerBound)
    return nextKnown < known.count && known[nextKnown].lowerBound <= piece.range.lowerBound
      && known[nextKnown].upperBound >= piece.range.upperBound
  }

  /// Whether `piece` is a place with what says which part of it: "Amsterdam-Oost".
  private func isPartOfPlace(_ piece: NamePiece) -> Bool {
    let parts = NamePiece.parts(text.bytes, piece.range)
    guard parts.count > 1, DutchWords.isKnownName(text.bytes, in: parts[0]) else { return false }
    return parts.dropFirst().allSatisfy { part in
      DutchWords.isKnownName(text.bytes, in: part) || DutchWords.isListed(text.bytes, in: part)
    }
  }

  private func isKnown(_ piece: NamePiece, _ commonEnd: inout Int) -> Bool {
    if isCompanyPiece(piece) { return true }
    let index = piece.tokens.lowerBound
    if let match = common.match(in: text, at: index) { commonEnd = max(commonEnd, match.end) }
    if index < commonEnd || common.holds(WordKey(text.bytes, in: piece.range)) { return true }
    if DutchWords.isKnownName(text.bytes, in: piece.range) || isPartOfPlace(piece) { return true }
    // "POH-GGZ"
    let parts = NamePiece.parts(text.bytes, piece.range)
    if parts.count > 1, parts.allSatisfy({ common.holds(WordKey(text.bytes, in: $0)) }) {
      return true
    }
    guard let end = endOfPlace(at: index) else { return false }
    commonEnd = max(commonEnd, end)
    return true
  }

  // MARK: Sentences and text

  /// Whether more than half of the words with letters are in capitals.
  private func isShouted(_ sentence: DutchText.Sentence) -> Bool {
    var words = 0
    var capitals = 0
    let capitalised = text.tokens[sentence.tokens].reduce(0) { $0 + ($1.hasCapital ? 1 : 0) }
    guard capitalised >= 2, capitalised * 2 > sentence.wordCount else { return false }
    for token in text.tokens[sentence.tokens] where token.kind == .word {
      words += 1
      guard token.hasCapital else { continue }
      let shape = WordShape(text.bytes, token.range)
      // Abbreviations in a row are no shouting.
      if shape.letterCount == shape.capitalCount, shape.letterCount > 1,
        DutchWords.isWord(text.bytes, in: token.range)
      {
        capitals += 1
      }
    }
    return words >= 2 && capitals >= 2 && capitals * 2 > words
  }

  /// The text of `range` with each white space as one space.
  private func spaced(_ range: Range<Int>) -> String {
    text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
