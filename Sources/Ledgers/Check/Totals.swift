import Diagnostics
import Tables
import Trees

extension Check {
    /// Holds the totals that stand in a ledger's footer against the sums of its columns. They are no data, so that a wrong one
    /// is a warning: whoever counts reads the rows. Rates, means and ranks are no sums, and are passed over.
    func wrongTotals(_ resource: Resource) throws -> [Diagnostic] {
        guard resource.dialect.footer != nil, let total = try totalRow(resource) else { return [] }
        let fields = resource.schema.fields.filter { field in
            (field.kind == .integer || field.kind == .number) && !field.isSensitive && !Check.isNoSum(field)
                && total.cells[field.name] != nil
        }
        guard !fields.isEmpty else { return [] }
        let sums = try scan(resource, projection: fields.map(\.name), purpose: .values)
            .collect(start: { [Int128](repeating: 0, count: fields.count) }) { sums, batch in
                for (index, column) in batch.columns.enumerated() {
                    guard case .numbers(let values, _) = column else { continue }
                    for value in values where value != BatchColumn.missingNumber { sums[index] += Int128(value) }
                }
            }.outcome.parts.reduce([Int128](repeating: 0, count: fields.count)) { zip($0, $1.state).map(+) }
        return zip(fields, sums).compactMap { field, sum in
            let written = Array((total.cells[field.name] ?? "").utf8)
            let syntax = NumberSyntax(field)
            guard case .value(let value) = written.withUnsafeBufferPointer({ syntax.parse($0) }), Int128(value) != sum
            else {
                return nil
            }
            var place = total.place
            place.field = field.name
            let counted = Exact(sum, scale: syntax.places).normalized.description
            return .wrongTotal(field, written: total.cells[field.name] ?? "", sum: counted, at: place)
        }
    }

    private static func isNoSum(_ field: Field) -> Bool {
        let words = ["率", "均", "比", "排名", "名次", "序号", "占", "指数", "增长", "增幅", "得分", "单价"]
        return ["%", "‰"].contains(field.unit ?? "") || words.contains { field.name.contains($0) }
    }

    private struct TotalRow {
        let cells: [String: String]
        let place: Place
    }

    /// The last row of the footer that is a total of all.
    private func totalRow(_ resource: Resource) throws -> TotalRow? {
        let rows =
            switch resource.format {
            case .csv: try delimitedFooter(resource)
            case .json: try documentFooter(resource)
            case .ndjson: [TotalRow]()
            }
        return rows.last { row in
            row.cells.values.contains { FooterWords.isTotal($0) && !$0.contains("小计") && !$0.contains("累计") }
        }
    }

    private func delimitedFooter(_ resource: Resource) throws -> [TotalRow] {
        let file = try SourceFile(join(package.folder, resource.path), shown: resource.path)
        let readings = try resource.schema.fields.map { field throws(FieldReading.Problem) in
            try FieldReading(field, missingValues: resource.schema.missingValues)
        }
        var settings = settings
        settings.readsOn = true
        let layout = try DelimitedLayout(file, resource: resource, readings: readings, settings: settings)
        let reader = FooterReader(file: file, form: layout.form, dialect: layout.dialect)
        guard let tail = try reader.tail(from: layout.dataStart) else { return [] }
        return tail.rows.filter { tail.start(of: $0) >= layout.dataEnd }.map { row in
            var cells: [String: String] = [:]
            for column in layout.columns {
                if let index = column.index, index < row.cells.count {
                    cells[column.reading.field.name] = row.cells[index]
                }
            }
            let line = tail.start == layout.dataStart ? layout.dataLines + row.firstLine + 1 : nil
            return TotalRow(cells: cells, place: Place(file: resource.path, line: line))
        }
    }

    private func documentFooter(_ resource: Resource) throws -> [TotalRow] {
        let bytes = try SourceFile.readAll(
            join(package.folder, resource.path), shown: resource.path, limit: Describe.largestDocument)
        guard let text = String(validating: bytes, as: UTF8.self), var tree = try? Tree(json: text) else { return [] }
        for member in resource.property { tree = tree[member] ?? Tree(.null) }
        let names = resource.schema.fields.map(\.name)
        let items = tree.list ?? []
        let dialect = resource.dialect
        let header = items.prefix(dialect.headerRows.last ?? 0).map { ($0.list ?? []).map { $0.scalarText ?? "" } }
        let hasLabels = !header.isEmpty && header.count == dialect.headerRows.last && !dialect.takesFieldsByPosition
        let labels = hasLabels ? dialect.joinedHeader(header) : names
        return items.suffix(FooterReader.mostRows).map { item in
            let cells =
                item.list.map { Array(zip(labels, $0)) } ?? names.compactMap { name in item[name].map { (name, $0) } }
            let texts = cells.compactMap { name, value in value.scalarText.map { (name, $0) } }
            return TotalRow(
                cells: Dictionary(texts) { first, _ in first },
                place: Place(file: resource.path, line: item.place.line))
        }
    }
}
