public import Diagnostics

/// Runs the rules, and gives each finding the severity that `site.yaml` sets.
public enum Review {
  /// The rules about the content as a whole.
  static let contentRules: [any ContentRule.Type] = [
    EveryPartyIsDocumented.self, EveryMomentIsDocumented.self, EveryDocumentHasItsData.self,
    EveryTextIsItsOwn.self,
    EveryReferenceIsKnown.self, NoReferenceGoesInACircle.self, NoRetiredPartyIsInUse.self,
    NoClaimIsContradicted.self, NoPartyIsNamedAtAnInternalMoment.self,
    EveryExceptionFitsItsData.self, EveryNationalNumberHasItsLaw.self, EveryMomentHasParties.self,
    EveryPartyIsUsed.self,
    EveryTextMentionsItsParty.self, EveryMentionedPartyIsListed.self,
    EveryPartyHasAName.self, EveryAddresseeCanBeReached.self, EveryAddressIsSecure.self,
    EveryReviewIsRecent.self,
    EveryToldDayHasCome.self,
    EveryAccentStandsOut.self, EveryNameIsOfOneThing.self, EveryBlankIsFilledIn.self,
    NoValueHoldsMarkup.self, EveryTagIsMustache.self,
    EveryPageStaysSmall.self, EveryValueIsTold.self, TheRestStandsElsewhere.self,
    NoRecordIsAltered.self, EveryMaterialChangeIsRecorded.self, MaterialChangesAreAnnounced.self,
    EveryFormerIDIsFree.self, EveryForeignWordIsUsed.self,
  ]

  /// The rules about what the AVG wants people to be told.
  static let dutyRules: [any InformationDuty.Type] = [
    TheControllerCanBeReached.self, TheOfficerCanBeReached.self, EveryExchangeHasALegalBasis.self,
    RetentionIsStated.self, RightsAreStated.self, WithdrawalIsStated.self,
    TheComplaintIsStated.self, ObligationIsStated.self, AutomatedDecisionsAreStated.self,
    TheSourceIsStated.self, TheObjectionStandsApart.self,
  ]

  /// Every rule about the content as a whole; each duty by itself, for an array of them is cast by
  /// looking each up.
  static let wholeRules: [any ContentRule.Type] = contentRules + dutyRules.map { $0 }

  /// What the AVG wants told, in the order of its articles.
  static let duties: [DataDuty] = {
    let ruled = dutyRules.map { duty in
      DataDuty(item: duty.item, article: duty.article) { duty.verdict(on: $0) }
    }
    let all = ruled + [.interest, .recipients, .transfers, .categories]
    return all.enumerated().sorted {
      ($0.element.article, $0.offset) < ($1.element.article, $1.offset)
    }
    .map(\.element)
  }()

  /// The rules about each Markdown file.
  static let documentRules: [any DocumentRule.Type] = [
    EveryDataLinkIsKnown.self, EveryDirectiveIsKnown.self, EveryTextStartsAtLevelTwo.self,
    NoHeadingLevelIsSkipped.self, EveryImageHasText.self, EveryLinkSaysWhereItLeads.self,
    EveryTableHasAHeader.self, EveryStatedItemHasItsSection.self, EveryBlankIsFilledIn.self,
    EveryPageStaysSmall.self, EveryAddressIsSecure.self, EveryAddressIsForReaders.self,
    NoValueHoldsMarkup.self,
  ]

  /// The rules about the Dutch of the texts for readers.
  static let languageRules: [any LanguageRule.Type] = [
    EverySentenceIsShort.self, EveryWordIsPlain.self, EveryWordIsInFull.self,
    TheReaderIsAddressedInOneWay.self, SentencesSayWhoActs.self, EveryNameIsKnown.self,
  ]

  /// The rules about the rendered pages, once nothing else is wrong.
  static let pageRules: [any PageRule.Type] = [
    EveryLinkLeadsSomewhere.self, EveryPageCanBeReached.self, EveryPageIsSound.self,
    EveryPageHasItsTitle.self,
  ]

  /// What keeps the data of `subject` from being one statement, whatever its texts say.
  public static func findingsInData(of subject: Subject) -> [Diagnostic] {
    let rules: [any ContentRule.Type] = [
      EveryReferenceIsKnown.self, NoReferenceGoesInACircle.self, NoClaimIsContradicted.self,
    ]
    var findings: [Diagnostic] = []
    for rule in rules { rule.check(subject, into: &findings) }
    return findings
  }

  /// What the rules find in `subject`, apart from those about rendered pages.
  public static func findings(in subject: Subject) -> [Diagnostic] {
    findings(of: (0..<partCount(of: subject)).map { part($0, of: subject) }, in: subject)
  }

  /// The number of parts in which a subject can be reviewed, which may be done side by side.
  ///
  /// Each rule about the whole is one, the texts in the data are one, and so is each run of
  /// documents.
  public static func partCount(of subject: Subject) -> Int {
    wholeRules.count + 1 + (subject.documents.count + runLength - 1) / runLength
  }

  /// The review of the part of `subject` with number `number`.
  public static func part(_ number: Int, of subject: Subject) -> ReviewPart {
    var part = ReviewPart()
    if number < wholeRules.count {
      wholeRules[number].check(subject, into: &part.findings)
      return part
    }
    var language = LanguageReview()
    if number == wholeRules.count {
      language.showData(of: subject)
    } else {
      for index in documents(ofPart: number, of: subject) {
        for rule in documentRules {
          rule.check(subject.documents[index], of: subject, into: &part.findings)
        }
        language.showDocument(index, of: subject)
      }
    }
    part.language = language
    return part
  }

  /// The indices of the documents that the part with this number is about, and it alone; none for a
  /// part that is about the content as a whole.
  public static func documents(ofPart number: Int, of subject: Subject) -> Range<Int> {
    let start = (number - wholeRules.count - 1) * runLength
    return start < 0 ? 0..<0 : start..<min(start + runLength, subject.documents.count)
  }

  /// Whether the part with this number can find something else when only the words of the documents
  /// change that it is about: all can but those about the data alone.
  public static func readsTexts(part number: Int) -> Bool {
    number < wholeRules.count ? wholeRules[number].readsTexts : number > wholeRules.count
  }

  /// What all the parts of `subject`, in their order, find together.
  public static func findings(of parts: [ReviewPart], in subject: Subject) -> [Diagnostic] {
    parts.flatMap(\.findings)
      + LanguageReview.findings(of: parts.compactMap(\.language), in: subject)
  }

  /// The number of documents in a part.
  private static let runLength = 16
}

/// A part of a review that was done; it can be kept for the next one.
public struct ReviewPart: Sendable {
  var findings: [Diagnostic] = []
  var language: LanguageReview?
}
