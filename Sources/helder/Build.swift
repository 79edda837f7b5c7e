import ArgumentParser
import Checks
import Diagnostics
import Files
import Site
import Statements
import Platform
import Terminal

/// `helder build`.
struct Build: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the content and publish the site.",
    discussion: """
      Writes the site only when the checks find no error; otherwise the published site stays \
      exactly as it was.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var trust: TrustOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: ArgumentHelp("The folder to publish to.", valueName: "folder"))
  var output = "public"

  @Option(
    help: ArgumentHelp(
      "The address at which the site will stand, instead of the one in site.yaml.",
      valueName: "url"))
  var baseUrl: String?

  @Flag(help: "Publish nothing while there are warnings either.")
  var strict = false

  @Flag(help: "Compare a fresh build with what stands in the output folder; write nothing.")
  var verify = false

  @Flag(help: "Overwrite and remove files in the output folder that Helder did not write.")
  var force = false

  @Flag(
    help: """
      Keep the output folder itself and replace its files one by one, for a folder that a container \
      or another process holds.
      """)
  var inPlace = false

  @Flag(
    help: """
      Publish what is not filled in yet too, with CONCEPT on every page and out of search engines.
      """)
  var concept = false

  @Flag(help: "Say how much processor time each stage took.")
  var timings = false

  func validate() throws {
    guard let baseUrl else { return }
    do throws(BaseAddress.Fault) { _ = try BaseAddress(baseUrl) } catch {
      let fault = error.phrase
      throw ValidationError(
        Phrase(
          nl: "bij --base-url hoort het adres van de map waarin de site staat, zoals "
            + "https://privacy.voorbeeld.nl/; '\(baseUrl)' \(fault.dutch).",
          en: "--base-url takes the address of the folder that the site is in, such as "
            + "https://privacy.example/; '\(baseUrl)' \(fault.english)."))
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    Machine.keepMemory()
    let console = Console(speech, showsProgress: true)
    let interruption = Interruption(console)
    let times = timings ? StageTimes() : nil
    let site = try console.load(folders, times: times)
    let review = SiteReview(
      site, jobs: folders.jobCount, options: trust.review, isConcept: concept,
      isPublishing: !concept, times: times, progress: console.progress)
    let publication = Publication(
      output: output, protectedFolders: [folders.content, folders.templates], force: force,
      inPlace: inPlace || site.statement.publishing?.value == .inPlace)
    let filling = FillingIn(site, review.report)
    guard review.canRender else { throw refusal(review.report, filling, console) }
    if verify {
      try compare(review, filling, with: publication, console)
      withExtendedLifetime(interruption) {}
    } else {
      try publish(review, filling, with: publication, console, interruption, since: start, times)
    }
  }

  /// The address at which the site will stand, where it is given.
  private var baseAddress: String? { baseUrl.flatMap { try? BaseAddress($0).text } }

  /// Tells why nothing is published.
  private func refusal(_ report: Report, _ filling: FillingIn, _ console: Console) -> ExitCode {
    console.print(report)
    console.summarise(
      Phrase(
        nl: "Niets gepubliceerd: \(report.countPhrase.dutch).",
        en: "Nothing published: \(report.countPhrase.english)."))
    // Where nothing else is wrong there is another way.
    if !concept, filling.left > 0, filling.left == report.count(.error), let phrase = filling.phrase
    {
      console.summarise(
        Phrase(
          nl: "Het is nog niet af: \(phrase.dutch). Wil je het zo al laten lezen? "
            + "'helder build --concept' zet CONCEPT op elke pagina.",
          en: "It is not finished: \(phrase.english). To let others read it as it is, "
            + "'helder build --concept' puts CONCEPT on every page."))
    }
    return ExitCode(1)
  }

  private func compare(
    _ review: consuming SiteReview, _ filling: FillingIn, with publication: Publication,
    _ console: Console
  ) throws {
    let site = review.render(baseAddress: baseAddress) { $0 }
    guard review.report.passes(strict: strict) else {
      throw refusal(review.report, filling, console)
    }
    console.print(review.report)
    console.progress?.begin(.comparing)
    let differences = try console.carryOut { () throws(PublicationError) in
      try publication.verify(site.files, jobs: folders.jobCount)
    }
    guard differences.isEmpty else {
      for difference in differences { console.say(difference.message(in: output)) }
      console.summarise(
        Phrase(
          nl: "\(output) is niet wat een verse build maakt; draai 'helder build'.",
          en: "\(output) is not what a fresh build makes; run 'helder build'."))
      throw ExitCode(1)
    }
    console.summarise(
      Phrase(
        nl: "\(output) is precies wat een verse build maakt: \(site.files.count) bestanden.",
        en: "\(output) is exactly what a fresh build makes: \(site.files.count) files."))
  }

  private func publish(
    _ review: consuming SiteReview, _ filling: FillingIn, with publication: Publication,
    _ console: Console, _ interruption: Interruption, since start: ContinuousClock.Instant,
    _ times: StageTimes?
  ) throws {
    let draft = Result { () throws(PublicationError) in
      try interruption.draft { whileBusy throws(PublicationError) in
        try publication.begin(jobs: folders.jobCount) { busy in
          whileBusy()
          let message = busy.message
          console.say(
            Phrase(nl: "wachten: \(message.dutch)", en: "waiting: \(message.english)"))
        }
      }
    }
    // Where a file can't be added, the draft keeps the reason, and the checks go on: everything
    // that is wrong is told in one run.
    let site = review.render(baseAddress: baseAddress) { file in
      if case .success(let draft) = draft { interruption.add { _ = try? draft.add(file) } }
    }
    let report = review.report
    guard report.passes(strict: strict) else {
      if case .success(let draft) = draft { draft.discard() }
      throw refusal(report, filling, console)
    }
    console.print(report)
    console.progress?.begin(.publishing)
    interruption.beginPublishing()
    let summary = try console.carryOut { () throws(PublicationError) in
      try draft.get().publish(jobs: folders.jobCount)
    }
    if let times { console.say(times.shown) }
    if summary.mode == .fileByFile {
      console.say(
        Phrase(
          nl: "melding: '\(output)' kan niet in één stap vervangen worden; de bestanden zijn één "
            + "voor één vervangen",
          en: "note: '\(output)' can't be replaced in one step; its files were replaced one by one")
      )
    }
    if let leftBehind = summary.leftBehind { console.say(leftBehind.message) }
    let time = (ContinuousClock.now - start).shown
    let counts = report.countPhrase
    console.summarise(
      Phrase(
        nl: "\(output): \(site.pageCount) pagina's; bestanden: \(summary.written) geschreven, "
          + "\(summary.unchanged) ongewijzigd, \(summary.removed) weggehaald; \(counts.dutch) "
          + "(\(time.dutch)).",
        en: "\(output): \(site.pageCount) pages; files: \(summary.written) written, "
          + "\(summary.unchanged) unchanged, \(summary.removed) removed; \(counts.english) "
          + "(\(time.english))."))
    // All is done, and the system takes memory back faster than a large site is taken apart.
    Program.end(in: speech.language)
  }
}
