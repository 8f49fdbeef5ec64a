import Tables
import Trees

extension ScaleModel {
    /// The values of a discrete scale, in order.
    func discreteDomain() -> [Value] {
        if let settled { return settled.values }
        if !writtenDomains.isEmpty { return unionWith([], writtenDomains.flatMap { $0 }.compactMap(value)) }
        if key.channel.isOffset, let order = colorOrder { return unionWith([], order.compactMap(value)) }
        // A domain that another order decides takes all rows, else only those that are drawn.
        let isSorted = uses.contains { $0.definition.sort.map { !($0 == .ascending || $0 == .descending) } ?? false }
        var values = unionWith([], uses.flatMap { isSorted ? $0.columnValues() : $0.drawnValues() })
        if let written = properties["domain"]?["unionWith"]?.list {
            values = unionWith(written.compactMap(value), values)
        }
        // Constants alone stand as they are written.
        return uses.contains { $0.definition.isField } ? sorted(values) : values
    }

    /// The domains that its uses are given.
    private var writtenDomains: [[Tree]] {
        var domains: [[Tree]] = []
        for domain in uses.compactMap({ $0.properties["domain"]?.list }) where !domains.contains(domain) {
            domains.append(domain)
        }
        return domains
    }

    /// The order in which a colour of the same field is written. Marks lie as their legend lists them.
    private var colorOrder: [Tree]? {
        guard let use = uses.first, use.definition.sort == nil else { return nil }
        return [Channel.color, .fill, .stroke].lazy.compactMap { use.unit.encoding[$0] }
            .first { $0.field == use.definition.field && $0.scale?["domain"]?.list != nil }?.scale?["domain"]?.list
    }

    private func value(_ tree: Tree) -> Value? {
        if uses.contains(where: { $0.definition.type == .temporal || $0.definition.timeUnit != nil }),
            let time = Dates.time(tree)
        {
            return Cells.instant(time)
        }
        guard let value = Value(tree) else { return nil }
        // Numbers of a table may be exact; those of a specification never are.
        if case .real(let number) = value {
            for use in uses {
                let found = use.columnValues().first { Cells.number($0) == number && $0.text == nil }
                if let found { return found }
            }
        }
        return value
    }

    private func unionWith(_ first: [Value], _ second: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return (first + second).filter { seen.insert($0).inserted }
    }

    private func sorted(_ values: [Value]) -> [Value] {
        let sort = uses.lazy.compactMap { use in use.definition.sort.map { (use, $0) } }.first
        let ascending = { (a: Value, b: Value) in Cells.compare(a, b) < 0 }
        guard let (use, rule) = sort else { return values.sorted(by: ascending) }
        switch rule {
        case .ascending: return values.sorted(by: ascending)
        case .descending: return values.sorted { ascending($1, $0) }
        case .none: return values
        case .values(let trees):
            let unit = use.definition.timeUnit
            let listed = trees.compactMap { tree in
                // `mon`, `July`: as the parts of a moment are called.
                unit.flatMap { $0.units.count == 1 ? Dates.time(tree, in: $0).map(Cells.instant) : nil } ?? value(tree)
            }.filter { values.contains($0) }
            return listed + values.filter { !listed.contains($0) }
        case .channel(let channel, let descending):
            guard let other = use.unit.encoding[channel], other.isFieldOrDatum else {
                return values.sorted(by: ascending)
            }
            if channel == use.channel { return values.sorted { descending ? ascending($1, $0) : ascending($0, $1) } }
            var operation = Aggregate.Operation.min
            if case .operation(let own)? = other.aggregate { operation = own }
            let field: String?
            if other.aggregate == nil, use.unit.stack?.channel == channel {
                // What lies on each other counts with its height.
                (field, operation) = (other.field, .sum)
            } else {
                field = other.aggregate == nil ? use.unit.references[channel]?.start ?? other.field : other.field
            }
            return sorted(values, use, field, operation, descending)
        case .field(let field, let operation, let descending):
            return sorted(values, use, field, operation ?? (field == nil ? .count : .min), descending)
        }
    }

    private func sorted(
        _ values: [Value], _ use: ScaleUse, _ field: String?, _ operation: Aggregate.Operation, _ descending: Bool
    ) -> [Value] {
        // The cells of a facet are one table.
        let cells = uses.filter { $0.unit.leaf.path == use.unit.leaf.path && $0.channel == use.channel }
        let tables = cells.map { cell in
            let isRaw = field.map { cell.unit.raw[$0] == nil } != true || cell.unit.raw.rowCount == 0
            return isRaw ? cell.unit.raw : cell.unit.table
        }
        let column = zip(cells, tables).flatMap { $1.values($0.unit.references[$0.channel]?.start ?? "") }
        let measured = field.map { field in tables.flatMap { $0.values(field) } }
        var rows: [Value: [Int]] = [:]
        for (row, value) in column.enumerated() { rows[value, default: []].append(row) }
        let keys = Dictionary(values.map { ($0, operation.value(rows[$0] ?? [], of: measured)) }) { first, _ in first }
        return values.enumerated().sorted { a, b in
            let order = Cells.compare(keys[a.element] ?? .null, keys[b.element] ?? .null)
            if order != 0 { return descending ? order > 0 : order < 0 }
            return a.offset < b.offset
        }.map(\.element)
    }

