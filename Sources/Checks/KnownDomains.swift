import Diagnostics
import Statements
import Text

/// The domains of those whom the data name: of their websites and mail addresses, and their names
/// with an ending ("mollie.nl").
struct KnownDomains {
  private let hosts: Set<String>
  private let names: NameIndex

  /// The domains in the data of `subject`.
  init(_ subject: Subject) {
    let statement = subject.statement
    let organisation = statement.organisation
    var hosts: Set<String> = []
    for address in [organisation.website, organisation.email] + statement.parties.map(\.website) {
      if let address { hosts.insert(Self.host(of: address.value)) }
    }
    hosts.insert(Self.host(of: statement.site.baseAddress.value))
    self.hosts = hosts
    names = subject.names
  }

  /// Whether `name` is written as a domain.
  static func mayBe(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: ".")) && !name.utf8.contains(Byte.space)
  }

  /// Whether `name` is one of the domains.
  func contain(_ name: String) -> Bool {
    guard Self.mayBe(name) else { return false }
    if hosts.contains(name.lowercased()) { return true }
    let label = name.prefix { $0 != "." }
    let forms = [
      String(label), label.prefix(1).uppercased() + label.dropFirst(), label.uppercased(),
    ]
    return forms.contains { form in
      let bytes = Array(form.utf8)
      return names.mentions(in: bytes).contains { $0.range == 0..<bytes.count }
    }
  }

  /// The domain of an address of the web or of mail, without "www.".
  private static func host(of address: String) -> String {
    let mail = address.utf8.firstIndex(of: UInt8(ascii: "@")).map { address[$0...].dropFirst() }
    let start = mail ?? address[...].drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    let host = start.prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
