import Diagnostics
import Ledgers

/// The records that a figure is counted from, read again one after another.
///
/// They are chosen by the very conditions that the engine counts by, so that counting them gives the figure. Memory does
/// not grow with the ledger, but for `count_distinct` of a sensitive field, whose different values are held to number
/// them.
public struct RowSelection: Sendable {
    /// What a record does for the figure.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case counted
        /// Of ratios; a record may be of one or both.
        case numerator, denominator
        /// Of ranks: every record of the lists, and those whose rank is asked. Where a ratio is ranked, its numerators and
        /// denominators are those of all.
        case ranked, selected
        /// Of trends: every record of the series, of which `selected` are the figure's own.
        case series
    }

    public struct Row: Hashable, Sendable {
        public let resource: String
        /// Number in its file, from 1, the header not counted.
        public let record: Int
        /// By `RowSelection.roles`; one of them at least.
        public let plays: [Bool]
        /// By `RowSelection.hidden`: the number of the value among the different ones, in order of appearance; `nil` for
        /// a missing value.
        public let distinct: [Int?]
        /// By `RowSelection.fields`, as a ledger writes them: days in ISO 8601, nothing for a missing cell.
        public let cells: [String]
    }

    public let roles: [Role]
    /// The ledger's fields without the sensitive ones.
    public let fields: [Field]
    /// Sensitive fields whose different values are counted: their values are not given, only which rows share one.
    public let hidden: [String]
    private let package: DataPackage
    private let resources: [String]
    private let filters: [RowFilter]

    /// - Parameter handle: of a figure in `plan`.
    public init(of handle: Handle<Figure>, in plan: Plan) {
        let figure = plan.figures[handle.index]
        let parts = figure.parts
        roles = parts.map(\.role)
        fields = figure.ledger.fields.filter { !$0.isSensitive }
        package = plan.package
        resources = parts.isEmpty ? [] : figure.ledger.resources
        filters = parts.map { RowFilter($0.cut, plan.aggregations.all[$0.cut.aggregation]) }
        let counted = Set(
            parts.compactMap { part -> String? in
                if case .distinct(let name) = plan.aggregations.all[part.cut.aggregation].need { name } else { nil }
            })
        hidden = figure.ledger.fields.filter { $0.isSensitive && counted.contains($0.name) }.map(\.name)
    }

    /// Reads the ledger once, in the order of its files and records.
    /// - Parameter take: called with the chosen records of each part of a file.
    /// - Returns: the files read.
    /// - Throws: `Diagnostics` with what is wrong in the files; whatever `take` throws.
    public func run(
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in },
        _ take: @escaping @Sendable ([Row]) throws -> Void
    ) throws -> [Scan.Source] {
        var sources: [Scan.Source] = []
        var numbers = DistinctNumbers(fields: hidden.count)
        let wanted = package.resources.filter { resources.contains($0.name) }
        for (done, resource) in wanted.enumerated() {
            progress(ScanProgress(resource: resource.name, done: done, files: wanted.count, records: 0))
            let projection = projection
            let positions = Dictionary(uniqueKeysWithValues: projection.enumerated().map { ($1, $0) })
            let moments = Set(resource.schema.fields.filter { $0.kind == .datetime }.map(\.name))
            let before = numbers
            let outcome = try Scan(resource, of: package, projection: projection, inOrder: true).run(
                start: { before },
                fold: { numbers, batch in
                    let reader = BatchReader(batch: batch, positions: positions, moments: moments)
                    let rows = try rows(reader, of: resource.name, &numbers)
                    if !rows.isEmpty { try take(rows) }
                })
            numbers = outcome.parts.first?.state ?? before
            sources.append(outcome.source)
        }
        return sources
    }

    private var projection: [String] {
        var names = Positions<String>()
        for name in fields.map(\.name) + hidden + filters.flatMap(\.fields) { _ = names.position(of: name) }
        return names.all
    }

    private func rows(_ reader: BatchReader, of resource: String, _ numbers: inout DistinctNumbers) throws -> [Row] {
        let masks = try filters.map { try $0.mask(reader) }
        let chosen = (0..<reader.count).filter { row in masks.contains { $0[row] != 0 } }
        guard !chosen.isEmpty else { return [] }
        let texts = fields.map { $0.written(reader, rows: chosen) }
        let first = reader.batch.firstRecord ?? 1
        let shared = numbers.numbers(hidden, reader, rows: chosen)
        return chosen.enumerated().map { position, row in
            Row(
                resource: resource, record: first + row, plays: masks.map { $0[row] != 0 },
                distinct: shared.map { $0[position] }, cells: texts.map { $0[position] })
        }
    }
}

extension FigurePlan {
    /// The cuts that the figure is made of, and of a rank those that it is among.
    fileprivate var parts: [(role: RowSelection.Role, cut: Cut)] {
        if let trend, let own = current.parts.last {
            return trend.list.parts.map { ($0.role == .counted ? .series : $0.role, $0.cut) } + [(.selected, own.cut)]
        }
        guard let standing, !metric.formula.isRank, let own = current.parts.last else { return current.parts }
        return standing.list.parts.map { ($0.role == .counted ? .ranked : $0.role, $0.cut) } + [(.selected, own.cut)]
    }
}

extension Lowered {
    /// The cuts that the figure itself is made of, with what their records do for it.
    fileprivate var parts: [(role: RowSelection.Role, cut: Cut)] {
        switch self {
        case .nothing: []
        case .measure(let part): [(.counted, part.cut)]
        case .ratio(let above, let below): [(.numerator, above.cut), (.denominator, below.cut)]
        case .rank(let lists): [(.ranked, lists.all), (.selected, lists.selected)]
        }
    }
}

/// Numbers the different values of sensitive fields.
private struct DistinctNumbers: Sendable {
    private var codes: [[ByteText: Int]]

    init(fields: Int) { codes = Array(repeating: [:], count: fields) }

    mutating func numbers(_ names: [String], _ reader: BatchReader, rows: [Int]) -> [[Int?]] {
        names.enumerated().map { position, name in
            Field(name: name, kind: .string).written(reader, rows: rows).map { text in
                guard !text.isEmpty else { return nil }
                let key = ByteText(text)
                if let known = codes[position][key] { return known }
                let number = codes[position].count + 1
                codes[position][key] = number
                return number
            }
        }
    }
}