    /// Least and greatest of a continuous scale before it is widened; or all numbers of one that counts them.
    func continuousDomain() -> [Double] {
        if let settled { return settled.ends }
        if kind == .binOrdinal, let bins = uses.lazy.compactMap({ $0.unit.bins[$0.channel] }).first {
            let count = Int(((bins.stop - bins.start) / bins.step).rounded())
            return (0...max(1, min(count, 1000))).map { bins.start + Double($0) * bins.step }
        }
        let written = writtenDomains.map { domain in
            domain.compactMap { kind.isTime || $0.entries != nil ? Dates.time($0) : $0.double ?? Dates.time($0) }
        }
        if let own = written.first {
            // Layers that differ are all shown.
            let all = written.flatMap { $0 }
            guard written.count > 1, kind.isContinuous, let low = all.min(), let high = all.max() else { return own }
            return [low, high]
        }
        var numbers = uses.flatMap { $0.numbers() }
        if let written = properties["domain"]?["unionWith"]?.list { numbers += written.compactMap { Dates.time($0) } }
        if kind == .quantile { return numbers.sorted() }
        guard let low = numbers.min(), let high = numbers.max() else { return [] }
        return [low, high]
    }
}

extension ScaleUse {
    /// Values of the rows, or the constant.
    func columnValues() -> [Value] {
        if let datum = definition.datum {
            if definition.type == .temporal, let time = Dates.time(datum) { return [Cells.instant(time)] }
            return Value(datum).map { [$0] } ?? []
        }
        guard let field = definition.field ?? (definition.isCount ? "" : nil) else { return [] }
        let isOwn = unit.encoding[channel] == definition
        return isOwn ? unit.values(channel) ?? [] : unit.table.values(field)
    }

    /// Values of the rows that count for the scale.
    func drawnValues() -> [Value] {
        drawn(columnValues())
    }

    private func drawn(_ values: [Value]) -> [Value] {
        guard unit.invalidPolicy.filtersDomains(unit.mark), let keep = unit.valid, keep.count == values.count else {
            return values
        }
        return zip(values, keep).compactMap { $1 ? $0 : nil }
    }

    /// Numbers that the scale must reach.
    func numbers() -> [Double] {
        if let datum = definition.datum {
            return (definition.type == .temporal ? Dates.time(datum) : datum.double).map { [$0] } ?? []
        }
        if definition.isBinned, let bins = unit.bins[channel], unit.table.rowCount > 0 {
            return [bins.start, bins.stop]
        }
        let cells = definition.isBinned ? columnValues() : drawnValues()
        var numbers = cells.compactMap { Cells.number($0) ?? Cells.coerced($0) }
        let stacked = unit.stack?.channel == channel
        if let ends = unit.ends(channel), stacked || definition.bin != nil || reachesPeriodEnds {
            numbers += (definition.isBinned ? ends : drawn(ends)).compactMap { Cells.number($0) }
        }
        if unit.stack?.channel == channel, unit.stack?.offset == .normalize { numbers += [0, 1] }
        if needsBandOffset { numbers = unit.shiftedPeriods(channel).flatMap { $0.map { [$0.start, $0.end] } ?? [] } }
        return numbers.filter(\.isFinite)
    }

    private var band: Double { unit.bandPosition(channel) }

    private var reachesPeriodEnds: Bool {
        guard definition.timeUnit != nil else { return false }
        guard channel.isPosition else { return channel.isColor && definition.isContinuous && unit.mark.isRectBased }
        if let secondary = channel.secondary, unit.encoding[secondary] != nil { return false }
        return unit.mark.isRectBased || band != 0
    }

    /// Bars that stand centred on the beginnings of their periods reach half a period before and after.
    private var needsBandOffset: Bool {
        guard definition.timeUnit != nil, channel.isPosition, unit.mark.isRectBased else {
            return false
        }
        if let secondary = channel.secondary, unit.encoding[secondary] != nil { return false }
        return band != 0.5
    }
}

extension UnitModel {
    /// From when to when the marks of periods reach that do not stand in the middle of their periods: at 0 from the
    /// middle of the period before to the middle of their own. Source: vega-lite `compile/data/timeunit.ts`.
    func shiftedPeriods(_ channel: Channel) -> [(start: Double, end: Double)?] {
        guard let unit = encoding[channel]?.timeUnit, let starts = values(channel) else { return [] }
        let share = bandPosition(channel) + 0.5
        return starts.map { cell in
            guard let start = Cells.number(cell) else { return nil }
            let (before, after) = (unit.end(start, steps: -1), unit.end(start))
            return (before + (start - before) * share, start + (after - start) * share)
        }
    }

    /// Where in its bin or period a mark stands: 0 at its beginning, 1 at its end.
    func bandPosition(_ channel: Channel) -> Double {
        guard let definition = encoding[channel] else { return 0.5 }
        if let own = definition.bandPosition { return own }
        if definition.type?.isDiscrete == true { return 0.5 }
        let hasSecond = channel.secondary.map { encoding[$0] != nil } ?? false
        if definition.timeUnit != nil, !hasSecond {
            if let own = properties.number("timeUnitBandPosition") { return own }
            return mark.isRectBased ? 0.5 : 0
        }
        if definition.bin != nil { return 0.5 }
        return 0
    }
}
