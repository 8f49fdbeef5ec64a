import Tables
import Trees

/// What ticks and legend entries say.
enum TickLabels {
    /// - Parameter guide: `axis` or `legend`: where an expression that fails stands.
    /// - Throws: a `Diagnostic` that names the path of `labelExpr`; what this returns throws it, too.
    static func formatter(
        _ scale: Scale, _ use: ScaleUse, _ properties: Properties, of guide: String, unit: NumberUnit?, count: Double,
        _ context: GuideContext
    ) throws -> (Value, Int, Int) throws -> [String] {
        let base = plain(scale, use, properties, unit: unit, count: count, context)
        guard let text = properties.string("labelExpr") else {
            return { value, _, _ in Labels.lines(of: base(value)) }
        }
        let path = join(use.unit.leaf.path, "encoding.\(use.channel.rawValue).\(guide).labelExpr")
        let names = use.unit.leaf.view.common.parameters.merging(context.parameters) { own, _ in own }
        let formula = try placing(path) { try Formula(text, names: names) }
        return { value, index, total in
            try placing(path) { try formula.label(value: value, label: base(value), index: index, count: total) }
        }
    }

    private static func plain(
        _ scale: Scale, _ use: ScaleUse, _ properties: Properties, unit: NumberUnit?, count: Double,
        _ context: GuideContext
    ) -> (Value) -> String {
        let definition = use.definition
        let names: TimeFormat.Names = context.theme.language == .zh ? .chinese : .english
        let format = properties["format"] ?? definition.format
        if definition.type == .temporal || definition.timeUnit != nil || scale.kind.isTime
            || properties.string("formatType") == "time"
        {
            let written = format?.string
            let byUnit = definition.timeUnit.map { context.theme.pattern(of: $0) }
            return { value in
                guard let time = Cells.number(Dates.instant(value)) else { return Cells.text(value) }
                if let pieces = format?.entries { return multi(pieces, time, names) }
                if let pattern = written ?? byUnit { return TimeFormat(pattern, names: names).text(time) }
                return scale.kind.isTime && use.scaled.isPosition
                    ? TimeFormat.multi(time, names: names).text(time)
                    : TimeFormat(names == .chinese ? "%Y年%-m月%-d日" : "%b %d, %Y", names: names).text(time)
            }
        }
        if definition.type == .quantitative || (format != nil && definition.type != .nominal),
            scale.kind.isContinuous || scale.kind.isDiscretizing
        {
            let share = use.unit.stack?.offset == .normalize && use.unit.stack?.channel == use.scaled
            let text =
                format?.string
                ?? (share ? context.config.root.string("normalizedNumberFormat") ?? ".0%" : nil)
                ?? context.config.root.string("numberFormat")
            if let unit { return { value in Cells.number(value).map(unit.label) ?? "" } }
            // Digits are not grouped in Chinese (GB/T 15835-2011).
            let grouped = !context.theme.usesChineseUnits
            if scale.kind == .log { return logLabel(scale, count, format: text, grouped: grouped) }
            let print =
                scale.kind.isDiscretizing
                ? { (number: Double) in
                    (text.flatMap { NumberFormat($0) } ?? NumberFormat(grouped ? "," : "") ?? NumberFormat()).text(
                        number)
                } : scale.tickText(count, format: text, grouped: grouped)
            return { value in Cells.number(value).map(print) ?? Cells.text(value) }
        }
        if let pattern = format?.string, let spec = NumberFormat(pattern) {
            return { value in Cells.coerced(value).map { spec.text($0) } ?? Cells.text(value) }
        }
        if definition.isBinned, let step = use.unit.bins[use.channel]?.step {
            return { value in
                guard let start = Cells.number(value) else { return Cells.text(value) }
                return "\(Decimals.plain(start)) \u{2013} \(Decimals.plain(start + step))"
            }
        }
        return { Cells.text($0) }
    }

    /// On a log axis with many ticks only those near powers are labelled. Source: d3-scale `log.tickFormat`.
    private static func logLabel(
        _ scale: Scale, _ count: Double, format: String?, grouped: Bool
    ) -> (Value) -> String {
        let print = scale.tickText(count, format: format, grouped: grouped)
        let total = scale.ticks(10).count
        let most = Swift.max(1, scale.base * count / Double(Swift.max(1, total)))
        return { value in
            guard let number = Cells.number(value), number > 0 else { return "" }
            var ratio = number / pow(scale.base, (Real.log(number) / Real.log(scale.base)).rounded())
            if ratio * scale.base < scale.base - 0.5 { ratio *= scale.base }
            return ratio <= most ? print(number) : ""
        }
    }

    /// A format for each unit that a moment begins (`{year: '%y', quarter: '%b'}`).
    private static func multi(_ pieces: [Tree.Entry], _ time: Double, _ names: TimeFormat.Names) -> String {
        let m = Moment(time)
        let formats = Properties(Tree(.object(pieces)))
        func text(_ name: String) -> String? { formats.string(name).map { TimeFormat($0, names: names).text(time) } }
        let fallback = TimeFormat.multi(time, names: names).text(time)
        if m.milliseconds != 0 { return text("milliseconds") ?? fallback }
        if m.seconds != 0 { return text("seconds") ?? fallback }
        if m.minutes != 0 { return text("minutes") ?? fallback }
        if m.hours != 0 { return text("hours") ?? fallback }
        if m.date != 1 { return (m.weekday == 0 ? text("week") : nil) ?? text("date") ?? fallback }
        if m.month != 1 {
            return ((m.month - 1) % 3 == 0 ? text("quarter") : nil) ?? text("month")
                ?? TimeFormat("%B", names: names).text(time)
        }
        return text("year") ?? fallback
    }
}
