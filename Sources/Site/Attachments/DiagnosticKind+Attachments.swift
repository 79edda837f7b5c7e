public import Diagnostics

extension DiagnosticKind {
  /// A file beside the texts is of a kind that is not published, or not what its name says.
  public static let fileKind = DiagnosticKind(
    "file-kind", .error,
    Explanation(
      rule: Phrase(
        nl:
          "een bestand bij een tekst is van een soort die op de site mag, en is wat zijn naam zegt",
        en: "a file beside a text is of a kind that may be on the site, and is what its name says"),
      why: Phrase(
        nl:
          "Op de site mogen plaatjes (png, jpg, webp, avif, svg) en downloads (pdf, ods, xlsx, csv). Helder kijkt in het bestand zelf wat het is. Een browser toont niets, of iets anders, als de naam niet klopt. In content/wortel/ mogen ook gewone teksten staan, maar niets wat een server of browser kan uitvoeren.",
        en:
          "Pictures (png, jpg, webp, avif, svg) and downloads (pdf, ods, xlsx, csv) may be on the site. Helder looks into the file itself to see what it is. A browser shows nothing, or something else, where the name is not right. In content/wortel/ plain texts may be too, but nothing that a server or a browser can run."
      ),
      wrong: "[ons plan](plan.docx)", right: "[ons plan](plan.pdf)"))

  /// A picture whose header can't be read.
  public static let pictureUnreadable = DiagnosticKind(
    "picture-unreadable", .error,
    Explanation(
      rule: Phrase(
        nl: "elk plaatje is heel, en niet groter dan een browser kan tonen",
        en: "each picture is whole, and no larger than a browser can show"),
      why: Phrase(
        nl:
          "Een bestand dat half is gekopieerd, toont een lezer een half of leeg vlak. Helder leest hoe groot een plaatje is, zodat de pagina niet verspringt als het binnenkomt.",
        en:
          "A file that was copied half shows readers a half or empty place. Helder reads how large a picture is, so that the page does not jump when it comes in."
      ),
      wrong: "content/winkel.jpg  # 0 bij 0 pixels",
      right: "content/winkel.jpg  # 1600 bij 900 pixels"))

  /// A picture that says where it was taken, or by whom.
  public static let pictureTells = DiagnosticKind(
    "picture-tells", .error,
    Explanation(
      rule: Phrase(
        nl: "geen foto vertelt waar of door wie hij is gemaakt",
        en: "no photo tells where or by whom it was taken"),
      why: Phrase(
        nl:
          "Een telefoon zet in elke foto de plek, en soms de naam van de eigenaar of het nummer van het toestel. Iedereen kan dat lezen. Zo staat een thuisadres op straat. Achter een foto zit soms een filmpje met geluid. Sla de foto op zonder die gegevens: in Windows met Eigenschappen, Details, 'Eigenschappen en persoonlijke gegevens verwijderen'; in GIMP door bij het exporteren Exif, XMP en IPTC uit te zetten.",
        en:
          "A telephone puts the place in each photo, and at times the owner's name or the number of the camera. Anybody can read that, and so learns where somebody lives. Behind a photo there may be a film with sound. Save the photo without these details: in Windows with Properties, Details, 'Remove Properties and Personal Information'; in GIMP by leaving out Exif, XMP and IPTC when exporting."
      ),
      wrong: "content/winkel.jpg  # GPSLatitude: 52 deg 5' 24\"",
      right: "content/winkel.jpg  # alleen de afmetingen", source: "AVG art. 5(1)(c)"))

  /// A picture that takes long to come.
  public static let pictureHeavy = DiagnosticKind(
    "picture-heavy", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "geen plaatje is groter dan 500 kB", en: "no picture is larger than 500 kB"),
      why: Phrase(
        nl:
          "Een foto van een telefoon is honderd keer zo groot als de pagina eromheen. Op een mobiel kost dat de lezer tijd en geld. Een foto van 1600 pixels breed is op elk scherm scherp.",
        en:
          "A photo from a telephone is a hundred times as large as the page around it. On a mobile that costs readers time and money. A photo of 1600 pixels wide is sharp on every screen."
      ),
      wrong: "![De winkel](winkel.jpg)  <!-- 4200 kB -->",
      right: "![De winkel](winkel.jpg)  <!-- 210 kB -->"))

  /// A file that is larger than the site can carry.
  public static let fileTooLarge = DiagnosticKind(
    "file-too-large", .error,
    Explanation(
      rule: Phrase(
        nl: "een plaatje is hooguit 10 MB, en een download hooguit 25 MB",
        en: "a picture is at most 10 MB, and a download at most 25 MB"),
      why: Phrase(
        nl:
          "Een groter bestand komt bij veel lezers nooit helemaal aan. Helder leest het daarom niet. Alle bestanden samen zijn hooguit 256 MB.",
        en:
          "A larger file never arrives whole at many readers. So Helder does not read it. All files together are at most 256 MB."
      ),
      wrong: "content/winkel.png  # 40 MB", right: "content/winkel.jpg  # 210 kB"))

  /// A file beside the texts that no text refers to.
  public static let fileUnused = DiagnosticKind(
    "file-unused", .warning,
    Explanation(
      rule: Phrase(
        nl: "naar elk plaatje en elke download in content/ verwijst een tekst",
        en: "a text refers to each picture and download in content/"),
      why: Phrase(
        nl:
          "Helder publiceert alleen wat een tekst noemt. Zo komt er niets op straat dat alleen in de map lag. Een bestand dat niemand noemt, is vergeten of wordt nog gebruikt onder een andere naam.",
        en:
          "Helder publishes only what a text names, so that nothing gets out which merely lay in the folder. A file that nobody names was forgotten, or is in use under another name."
      ),
      wrong: "content/winkel.png  # in geen enkele tekst",
      right: "![De winkel van buiten](winkel.png)"))
}
