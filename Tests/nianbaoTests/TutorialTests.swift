import Foundation
import Testing

/// The commands of the tutorials, run as they are printed.
@Suite struct TutorialTests {
    /// The lines of the `sh` blocks of a Markdown text. A notebook written by one of them has blocks of its own.
    private func script(_ text: String) -> String {
        var lines: [Substring] = []
        var isOpen = false
        var document: Substring?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let end = document {
                lines.append(line)
                if line == end { document = nil }
            } else if line == "```sh" {
                isOpen = true
            } else if line == "```" {
                isOpen = false
            } else if isOpen {
                lines.append(line)
                if line.contains("<<'END'") { document = "END" }
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test(
        .enabled(if: Command.isThere, "skipped: the command is not beside the tests"),
        arguments: ["tutorial.md", "tutorial.zh-CN.md"])
    func itsCommandsWork(name: String) throws {
        let text = try String(contentsOf: Command.root.appendingPathComponent("docs/\(name)"), encoding: .utf8)
        let folder = try Command.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let ended = try Command.shell("set -e\n" + script(text), in: folder, language: "zh_CN.UTF-8")
        #expect(ended.status == 0, "\(ended.said)")
        let project = folder.appendingPathComponent(name == "tutorial.md" ? "my-report" : "我的年报")
        let summary = try String(contentsOf: project.appendingPathComponent("output/2016/summary.md"), encoding: .utf8)
        let promised = try #require(text.split(separator: "\n").first { $0.hasPrefix("> ") }).dropFirst(2)
        // Figures are anchors, which readers of Markdown do not show.
        let words = summary.replacing(#/<a id="[^"]*">|<\/a>/#, with: "")
        #expect(words.contains(promised), "\(summary)")
        let earlier = try String(contentsOf: project.appendingPathComponent("output/2015/summary.md"), encoding: .utf8)
        #expect(earlier.contains("上年无可比数据"), "\(earlier)")
    }
}
