/// The words that finding the passive turns on.
enum ParticipleWords {
  static let become = WordKey.all(in: "word wordt worden werd werden")
  static let be = WordKey.all(in: "is zijn was waren ben bent")
  static let have = WordKey.all(in: "heb hebt heeft hebben had hadden gehad")
  static let prepositions = WordSet(
    """
    aan achter bij binnen boven buiten dankzij door in langs met na naar naast namens om onder op
    over per rond sinds tegen tijdens tot tussen uit van vanwege via volgens voor wegens zonder en
    of dat die
    """)

  /// Words that start another clause.
  static let clauseStarters = WordKey.all(
    in: """
      die dat wat wie waar waarop waarmee waarvoor waarvan waarin waardoor waarbij waarover als
      wanneer omdat doordat zodat voordat nadat totdat terwijl hoewel tenzij mits indien sinds zodra
      of en maar want dus dan hoe waarom
      """)

  /// Participles without "ge", or that do not end in t, d or en.
  static let irregular = WordSet(
    """
    aanvaard bedrogen begraven begrepen behouden bekeken benomen beschreven besloten besproken
    bevolen bewezen bezien gedaan gezien herzien herroepen misbruikt nagezien omschreven
    onderbroken ondernomen onderschreven ondertekend onderzocht ontbonden ontheven onthouden
    ontnomen ontslagen ontvangen ontworpen overgezien overlegd overtreden overwogen overzien
    uitbesteed uitvergroot verboden verbonden verbroken verdreven verdrongen vergeleken vergeten
    verholpen verkocht verkregen vermeden verrekend verscholen verschoven vertrouwd vervangen
    verworven verzonden voldaan volbracht voltooid voorkomen voorspeld voorzien weersproken
    weerlegd afgedaan opgedaan aangedaan meegedaan medegedaan nagegaan
    """)

  /// Words in the form of a participle that are none.
  static let lookalikes = WordSet(
    """
    gebied gebieden gebed gebeden gebeuren gebeurt gebod geboden gebouwen gebreken gebruiken
    gedachten gedrag gedeelten geduld gegevens geheugen geheimen gehelen
    gelden geldt geleden geleidelijk geloven geluiden gelijken gemeenten gemoed geneesmiddelen
    genieten geniet gerechten geringen geschenken geschikt geschillen gesprekken gestalten
    getallen getuigen gevaren gevecht gevechten geven gevoelens gevolgen gewassen geweld gewest
    gewesten gewicht gewichten gewoonten gezicht gezichten gezin gezinnen gezond
    geleerden gerust gezag gewenst geinteresseerd geïnteresseerd gericht ongeveer gebaat
    tevreden geboorten gebroeders onbekend bekend bereid bewust beleid bestand bestaat
    besluit bericht begint belangt beeld bezit bedrijft betekent bevat behoort beschikt berust
    bestuurt blijft betreft bent bed bezet beest verband verstand verschilt
    verplicht verantwoord verkeerd verdriet verlof verstaat vergt verschijnt verdient vertrekt
    verzoekt verzet ontstaat ontbreekt ontmoet herinnert herfst erkent
    erfgoed eraan erdoor bevoegd benieuwd bevriend verliefd verrast vermoeid bedroefd
    verwant belast begrijpt beseft beweert
    """)

  /// Participles that with zijn are active ("is gekomen"), or a state ("is gesloten").
  static let active = WordSet(
    """
    aangekomen aangesloten aanwezig afgelopen afgenomen begonnen bekend bereid beperkt beschikbaar
    beveiligd bevoegd doorgegaan gebaseerd gebeurd gebleken gebleven geboren gedaald gegaan
    gegroeid gekomen gelegen geldig gelopen gelukt erkend gemachtigd geopend gereden gereisd
    gericht gerust gescheiden geschikt geschrokken geslaagd gesloten gespecialiseerd gesprongen
    gestegen gestopt gestorven getrouwd gevallen gevestigd gevlogen geweest gewend geworden gewond
    gezakt geïnteresseerd gezien ingegaan meegegaan misgegaan ontstaan ontvallen opgegroeid
    opgehouden overgegaan overgestapt overleden teruggegaan teruggekomen tevreden toegenomen
    uitgegaan uitgekomen uitgevallen veranderd verbeterd verbonden verdwenen vergeten verhuisd
    verjaard verlopen verplicht verschenen verslechterd vertrokken vertrouwd verzekerd volgelopen
    voldaan voorbereid voorkomen voorgekomen voorzien weggegaan weggevallen weggelopen wakker
    """)
}
