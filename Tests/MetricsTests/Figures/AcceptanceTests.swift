import Foundation
import Ledgers
import Tables
import Testing

@testable import Metrics

/// The figures of a real summary of 2016, which the sample ledgers meet: id, least and greatest value, and how it is
/// printed.
private let expected = """
    hall.departments.with_approval,12,12,12个
    hall.departments.other,1,1,1个
    service_items.administrative_approval,27,27,27个
    service_items.convenience,12,12,12个
    cases.total,55500,56499,5.6万件
    joint_approvals.total,91,91,91个
    informatization.investment,7600000,7999999,近800万元
    informatization.pilot_units.district,6,6,6个
    informatization.pilot_units.community,5,5,5个
    service_items.for_people_combed,127,127,127项
    grid.cells,217,217,217个
    grid.managers,260,260,260名
    trainings.sessions,3,3,3次
    trainings.person_times,260,260,260人次
    projects.government_investment.count,219,219,219个
    projects.government_investment.total_amount,2040000001,2049999999,20.4亿多元
    projects.land_assessment.count,53,53,53个
    projects.land_assessment.area,2168.65,2168.65,2168.65亩
    projects.state_asset_assessment.count,13,13,13个
    projects.auction.count,10,10,10个
    agencies.penalised.count,6,6,6家
    agencies.removed.count,1,1,1家
    agencies.satisfied.tender,16,16,16家
    agencies.satisfied.auction,10,10,10家
    agencies.satisfied.land_assessment,8,8,8家
    agencies.satisfied.state_asset_assessment,7,7,7家
    disclosures.total,64500,65499,6.5万条
    disclosures.by_level.district_government,30500,31499,3.1万条
    disclosures.by_level.district_government.key_areas,11001,11999,1.1万余条
    disclosures.by_level.district_departments,11500,12499,1.2万条
    disclosures.by_level.townships,21500,22499,2.2万条
    disclosures.by_level.public_institutions,160,160,160条
    responsibility_units.total,96,96,96家
    monitoring.months,3,3,3个月
    monitoring.streets_monitored,2,2,2个
    monitoring.townships_monitored,3,3,3个
    monitoring.street_rank,1,1,第1
    monitoring.township_rank.1,2,2,第2
    monitoring.township_rank.2,5,5,第5
    monitoring.township_rank.3,13,13,倒数第2
    monitoring.units_per_round,14,14,14个
    demonstration_sites.district_departments,20,20,20个
    demonstration_sites.townships,22,22,22个
    demonstration_sites.applied_city,7,7,7个
    demonstration_sites.passed_street,1,1,1个
    demonstration_sites.under_review_township,1,1,1个
    study_sessions.total,30,30,30场次
    discipline.negative_list_items,20,20,20条
    pairings.cadres,6,6,6名
    pairings.households,17,17,17户
    pairings.development_fund,40000,40000,4万元
    pairings.breeding_projects,1,1,1个
    """

/// The project's own ledgers and catalogue.
enum SampleProject {
    static let datasets = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("datasets")

    static func plan() throws -> Plan {
        let package = try DataPackage.read(datasets.path)
        let catalogue = try Catalogue.read(datasets.appendingPathComponent("metrics.yaml").path, package: package)
        let first = try #require(Day(iso: "2016-01-01"))
        let last = try #require(Day(iso: "2016-11-15"))
        return Plan(
            catalogue: catalogue, package: package, reportPeriod: try #require(Period(first, through: last)))
    }
}

@Suite struct AcceptanceTests {
    @Test func everyFigureOfTheSummaryComesOutOfTheLedgers() throws {
        try check(expected.split(separator: "\n").map { $0.split(separator: ",").map(String.init) })
    }

    /// The same against the published list, where it is at hand.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["NIANBAO_SHARED"] != nil, "NIANBAO_SHARED is not set"))
    func theListIsTheWholeOfThePublishedOne() throws {
        let shared = ProcessInfo.processInfo.environment["NIANBAO_SHARED"] ?? ""
        let text = try String(contentsOfFile: "\(shared)/acceptance/figures-2016.csv", encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            Array(line.split(separator: ",", maxSplits: 4).map(String.init).prefix(4))
        }
        #expect(rows == expected.split(separator: "\n").map { $0.split(separator: ",").map(String.init) })
        try check(rows)
    }

    private func check(_ rows: [[String]]) throws {
        var plan = try SampleProject.plan()
        let handles = try rows.map { try plan.add(FigureRequest($0[0])) }
        let results = try ScanEngine().run(plan)
        for (row, handle) in zip(rows, handles) {
            let figure = results[handle]
            let value = try #require(figure.value.exact, "\(row[0]) has no value")
            let low = try #require(Exact(row[1]))
            let high = try #require(Exact(row[2]))
            #expect(low <= value && value <= high, "\(row[0])")
            #expect(figure.printed == row[3], "\(row[0]) is \(value)")
            #expect(figure.rows > 0, "\(row[0])")
        }
    }

    @Test func everyMetricOfTheCatalogueHasAValue() throws {
        var plan = try SampleProject.plan()
        let handles = try plan.catalogue.metrics.map { try plan.add(FigureRequest($0.id)) }
        let results = try ScanEngine().run(plan)
        let missing = handles.map { results[$0] }.filter(\.value.isNull)
        // Ranks of several units have no one value.
        #expect(missing.map(\.id) == ["monitoring.rank", "monitoring.township_rank"])
        #expect(missing.allSatisfy { $0.missing == .severalRanks })
    }
}
