import Charts
import Diagnostics
import Documents
import Drawing
import Expressions
import Metrics
import Numerals
import Tables
import Templates
import Trees

/// A notebook that has become a document, with the charts in it.
struct RenderedNotebook: Sendable {
    let edition: Edition
    let document: Document
    /// How it looks.
    let form: DocumentForm
    let charts: [NamedChart]
    /// In a document about one department, its figures; else those of the report hold.
    let figures: [Figure]?
    /// The figures that sentences narrow in place, and those of the cells of tables.
    let narrowed: [Figure]
    /// The text with its places, for lint.
    let prose: LintText
    let warnings: [Diagnostic]
}

/// Puts the results of a plan into notebooks: sentences, tables, charts.
struct NotebookRenderer: Sendable {
    let project: Project
    /// The days that the report is about.
    let period: Period
    let figures: FigureBook
    let results: Results
    let drawer: ChartDrawer
    /// What is said of checks that failed.
    var notes = CheckNotes(failed: [])
    /// What the catalogue says of figures that sum to others.
    var checks: [CatalogueCheck] = []
    /// Titles of ledgers, by name.
    var ledgers: [String: String] = [:]

    /// - Throws: `Diagnostics` for what cannot be printed truly, each with its place in the notebook.
    func render(_ plan: NotebookPlan) throws -> RenderedNotebook {
        let (edition, notebook) = (plan.edition, plan.notebook)
        let matter = FrontMatter(edition.frontMatter, settings: project.settings)
        let own = plan.narrowed.map { $0.map { results[$0] } }
        let functions = plan.figureCalls.adding(to: .standard, results: results).merging(
            SourceFunctions(ledgers: ledgers).table)
        let source = SourceText(
            notebook.prose, at: Place(file: notebook.file, line: notebook.firstLine), origins: notebook.origins)
        let prose = try ProseRenderer(
            scope: scope(plan, own: own), functions: functions, wording: project.settings.wording
        )
        .render(plan.template, source: source)
        // A block that no condition lets through is neither drawn nor written.
        let shown = plan.blocks.indices.filter { prose.markdown.contains(EmbeddedBlock.placeholder($0)) }
        var warnings: [Diagnostic] = []
        let drawn = try drawnCharts(plan, shown, warnings: &warnings)
        var addsUp = prose.addsUp && RoundingNote.addsUp(prose.pieces, checks)
        let rankings = try rankings(plan, shown)
        warnings += rankings.sorted { $0.key < $1.key }.flatMap { $0.value.table.findings(.warning) }
        let tables = try tableBlocks(plan, shown, addsUp: &addsUp).merging(
            rankings.mapValues { [.table($0.block)] + ($0.table.cutShort.map { [.note([.text("注：" + $0)])] } ?? []) }
        ) { $1 }
        let reader = MarkdownReader { embedding, place throws(Diagnostic) in
            guard case .picture(let destination, _) = embedding,
                let index = EmbeddedBlock.index(ofPlaceholder: destination)
            else { return nil }
            if let figure = drawn[index] { return [.figure(figure.block)] }
            return tables[index] ?? []
        }
        var blocks: [Block] = [.title([.text(matter.title)])]
        if let levels = plan.form.contents { blocks.append(.contents(levels: levels)) }
        if let addressee = matter.addressee { blocks.append(.addressee([.text(addressee + "：")])) }
        do {
            blocks += try reader.blocks(prose.markdown, figures: prose.figures, at: Place(line: 1))
        } catch {
            throw Diagnostics(error.all.map { $0.placed(by: prose.lines) })
        }
        if matter.isSigned {
            blocks.insert(
                .signature(organisation: matter.organisation, date: project.settings.date), at: blocks.endOfText)
        }
        let metrics = plan.metrics(of: shown).union(prose.figures.map { String($0.prefix { $0 != ":" }) })
        let remarks = (addsUp ? [] : [RoundingNote.block]) + notes.blocks(about: metrics)
        blocks.insert(contentsOf: remarks, at: blocks.endOfRemarks)
        let document = Document(
            properties: Document.Properties(
                title: matter.title, author: matter.organisation, subject: matter.subject, keywords: matter.keywords,
                date: project.settings.date),
            blocks: blocks)
        let findings = document.findings().map { $0.placed(atQuoteIn: prose, of: notebook.file) }
        warnings += try Diagnostics.throwErrors(in: findings)
        warnings += statesOfToday(metrics, in: notebook.file)
        return RenderedNotebook(
            edition: edition, document: document, form: plan.form,
            charts: drawn.sorted { $0.key < $1.key }.map(\.value.chart),
            figures: own,
            narrowed: plan.figureCalls.figures(in: results) + cellFigures(plan, shown, prose.figures) + prose.made
                + rankings.sorted { $0.key < $1.key }.flatMap(\.value.table.figures),
            prose: LintText(prose.pieces, title: matter.title, year: project.settings.year),
            warnings: warnings)
    }

