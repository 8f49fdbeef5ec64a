import Ledgers
import Metrics
import Tables

/// The tables that an audit asks of the ledgers, and how their rows are read.
struct LedgerQuestions {
    private let metrics: [AuditedMetric]
    private var asked: [Asked] = []

    private struct Asked {
        let query: Query
        let metrics: [AuditedMetric]
        let field: String?
        let period: Period?
        let role: Role
    }

    /// What a table is to the answers of a period: theirs, or what they are compared with.
    private enum Role {
        case own, previous, before
    }

    init(_ metrics: [AuditedMetric]) { self.metrics = metrics }

    /// Asks for all metrics by each field that people break figures down by.
    mutating func askGroups(of ledgers: [Ledger], in period: Period?, fields: Set<String>? = nil, _ plan: inout Plan) {
        for ledger in ledgers {
            for field in ledger.fields where field.isBrokenDown && fields?.contains(field.name) ?? true {
                ask(ledger, field.name, in: period, &plan)
            }
        }
    }

    /// Asks for all metrics in a period, and by the fields of the groups that a text names.
    mutating func ask(of ledgers: [Ledger], in period: Period, groupsOf fields: Set<String>, _ plan: inout Plan) {
        for ledger in ledgers where ledger.time != nil { ask(ledger, nil, in: period, &plan) }
        askGroups(of: ledgers.filter { $0.time != nil }, in: period, fields: fields, &plan)
    }

    private mutating func ask(_ ledger: Ledger, _ field: String?, in period: Period?, _ plan: inout Plan) {
        let all = metrics.filter { $0.ledger == ledger.name }
        // A place is asked of one metric at a time: it has no shares and sums.
        for several in [all.filter { !$0.isRank }] + all.filter(\.isRank).map({ [$0] }) where !several.isEmpty {
            add(several, field, period, asking: period, as: .own, &plan)
            guard ledger.time != nil else { continue }
            // Bases are asked for as tables of their own: no growth is computed that nobody speaks of.
            add(
                several.filter { period != nil || $0.isOfReport }, field, period,
                asking: (period ?? plan.reportPeriod).shifted(years: -1), as: .previous, &plan)
            if let period, period.grain == .month || period.grain == .quarter {
                add(several, field, period, asking: period.previous, as: .before, &plan)
            }
        }
    }

    private mutating func add(
        _ metrics: [AuditedMetric], _ field: String?, _ period: Period?, asking days: Period?, as role: Role,
        _ plan: inout Plan
    ) {
        guard !metrics.isEmpty else { return }
        let isRanked = role == .own && field != nil && !metrics.contains(where: \.isRank)
        let query = Query(
            metrics.map(\.id), by: field.map { [.field($0)] } ?? [], period: days,
            rank: isRanked ? Query.Rank() : nil)
        // What cannot be asked (a month of a ledger of years) the text cannot be held against.
        guard (try? plan.add(query)) != nil else { return }
        asked.append(Asked(query: query, metrics: metrics, field: field, period: period, role: role))
    }

    /// The rows of the tables as answers.
    /// - Parameter own: by metric, the period of the report.
    func answers(_ results: Results, _ own: [String: Period?]) -> [Answer] {
        struct Key: Hashable {
            let subject: Subject
            let period: Period?
        }
        var found: [Key: Answer] = [:]
        var order: [Key] = []
        for asked in asked {
            guard let table = results.table(for: asked.query) else { continue }
            let groups = asked.field.map { field in table[field]?.values.map { Self.group($0, of: field) } ?? [] }
            for metric in asked.metrics {
                guard let values = table[metric.id]?.values else { continue }
                let places = table[metric.id + ".rank"]?.values
                for row in 0..<table.rowCount {
                    guard let value = values[row].exact else { continue }
                    let group = groups.flatMap { $0[row] }
                    if groups != nil, group == nil { continue }
                    // Groups that a metric has none of: its own condition shuts them out.
                    if group != nil, asked.role == .own, value.isZero { continue }
                    let key = Key(subject: Subject(metric: metric, group: group), period: asked.period)
                    guard asked.role == .own else {
                        // Of a group that is new this year, or gone, there is nothing to compare.
                        if asked.role == .previous { found[key]?.previous = value } else { found[key]?.before = value }
                        continue
                    }
                    order.append(key)
                    var answer = Answer(
                        subject: key.subject, period: asked.period ?? (own[metric.id] ?? nil),
                        isOwn: asked.period == nil, value: value)
                    answer.place = places?[row].exact?.integer
                    answer.places = asked.field == nil ? nil : table.rowCount
                    found[key] = answer
                }
            }
        }
        return order.compactMap { found[$0] }
    }

    /// What people call the group: its value, of a flag that is set the field's name.
    private static func group(_ value: Value, of field: String) -> Group? {
        switch value {
        case .text(let text): Group(field: field, value: text)
        case .boolean(true): Group(field: field, value: field, isFlag: true)
        default: nil
        }
    }
}

extension Field {
    /// Texts and flags that tell kinds of records apart: no keys, no text of one's own, nothing sensitive.
    fileprivate var isBrokenDown: Bool {
        guard !isSensitive, !constraints.unique, constraints.pattern == nil else { return false }
        return kind == .boolean || kind == .string
    }
}
