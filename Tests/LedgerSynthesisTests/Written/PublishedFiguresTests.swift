import Foundation
import Testing

struct PublishedFiguresTests {
    private static let counted = Result { try CountedFigures.all() }

    @Test(arguments: PublishedFigure.all)
    func rowsMeetIt(figure: PublishedFigure) throws {
        let value = try #require(Self.counted.get()[figure.id])
        #expect(figure.range.contains(value))
    }

    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["NIANBAO_SHARED"] != nil,
            "skipped: NIANBAO_SHARED does not name the folder with the published figures"))
    func theFiguresAreThePublishedOnes() throws {
        let shared = try #require(ProcessInfo.processInfo.environment["NIANBAO_SHARED"])
        let bytes = try Data(contentsOf: URL(filePath: shared).appending(path: "acceptance/figures-2016.csv"))
        let table = try WrittenTable([UInt8](bytes), columns: ["id", "low", "high"])
        let published = try table.rows.map { row in
            let scale = row[0] == "projects.land_assessment.area" ? Decimal(100) : 1
            let bounds = try row[1...].map { try #require(Decimal(string: $0)) * scale }
            return "\(row[0]) \(bounds[0]) \(bounds[1])"
        }
        #expect(published == PublishedFigure.all.map { "\($0.id) \($0.range.lowerBound) \($0.range.upperBound)" })
    }
}
