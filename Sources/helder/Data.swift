import ArgumentParser
import Diagnostics
import Files
import Platform
import Terminal
import YAML

/// `helder data`.
struct Data: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Print a data file as JSON, or say what is wrong with it.",
    discussion: """
      Keys keep their order, scalars are strings, empty values are null. On refusal nothing is \
      printed to standard output, the reasons go to standard error, and the exit code is 1.
      """)

  @OptionGroup var speech: SpeechOptions

  @Argument(help: "The data file; '-' reads standard input.")
  var file: String

  func run() throws {
    let console = Console(speech)
    let limit = YAMLLimits.standard.byteCount + 1
    let bytes = try console.carryOut { () throws(FileSystemError) in
      if file == "-" { return try FileSystem.readInput(limit: limit) }
      return try FileSystem.readFile(file, limit: limit)
    }
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: file, bytes: bytes))
    let result = YAMLParser.parse(bytes, file: id)
    let report = Report(result.diagnostics, sources: sources)
    console.print(report)
    guard report.count(.error) == 0, let root = result.root else { throw ExitCode(1) }
    var json = JSONWriter(pretty: true)
    root.write(to: &json)
    json.endLine()
    StandardStream.output.write(json.takeBytes())
  }
}
