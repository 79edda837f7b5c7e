import Diagnostics
import Text

/// A country, as transfers outside the European Economic Area name it.
public struct Country: Sendable, Hashable {
  /// What the law says of transfers to a country.
  public enum Standing: Sendable, Hashable {
    /// Within the European Economic Area: no transfer. AVG article 44, EEA agreement.
    case within
    /// An adequacy decision of the European Commission: AVG article 45.
    case adequate
    /// An adequacy decision for a part only, such as certified recipients.
    case partlyAdequate
    /// No adequacy decision.
    case other
  }

  /// The name in Dutch.
  public let name: String
  /// What the law says of transfers there.
  public let standing: Standing

  /// The day on which the lists below were true.
  ///
  /// Sources: the EEA agreement (the 27 member states, Iceland, Liechtenstein and Norway); the
  /// adequacy decisions that the European Commission lists under AVG article 45: Switzerland 2000/518,
  /// Canada 2002/2 (commercial organisations), Argentina 2003/490, Guernsey 2003/821, Isle of Man
  /// 2004/411, Jersey 2008/393, Faroe Islands 2010/146, Andorra 2010/625, Israel 2011/61, Uruguay
  /// 2012/484, New Zealand 2013/65, Japan 2019/419, United Kingdom 2021/1772 (renewed on 19 December
  /// 2025, until 27 December 2031), South Korea 2022/254, United States 2023/1795 (certified
  /// recipients), the European Patent Organisation (15 July 2025), Brazil (26 January 2026). The
  /// names are those of the Dutch Language Union's list of countries.
  public static let listed = CalendarDate(daysSince1970: 20_492)

  /// The name within a sentence: with its article, where it has one.
  public var nameInSentence: String {
    switch name {
    case "Verenigd Koninkrijk": "het \(name)"
    case "Bahama's", "Comoren", "Faeröer", "Filipijnen", "Maldiven", "Marshalleilanden",
      "Salomonseilanden", "Seychellen":
      "de \(name)"
    case _ where name.hasPrefix("Verenigde ") || name.contains("Republiek"): "de \(name)"
    case _ where name.hasPrefix("Europese "): "de \(name)"
    case "Man": "het eiland Man"
    default: name
    }
  }

  /// The country that `name` names, whatever its case and with or without the article.
  public init?(_ name: String) {
    let known = Self.byName[Self.folded(name)]
    guard let known else { return nil }
    self = known
  }

  private init(_ name: String, _ standing: Standing) {
    self.name = name
    self.standing = standing
  }

  /// The name of the country that `name` was probably meant to name.
  public static func nearest(to name: String) -> String? { NearMiss.nearest(to: name, in: names) }

  private static func folded(_ name: String) -> String {
    let lowercased = name.lowercased()
    return lowercased.hasPrefix("de ") ? String(lowercased.dropFirst(3)) : lowercased
  }

  private static let names = all.map(\.name)

  private static let byName: [String: Country] = {
    var countries: [String: Country] = [:]
    for country in all { countries[folded(country.name)] = country }
    for (alias, name) in aliases {
      if let country = countries[folded(name)] { countries[folded(alias)] = country }
    }
    return countries
  }()

  private static let all: [Country] =
    [
      (Standing.within, within), (.adequate, adequate), (.partlyAdequate, partlyAdequate),
      (.other, other),
    ].flatMap { standing, names in
      names.split(separator: ",").map { name in
        Country(name.drop { $0 == " " || $0 == "\n" }.description, standing)
      }
    }

  private static let aliases = [
    ("VS", "Verenigde Staten"), ("USA", "Verenigde Staten"), ("US", "Verenigde Staten"),
    ("U.S.", "Verenigde Staten"), ("U.S.A.", "Verenigde Staten"), ("V.S.", "Verenigde Staten"),
    ("United States", "Verenigde Staten"), ("UK", "Verenigd Koninkrijk"),
    ("Amerika", "Verenigde Staten"),
    ("Verenigde Staten van Amerika", "Verenigde Staten"), ("VK", "Verenigd Koninkrijk"),
    ("Groot-Brittannië", "Verenigd Koninkrijk"), ("Engeland", "Verenigd Koninkrijk"),
    ("het Verenigd Koninkrijk", "Verenigd Koninkrijk"), ("Korea", "Zuid-Korea"),
    ("Tsjechische Republiek", "Tsjechië"), ("Faeröer-eilanden", "Faeröer"),
    ("Isle of Man", "Man"), ("het eiland Man", "Man"), ("VAE", "Verenigde Arabische Emiraten"),
    ("Holland", "Nederland"), ("Wit-Rusland", "Belarus"), ("Birma", "Myanmar"),
    ("Europees Octrooibureau", "Europese Octrooiorganisatie"),
  ]

