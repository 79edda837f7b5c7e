import Foundation
import TestSupport
import Testing

@Suite("The job files in docs/ci")
struct ContinuousIntegrationTests {
  /// A job file, read by `helder data`: what it refuses, an editor would stumble over as well.
  private func job(_ name: String) throws -> [String: Any] {
    let result = try HelderCommand(folder: Repository.url).run(["data", "docs/ci/\(name)"])
    try #require(result.exitCode == 0, "\(result.errors)")
    let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(read as? [String: Any])
  }

  private static func breakOne(_ site: SampleSite) throws {
    try site.folder.remove("content/partijen/cis.md")
  }

  // MARK: GitHub

  /// Runs the steps of GitHub's job; gives the ones that were reached, and how the last ended.
  private func runGitHub(
    _ checkout: Checkout, summary: String
  ) throws -> (reached: [String], last: HelderCommand.Result) {
    let jobs = try #require(try job("github.yml")["jobs"] as? [String: [String: Any]])
    let check = try #require(jobs["check"])
    let shell = (check["defaults"] as? [String: [String: String]])?["run"]?["shell"]
    #expect(shell == "bash")
    let steps = try #require(check["steps"] as? [[String: Any]])
    var reached: [String] = []
    var last: HelderCommand.Result?
    for step in steps {
      reached.append(step["uses"] as? String ?? step["name"] as? String ?? "")
      guard let script = step["run"] as? String else { continue }
      let result = try checkout.run(script, environment: ["GITHUB_STEP_SUMMARY": summary])
      last = result
      if result.exitCode != 0 { break }
    }
    return (reached, try #require(last))
  }

  private static let gitHubSteps = [
    "Install git", "actions/checkout@v4", "Install Helder", "Report to code scanning",
    "github/codeql-action/upload-sarif@v3", "Check",
  ]

  @Test("for GitHub passes a sound site")
  func gitHubPasses() throws {
    let checkout = try Checkout()
    let summary = checkout.machine.folder.path + "/summary.md"
    let run = try runGitHub(checkout, summary: summary)
    #expect(run.reached == Self.gitHubSteps)
    #expect(run.last.exitCode == 0, "\(run.last.errors)")
    #expect(try String(contentsOfFile: summary, encoding: .utf8) == "## Helder: geen fouten\n")
  }

  @Test("for GitHub uploads, annotates and sums up what is wrong, and then fails")
  func gitHubFails() throws {
    let checkout = try Checkout(breaking: Self.breakOne)
    let summary = checkout.machine.folder.path + "/summary.md"
    let run = try runGitHub(checkout, summary: summary)
    #expect(run.reached == Self.gitHubSteps)
    #expect(run.last.exitCode == 1)
    #expect(run.last.output.hasPrefix("::error file=content/data/partijen.yaml,line=1,"))
    #expect(try String(contentsOfFile: summary, encoding: .utf8).contains("| party-undocumented |"))
    let schema = try JSONSchema("Tests/DiagnosticsTests/Schemas/sarif-2.1.0.schema.json")
    let steps = try #require(
      (job("github.yml")["jobs"] as? [String: [String: Any]])?["check"]?["steps"]
        as? [[String: Any]])
    let upload = try #require(steps[4]["with"] as? [String: String])
    let file = try #require(upload["sarif_file"])
    #expect(try schema.faults(in: checkout.bytes(file)) == [])
  }

  @Test("for GitHub fails at once where the check can't be made")
  func gitHubFailsAtOnce() throws {
    let checkout = try Checkout { try $0.folder.remove("templates") }
    let run = try runGitHub(checkout, summary: "/dev/null")
    #expect(run.reached.last == "Report to code scanning")
    #expect(run.last.exitCode != 0)
  }

