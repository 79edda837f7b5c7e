/// Dutch words that a sentence starts with and that are no names.
enum CommonWords {
  /// Words that are no part of a name when they stand at the start of a sentence, nor a name when
  /// they are written in capitals for emphasis ("NIET").
  static let sentenceStarters = WordSet(sentenceStarterList)

  /// The same as a list.
  static let sentenceStarterList = """
    de het een dit dat deze die er hier daar dan toen nu zo ook alleen pas al nog wel niet geen
    ja nee of en maar want dus omdat doordat zodat als wanneer terwijl hoewel tenzij indien mits
    voordat nadat totdat sinds zodra zolang ik je jij u uw jouw jullie hij zij ze we wij ons onze
    hun haar zijn mijn men iemand niemand iedereen alles iets niets elk elke ieder iedere alle
    allebei beide sommige enkele veel weinig meer minder meest meeste ander andere anderen zelf
    wie wat waar waarom waarvoor waarmee hoe hoeveel welk welke wiens
    in op aan bij van voor naar met zonder over onder tussen door tegen uit om na tot via per
    vanaf vanuit volgens wegens vanwege tijdens binnen buiten boven naast achter langs sinds
    rond rondom behalve ondanks dankzij conform inclusief exclusief
    is was waren ben bent wordt word worden werd werden heeft heb hebt hebben had hadden kan kun
    kunt kunnen kon konden mag mogen mocht moet moeten moest wil wilt willen wilde zal zult zullen
    zou zouden gaat ga gaan ging doet doe doen deed krijgt krijg krijgen geeft geef geven gaf
    deelt deel delen vraagt vraag vragen vroeg stuurt stuur sturen gebruikt gebruik gebruiken
    werkt werk werken helpt help helpen maakt maak maken ziet zie zien weet weten kent ken kennen
    houdt houd hou houden bewaart bewaar bewaren verwerkt verwerken ontvangt ontvang ontvangen
    verzamelt verzamelen wisselt wissel wisselen regelt regel regelen betaalt betaal betalen
    meldt meld melden belt bel bellen mailt mail mailen leest lees lezen kijkt kijk kijken kiest
    kies kiezen klikt klik klikken sluit sluiten neemt neem nemen komt kom komen staat sta staan
    ligt blijft blijven loopt lopen biedt bied bieden levert leveren noemt noem noemen heet heten
    hoort horen past pas passen denk denkt bekijk bekijkt controleert controleer controleren
    schakelt schakelen huurt zoek zoekt zoeken schrijf schrijft let laat laten lukt duurt geldt
    gelden heten toont tonen bezoek bezoekt open opent download vul vult zet haalt halen haal
    stel stelt woon woont wonen koop koopt rijd rijdt reis reist ging meer lees ga
    soms vaak altijd nooit meestal eerst daarna daarom daarnaast daarbij daarvoor daarmee
    daardoor daarover daarop daarin hierbij hiervoor hiermee hierdoor hierop hierin hierover
    hieronder hierna verder echter bovendien tevens eventueel misschien natuurlijk namelijk
    bijvoorbeeld zoals samen anders andersom intussen ondertussen vervolgens ten tot slot
    tenslotte uiteindelijk momenteel vroeger later straks morgen vandaag gisteren binnenkort
    helaas gelukkig kortom overigens sindsdien dezelfde hetzelfde eigen beste geachte hallo hoi
    stop gratis nieuw nieuwe belangrijk beveiligd partner partners bedrijf bedrijven
    verzekeraar verzekeraars bank banken klant klanten organisatie organisaties stap vanavond
    twee drie vier vijf zes zeven acht negen tien beiden dankjewel bedankt alstublieft
    """

  /// Names that stand among the words of the list, or that seem a compound of them, and are names
  /// also at the start of a sentence.
  static let namesAmongWords = WordSet(
    """
    adobe apple facebook google hertz instagram linkedin microsoft netflix twitter typeform whatsapp
    youtube mastercard visa spotify
    belastingdienst kadaster marechaussee inlichtingenbureau pensioenregister
    bijenkorf blokker gamma kruidvat karwei marktplaats parool praxis telegraaf trekpleister
    volkskrant wehkamp zeeman zonnebloem
    """)

  /// First words of the names of institutions, after which "van", "voor" and "en" belong to the
  /// name: "Kamer van Koophandel".
  static let institutions = WordSet(
    """
    autoriteit bank bond bureau centraal centrum college commissie dienst federatie fonds
    genootschap hof inspectie instituut kamer koninklijk koninklijke landelijk landelijke
    agentschap commissariaat loket meldpunt ministerie nationaal nationale nederlands nederlandse orde platform raad register
    samenwerkingsverband stichting unie universiteit verbond vereniging zorginstituut
    """)
}