    /// In a report on another year than the project's own: what is said of ledgers that state how things are today.
    private func statesOfToday(_ metrics: Set<String>, in file: String) -> [Diagnostic] {
        guard project.settings.year != project.ownYear else { return [] }
        // Without days, and not for want of them.
        let states = metrics.sorted().compactMap { figures[$0] }.filter { $0.period == nil && !$0.value.isNull }
        return states.isEmpty
            ? [] : [.statesOfToday(states.map(\.title), year: project.settings.year, at: Place(file: file))]
    }

    private func drawnCharts(_ plan: NotebookPlan, _ shown: [Int], warnings: inout [Diagnostic]) throws
        -> [Int: (chart: NamedChart, block: FigureBlock)]
    {
        var drawn: [Int: (chart: NamedChart, block: FigureBlock)] = [:]
        for index in shown {
            guard case .chart(let chart, let name, let caption) = plan.blocks[index] else { continue }
            let tables: @Sendable (String) -> Table? = { [results, period] in
                chart.table($0, in: results, of: period)
            }
            let picture = try drawer.compile(chart.specification, tables: tables)
            warnings += picture.warnings
            // On a page the caption says what the title says in a picture that stands alone.
            let untitled = caption == nil ? chart.specification : chart.specification.without(["title"])
            let printed = try drawer.compile(
                untitled, size: ChartDrawer.documentSize(of: untitled), tables: tables)
            let figure = FigureBlock(
                caption: caption.map { [.text($0)] }, alternative: picture.scene.description, scene: printed.scene,
                name: name)
            drawn[index] = (NamedChart(name: name, scene: picture.scene), figure)
        }
        return drawn
    }

    private func tableBlocks(_ plan: NotebookPlan, _ shown: [Int], addsUp: inout Bool) throws -> [Int: [Block]] {
        var blocks: [Int: [Block]] = [:]
        for index in shown {
            guard case .table(let keys, let query, let total) = plan.blocks[index] else { continue }
            let (result, whole) = (query.table(in: results, of: period), total.map { results[$0] })
            let table = try TableBlock(result, total: whole, keys: keys, at: plan.notebook.blocks[index].place)
            if let whole, try !TableBlock.addsUp(result, total: whole, keys: keys) { addsUp = false }
            let notes = [keys.note].compactMap { $0 } + basisNotes(query, total: total, keys)
            blocks[index] = [.table(table)] + notes.map { .note([.text("注：" + $0)]) }
        }
        return blocks
    }

    /// The figures that the cells of tables print, and those of query results that sentences print.
    /// - Parameter printed: their keys in sentences.
    private func cellFigures(_ plan: NotebookPlan, _ shown: [Int], _ printed: [String]) -> [Figure] {
        var handles: [Handle<Table>] = []
        var named = Set(printed)
        for index in shown {
            guard case .table(let keys, let query, let total) = plan.blocks[index] else { continue }
            let tables = [query.table(in: results, of: period)] + (total.map { [results[$0]] } ?? [])
            for table in tables {
                named.formUnion(table.shownColumns(keys).flatMap { table.figures(of: $0) ?? [] }.compactMap(\.text))
            }
            handles += [query.handle] + (total.map { [$0] } ?? [])
        }
        handles += plan.named.sorted { $0.key < $1.key }.map(\.value.handle)
        return handles.flatMap { results.figures(in: $0) }.filter { named.contains($0.key) }
    }