  private static let within =
    "België,Bulgarije,Cyprus,Denemarken,Duitsland,Estland,Finland,Frankrijk,Griekenland,Hongarije,"
    + "Ierland,Italië,Kroatië,Letland,Litouwen,Luxemburg,Malta,Nederland,Oostenrijk,Polen,Portugal,"
    + "Roemenië,Slovenië,Slowakije,Spanje,Tsjechië,Zweden,IJsland,Liechtenstein,Noorwegen"

  private static let adequate =
    "Andorra,Argentinië,Brazilië,Europese Octrooiorganisatie,Faeröer,Guernsey,Israël,Japan,Jersey,"
    + "Man,Nieuw-Zeeland,Uruguay,Verenigd Koninkrijk,Zuid-Korea,Zwitserland"

  private static let partlyAdequate = "Canada,Verenigde Staten"

  private static let other =
    "Afghanistan,Albanië,Algerije,Angola,Antigua en Barbuda,Armenië,Aruba,Australië,Azerbeidzjan,"
    + "Bahama's,Bahrein,Bangladesh,Barbados,Belarus,Belize,Benin,Bermuda,Bhutan,Bolivia,Bonaire,"
    + "Bosnië en Herzegovina,Botswana,Brunei,Burkina Faso,Burundi,Cambodja,"
    + "Centraal-Afrikaanse Republiek,Chili,China,Colombia,Comoren,Congo-Brazzaville,"
    + "Congo-Kinshasa,Costa Rica,Cuba,Curaçao,Djibouti,Dominica,Dominicaanse Republiek,Ecuador,"
    + "Egypte,El Salvador,Equatoriaal-Guinea,Eritrea,Eswatini,Ethiopië,Fiji,Filipijnen,Gabon,"
    + "Gambia,Georgië,Ghana,Gibraltar,Grenada,Guatemala,Guinee,Guinee-Bissau,Guyana,Haïti,Honduras,"
    + "Hongkong,India,Indonesië,Irak,Iran,Ivoorkust,Jamaica,Jemen,Jordanië,Kaapverdië,Kameroen,"
    + "Kazachstan,Kenia,Kirgizië,Kiribati,Koeweit,Kosovo,Laos,Lesotho,Libanon,Liberia,Libië,Macau,"
    + "Madagaskar,Malawi,Maldiven,Maleisië,Mali,Marokko,Marshalleilanden,Mauritanië,Mauritius,"
    + "Mexico,Micronesië,Moldavië,Monaco,Mongolië,Montenegro,Mozambique,Myanmar,Namibië,Nauru,"
    + "Nepal,Nicaragua,Niger,Nigeria,Noord-Korea,Noord-Macedonië,Oeganda,Oekraïne,Oezbekistan,Oman,"
    + "Pakistan,Palau,Palestina,Panama,Papoea-Nieuw-Guinea,Paraguay,Peru,Puerto Rico,Qatar,Rusland,"
    + "Rwanda,Saba,Saint Kitts en Nevis,Saint Lucia,Saint Vincent en de Grenadines,Salomonseilanden,"
    + "Samoa,San Marino,Saoedi-Arabië,Sao Tomé en Principe,Senegal,Servië,Seychellen,Sierra Leone,"
    + "Singapore,Sint Eustatius,Sint-Maarten,Somalië,Soedan,Sri Lanka,Suriname,Syrië,Tadzjikistan,"
    + "Taiwan,Tanzania,Thailand,Timor-Leste,Togo,Tonga,Trinidad en Tobago,Tsjaad,Tunesië,"
    + "Turkije,Turkmenistan,Tuvalu,Vanuatu,Vaticaanstad,Venezuela,Verenigde Arabische Emiraten,"
    + "Vietnam,Zambia,Zimbabwe,Zuid-Afrika,Zuid-Soedan"
}

extension ValueKind where Value == Located<Country> {
  /// A country of the list, wherever it lies.
  static var country: ValueKind {
    ValueKind(
      .country,
      read: { node, place in
        guard let written = place.text(of: node) else { return nil }
        if let country = Country(written.value) { return Located(country, at: written.range) }
        place.reject(
          at: written.range, allowed: .nameOfCountry,
          help: Country.nearest(to: written.value).map { .didYouMean($0) } ?? .oneCountry)
        return nil
      }, held: { .text($0.map(\.name)) })
  }
}

extension Phrase {
  fileprivate static let nameOfCountry = Phrase(
    nl: "de naam van een land", en: "the name of a country, in Dutch")
  fileprivate static let oneCountry = Phrase(
    nl: "noem één land, zoals 'India'; binnen de EER is het geen doorgifte",
    en: "name one country, such as 'India'; within the EEA it is no transfer")
}
