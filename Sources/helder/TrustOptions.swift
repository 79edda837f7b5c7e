import ArgumentParser
import Checks

/// Whose word does not count: for a CI that checks what anybody may propose.
struct TrustOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-allowances"),
    help: "Report what the content allows by 'sta-toe' as well.")
  var ignoresAllowances = false

  @Flag(
    name: .customLong("default-settings"),
    help: "Give every check its usual severity, whatever site.yaml sets.")
  var ignoresSettings = false

  var review: ReviewOptions {
    ReviewOptions(ignoresAllowances: ignoresAllowances, ignoresSettings: ignoresSettings)
  }
}