  @Test("for GitHub comments who gets what, and replaces its comment the next time")
  func gitHubComments() throws {
    let checkout = try Checkout()
    try checkout.addProgram(
      """
      #!/bin/sh
      # Like gh: there is a comment to replace only after the first.
      [ "$1 $2 $3" = "pr comment 7" ] || exit 64
      [ "$4" != --edit-last ] || [ -f ../comment.md ] || exit 1
      for last; do :; done
      cp "$last" ../comment.md
      echo "$4" >> ../calls
      """, named: "gh")
    let branch =
      try checkout.run("git rev-parse --abbrev-ref origin/HEAD").output
      .trimmingCharacters(in: .whitespacesAndNewlines).split(separator: "/").last ?? ""
    let jobs = try #require(
      try job("github-changes.yml")["jobs"] as? [String: [String: Any]])
    let steps = try #require(jobs["changes"]?["steps"] as? [[String: Any]])
    let script = steps.compactMap { $0["run"] as? String }.joined(separator: "\n")
    let summary = checkout.machine.folder.path + "/summary.md"
    let environment = [
      "GITHUB_BASE_REF": String(branch), "GITHUB_STEP_SUMMARY": summary, "PR": "7",
    ]
    try checkout.machine.folder.replace(
      "krijgt: [naam]", with: "krijgt: [naam, gezondheid]", in: "clone/content/data/partijen.yaml")
    for expected in ["--body-file", "--edit-last"] {
      let result = try checkout.run(script, environment: environment)
      #expect(result.exitCode == 0, "\(result.errors)")
      let calls = try checkout.machine.folder.read("calls").split(separator: "\n")
      #expect(calls.last.map(String.init) == expected)
      #expect(try checkout.run("git worktree remove ../before").exitCode == 0)
    }
    let comment = try checkout.machine.folder.read("comment.md")
    #expect(comment.contains("CIS krijgt nu ook gegevens over je gezondheid"), "\(comment)")
    #expect(comment.contains("- [ ] akkoord"))
    #expect(try checkout.machine.folder.read("summary.md") == comment + comment)
  }

  // MARK: GitLab

  @Test("for GitLab makes both reports and then ends as the check does", arguments: [false, true])
  func gitLab(isBroken: Bool) throws {
    let job = try #require(try job("gitlab-ci.yml")["helder"] as? [String: Any])
    let before = try #require(job["before_script"] as? [String])
    let script = try #require(job["script"] as? [String])
    let artifacts = try #require(job["artifacts"] as? [String: Any])
    let reports = try #require(artifacts["reports"] as? [String: String])
    #expect(artifacts["when"] as? String == "always")
    let checkout = try isBroken ? Checkout(breaking: Self.breakOne) : Checkout()
    let result = try checkout.run((before + script).joined(separator: "\n"))
    #expect(result.exitCode == (isBroken ? 1 : 0), "\(result.errors)")
    #expect(result.output == (isBroken ? "Nagekeken: 1 fout.\n" : "Nagekeken: geen fouten.\n"))
    let schema = try JSONSchema("Tests/DiagnosticsTests/Schemas/gitlab-code-quality.schema.json")
    #expect(try schema.faults(in: checkout.bytes(#require(reports["codequality"]))) == [])
    let junit = try String(
      decoding: checkout.bytes(#require(reports["junit"])), as: UTF8.self)
    #expect(junit.contains("failures=\"\(isBroken ? 1 : 0)\""))
  }

  // MARK: Before a commit

  @Test("for pre-commit runs the check on the whole site, before every commit")
  func preCommit() throws {
    let repositories = try #require(
      try job("pre-commit-config.yaml")["repos"] as? [[String: Any]])
    let hook = try #require((repositories.first?["hooks"] as? [[String: String]])?.first)
    #expect(hook["language"] == "script")
    #expect(hook["pass_filenames"] == "false")
    // By its list of files it would pass over a commit that only removes one.
    #expect(hook["always_run"] == "true")
    let entry = try #require(hook["entry"])
    let script = "mkdir -p tools; cp '\(Repository.file("docs/ci/pre-commit").path)' \(entry)"
    let touch = "echo >> content/index.md; git add content; ./\(entry)"
    let sound = try Checkout().run("\(script); \(touch)")
    #expect(sound.exitCode == 0, "\(sound.errors)")
    #expect(try Checkout(breaking: Self.breakOne).run("\(script); \(touch)").exitCode == 1)
  }
}

@Suite("The git hook in docs/ci")
struct GitHookTests {
  private func checkoutWithHook() throws -> Checkout {
    let checkout = try Checkout()
    let hook = checkout.folder.appendingPathComponent(".git/hooks/pre-commit")
    try FileManager.default.copyItem(at: Repository.file("docs/ci/pre-commit"), to: hook)
    return checkout
  }

