import Diagnostics
import Tables
import Testing
import Trees

@testable import Charts

/// What composites write of their own is in the theme's language.
struct EnglishCompositeTests {
    private func scene(_ tree: Tree, _ table: Table, _ language: Language) throws -> Scene {
        var theme = Theme.nianbao
        theme.language = language
        if language == .en { theme.usesChineseUnits = false }
        return try Composite(tree).compile(table, theme: theme, measuring: EmMeasuring()).scene
    }

    private func words(_ tree: Tree, _ table: Table, _ language: Language) throws -> [String] {
        try scene(tree, table, language).texts.flatMap(\.run.lines)
    }

    private func description(_ tree: Tree, _ table: Table, _ language: Language) throws -> String {
        try scene(tree, table, language).description
    }

    @Test func monthsAreNamed() throws {
        for kind in ["trend", "heatmap", "line"] {
            let english = try words(["composite": Tree(.string(kind))], AltTextTests.crossed, .en)
            #expect(english.contains("Jan") && english.contains("Feb"), "\(kind)")
            #expect(!english.joined().contains("月"), "\(kind)")
            #expect(try words(["composite": Tree(.string(kind))], AltTextTests.crossed, .zh).contains("1月"), "\(kind)")
        }
    }

    @Test func yearsGrowthAndSourcesAreNamed() throws {
        let english = try words(["composite": "trend", "source": "Ledger"], AltTextTests.monthly, .en)
        #expect(english.contains("2015") && english.contains("2016") && english.contains("Growth over last year"))
        #expect(english.contains("Source: Ledger"))
        let chinese = try words(["composite": "trend", "source": "台账"], AltTextTests.monthly, .zh)
        #expect(chinese.contains("2015年") && chinese.contains("同比增速") && chinese.contains("数据来源：台账"))
    }

    @Test func largeNumbersAreNotCountedInMyriads() throws {
        let table = Table([
            Column("office", kind: .nominal, values: [.text("A"), .text("B")]),
            Column("m", kind: .quantitative, unit: "", values: [.integer(2_345_000), .integer(1_200_000)]),
        ])
        #expect(try words(["composite": "bars"], table, .en).contains("2345000"))
        #expect(try description(["composite": "bars"], table, .en).contains("2345000"))
    }
}
