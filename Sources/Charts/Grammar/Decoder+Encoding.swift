import Diagnostics
import Trees

extension Decoder {
    static let definitionKeys = [
        "field", "datum", "value", "type", "aggregate", "bin", "timeUnit", "stack", "sort", "impute", "scale", "axis",
        "legend", "header", "title", "format", "formatType", "bandPosition", "condition", "order", "band", "spacing",
        "align", "center", "columns", "bounds",
    ]

    mutating func encoding(_ tree: Tree?, at path: String) -> Encoding {
        var encoding = Encoding()
        for entry in tree?.entries ?? [] {
            let entryPath = join(path, entry.key)
            guard let channel = Channel(rawValue: entry.key) else {
                found.append(.unsupported(entryPath, at: entry.keyPlace, known: Channel.allCases.map(\.rawValue)))
                continue
            }
            if entry.value.isNull {
                // Nothing, not even what the layers around say.
                encoding.definitions[channel] = []
                continue
            }
            let written = entry.value.list ?? [entry.value]
            encoding.definitions[channel] = written.map { definition($0, channel, at: entryPath) }
        }
        return encoding
    }

    mutating func definition(_ tree: Tree, _ channel: Channel, at path: String) -> ChannelDefinition {
        var definition = ChannelDefinition()
        check(tree, at: path, known: Self.definitionKeys)
        definition.field = field(tree["field"], at: join(path, "field"))
        definition.written = tree["field"]?.string
        definition.datum = tree["datum"]
        if let datum = tree["datum"] {
            let moment = TimeUnit.Unit.allCases.map(\.rawValue) + ["utc", "expr", "repeat"]
            check(datum, at: join(path, "datum"), known: moment)
        }
        definition.value = tree["value"]
        if let value = tree["value"] { check(value: value, of: channel, at: join(path, "value")) }
        definition.type = choice(tree["type"], at: join(path, "type"))
        definition.aggregate = aggregate(tree["aggregate"], at: join(path, "aggregate"))
        if let bin = tree["bin"] { definition.bin = self.bin(bin, at: join(path, "bin")) }
        if let unit = tree["timeUnit"] { definition.timeUnit = timeUnit(unit, at: join(path, "timeUnit")) }
        if let stack = tree["stack"] { definition.stack = stacking(stack, at: join(path, "stack")) }
        if let sort = tree["sort"] { definition.sort = self.sort(sort, at: join(path, "sort")) }
        definition.impute = tree["impute"].map { Properties($0) }
        if let impute = tree["impute"] {
            check(impute, at: join(path, "impute"), known: ["frame", "keyvals", "method", "value"])
        }
        if let scale = tree["scale"] {
            definition.withoutScale = scale.isNull
            definition.scale = scale.isNull ? nil : Properties(scale)
            checkParts(of: scale, at: join(path, "scale"))
            check(scale, at: join(path, "scale"), as: ScaleProperties.section)
            if channel.isColor {
                if let range = scale["range"] { checkColors(range, at: join(path, "scale.range")) }
                if let scheme = scale["scheme"] { checkColors(scheme, at: join(path, "scale.scheme")) }
            }
        }
        if let axis = tree["axis"] {
            definition.withoutAxis = axis.isNull || axis.boolean == false
            definition.axis = axis.entries == nil ? nil : Properties(axis)
            check(axis, at: join(path, "axis"), as: AxisProperties.section)
            if let count = axis["tickCount"] {
                check(count, at: join(path, "axis.tickCount"), known: ["interval", "step"])
            }
        }
        if let legend = tree["legend"] {
            definition.withoutLegend = legend.isNull
            definition.legend = legend.isNull ? nil : Properties(legend)
            check(legend, at: join(path, "legend"), as: LegendProperties.section)
        }
        if let header = tree["header"] {
            definition.withoutHeader = header.isNull
            definition.header = header.isNull ? nil : Properties(header)
            check(header, at: join(path, "header"), as: HeaderProperties.section(of: channel))
        }
        if channel == .row || channel == .column || channel == .facet {
            definition.arrangement = arrangement(tree, at: path, single: channel == .facet ? nil : channel)
        }
        definition.title = tree["title"].map(lines)
        definition.format = tree["format"]
        if let format = tree["format"] { checkFormat(format, at: join(path, "format")) }
        definition.formatType = tree["formatType"]?.string
        if let type = tree["formatType"] { checkFormatType(type, at: join(path, "formatType")) }
        definition.bandPosition = tree["bandPosition"]?.double
        definition.conditions = conditions(tree["condition"], channel, at: join(path, "condition"))
        return definition
    }

