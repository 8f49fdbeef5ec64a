import Diagnostics
import Tables
import Trees

extension UnitModel {
    /// Runs a view's transforms and those its channels ask for.
    init(_ leaf: Leaf, config: Configuration, data: ChartData) throws {
        let datasets = leaf.datasets.values
        let load: (DataSource) throws -> Table = { try data.rows(of: $0, datasets: datasets) }
        var table =
            switch leaf.source {
            case .none: Table([Column("", kind: .nominal, values: [.null])])
            case .data(let source): try load(source)
            case .rows(let rows): rows
            }
        let kinds = TableKinds(types: Self.declared(table))
        var encoding = leaf.view.encoding
        for channel in Channel.allCases {
            encoding.definitions[channel] = encoding.definitions[channel]?.map { definition in
                var definition = definition
                if definition.isFieldOrDatum { definition.type = Defaults.type(definition, channel, table: kinds) }
                return definition
            }
        }
        if !leaf.view.mark.hasSecondEnds {
            for channel in [Channel.x2, .y2] { encoding[channel] = nil }
        }
        for channel in [Channel.x, .y, .theta, .radius] {
            // The second end of a range is of its first end's type.
            if let secondary = channel.secondary, var definition = encoding[secondary], definition.isFieldOrDatum {
                definition.type = encoding[channel]?.type ?? definition.type
                encoding[secondary] = definition
            }
        }
        let times = encoding.timeFields
        table = table.dated(times + leaf.times.filter { !times.contains($0) })
        for step in leaf.transforms where !leaf.source.isEmptyCell {
            doubts += step.doubts(of: table)
            table = try step.applied(to: table, load: load).dated(times)
        }
        try Self.checkDrawable(leaf)
        table = table.withSortIndices(encoding)
        try Self.check(encoding, table, path: leaf.path)
        let properties = config.mark(leaf.view.mark, leaf.view.properties.withoutConfigurationOnly)
        self.leaf = leaf
        mark = leaf.view.mark
        self.properties = properties
        self.encoding = encoding
        raw = table
        self.table = table
        references = [:]
        bins = [:]
        orient = Self.orient(mark, encoding, properties)
        stack = Self.stackInfo(mark, encoding, orient)
        for (name, output) in Properties(config["scale"]["invalid"]).values where output.string != "filter" {
            if let channel = Channel(rawValue: name) { invalidOutputs[channel] = output }
        }
        prepare()
        if leaf.source.isEmptyCell { self.table = self.table.rows([]) }
        try test()
    }

    /// Notes where conditions hold in the rows that are drawn. What the marks sum up has no cells of its own any more.
    private mutating func test() throws {
        for channel in Channel.allCases {
            guard let definition = encoding[channel] else { continue }
            holds[channel] = try definition.conditions.map { condition in
                let place = join(leaf.path, "encoding.\(channel.rawValue).\(condition.place).test")
                let gone = condition.test.fields.filter { raw[$0] != nil && table[$0] == nil }
                doubts += gone.map { .summedUp($0, path: place) }
                let rows = gone.reduce(table) {
                    $0.with($1, .nominal, [Value](repeating: .null, count: table.rowCount))
                }
                return try placing(place) { try condition.test.rows(of: rows) }
            }
        }
    }

    private static func declared(_ table: Table) -> [String: FieldType] {
        Dictionary(
            table.columns.compactMap { column in
                switch column.kind {
                case .nominal: nil
                case .ordinal: (column.name, FieldType.ordinal)
                case .quantitative: (column.name, FieldType.quantitative)
                case .temporal: (column.name, FieldType.temporal)
                }
            }
        ) { first, _ in first }
    }

    /// Refuses what would otherwise leave marks out or draw them on each other.
    private static func checkDrawable(_ leaf: Leaf) throws {
        if leaf.view.mark.isComposite {
            throw Diagnostic.notDrawable(
                join(leaf.path, "mark"), at: Place(),
                zh: "\(leaf.view.mark.rawValue) 需要一个 quantitative 字段（x 或 y），extent 为 iqr、ci、stderr、stdev、min-max 或倍数",
                en:
                    "\(leaf.view.mark.rawValue) needs a quantitative field on x or y, and an extent of iqr, ci, stderr, stdev, min-max or a factor"
            )
        }
        for channel in [Channel.row, .column, .facet] where leaf.view.encoding[channel] != nil {
            throw Diagnostic.notDrawable(
                join(leaf.path, "encoding.\(channel.rawValue)"), at: Place(), zh: "单个图层不能分面，请写在外层 encoding 中",
                en: "one layer cannot be split: give it in the encoding around the layers")
        }
    }

