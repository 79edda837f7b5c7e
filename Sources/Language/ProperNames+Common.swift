extension ProperNames {
  /// Names that every reader knows and that are no party, besides those of ``DutchWords``.
  ///
  /// They are months and days (with a capital by mistake), places, countries, peoples, languages,
  /// laws and what they speak of, and common abbreviations.
  public static let commonNames: [String] = commonPlaces.map(commonList.text)

  /// What finds them.
  static let commonTable: PhraseTable = {
    var table = PhraseTable()
    for name in commonPlaces { table.add(commonList.keys(of: name), 0) }
    return table
  }()

  private static let commonList = WordList(commonText)

  private static let commonPlaces = commonList.lines.flatMap { line in
    commonList.pieces(of: line, at: UInt8(ascii: ","))
  }

  private static let commonText = """
    januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november
    december, jan, feb, mrt, apr, jun, jul, aug, sep, sept, okt, nov, dec
    maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag
    Kerst, Kerstmis, Pasen, Pinksteren, Hemelvaart, Hemelvaartsdag, Koningsdag, Bevrijdingsdag
    Oudejaarsavond, Moederdag, Vaderdag, Carnaval, Eerste Kerstdag, Tweede Kerstdag
    Sinterklaas, Nieuwjaar, Nieuwjaarsdag, Oud en Nieuw, Goede Vrijdag, Ramadan, Suikerfeest
    Nederland, Nederlands, Nederlandse, Nederlander, Nederlanders, Koninkrijk der Nederlanden
    België, Belgisch, Belgische, Belg, Belgen, Duitsland, Duits, Duitse, Duitser, Duitsers
    Frankrijk, Frans, Franse, Engeland, Engels, Engelse, Brits, Britse, Groot-Brittannië
    Verenigd Koninkrijk, Schotland, Schotse, Wales, Noord-Ierland, Ierland, Iers, Ierse
    Spanje, Spaans, Spaanse, Portugal, Portugees, Portugese, Italië, Italiaans, Italiaanse
    Luxemburg, Luxemburgs, Luxemburgse, Zwitserland, Zwitsers, Zwitserse, Oostenrijk
    Oostenrijks, Oostenrijkse, Polen, Pools, Poolse, Tsjechië, Tsjechisch, Tsjechische, Slowakije
    Hongarije, Hongaars, Hongaarse, Roemenië, Roemeens, Roemeense, Bulgarije, Bulgaars, Bulgaarse
    Griekenland, Grieks, Griekse, Kroatië, Kroatisch, Kroatische, Slovenië, Servië, Bosnië
    Denemarken, Deens, Deense, Zweden, Zweeds, Zweedse, Noorwegen, Noors, Noorse, Finland, Fins
    Finse, IJsland, IJslands, IJslandse, Estland, Letland, Litouwen, Malta, Cyprus, Liechtenstein
    Oekraïne, Oekraïens, Oekraïense, Rusland, Russisch, Russische, Turkije, Turks, Turkse, Marokko
    Marokkaans, Marokkaanse, Suriname, Surinaams, Surinaamse, Aruba, Curaçao, Bonaire, Saba
    Sint Maarten, Sint Eustatius, Caribisch Nederland, Caribisch, Caribische, Indonesië
    Indonesisch, Indonesische, China, Chinees, Chinese, Japan, Japans, Japanse, India, Indiaas
    Indiase, Israël, Canada, Canadees, Canadese, Australië, Australisch, Australische
    Nieuw-Zeeland, Zuid-Afrika, Zuid-Afrikaans, Brazilië, Mexico, Argentinië, Zuid-Korea
    Singapore, Amerika, Amerikaans, Amerikaanse, Verenigde Staten, Verenigde Staten van Amerika
    Europa, Europees, Europese, Afrika, Afrikaans, Afrikaanse, Azië, Aziatisch, Aziatische
    Noord-Amerika, Zuid-Amerika, Arabisch, Arabische, Latijn, Latijns, Westers, Westerse
    Papiamento, Papiaments, Fries, Friese, Vlaams, Vlaamse, Vlaanderen, Wallonië, Benelux
    Drenthe, Flevoland, Friesland, Fryslân, Gelderland, Groningen, Limburg, Limburgs, Limburgse
    Noord-Brabant, Brabant, Brabants, Brabantse, Noord-Holland, Overijssel, Utrecht, Utrechtse
    Zeeland, Zeeuws, Zeeuwse, Zuid-Holland, Holland, Hollands, Hollandse, Groninger, Gelders
    Gelderse, Randstad, Veluwe, Achterhoek, Twente, Betuwe, Waddeneilanden, Noordzee, Waddenzee
    Amsterdam, Amsterdams, Amsterdamse, Rotterdam, Rotterdams, Rotterdamse, Den Haag, Haags
    Haagse, 's-Gravenhage, Eindhoven, Tilburg, Almere, Breda, Nijmegen, Apeldoorn, Arnhem
    Arnhems, Arnhemse, Haarlem, Haarlemse, Enschede, Amersfoort, Zaanstad, Zaandam, Haarlemmermeer
    Hoofddorp, 's-Hertogenbosch, Den Bosch, Zwolle, Zoetermeer, Leiden, Leidse, Leeuwarden
    Maastricht, Dordrecht, Ede, Alphen aan den Rijn, Alkmaar, Emmen, Westland, Delft, Delftse
    Venlo, Deventer, Sittard, Geleen, Heerlen, Helmond, Hilversum, Oss, Amstelveen, Hengelo
    Purmerend, Schiedam, Lelystad, Vlaardingen, Leidschendam, Voorburg, Gouda, Goudse, Hoorn
    Nieuwegein, Veenendaal, Spijkenisse, Capelle aan den IJssel, Roermond, Zeist, Assen
    Bergen op Zoom, Roosendaal, Doetinchem, Middelburg, Vlissingen, Terneuzen, Harderwijk
    Wageningen, Tiel, Zutphen, Rijswijk, Diemen, Woerden, Houten, Hoogeveen, Drachten, Heerenveen
    Sneek, Den Helder, Kampen, Katwijk, Schiphol, IJmuiden, IJsselstein, IJsselmeer, IJssel, IJ
    Texel, Vlieland, Terschelling, Ameland, Schiermonnikoog, Rijn, Maas, Waal
    Brussel, Brusselse, Antwerpen, Gent, Luik, Brugge, Berlijn, Parijs, Londen, Straatsburg, Dublin
    Basisregistratie Personen, Basisregistratie Adressen en Gebouwen, Basisregistratie Kadaster
    Wet, Wetboek, Grondwet, Burgerlijk Wetboek, Wetboek van Strafrecht, Algemene verordening
    Algemene verordening gegevensbescherming, Algemene Verordening Gegevensbescherming
    Uitvoeringswet, Uitvoeringswet AVG, Verordening, Richtlijn, Besluit, Staatsblad, Staatscourant
    Autoriteit Persoonsgegevens, Functionaris Gegevensbescherming, Functionaris
    Functionaris voor Gegevensbescherming, Functionaris voor de Gegevensbescherming
    Data Protection Officer, Europese Unie, Europese Commissie, Europees Parlement, Unie
    Europese Economische Ruimte, Economische Ruimte, Hof van Justitie, Hoge Raad, Raad van State
    Tweede Kamer, Eerste Kamer, Koning, Koningin, Kroon, Rijk, Staat, Privacy Shield
    Data Privacy Framework, General Data Protection Regulation
    Artikel, Artikelen, Hoofdstuk, Bijlage, Paragraaf, Lid, Stap, Deel, Tabel, Figuur
    U, Uw, Uzelf, God, Bijbel, Internet
    AVG, UAVG, GDPR, EER, EU, EEG, VN, VS, USA, UK, VK, NL, AP, FG, DPO, BSN, IBAN, BIC, BTW
    KVK-nummer, KVK-nummers, KVK-inschrijving, KVK-uittreksel, KVK-gegevens, KVK nummer
    Wft, Wwft, Awb, Wbp, Wpg, ISO, SOC, Postbus, Antwoordnummer, Ja, Nee
    WA, APK, MKB, ZZP, HR, IT, ICT, AI, ID, IP, PIN, PUK, QR, TV, CV, PDF, SMS, MMS, USB, GPS, HTML
    HDMI, HD, VR, AR, IoT, SIM, SD, SSD, SQL, SSH, IMAP, SMTP, FTP, OAuth, SAML, OCR, UX, SEO, KPI
    BHV, VCA, BOA, CAO, OR, MR, OV, VVE, ANBI, CE, MDR, PNR, ESTA, ADHD, PTSS, BMI, AED, ADL, CT, EV
    IVF, SOA, TBC, LHBTI, XS, XL, XXL, XXXL, BSO, VSO, PTA, OPP, PO, VO, NT2, MBA, BSc, MSc, WC, UV
    Bluetooth, SWIFT, USB-C, NIPT, BRP, Windows, Linux, macOS, iOS, Firefox, Chrome, Safari, Excel
    autoriteitpersoonsgegevens.nl, rijksoverheid.nl
    HTTP, HTTPS, URL, DNS, VPN, WIFI, Wi-Fi, CSS, XML, JSON, CSV, RSS, FAQ, NB, PS, SSL, TLS, SSO
    2FA, MFA, B2B, B2C, MP3, MP4, CO2, LED, DVD, CD, PC, SOS, DNA, HIV, COVID, Covid, Covid-19
    COVID-19, BV, NV, VOF, BW, WVW, DPIA, NAW, MBO, HBO, WO, VWO, HAVO, VMBO, AOW, WW, WIA, WAO, ANW
    ZW, PGB, WMO, WLZ, ZVW, GGZ, EHBO, IC, MRI, MM, ML, pH
    EPD, ECD, POH, BIG, CRM, ERP, CMS, API, SaaS, MDM, SLA, HRM, CISO, CIO, CEO, CFO, COO, CTO
    VOG, SEPA, OTP
    GSM, NFC, RFID, LAN, WLAN, IMEI, EAN, ISBN, ECG, EEG, 3D, 4G, 5G, RSIN, URL's, PGP, DKIM, SPF
    DMARC, ISO27001, NEN, NEN 7510, NEN7510, NIS2, PSD2, PSD3, DAC6, DAC7, Wvo 2020
    College van Burgemeester en Wethouders, College van B en W, Burgemeester en Wethouders
    College van Bestuur, Raad van Toezicht, Raad van Bestuur, Raad van Commissarissen
    Raad van Advies, Rector Magnificus, II, III, IV
    VI, VII, VIII, IX, XI, XII, XIII, XIV, XV, XVI
    """
}
