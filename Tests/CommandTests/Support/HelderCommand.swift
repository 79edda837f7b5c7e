import Foundation

/// Runs the `helder` that was built together with the tests.
struct HelderCommand {
  /// What a run left.
  struct Result {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// Where the command runs.
  let folder: URL
  /// What runs; the built `helder` unless it is another program.
  var program = executable

  /// Runs it with `arguments`, in Dutch unless they say otherwise.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["LC_ALL": "nl_NL.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    variables.merge(environment) { $1 }
    process.environment = variables
    let output = Pipe()
    let errors = Pipe()
    let standardInput = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    if let input { standardInput.fileHandleForWriting.write(Data(input.utf8)) }
    try standardInput.fileHandleForWriting.close()
    let outputBytes = output.fileHandleForReading.readDataToEndOfFile()
    let errorBytes = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus,
      output: String(decoding: outputBytes, as: UTF8.self),
      errors: String(decoding: errorBytes, as: UTF8.self))
  }

  /// Runs it with `arguments` in a terminal of its own, and returns all that it wrote there.
  func runInTerminal(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> String {
    let line = ([program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    var terminal = self
    terminal.program = URL(fileURLWithPath: "/usr/bin/script")
    return try terminal.run(["-qec", line, "/dev/null"], environment: environment).output
  }

  /// The built command, beside the test bundle.
  static var executable: URL {
    URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("helder")
  }
}