    private static func check(_ encoding: Encoding, _ table: Table, path: String) throws {
        for (channel, definition) in encoding.inOrder where !channel.isInteractive {
            guard let field = definition.field, table[field] == nil, table.rowCount > 0 else { continue }
            throw Diagnostic.missingColumn(
                field, path: join(path, "encoding.\(channel.rawValue).field"), among: table.columns.map(\.name))
        }
    }

    /// Cuts, aggregates and stacks as the channels ask.
    private mutating func prepare() {
        var names: [Channel: [Reference]] = [:]
        for (channel, definition) in encoding.inOrder where definition.isField {
            let reference: Reference
            if let parameters = definition.bin?.parameters, let field = definition.field {
                let start = "bin_\(parameters.hashValueText)_\(field)"
                let isColor =
                    !channel.isPosition && !channel.isOffset && !channel.isPolar && channel != .angle
                    && channel.scaled != nil
                let result = table.binned(
                    parameters, field: field, start: start, end: "\(start)_end", bins: leaf.bins[channel],
                    defaultMaxbins: isColor ? 6 : channel == .row || channel == .column ? 6 : 10)
                table = result.table
                bins[channel] = result.bins
                reference = Reference(start: start, end: "\(start)_end")
            } else if let unit = definition.timeUnit, let field = definition.field {
                let start = unit.binned ? field : "\(unit.name)\(unit.step)_\(field)"
                table = table.cut(unit, field: field, start: start, end: "\(start)_end")
                reference = Reference(start: start, end: "\(start)_end")
            } else if let aggregate = definition.aggregate {
                reference = Reference(start: aggregate.column(definition.field))
            } else {
                let field = definition.field ?? ""
                if case .binned(let step)? = definition.bin {
                    if let second = channel.secondary.flatMap({ encoding[$0]?.field }) {
                        reference = Reference(start: field, end: second)
                    } else if let step {
                        let ends = table.values(field).map { Cells.coerced($0).map { Value.real($0 + step) } ?? .null }
                        table = table.with("\(field)_end", .quantitative, ends)
                        reference = Reference(start: field, end: "\(field)_end")
                    } else {
                        reference = Reference(start: field)
                    }
                } else {
                    reference = Reference(start: field)
                }
            }
            names[channel, default: []].append(reference)
            if references[channel] == nil { references[channel] = reference }
        }
        raw = table
        aggregate(names)
        impute()
        applyStack()
    }

    private mutating func aggregate(_ names: [Channel: [Reference]]) {
        let definitions = encoding.inOrder.filter { $0.1.isField }
        guard definitions.contains(where: { $0.1.aggregate != nil }) else { return }
        var groupby: [String] = []
        var aggregates: [Transform.FieldAggregate] = []
        func group(_ name: String) { if !groupby.contains(name) { groupby.append(name) } }
        for channel in Channel.allCases where !channel.isInteractive || channel == .tooltip || channel == .href {
            for (definition, reference) in zip(encoding.all(channel).filter(\.isField), names[channel] ?? []) {
                if let aggregate = definition.aggregate {
                    if !aggregates.contains(where: { $0.name == reference.start }) {
                        aggregates.append(
                            .init(aggregate, field: definition.isCount ? nil : definition.field, as: reference.start))
                    }
                } else {
                    group(reference.start)
                    if let end = reference.end { group(end) }
                }
            }
            for condition in encoding.all(channel).flatMap(\.conditions) {
                if let field = condition.definition.value.field { group(field) }
            }
        }
        table = table.aggregated(aggregates, by: groupby.filter { table[$0] != nil })
    }

    private mutating func impute() {
        for (channel, definition) in encoding.inOrder {
            guard let impute = definition.impute, let field = references[channel]?.start else { continue }
            let other: Channel = channel == .x ? .y : .x
            guard let key = references[other]?.start else { continue }
            let frame = impute["frame"]?.list
            table = table.imputed(
                .init(
                    field: field, key: key, keyvals: Decoder().keyvals(impute["keyvals"]), groupby: seriesFields,
                    method: impute.string("method").flatMap { .init(rawValue: $0) } ?? .value, value: impute["value"],
                    before: frame?.first?.integer.map(abs), after: frame?.last?.integer.map(abs)))
        }
    }

    /// Columns that split the marks into series.
    var seriesFields: [String] {
        var fields: [String] = []
        // A trail changes its width along the way.
        for channel in Grouping.channels where !(mark == .trail && channel == .size) {
            for definition in encoding.all(channel) where definition.isField && definition.aggregate == nil {
                let name = channel == .detail ? definition.column : references[channel]?.start ?? definition.column
                if !fields.contains(name) { fields.append(name) }
            }
        }
        return fields
    }

