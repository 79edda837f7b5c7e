import Foundation
import TestSupport

/// A clone of a repository with a small site, on a machine that has `helder` and an `apt-get` that
/// only looks whether the packages are there.
struct Checkout {
  /// The folder that everything is in.
  let machine: SampleSite
  /// The clone.
  var folder: URL { machine.folder.url.appendingPathComponent("clone") }

  /// A clone of the small site; `breaking` changes the site before it is committed.
  init(breaking: (SampleSite) throws -> Void = { _ in }) throws {
    machine = try SampleSite()
    try breaking(machine)
    try machine.folder.write("", to: "tools/helder_0_amd64.deb")
    try machine.folder.write(
      """
      #!/bin/sh
      for argument in "$@"; do
        case "$argument" in ./*) [ -f "$argument" ] || exit 100 ;; esac
      done
      """, to: "bin/apt-get")
    let bin = machine.folder.path + "/bin"
    try makeRunnable("apt-get")
    try FileManager.default.createSymbolicLink(
      atPath: bin + "/helder", withDestinationPath: HelderCommand.executable.path)
    try prepare(
      "git init --quiet . && git add --all -- ':!bin' && git commit --quiet -m Site")
    try prepare("git clone --quiet . clone")
  }

  /// Runs a script in the clone as CI does: the first line that fails ends it.
  func run(_ script: String, environment: [String: String] = [:]) throws -> HelderCommand.Result {
    try run(script, in: folder, environment)
  }

  /// The bytes of a file in the clone.
  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(path))
  }

  /// Writes a file in the clone.
  func write(_ text: String, to path: String) throws {
    try machine.folder.write(text, to: "clone/" + path)
  }

  /// Puts a program on the machine.
  func addProgram(_ script: String, named name: String) throws {
    try machine.folder.write(script, to: "bin/" + name)
    try makeRunnable(name)
  }

  private func makeRunnable(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: machine.folder.path + "/bin/" + name)
  }

  private func prepare(_ script: String) throws {
    let result = try run(script, in: machine.folder.url, [:])
    guard result.exitCode == 0 else { throw Failed(script: script, errors: result.errors) }
  }

  private func run(
    _ script: String, in folder: URL, _ environment: [String: String]
  ) throws -> HelderCommand.Result {
    var variables = [
      "PATH": machine.folder.path + "/bin:/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_AUTHOR_NAME": "Sanne", "GIT_AUTHOR_EMAIL": "sanne@voorbeeld.example",
      "GIT_COMMITTER_NAME": "Sanne", "GIT_COMMITTER_EMAIL": "sanne@voorbeeld.example",
    ]
    variables.merge(environment) { $1 }
    return try HelderCommand(folder: folder, program: URL(fileURLWithPath: "/bin/bash"))
      .run(["--noprofile", "--norc", "-eo", "pipefail", "-c", script], environment: variables)
  }

  private struct Failed: Error {
    let script: String
    let errors: String
  }
}
