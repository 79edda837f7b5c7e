import Foundation
import PackagePlugin

/// Makes the table of Dutch words before the module `Language` is compiled, from the files of
/// Debian's package hunspell-nl.
@main
struct DutchWordTable: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let tool = context.package.directoryURL.appending(path: "Tools/word-table")
    let lists = URL(filePath: "/usr/share/hunspell")
    let inputs = [lists.appending(path: "nl.aff"), lists.appending(path: "nl.dic")]
    for input in inputs where !FileManager.default.isReadableFile(atPath: input.path()) {
      Diagnostics.error("\(input.path()) is missing; 'make install-build' installs hunspell-nl")
    }
    let own = context.package.directoryURL.appending(path: "Tools/words")
    let names = ["landen.txt", "plaatsen.txt", "wetten.txt", "woorden.txt"]
    let output = context.pluginWorkDirectoryURL.appending(path: "DutchWordTable.swift")
    return [
      .buildCommand(
        displayName: "Making the table of Dutch words",
        executable: URL(filePath: "/usr/bin/python3"),
        arguments: [tool.path()] + inputs.map { $0.path() } + [own.path(), output.path()],
        inputFiles: inputs + [tool] + names.map { own.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