    private mutating func applyStack() {
        guard let stack, let field = references[stack.channel]?.start else { return }
        var groupby: [String] = []
        if let dimension = stack.dimension, let reference = references[dimension] { groupby.append(reference.start) }
        for offset in [Channel.xOffset, .yOffset] {
            if let name = references[offset]?.start { groupby.append(name) }
        }
        if mark == .area || (mark == .line && stack.offset != .none), !stack.by.isEmpty, let key = groupby.first {
            table = table.imputed(
                .init(
                    field: field, key: key, keyvals: [], groupby: stack.by, method: .value, value: 0, before: nil,
                    after: nil))
            if let end = stack.dimension.flatMap({ references[$0]?.end }) {
                // A row that was added lies in the bin or period that its key begins.
                let pairs = zip(table.values(key), table.values(end)).filter { !$0.1.isNull }
                let ends = Dictionary(pairs.map { ($0.0, $0.1) }) { first, _ in first }
                let kind = table[end]?.kind ?? .quantitative
                table = table.with(end, kind, table.values(key).map { ends[$0] ?? .null })
            }
        }
        let order = encoding.all(.order)
        var sort: [SortField] = []
        for definition in order where definition.isField {
            let name = references[.order]?.start ?? definition.column
            sort.append(
                SortField(order.count == 1 ? name : definition.column, descending: definition.sort == .descending))
        }
        // A pie is read clockwise, a row from its left, a column from its top.
        if sort.isEmpty {
            let said = order.first.flatMap { $0.isField ? nil : $0.sort }
            let descending = said.map { $0 == .descending } ?? (stack.channel == .y)
            sort = stack.by.map { SortField(listedOrder(of: $0) ?? $0, descending: descending) }
        }
        let start = "\(field)_start"
        table = table.stacked(
            .init(
                field: field, groupby: groupby, offset: stack.offset, sort: sort, start: start, end: "\(field)_end",
                tallest: leaf.tallest))
        references[stack.channel] = Reference(start: start, end: "\(field)_end")
    }
}

extension UnitModel {
    /// A column with the places of a series' values in the domain that its colour lists: marks lie on each other as the
    /// legend lists them. `nil` without such a list.
    private mutating func listedOrder(of column: String) -> String? {
        let listed = Grouping.channels.flatMap { encoding.all($0) }
            .first { $0.column == column && $0.scale?["domain"]?.list != nil }?.scale?["domain"]?.list
        guard let listed else { return nil }
        let slots = Dictionary(listed.enumerated().map { (Value($0.element).map(Cells.text) ?? "", $0.offset) }) {
            first, _ in first
        }
        let name = "\(column)_order"
        table = table.with(
            name, .quantitative, table.values(column).map { .integer(slots[Cells.text($0)] ?? -1) })
        return name
    }
}

extension Table {
    /// With the columns that Vega-Lite makes of a channel's list of values, where another channel reads one: `order`
    /// may be by `color_产地_sort_index`.
    fileprivate func withSortIndices(_ encoding: Encoding) -> Table {
        let read = Set(encoding.inOrder.compactMap(\.1.field))
        return encoding.inOrder.reduce(self) { table, part in
            guard case .values(let trees)? = part.1.sort, let field = part.1.field else { return table }
            let name = "\(part.0.rawValue)_\(field)_sort_index"
            guard read.contains(name), table[name] == nil else { return table }
            let listed = trees.compactMap { Value($0) }.map(Cells.text)
            let places = table.values(field).map { listed.firstIndex(of: Cells.text($0)) ?? listed.count }
            return table.with(name, .quantitative, places.map { .integer($0) })
        }
    }
}

extension Aggregate {
    func column(_ field: String?) -> String {
        switch self {
        case .operation(.count): "__count"
        case .operation(let operation): "\(operation.rawValue)_\(field ?? "")"
        case .argmin(let key): "argmin_\(key)_\(field ?? "")"
        case .argmax(let key): "argmax_\(key)_\(field ?? "")"
        }
    }
}

extension ChannelDefinition {
    /// The column of a definition that is not the first of its channel.
    var column: String {
        if let parameters = bin?.parameters { return "bin_\(parameters.hashValueText)_\(field ?? "")" }
        if let timeUnit { return timeUnit.binned ? field ?? "" : "\(timeUnit.name)\(timeUnit.step)_\(field ?? "")" }
        return aggregate?.column(field) ?? field ?? ""
    }
}

extension BinParameters {
    /// Tells bins of one field from each other.
    var hashValueText: String {
        let parts = [maxbins, step, minstep, base, anchor].map { $0.map { Decimals.plain($0) } ?? "" }
        return (parts + [nice ? "" : "raw"] + (extent ?? []).map(Decimals.plain)).joined(separator: "_")
    }
}

extension Predicate {
    /// Columns that it reads, as far as they are named outside expressions.
    var fields: [String] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.fields)
        case .not(let inner): inner.fields
        case .field(let name, _, _): [name]
        case .expression(let formula): formula.fields
        }
    }
}
