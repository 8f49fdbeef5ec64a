import Foundation
import Testing

@testable import Reports

/// A published summary, full of what lint is for, where it is at hand.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["NIANBAO_SHARED"] != nil,
        "skipped: NIANBAO_SHARED does not name the folder with the published summary"))
struct PublishedSummaryLintTests {
    @Test func itsMistakesAreFound() throws {
        let shared = try #require(ProcessInfo.processInfo.environment["NIANBAO_SHARED"])
        let text = LintText(plain: try String(contentsOfFile: shared + "/domain/summary-2016.txt", encoding: .utf8))
        let found = lint(text).map { "\($0.rule) \($0.words(in: text))" }
        let expected = [
            "about-decimals 约2168.65亩", "double-approximation 超过5%以上", "mixed-numerals 20亿4千多万元", "point-sequence 三是",
            "doubled-word 项目项", "doubled-word 月月", "doubled-word 人次260人次", "doubled-mark ;;", "half-width-mark ,",
            "unbalanced-quotes ”", "stray-space  ",
        ]
        for finding in expected { #expect(found.contains(finding), "\(finding)") }
        #expect(found.count { $0.hasPrefix("point-sequence") } == 1)
        #expect(!found.contains { $0.hasPrefix("relative-year") || $0.hasPrefix("heading-number") })
    }
}
