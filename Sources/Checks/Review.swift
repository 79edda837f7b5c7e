public import Diagnostics

/// Runs the rules, and gives each finding the severity that `site.yaml` sets.
public enum Review {
  /// The rules about the content as a whole.
  static let contentRules: [any ContentRule.Type] = [
    EveryPartyIsDocumented.self, EveryMomentIsDocumented.self, EveryDocumentHasItsData.self,
    EveryReferenceIsKnown.self, NoReferenceGoesInACircle.self, NoRetiredPartyIsInUse.self,
    NoClaimIsContradicted.self, EveryMomentHasParties.self, EveryPartyIsUsed.self,
    EveryMentionedPartyIsListed.self, EveryExchangeIsMentioned.self,
    EveryPartyHasAName.self, EveryAddressIsSecure.self, EveryReviewIsRecent.self,
    EveryCheckSettingIsKnown.self,
  ]

  /// The rules about each Markdown file.
  static let documentRules: [any DocumentRule.Type] = [
    EveryDataLinkIsKnown.self, EveryDirectiveIsKnown.self, EveryTextStartsAtLevelTwo.self,
    NoHeadingLevelIsSkipped.self, EveryImageHasText.self, EveryLinkSaysWhereItLeads.self,
    EveryTableHasAHeader.self,
  ]

  /// The rules about the Dutch of the texts for readers.
  static let languageRules: [any LanguageRule.Type] = [
    EverySentenceIsShort.self, EveryWordIsPlain.self, EveryWordIsInFull.self,
    TheReaderIsAddressedInOneWay.self, SentencesSayWhoActs.self,
  ]

  /// What the rules find in `subject`, apart from those about rendered pages.
  public static func findings(in subject: Subject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for rule in contentRules { rule.check(subject, into: &findings) }
    for document in subject.documents {
      for rule in documentRules { rule.check(document, of: subject, into: &findings) }
    }
    return findings + LanguageReview.findings(in: subject)
  }
}
