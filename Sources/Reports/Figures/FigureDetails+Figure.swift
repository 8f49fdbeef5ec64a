import Documents
import Metrics
import Numerals

extension FigureDetails {
    /// Where a figure comes from, as a reader of the document is shown it.
    init(_ figure: Figure) {
        var entries: [Entry] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { entries.append(Entry(name, value)) }
        }
        let unit = figure.unit == "%" ? "" : figure.unit ?? ""
        // Quotients run to 20 places; six tell any two printed ones apart.
        add("数值", figure.value.exact.map { ($0.rounded(places: 6) ?? $0).normalized.description + unit })
        add("期间", figure.period.map { periodText($0) })
        add("条件", figure.filter)
        add("台账", figure.ledger)
        add("记录", "\(figure.rows)条")
        for source in figure.sources { add("文件", "\(source.path)（SHA-256 \(source.sha256.prefix(12))…）") }
        self.init(title: figure.title, entries: entries)
    }
}
