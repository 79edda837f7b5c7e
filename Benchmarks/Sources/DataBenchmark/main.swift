// Times Helder's data parser against Yams on the same file, in one run, and itself on files of 1, 10
// and 100 MB. Prints megabytes per second and ratios; nothing here fails on time.
import Diagnostics
import YAML
import Yams

/// A data file like `partijen.yaml` of about `byteCount` bytes, the same each time.
func partiesFile(byteCount: Int) -> [UInt8] {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % bound
  }
  let words = [
    "we", "delen", "je", "gegevens", "alleen", "als", "het", "nodig", "is", "en", "mag", "schade",
    "premie", "verzekering", "Zoë", "Çelik", "rekening", "huis",
  ]
  let categories = ["naam", "adres", "telefoonnummer", "rekeningnummer", "premie", "dekking"]
  var text: [UInt8] = []
  text.reserveCapacity(byteCount + 1024)
  var number = 0
  while text.count < byteCount {
    number += 1
    let sentence = (0..<(6 + next(14))).map { _ in words[next(words.count)] }.joined(separator: " ")
    let list = (0...next(4)).map { categories[($0 + number) % categories.count] }
      .joined(separator: ", ")
    text += Array(
      """
      partij-\(number):
        naam: Partij \(number)
        voluit: "Stichting \(words[next(words.count)]) \(number)"
        soort: organisatie
        waarvoor: \(sentence).
        krijgt: [\(list)]
        # nagekeken door de redactie
        voorwaarde: 'alleen als het nodig is'
        website: https://www.partij-\(number).example/privacy

      """.utf8)
  }
  return text
}

/// The median time of `runs` runs of `work`, in seconds.
func median(_ runs: Int, _ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  work()
  let times = (0..<runs).map { _ -> Double in
    let (seconds, attoseconds) = clock.measure(work).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
  return times.sorted()[runs / 2]
}

/// `number` with one decimal.
func shown(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

let bytes = partiesFile(byteCount: 3_000_000)
let text = String(decoding: bytes, as: UTF8.self)
let megabytes = Double(bytes.count) / 1e6
var isSound = true
let helder = median(15) {
  isSound = isSound && YAMLParser.parse(bytes, file: FileID(0)).diagnostics.isEmpty
}
let yams = median(5) { isSound = isSound && (try? Yams.compose(yaml: text)) != nil }
precondition(isSound, "both must accept the file")
print("3 MB of parties, medians in one run")
print("  Helder  \(shown(megabytes / helder)) MB/s")
print("  Yams    \(shown(megabytes / yams)) MB/s")
print("  ratio   \(shown(yams / helder))")

print("Helder by size")
var limits = YAMLLimits.standard
limits.byteCount = 1 << 30
for size in [1, 10, 100] {
  let bytes = partiesFile(byteCount: size * 1_000_000)
  let time = median(size == 100 ? 3 : 7) {
    isSound =
      isSound && YAMLParser.parse(bytes, file: FileID(0), limits: limits).diagnostics.isEmpty
  }
  print("  \(size) MB  \(shown(Double(bytes.count) / 1e6 / time)) MB/s")
}
precondition(isSound, "each size must be accepted")
