import Charts
import Diagnostics
import Documents
import Drawing
import Expressions
import Metrics
import Tables
import Templates
import Trees

/// A notebook that has become a document, with the charts in it.
struct RenderedNotebook: Sendable {
    let name: String
    let document: Document
    let charts: [NamedChart]
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

    func render(_ plan: NotebookPlan) throws -> RenderedNotebook {
        let notebook = plan.notebook
        let matter = FrontMatter(notebook.frontMatter, settings: project.settings)
        var drawn: [Int: (chart: NamedChart, block: FigureBlock)] = [:]
        var warnings: [Diagnostic] = []
        for (index, block) in plan.blocks.enumerated() {
            guard case .chart(let chart, let name, let caption) = block else { continue }
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
        let tables = try tableBlocks(plan)

        let functions = plan.figureCalls.adding(to: .standard, results: results)
        let prose = try ProseRenderer(scope: scope(plan), functions: functions).render(plan.template)
        let reader = MarkdownReader { embedding, place throws(Diagnostic) in
            guard case .picture(let destination, _) = embedding,
                let index = EmbeddedBlock.index(ofPlaceholder: destination)
            else { return nil }
            if let figure = drawn[index] { return [.figure(figure.block)] }
            return tables[index] ?? []
        }
        var blocks: [Block] = [.title([.text(matter.title)])]
        if let addressee = matter.addressee { blocks.append(.addressee([.text(addressee + "：")])) }
        blocks += try reader.blocks(
            prose.markdown, figures: prose.figures, at: Place(file: notebook.file, line: notebook.firstLine))
        if matter.isSigned {
            blocks.append(.signature(organisation: matter.organisation, date: project.settings.date))
        }
        let document = Document(
            properties: Document.Properties(
                title: matter.title, author: matter.organisation, subject: matter.subject, keywords: matter.keywords,
                date: project.settings.date),
            blocks: blocks)
        warnings += try Diagnostics.throwErrors(in: document.findings().map { $0.placed(in: notebook.file) })
        return RenderedNotebook(
            name: notebook.name, document: document, charts: drawn.sorted { $0.key < $1.key }.map(\.value.chart),
            warnings: warnings)
    }

    private func tableBlocks(_ plan: NotebookPlan) throws -> [Int: [Block]] {
        var blocks: [Int: [Block]] = [:]
        for (index, block) in plan.blocks.enumerated() {
            guard case .table(let keys, let query, let total) = block else { continue }
            let table = try TableBlock(
                query.table(in: results, of: period), total: total.map { results[$0] }, keys: keys,
                at: plan.notebook.blocks[index].place)
            blocks[index] = [.table(table)] + (keys.note.map { [.note([.text("注：" + $0)])] } ?? [])
        }
        return blocks
    }

    private func scope(_ plan: NotebookPlan) -> ReportScope {
        ReportScope(
            figures: figures.comparing(plan.figureCalls.compared(in: results)),
            tables: plan.named.mapValues { $0.table(in: results, of: period) }, period: period,
            settings: project.settings)
    }
}

extension Diagnostic {
    /// This diagnostic of a document, as one of the notebook that the document was made from.
    fileprivate func placed(in file: String) -> Diagnostic {
        var placed = self
        placed.place.file = placed.place.file ?? file
        return placed
    }
}
