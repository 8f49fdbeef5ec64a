import Diagnostics
import Numerals
import Tables

/// The months in which a ledger has records, so that a value and its base are known to be of the same months: one that
/// is missing from an export is not a month in which nothing happened.
struct RecordedMonths: Sendable {
    private let counts: [Day: Int]
    /// Whether records are of whole months, so that each has some.
    private let isByMonth: Bool
    /// Whether each month of the comparison has records, as of most ledgers: then none of any row is missing.
    private let isWhole: Bool
    /// Records that an ordinary day lets expect; none where most months have no records, as of a ledger that is filled in
    /// by campaigns.
    private let daily: Double

    init(_ plan: MonthsPlan, in answers: Answers) throws {
        let counts: [Day: Int] = try answers.groups(plan.cut).reduce(into: [:]) { counts, entry in
            if case .day(let day) = entry.key[0] { counts[day] = entry.value.rows }
        }
        self.counts = counts
        isByMonth = plan.isByMonth
        let sides = plan.days.map { Self.months(of: $0, counts) }
        isWhole = sides.allSatisfy { $0.allSatisfy(\.isRecorded) }
        let isDense = sides.contains { $0.count < 2 * $0.count(where: \.isRecorded) }
        daily = isDense ? sides.compactMap(Self.daily).min() ?? 0 : 0
    }

    private static func daily(_ months: [Month]) -> Double? {
        let recorded = months.filter(\.isRecorded)
        guard !recorded.isEmpty else { return nil }
        return Double(recorded.reduce(0) { $0 + $1.records }) / Double(recorded.reduce(0) { $0 + $1.month.days })
    }

    /// The months of which either period has records and the other has none, though it should; none when both are of the
    /// same months, and when one of them has no records at all.
    func gaps(between base: Period, and current: Period) -> [Period] {
        if isWhole { return [] }
        let (before, now) = (months(of: base), months(of: current))
        guard before.contains(where: \.isRecorded), now.contains(where: \.isRecorded) else { return [] }
        let gaps = (missing(before), missing(now))
        return gaps.0.map(\.position) == gaps.1.map(\.position) ? [] : (gaps.0 + gaps.1).map(\.month)
    }

    /// The months that `base` lacks while `current` has records in every one. Of a ledger with few records that may be
    /// chance.
    func doubts(about base: Period, beside current: Period) -> [Period] {
        if isWhole { return [] }
        let (before, now) = (months(of: base), months(of: current))
        guard now.allSatisfy(\.isRecorded), before.contains(where: \.isRecorded) else { return [] }
        return before.filter { !$0.isRecorded }.map(\.month)
    }

    private struct Month {
        let position: Int
        let month: Period
        /// Of the month that lie in the period.
        let days: Int
        let records: Int

        var isRecorded: Bool { records > 0 }
    }

    private func months(of period: Period) -> [Month] { Self.months(of: period, counts) }

    private static func months(of period: Period, _ counts: [Day: Int]) -> [Month] {
        period.cut(by: .month).enumerated().map { position, piece in
            let month = Period(.month, containing: piece.first)
            return Month(position: position, month: month, days: piece.days, records: counts[month.first] ?? 0)
        }
    }

    private func missing(_ months: [Month]) -> [Month] {
        months.filter { !$0.isRecorded && (isByMonth || daily * Double($0.days) >= Self.certain) }
    }

    /// Were records spread by chance, a month in which this many are expected would be empty once in 22 000.
    private static let certain = 10.0
}

/// What `RecordedMonths` needs of a plan.
struct MonthsPlan: Sendable {
    /// The ledger's records by month.
    let cut: Cut
    /// The days of a comparison: of its base, and of its values.
    let days: [Period]
    /// Whether records are of whole months, so that each has some.
    let isByMonth: Bool
}

extension Plan {
    /// What there is to say of months that one side of a comparison lacks, each once.
    func gaps(in answers: Answers) throws -> [Diagnostic] {
        let compared =
            tables.flatMap { table in table.metrics.map { ($0.metric, $0.comparison) } }
            + figures.map { ($0.metric, $0.comparison) }
        var seen: Set<[String]> = []
        return try compared.compactMap { metric, comparison -> Diagnostic? in
            guard let comparison, let months = comparison.months, let base = comparison.kind.base(of: comparison.period)
            else { return nil }
            let recorded = try RecordedMonths(months, in: answers)
            let gaps = recorded.gaps(between: base, and: comparison.period)
            let isCompared = gaps.isEmpty
            // Of the report's own days alone: a quarter of a ledger with few records is soon without one.
            let doubts =
                isCompared && comparison.kind == .previousYear && comparison.period == reportPeriod
                ? recorded.doubts(about: base, beside: comparison.period) : gaps
            let title = catalogue.ledger(metric.ledger)?.title ?? metric.ledger
            guard !doubts.isEmpty, seen.insert([title] + doubts.map(\.description)).inserted else { return nil }
            return .baseWithGaps(title, doubts, isCompared: isCompared)
        }
    }
}

extension Collection<Period> {
    /// `2015年4月、2015年5月`.
    public var monthNames: String { map { dateText($0.first, .yearMonth) }.joined(separator: "、") }
}