    /// Warns of a constant that the channel cannot show.
    private mutating func check(value: Tree, of channel: Channel, at path: String) {
        if value.entries != nil {
            if value.expressionSource != nil, channel.takesExpressions {
                computation(value, at: path)
            } else {
                for entry in value.entries ?? [] {
                    found.append(.unsupported(join(path, entry.key), at: entry.keyPlace))
                }
            }
        } else if let expected = channel.valueKind.expected(of: value, colors: colors) {
            found.append(.unusedValue(path, expected: expected, at: value.place, got: value.scalarText))
        }
    }

    private mutating func checkParts(of scale: Tree, at path: String) {
        let parts = [
            "domain": ["unionWith"], "range": ["field"], "scheme": ["name", "extent", "count"],
            "nice": ["interval", "step"], "bins": ["start", "stop", "step"],
        ]
        if let domain = scale["domain"], domain.scalarText != nil {
            found.append(.unsupported(join(path, "domain"), at: domain.place))
        }
        for (name, known) in parts.sorted(by: { $0.key < $1.key }) {
            guard let part = scale[name] else { continue }
            check(part, at: join(path, name), known: known, undrawn: name == "scheme" ? ["count"] : [])
        }
    }

    /// The lines of a title; empty for null.
    func lines(_ tree: Tree) -> [String] {
        if let list = tree.list { return list.compactMap(\.scalarText) }
        return tree.scalarText.map { $0.isEmpty ? [] : $0.split(separator: "\n").map(String.init) } ?? []
    }

    mutating func field(_ tree: Tree?, at path: String) -> String? {
        guard let tree else { return nil }
        if let text = tree.string { return columnName(text) }
        check(tree, at: path, known: ["repeat"])
        found.append(
            .notDrawable(path, at: tree.place, zh: "字段应为名称", en: "a field must be a name (repeat only inside repeat)"))
        return nil
    }

    mutating func aggregate(_ tree: Tree?, at path: String) -> Aggregate? {
        guard let tree, !tree.isNull else { return nil }
        check(tree, at: path, known: ["argmin", "argmax"])
        if let name = tree["argmin"]?.string { return .argmin(columnName(name)) }
        if let name = tree["argmax"]?.string { return .argmax(columnName(name)) }
        let operation: Aggregate.Operation? = choice(tree, at: path)
        return operation.map { .operation($0) }
    }

    mutating func bin(_ tree: Tree, at path: String) -> Bin? {
        if tree.string == "binned" { return .binned(step: nil) }
        if tree.isNull || tree.boolean == false { return nil }
        if tree["binned"]?.boolean == true { return .binned(step: tree["step"]?.double) }
        return .parameters(binParameters(tree, at: path))
    }

