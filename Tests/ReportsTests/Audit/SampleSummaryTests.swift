import Foundation
import Metrics
import Testing

@testable import Reports

/// The published summary against the project's own ledgers, where it is at hand.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["NIANBAO_SHARED"] != nil,
        "skipped: NIANBAO_SHARED does not name the folder with the published summary"))
struct SampleSummaryTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let figures = Result { try FigureList(try Project(containing: root)).figures }

    private func text() throws -> String {
        let shared = try #require(ProcessInfo.processInfo.environment["NIANBAO_SHARED"])
        return try String(contentsOfFile: shared + "/domain/summary-2016.txt", encoding: .utf8)
    }

    @Test func itsFiguresAgree() throws {
        let report = AuditReport(audit(plainPassages(try text()), against: try Self.figures.get()))
        #expect(report.count(.agrees) == 52)
        #expect(report.findings.filter { $0.verdict == .unknown }.map(\.number) == ["4分", "4分"])
        #expect(report.isClean)
    }

    @Test func falsifiedNumbersAreAllThatDiffers() throws {
        let false3 = try text().replacing("5.6万件", with: "5.8万件").replacing("217个", with: "271个")
            .replacing("17个贫困户", with: "71个贫困户")
        let findings = audit(plainPassages(false3), against: try Self.figures.get()).filter { $0.verdict == .differs }
        #expect(findings.map(\.number) == ["5.8万件", "271个", "71个"])
        #expect(findings.map(\.figure) == ["cases.total", "grid.cells", "pairings.households"])
    }
}
