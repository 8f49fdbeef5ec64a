import Testing

/// A figure that the district published for 2016, and the range in which its rows' value must lie.
///
/// Units are 件, 条, 个 …; money is in 元 and area in hundredths of a 亩, so that all values are whole.
struct PublishedFigure: Sendable, CustomTestStringConvertible {
    let id: String
    let range: ClosedRange<Int>

    var testDescription: String { id }

    init(_ id: String, _ value: Int) {
        self.init(id, value...value)
    }

    init(_ id: String, _ range: ClosedRange<Int>) {
        self.id = id
        self.range = range
    }

    static let all = [
        PublishedFigure("hall.departments.with_approval", 12),
        PublishedFigure("hall.departments.other", 1),
        PublishedFigure("service_items.administrative_approval", 27),
        PublishedFigure("service_items.convenience", 12),
        PublishedFigure("cases.total", 55_500...56_499),
        PublishedFigure("joint_approvals.total", 91),
        PublishedFigure("informatization.investment", 7_600_000...7_999_999),
        PublishedFigure("informatization.pilot_units.district", 6),
        PublishedFigure("informatization.pilot_units.community", 5),
        PublishedFigure("service_items.for_people_combed", 127),
        PublishedFigure("grid.cells", 217),
        PublishedFigure("grid.managers", 260),
        PublishedFigure("trainings.sessions", 3),
        PublishedFigure("trainings.person_times", 260),
        PublishedFigure("projects.government_investment.count", 219),
        PublishedFigure("projects.government_investment.total_amount", 2_040_000_001...2_049_999_999),
        PublishedFigure("projects.land_assessment.count", 53),
        PublishedFigure("projects.land_assessment.area", 216_865),
        PublishedFigure("projects.state_asset_assessment.count", 13),
        PublishedFigure("projects.auction.count", 10),
        PublishedFigure("agencies.penalised.count", 6),
        PublishedFigure("agencies.removed.count", 1),
        PublishedFigure("agencies.satisfied.tender", 16),
        PublishedFigure("agencies.satisfied.auction", 10),
        PublishedFigure("agencies.satisfied.land_assessment", 8),
        PublishedFigure("agencies.satisfied.state_asset_assessment", 7),
        PublishedFigure("disclosures.total", 64_500...65_499),
        PublishedFigure("disclosures.by_level.district_government", 30_500...31_499),
        PublishedFigure("disclosures.by_level.district_government.key_areas", 11_001...11_999),
        PublishedFigure("disclosures.by_level.district_departments", 11_500...12_499),
        PublishedFigure("disclosures.by_level.townships", 21_500...22_499),
        PublishedFigure("disclosures.by_level.public_institutions", 160),
        PublishedFigure("responsibility_units.total", 96),
        PublishedFigure("monitoring.months", 3),
        PublishedFigure("monitoring.streets_monitored", 2),
        PublishedFigure("monitoring.townships_monitored", 3),
        PublishedFigure("monitoring.street_rank", 1),
        PublishedFigure("monitoring.township_rank.1", 2),
        PublishedFigure("monitoring.township_rank.2", 5),
        PublishedFigure("monitoring.township_rank.3", 13),
        PublishedFigure("monitoring.units_per_round", 14),
        PublishedFigure("demonstration_sites.district_departments", 20),
        PublishedFigure("demonstration_sites.townships", 22),
        PublishedFigure("demonstration_sites.applied_city", 7),
        PublishedFigure("demonstration_sites.passed_street", 1),
        PublishedFigure("demonstration_sites.under_review_township", 1),
        PublishedFigure("study_sessions.total", 30),
        PublishedFigure("discipline.negative_list_items", 20),
        PublishedFigure("pairings.cadres", 6),
        PublishedFigure("pairings.households", 17),
        PublishedFigure("pairings.development_fund", 40_000),
        PublishedFigure("pairings.breeding_projects", 1),
    ]
}