  @Test("refuses a commit with an error, and says what it is")
  func refuses() throws {
    let checkout = try checkoutWithHook()
    let result = try checkout.run("git rm -q content/partijen/cis.md; git commit -m Weg")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("content/data/partijen.yaml:1:1: fout: partij 'CIS' is nergens"))
    #expect(try checkout.run("git log --oneline").output.split(separator: "\n").count == 1)
    #expect(try checkout.run("git commit -q --no-verify -m Weg").exitCode == 0)
  }

  @Test("accepts a commit without one")
  func accepts() throws {
    let checkout = try checkoutWithHook()
    try checkout.write(
      "We rekenen zelf je premie uit. Er is niemand bij.\n", to: "content/momenten/verlengen.md")
    let result = try checkout.run("git commit -q -a -m Korter")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try checkout.run("git log --oneline").output.split(separator: "\n").count == 2)
    #expect(try checkout.run("git status --porcelain").output == "")
  }

  @Test("looks at what is to be committed, not at what stands in the folder")
  func looksAtTheIndex() throws {
    let checkout = try checkoutWithHook()
    try checkout.write("We rekenen zelf je premie uit.\n", to: "content/momenten/verlengen.md")
    let result = try checkout.run(
      "git add content; rm content/partijen/cis.md; git commit -q -m Zin")
    #expect(result.exitCode == 0, "\(result.errors)")
    let broken = try checkout.run(
      "git checkout -q HEAD -- content; git rm -q --cached content/partijen/cis.md; git commit -m Weg"
    )
    #expect(broken.exitCode == 1)
  }

  @Test("takes no help from a file that lies about and is not committed")
  func takesNoHelp() throws {
    let checkout = try checkoutWithHook()
    // The file is there, but git is told to forget it; the same for one that git ignores.
    let untracked = try checkout.run(
      "git rm -q --cached content/partijen/cis.md; git commit -m Weg; test -f content/partijen/cis.md"
    )
    #expect(untracked.errors.contains("partij 'CIS' is nergens beschreven"))
    try checkout.run("git reset -q").expectZero()
    let ignored = try checkout.run(
      "echo content/partijen/cis.md > .gitignore; git rm -q --cached content/partijen/cis.md; "
        + "git add .gitignore; git commit -m Weg")
    #expect(ignored.exitCode == 1)
    #expect(ignored.errors.contains("partij 'CIS' is nergens beschreven"))
  }

  @Test("looks at a part that is committed of a file that is changed further")
  func looksAtTheAddedPart() throws {
    let checkout = try checkoutWithHook()
    try checkout.write("TODO\n", to: "content/momenten/verlengen.md")
    try checkout.run("git add content").expectZero()
    try checkout.write("We rekenen zelf je premie uit.\n", to: "content/momenten/verlengen.md")
    let result = try checkout.run("git commit -m Deel")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("[to-fill-in]"))
    // With -a, what stands in the folder is what is committed.
    try checkout.run("git commit -q -a -m Alles").expectZero()
  }

  @Test("looks at files that a sparse checkout leaves out of the folder too")
  func looksAtLeftOut() throws {
    let checkout = try checkoutWithHook()
    try checkout.write("We rekenen zelf je premie uit.\n", to: "content/momenten/verlengen.md")
    let result = try checkout.run(
      "git update-index --skip-worktree content/partijen/cis.md; rm content/partijen/cis.md; "
        + "git add content/momenten; git commit -q -m Zin")
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  @Test("looks at the site from a folder within it, and in a worktree elsewhere")
  func looksFromElsewhere() throws {
    let checkout = try checkoutWithHook()
    let inside = try checkout.run(
      "cd content/partijen; git rm -q cis.md || true; cd ..; git commit -m Weg")
    #expect(inside.exitCode == 1)
    let worktree = try checkout.run(
      "git reset -q --hard; git worktree add -q ../ander; cd ../ander; "
        + "git rm -q content/partijen/cis.md; git commit -m Weg")
    #expect(worktree.exitCode == 1)
    #expect(worktree.errors.contains("partij 'CIS' is nergens beschreven"))
  }

  @Test("leaves a commit alone that has nothing of the site")
  func leavesOthersAlone() throws {
    let checkout = try checkoutWithHook()
    try checkout.run("git rm -q content/partijen/cis.md; git commit -q --no-verify -m Weg")
      .expectZero()
    try checkout.write("Lees mij.\n", to: "README.md")
    try checkout.run("git add README.md; git commit -q -m Lees").expectZero()
  }

  @Test("says so where there is no helder")
  func needsHelder() throws {
    let checkout = try checkoutWithHook()
    try checkout.machine.folder.remove("bin/helder")
    let result = try checkout.run("git rm -q content/partijen/cis.md; git commit -q -m Weg")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("pre-commit: there is no helder in the PATH; install it, or"))
  }

  @Test("works for the first commit of a repository")
  func worksForTheFirst() throws {
    let checkout = try checkoutWithHook()
    let result = try checkout.run(
      "git checkout -q --orphan nieuw; git commit -q -m Eerste; git log --oneline")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("Eerste"))
  }
}

extension HelderCommand.Result {
  /// Expects the run to have ended well.
  fileprivate func expectZero() { #expect(exitCode == 0, "\(errors)") }
}