    mutating func binParameters(_ tree: Tree, at path: String) -> BinParameters {
        let known = ["maxbins", "step", "minstep", "base", "divide", "nice", "extent", "anchor", "steps", "binned"]
        check(tree, at: path, known: known)
        var bin = BinParameters()
        // Bins of no width would be without end.
        func number(_ name: String, above least: Double) -> Double? {
            guard let written = tree[name], let value = written.double else { return nil }
            if value > least, value.isFinite { return value }
            found.append(.badValue(join(path, name), expected: ["> \(Decimals.plain(least))"], at: written.place))
            return nil
        }
        bin.maxbins = number("maxbins", above: 0)
        bin.step = number("step", above: 0)
        bin.minstep = number("minstep", above: 0)
        bin.base = number("base", above: 1) ?? 10
        bin.divide = tree["divide"]?.list?.compactMap(\.double).filter { $0 > 0 } ?? [5, 2]
        bin.nice = tree["nice"]?.boolean ?? true
        bin.extent = tree["extent"]?.list?.compactMap(\.double)
        bin.anchor = tree["anchor"]?.double
        bin.steps = tree["steps"]?.list?.compactMap(\.double).filter { $0 > 0 }
        return bin
    }

    mutating func timeUnit(_ tree: Tree, at path: String) -> TimeUnit? {
        check(tree, at: path, known: ["unit", "step", "utc", "binned", "maxbins"], undrawn: ["maxbins"])
        let name = tree.string ?? tree["unit"]?.string
        guard let name, var unit = TimeUnit(name) else {
            found.append(.badValue(path, expected: TimeUnit.Unit.allCases.map(\.rawValue), at: tree.place, got: name))
            return nil
        }
        unit.step = max(1, tree["step"]?.integer ?? 1)
        if let utc = tree["utc"]?.boolean { unit.utc = utc }
        if let binned = tree["binned"]?.boolean { unit.binned = binned }
        return unit
    }

    mutating func stacking(_ tree: Tree, at path: String) -> Stacking? {
        if tree.isNull || tree.boolean == false { return Stacking.none }
        if tree.boolean == true { return .zero }
        if let text = tree.string, let value = Stacking(rawValue: text) { return value }
        found.append(.badValue(path, expected: ["zero", "normalize", "center"], at: tree.place, got: tree.string))
        return nil
    }

    mutating func sort(_ tree: Tree, at path: String) -> Sort? {
        if tree.isNull { return Sort.none }
        if let list = tree.list { return .values(list) }
        check(tree, at: path, known: ["field", "op", "order", "encoding"])
        if let text = tree.string {
            if text == "ascending" { return .ascending }
            if text == "descending" { return .descending }
            let descending = text.hasPrefix("-")
            if let channel = Channel(rawValue: descending ? String(text.dropFirst()) : text) {
                return .channel(channel, descending: descending)
            }
        }
        let descending = tree["order"]?.string == "descending"
        if let name = tree["encoding"]?.string, let channel = Channel(rawValue: name) {
            return .channel(channel, descending: descending)
        }
        if tree["field"] != nil || tree["op"] != nil {
            let operation: Aggregate.Operation? = choice(tree["op"], at: join(path, "op"))
            return .field(tree["field"]?.string.map(columnName), operation, descending: descending)
        }
        if tree.entries != nil, tree["order"] != nil { return descending ? .descending : .ascending }
        found.append(
            .badValue(path, expected: ["ascending", "descending", "x", "-y"], at: tree.place, got: tree.string))
        return nil
    }

    private mutating func conditions(_ tree: Tree?, _ channel: Channel, at path: String)
        -> [ChannelDefinition.Condition]
    {
        guard let tree else { return [] }
        return (tree.list ?? [tree]).enumerated().compactMap { index, condition in
            let number = tree.list == nil ? "" : "[\(index)]"
            let path = path + number
            let predicate: Predicate?
            if condition["param"] != nil || condition["selection"] != nil {
                predicate = untouched(condition, at: path)
            } else if let test = condition["test"] {
                predicate = self.predicate(test, at: join(path, "test"))
            } else {
                found.append(.badValue(path, expected: ["test"], at: condition.place))
                return nil
            }
            guard let predicate else { return nil }
            let own: Set = ["test", "empty", "param", "selection"]
            let rest = Tree(
                .object((condition.entries ?? []).filter { !own.contains($0.key) }), at: condition.place)
            var read = ChannelDefinition.Condition(test: predicate, definition: definition(rest, channel, at: path))
            read.place = "condition\(number)"
            return read
        }
    }
}