    /// What differences are taken of where they are not those of the printed numbers: a table says so whichever columns it
    /// shows.
    private func basisNotes(_ query: PlannedQuery, total: Handle<Table>?, _ keys: TableKeys) -> [String] {
        let table = query.table(in: results, of: period)
        let whole = total.map { results[$0] }
        return table.columns.filter { $0.name.hasSuffix(".comparable") }.flatMap { column -> [String] in
            let metric = String(column.name.dropLast(".comparable".count))
            let title = table[metric]?.title ?? metric
            var rows: [(text: String, names: [String])] = []
            let labels = table.columns.prefix(query.keys.query.by.count).map {
                ($0.values, CellStyle(for: $0, scale: nil, places: nil))
            }
            let own = column.values.enumerated().map { row, value in
                let names = labels.map { values, style in (try? style.text(values[row])) ?? values[row].description }
                return (value.text, names.joined())
            }
            let all = own + [(whole?[column.name]?.values.first?.text, keys.total ?? "")]
            for (text, name) in all {
                guard let text else { continue }
                if let known = rows.firstIndex(where: { $0.text == text }) {
                    rows[known].names.append(name)
                } else {
                    rows.append((text, [name]))
                }
            }
            // Which rows a text is of is said where they differ.
            return rows.map { row in
                let names = rows.count > 1 ? "（\(listing(row.names, last: "、"))）" : ""
                return "\(title)的增减\(names)\(row.text)。"
            }
        }
    }

    /// By block.
    private func rankings(_ plan: NotebookPlan, _ shown: [Int]) throws -> [Int: (
        table: RankingTable, block: TableBlock
    )] {
        var found: [Int: (table: RankingTable, block: TableBlock)] = [:]
        for index in shown {
            guard case .ranking(let keys, let ranking) = plan.blocks[index] else { continue }
            let table = try RankingTable(ranking, results: results)
            found[index] = (table, try TableBlock(table, keys: keys, at: plan.notebook.blocks[index].place))
        }
        return found
    }

    /// - Parameter own: in a document about one department, its figures.
    private func scope(_ plan: NotebookPlan, own: [Figure]?) -> ReportScope {
        ReportScope(
            figures: (own.map { FigureBook($0) } ?? figures).comparing(plan.figureCalls.compared(in: results)),
            tables: plan.named.mapValues { $0.table(in: results, of: period) },
            cells: Dictionary(
                plan.named.values.flatMap { results.figures(in: $0.handle) }.map { ($0.key, $0) }
            ) { first, _ in first },
            parameters: plan.edition.parameters.record, whole: own.map { _ in figures })
    }
}

extension [Documents.Block] {
    /// Where the signature goes: before what is attached, below the names of it.
    var endOfText: Int { firstIndex(of: .attachment) ?? endIndex }

    /// Where notes on the whole text go: before the names of what is attached, and before the signature.
    var endOfRemarks: Int {
        var end = endOfText
        while end > startIndex {
            switch self[end - 1] {
            case .signature, .attachmentList: end -= 1
            default: return end
            }
        }
        return end
    }
}

extension Diagnostic {
    /// This diagnostic of a document, as one of the notebook that the document was made from; of the line where the
    /// document has the words that it quotes, if one has.
    fileprivate func placed(atQuoteIn prose: ProseRenderer.Prose, of file: String) -> Diagnostic {
        var placed = self
        placed.place.file = placed.place.file ?? file
        guard let quote = place.quote, placed.place.line == nil else { return placed }
        let lines = prose.markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let index = lines.firstIndex(where: { $0.contains(quote) }), prose.lines.indices.contains(index) else {
            return placed
        }
        placed.place = prose.lines[index]
        placed.place.quote = quote
        return placed
    }

    /// This diagnostic of a line of the rendered text, as one of the line in the notebook that it comes from. One that has
    /// a file has its place already.
    fileprivate func placed(by lines: [Place]) -> Diagnostic {
        guard place.file == nil, let line = place.line, lines.indices.contains(line - 1) else { return self }
        var placed = self
        placed.place = lines[line - 1]
        return placed
    }
}
