import Glibc

@testable import Files

/// A command that publishes a site, which the proofs run, disturb and kill.
///
/// Any program can stand in for the probe: `command` is what is run, with `{input}` and `{output}`
/// replaced by paths, and `makeInputs` makes two different inputs named `one` and `two`.
struct Publisher: Sendable {
  let command: [String]
  let makeInputs: String

  /// Publishes a folder as it is.
  ///
  /// The two inputs have files that are equal, changed, in one alone, empty, and in the place of
  /// the other's folder.
  static let probe = Publisher(
    command: [probePath, "publish", "{input}", "{output}", "--jobs", "1"],
    makeInputs: """
      for name in one two; do
        mkdir -p $name/partijen/$name $name/diep/een/$name
        for number in 1 2 3; do
          echo "equal $number" > $name/partijen/equal$number.html
          echo "changed $name $number" > $name/partijen/changed$number.html
          echo "alone $number" > $name/partijen/$name/alone$number.html
        done
        : > $name/diep/een/$name/empty
        echo $name > $name/index.html
      done
      echo 1 > one/kind; mkdir two/kind; echo 2 > two/kind/index.html
      """)

  /// The same with several threads and `files` more files that are equal, and as many changed.
  static func large(files: Int) -> Publisher {
    Publisher(
      command: [probePath, "publish", "{input}", "{output}", "--jobs", "4"],
      makeInputs: probe.makeInputs + """

        for number in $(seq \(files)); do
          mkdir one/partijen/p$number two/partijen/p$number
          echo "equal $number" | tee one/partijen/p$number/equal > two/partijen/p$number/equal
          echo "one $number" > one/partijen/p$number/changed
          echo "two $number" > two/partijen/p$number/changed
        done
        """)
  }

  /// The command that publishes `input` in `output`.
  func command(_ input: String, _ output: String) -> [String] {
    command.map { $0 == "{input}" ? input : $0 == "{output}" ? output : $0 }
  }

  /// Where the build put the probe: beside the tests.
  private static let probePath: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ".build/debug/x"
    let end = bundle.range(of: ".xctest")
    var path = bundle[..<(end ?? bundle.endIndex)]
    while let last = path.last, last != "/" { path.removeLast() }
    return path + "publisher-probe"
  }()
}

extension String {
  /// Where the first occurrence of `text` starts.
  fileprivate func range(of text: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}

/// A folder with two inputs, both sites as they should be, and an output that is one of them.
struct Stage {
  let folder: TemporaryFolder
  let publisher: Publisher
  let whole: [String: [String: String]]

  init(_ publisher: Publisher, in base: String? = nil) throws {
    folder = try TemporaryFolder(in: base)
    self.publisher = publisher
    try folder.script(publisher.makeInputs + "\nmkdir whole")
    var whole: [String: [String: String]] = [:]
    for name in ["one", "two"] {
      let command = publisher.command(folder.path(name), folder.path("whole/\(name)"))
      let result = try Shell.run(command)
      guard result.end == .exit(0) else {
        throw Shell.Failed(command: "\(command)", end: result.end, output: result.output)
      }
      whole[name] = try Self.texts(folder.path("whole/\(name)"))
    }
    self.whole = whole
  }

  /// The command that publishes the input `name` in the output.
  func command(_ name: String, output: String = "out/public") -> [String] {
    publisher.command(folder.path(name), folder.path(output))
  }

  /// The number of the program's first call of `call`, after those by which it is loaded.
  func firstOwnCall(_ call: String) throws -> Int {
    try reset("one")
    let trace = ["strace", "-f", "-qq", "-e", "signal=none", "-e", "trace=openat,\(call)"]
    let result = try Shell.run(trace + ["-o", folder.path("log")] + command("two"))
    guard result.end == .exit(0) else {
      throw Shell.Failed(command: "\(trace)", end: result.end, output: result.output)
    }
    let log = try FileSystem.readFile(folder.path("log"), limit: 1 << 24)
    let lines = String(decoding: log, as: UTF8.self).split(separator: "\n")
    let loading = lines.prefix { !($0.contains("openat(") && $0.contains(folder.path)) }
    return loading.count { $0.contains(" \(call)(") } + 1
  }

  /// Makes the output stand as the site `name`, with nothing beside it.
  func reset(_ name: String?) throws {
    if let name, (try? names()) == ["public"], try standing() == name { return }
    try folder.script("rm -rf out; mkdir out")
    if let name { try folder.script("cp -a whole/\(name) out/public") }
  }

  /// Which whole site the output is: `one`, `two`, `none` where there is no output, or nil where
  /// it is anything else.
  func standing(output: String = "out/public") throws -> String? {
    let path = folder.path(output)
    guard (try? FileSystem.realPath(path)) != nil else { return "none" }
    let texts = try Self.texts(path)
    return whole.first { $0.value == texts }?.key
  }

  /// The names beside the output, without the old site that is kept there.
  func names(in name: String = "out") throws -> [String] {
    try FileSystem.list(folder.path(name)).map(\.path).filter { $0 != ".public.vorige" }
  }

  /// The text of each file in a folder on the stage, the record included.
  func texts(_ name: String) throws -> [String: String] {
    try Self.texts(folder.path(name))
  }

  private static func texts(_ path: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for entry in try FileSystem.list(path, recursively: true) where entry.kind != .folder {
      let bytes = try FileSystem.readFile("\(path)/\(entry.path)", limit: 1 << 24)
      texts[entry.path] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }
}
