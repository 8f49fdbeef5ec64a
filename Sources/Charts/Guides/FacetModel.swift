import Expressions
import Tables
import Trees

/// What a facet's cells are told apart by.
struct FacetModel {
    var row: Part?
    var column: Part?
    var wrapped: Part?

    struct Part {
        /// The column that holds the values.
        var column: String
        var values: [Value]
        /// Lines of each value's label; empty where there is none.
        var labels: [[String]]
        var title: [String]
        var properties: Properties

        /// The side on which labels stand: `top`, `bottom`, `left` or `right`.
        var labelOrient: String
        var titleOrient: String
    }
}

extension FacetModel.Part {
    /// Source: vega-lite `compile/header`.
    init(
        _ channel: Channel, _ definition: ChannelDefinition, values: [Value], table: Table, _ config: Configuration,
        _ theme: Theme, path: String, names: [String: Node]
    ) throws {
        column = definition.column
        self.values = values
        let own = definition.header ?? [:]
        let specific = channel == .row ? "headerRow" : channel == .column ? "headerColumn" : "headerFacet"
        properties = own.over(config[specific]).over(config["header"])
        let byDefault = channel == .row ? "left" : "top"
        // The other two sides have no room of their own.
        let sides = HeaderProperties.sides(of: channel)
        let written = properties
        func side(_ name: String) -> String? { written.string(name).flatMap { sides.contains($0) ? $0 : nil } }
        let orient = side("orient") ?? byDefault
        labelOrient = side("labelOrient") ?? orient
        titleOrient = side("titleOrient") ?? orient
        let said = properties["title"].map { Decoder().lines($0) } ?? definition.title
        let name = definition.field.flatMap { table[$0]?.title } ?? definition.written ?? ""
        title =
            definition.withoutHeader ? [] : said ?? [Titles.title(definition, named: name, config)]
        if definition.withoutHeader || properties.boolean("labels") == false {
            labels = values.map { _ in [] }
        } else {
            let ends = definition.isBinned ? table.values("\(definition.column)_end") : []
            let starts = table.values(definition.column)
            let properties = properties
            let path = join(path, "header.labelExpr")
            let expression = try properties.string("labelExpr").map { text in
                try placing(path) { try Formula(text, names: names) }
            }
            labels = try values.enumerated().map { index, value in
                let end = ends.isEmpty ? nil : zip(starts, ends).first { $0.0 == value }?.1
                let label = Self.label(value, end, definition, properties, config, theme)
                return try placing(path) {
                    try expression?.label(value: value, label: label, index: index, count: values.count)
                } ?? Labels.lines(of: label)
            }
        }
    }

    private static func label(
        _ value: Value, _ end: Value?, _ definition: ChannelDefinition, _ properties: Properties,
        _ config: Configuration, _ theme: Theme
    ) -> String {
        var shown = definition
        shown.format = properties["format"] ?? definition.format
        shown.formatType = properties.string("formatType") ?? definition.formatType
        let names: TimeFormat.Names = theme.language == .zh ? .chinese : .english
        if definition.timeUnit != nil || definition.type == .temporal,
            let time = Cells.number(Dates.instant(value))
        {
            let pattern = shown.format?.string ?? definition.timeUnit.map(theme.pattern) ?? "%b %d, %Y"
            return TimeFormat(pattern, names: names).text(time)
        }
        if let end {
            guard let low = Cells.number(value), let high = Cells.number(end) else { return "null" }
            return "\(Decimals.plain(low)) \u{2013} \(Decimals.plain(high))"
        }
        return Labels.text(value, shown, config)
    }
}
