import Diagnostics
import Foundation
import Testing
import Trees

@testable import Charts

struct ThemeFileTests {
    private func theme(_ yaml: String) throws -> Theme { try Theme(Tree(yaml: yaml, file: "own.yaml")) }

    private func faults(_ yaml: String) -> [String] {
        do { _ = try theme(yaml) } catch let error as Diagnostics {
            return error.all.map { "\($0.place.line ?? 0) \($0.code) \($0.place.field ?? "")" }
        } catch { return ["\(error)"] }
        return []
    }

    /// The theme that docs/gallery.md shows.
    @Test func theThemeOfTheGalleryIsOne() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/gallery.md")
        let text = try String(contentsOf: page.standardizedFileURL, encoding: .utf8)
        let block = try #require(text.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```").first)
        let theme = try theme(block)
        #expect(theme.name == "本单位" && theme.family == "Noto Serif CJK SC" && theme.labelSize == 12)
        #expect(theme.config["range"]?["category"]?.list?.first?.string == "#8c1d18")
        #expect(theme.config["axis"]?["gridColor"]?.string == "#eeeeee")
        #expect(theme.paints.count == 1 && theme.dashesLines)
    }

    @Test func whatItLeavesOutIsTheBaseThemes() throws {
        #expect(try theme("name: 甲\nbase: print\n").config == Theme.print.config)
        #expect(try theme("name: 甲\n").config == Theme.nianbao.config)
        #expect(try theme("name: 甲\nbase: vega\n").fitsCanvas == false)
    }

    @Test func everyFaultIsSaidAtItsLine() {
        #expect(
            faults("colour: ['#8c1d18']\nlabel_size: 900\nbase: neon\nink: bluish\n") == [
                "1 theme-key colour", "3 theme-value base", "2 theme-value label_size", "4 theme-value ink",
            ])
        #expect(faults("colors: [{hatch: 45, spacing: 0}]\n") == ["1 theme-value colors[0]"])
        #expect(faults("- red\n") == ["1 theme-value theme"])
    }
}
