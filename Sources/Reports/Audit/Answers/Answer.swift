import Expressions
import Metrics
import Tables

/// A value of a field that figures are broken down by: 受理部门 is 公安局.
struct Group: Hashable, Sendable {
    let field: String
    let value: String
    /// Whether the records are those whose flag is set: then the value is the field's name.
    var isFlag = false
}

/// What a text may speak of: a metric, perhaps of one group.
struct Subject: Hashable, Sendable {
    let metric: AuditedMetric
    let group: Group?
}

/// What the ledgers say of a subject in a period.
struct Answer: Hashable, Sendable {
    let subject: Subject
    /// Groups of the same field that it is of, too.
    var others: [Group] = []
    /// `nil` when the metric is of no period.
    let period: Period?
    /// Whether the period is the metric's own in this report.
    let isOwn: Bool
    let value: Exact
    /// The same days of the year before.
    var previous: Exact?
    /// The month or quarter just before.
    var before: Exact?
    /// What it is a part of, in the same days: each with the year before.
    var wholes: [Whole] = []
    /// Place by value among the groups of its field, and how many there are.
    var place: Int?
    var places: Int?
    /// For ranks: how many were ranked together.
    var ranked: Int?
    /// Records counted; `nil` for groups.
    var rows: Int?
    /// Conditions as a catalogue writes them.
    var filter = ""
    /// The year that the audit was asked to hold a text against, where it is not the project's own.
    var askedYear: Int?

    struct Whole: Hashable, Sendable {
        let value: Exact
        let previous: Exact?
    }
}

extension Answer {
    /// The command that shows where the value comes from.
    var trace: String {
        var words = "nianbao trace \(subject.metric.id)"
        if let condition { words += " --where \"\(condition)\"" }
        guard !isOwn, let period else { return words + (askedYear.map { " --year \($0)" } ?? "") }
        let year = " --year \(period.last.year)"
        switch period.grain {
        case .year: return words + year
        case .month: return words + year + " --month \(period.last.month)"
        case .quarter: return words + year + " --quarter \((period.last.month + 2) / 3)"
        case .day, nil:
            let month = Period(.month, containing: period.last)
            if Period.year(period.last.year)?.first == period.first, month.last == period.last {
                return words + year + " --until \(period.last.month)"
            }
            return "nianbao query \(subject.metric.id) --grain month --year \(period.last.year)"
                + (subject.group.map { " --by \($0.field)" } ?? "")
        }
    }

    /// What the year of the report is to reach; `nil` of groups and other days.
    var target: Exact? {
        guard subject.group == nil, isOwn, let period else { return nil }
        return subject.metric.targets[period.last.year]
    }

    /// Whether the year before would be written alike: a ratio as a percentage of so many places.
    func isAlike(places: Int) -> Bool {
        guard let previous else { return false }
        return value.rounded(places: places) == previous.rounded(places: places)
    }

    /// 公安局办件量
    var title: String { groups.map(\.value).joined(separator: "、") + subject.metric.title }

    var groups: [Group] { (subject.group.map { [$0] } ?? []) + others }

    /// The groups as a catalogue would write them; `nil` of all records.
    var condition: String? {
        guard let field = subject.group?.field else { return nil }
        if subject.group?.isFlag == true { return field }
        let values = groups.map { Names.literal($0.value) }
        return values.count == 1 ? "\(field) == \(values[0])" : "\(field) in [\(values.joined(separator: ", "))]"
    }
}

extension Answer {
    /// What a figure of the catalogue says.
    init?(_ figure: Figure, metric: AuditedMetric) {
        guard let value = figure.value.exact else { return nil }
        self.init(
            subject: Subject(metric: metric, group: nil), period: figure.period, isOwn: true, value: value,
            previous: figure.previous.value.exact, ranked: figure.ranked, rows: figure.rows, filter: figure.filter)
    }
}

extension Answer {
    /// What the ledgers say of several groups as one; `nil` when there is none, or the sum is too large.
    init?(sumOf parts: [Answer]) {
        func sum(_ values: [Exact]) -> Exact? { values.reduce(Exact(0)) { sum, next in sum?.adding(next) } }
        guard let first = parts.first, let value = sum(parts.map(\.value)) else { return nil }
        self.init(subject: first.subject, period: first.period, isOwn: first.isOwn, value: value)
        others = parts.dropFirst().compactMap(\.subject.group)
        let bases = parts.compactMap(\.previous)
        previous = bases.count == parts.count ? sum(bases) : nil
        wholes = first.wholes
    }
}
