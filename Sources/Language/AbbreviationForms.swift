/// The abbreviations that end in a dot, for finding where a sentence ends.
enum AbbreviationForms {
  /// Those without a dot inside, written here without their last.
  static let known = WordSet(
    """
    bijv bijz art artt enz etc nr nrs blz pag evt excl incl jl max min mln mld mr mrs drs ir dr
    prof ing tel vgl zgn resp ong dhr mevr mw fam st str jan feb febr mrt apr jun jul aug sep sept
    okt nov dec par hfst afd bijl verg ltd inc corp gebr ev ged kgl opm ph postb secr tst uitg vb
    vnl wnd zn aanv aant alg betr bibl chr jhr jkvr lic ds sr jr ca cq
    """)

  /// Those that can be the last word of a sentence: what follows with a capital is a new one.
  static let closing = WordSet("enz etc ed ea cs aub zsm jl ev dd mln mld gld mnd jr sr oid eva")

  /// Names of companies, which a sentence may end with, but which a name may follow too.
  static let companies = WordSet("nv bv ua ba vof cv bvba inc ltd co corp se")
}
