import Documents
import Metrics
import Numerals

/// A word of a command line, quoted where the shell would read it otherwise.
func shellWord(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || ".,:=_-".unicodeScalars.contains(scalar)
    }
    return plain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}

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
        add("排名", figure.standing.map { "第\($0.rank)，共\($0.ranked)" })
        add("上期排名", figure.standing?.previous.map { "第\($0)" })
        add("连续", figure.standing?.streak.map { "\($0)期" })
        add("移动平均", figure.trend?.movingAverage.map { ($0.rounded(places: 6) ?? $0).normalized.description })
        let isPart = figure.unit != "%" && figure.against?.unit == figure.unit
        add("占比", isPart ? figure.ratio.flatMap { try? percentage($0) } : nil)
        add("期间", figure.period.map { periodText($0) })
        add("条件", figure.filter)
        add("台账", figure.ledger)
        add("记录", "\(figure.rows)条")
        add("追溯", "nianbao trace \(shellWord(figure.key))")
        for source in figure.sources { add("文件", "\(source.path)（SHA-256 \(source.sha256.prefix(12))…）") }
        self.init(title: figure.title, entries: entries)
    }
}
