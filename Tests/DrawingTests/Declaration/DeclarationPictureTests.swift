import Charts
import Diagnostics
import Foundation
import Tables
import Testing

@testable import Drawing

/// The charts of the article "Declaring charts in Swift". With `NIANBAO_GALLERY` they are written to its folder
/// `declaration`.
struct DeclarationPictureTests {
    private let table: Table = {
        let rows = (1...12).flatMap { month in [(month, "窗口", 1800), (month, "网上", 1600), (month, "移动端", 700)] }
        return Table([
            Column(
                "month", title: "月份", kind: .temporal,
                values: rows.map { Day(year: 2016, month: $0.0, day: 1).map { .day($0) } ?? .null }),
            Column("渠道", kind: .nominal, values: rows.map { .text($0.1) }),
            Column(
                "办件量", kind: .quantitative, unit: "件",
                values: rows.map { .integer($0.2 + ($0.0 * 7919 + $0.2) % 613) }),
        ])
    }()

    private func draw(_ name: String, _ chart: Chart) throws {
        let compiled = try chart.compile(size: ChartSize(width: 560, height: 320), measuring: PangoMeasuring())
        #expect(compiled.warnings.isEmpty)
        let png = try compiled.scene.png(scale: 2)
        guard let folder = ProcessInfo.processInfo.environment["NIANBAO_GALLERY"] else { return }
        try FileManager.default.createDirectory(atPath: folder + "/declaration", withIntermediateDirectories: true)
        try Data(png).write(to: URL(filePath: "\(folder)/declaration/declaration-\(name)@2x.png"))
    }

    @Test func bars() throws {
        try draw(
            "bars",
            Chart(table) {
                BarMark(x: .value("月份", "month").timeUnit(TimeUnit([.month])), y: .value("办件量"))
                    .foregroundStyle(by: .value("渠道"))
            }
            .chartTitle("各渠道月度办件量"))
    }

    @Test func line() throws {
        try draw(
            "line",
            Chart(table) {
                LineMark(x: .value("月份", "month"), y: .value("办件量").aggregate(.sum)).lineStyle(width: 2)
                RuleMark(y: .datum(5000)).foregroundStyle("firebrick").lineStyle(width: 1, dash: [4, 3])
            }
            .chartYAxis { AxisMarks(count: 5) }
            .chartYScale(zero: false))
    }

    @Test func sectors() throws {
        try draw(
            "sectors",
            Chart(table) {
                SectorMark(angle: .value("办件量").aggregate(.sum), innerRadius: 70)
                    .foregroundStyle(by: .value("渠道"))
            })
    }
}
