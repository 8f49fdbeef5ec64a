import Diagnostics
import Metrics
import Tables
import Templates
import Trees

/// A notebook of which everything that it asks for has found its place in the plan.
struct NotebookPlan: Sendable {
    enum Block: Sendable {
        /// Prints nothing; sentences use the result by its name.
        case query(PlannedQuery)
        case table(TableKeys, PlannedQuery, total: Handle<Table>?)
        case chart(ChartPlan, name: String, caption: String?)
        case ranking(RankingKeys, RankingPlan)

        /// The metrics that the block speaks of, as they are named in it.
        fileprivate var metrics: [String] {
            switch self {
            case .ranking(_, let ranking): [ranking.metric.id]
            case .query(let query), .table(_, let query, _): query.keys.query.metrics
            case .chart(let chart, _, _): chart.queries.values.flatMap(\.keys.query.metrics)
            }
        }
    }

    let edition: Edition
    /// How its documents look.
    let form: DocumentForm
    let template: Template
    let figureCalls: FigureCalls
    /// In the order of the notebook's blocks.
    let blocks: [Block]
    /// The results that sentences use, by name.
    let named: [String: PlannedQuery]
    /// Ids of the metrics that each block speaks of.
    private let metrics: [Set<String>]
    /// The figures that sentences of one of several documents name, of its value alone; `nil` when all may be named.
    let narrowed: [Handle<Figure>]?

    var notebook: Notebook { edition.notebook }

    /// - Throws: `Diagnostics` with everything that is wrong in the notebook.
    init(_ edition: Edition, project: Project, plan: inout Plan) throws {
        let notebook = edition.notebook
        self.edition = edition
        form = try DocumentForm(edition.frontMatter, project: project)
        template = try Template(
            notebook.prose, at: Place(file: notebook.file, line: notebook.firstLine, column: 1),
            origins: notebook.origins)
        figureCalls = try FigureCalls(in: template, narrowing: edition.narrowing, plan: &plan)
        if let narrowing = edition.narrowing {
            narrowed = try Self.figures(in: template, narrowing: narrowing, plan: &plan)
        } else {
            narrowed = nil
        }
        var blocks: [Block] = []
        var named: [String: PlannedQuery] = [:]
        var reader = KeyReader(edition.frontMatter)
        for entry in edition.frontMatter.entries ?? [] where !FrontMatter.names.contains(entry.key) {
            reader.found.append(.unknownKey(entry.key, known: FrontMatter.names, at: entry.keyPlace))
        }
        for (index, block) in notebook.blocks.enumerated() {
            let read = reader.catching {
                try Self.read(block, index: index, of: edition, project: project, plan: &plan)
            }
            guard let read else { continue }
            blocks.append(read.block)
            guard let (name, query) = read.named else { continue }
            if named.updateValue(query, forKey: name) != nil {
                reader.found.append(.duplicateName(name, at: block.place))
            }
        }
        _ = try Diagnostics.throwErrors(in: reader.found)
        self.blocks = blocks
        self.named = named
        metrics = blocks.map { [plan] in Set($0.metrics.compactMap { plan.catalogue.metric($0)?.id }) }
    }

    /// Ids of the metrics that blocks speak of.
    /// - Parameter indices: of the blocks that are shown.
    func metrics(of indices: [Int]) -> Set<String> {
        indices.reduce(into: []) { $0.formUnion(metrics[$1]) }
    }
}

/// What a notebook says of itself above its first line.
struct FrontMatter {
    static let names =
        [
            "title", "subject", "keywords", "organisation", "addressee", "signature", "parameters", "for_each",
        ] + DocumentForm.names

    let title: String
    let subject: String
    let keywords: [String]
    let organisation: String
    let addressee: String?
    let isSigned: Bool

    init(_ tree: Tree, settings: Settings) {
        title = tree["title"]?.scalarText ?? settings.title
        subject = tree["subject"]?.scalarText ?? ""
        keywords = tree["keywords"]?.list?.compactMap(\.scalarText) ?? []
        organisation = tree["organisation"]?.scalarText ?? settings.organisation
        addressee = tree["addressee"]?.scalarText
        isSigned = tree["signature"]?.boolean ?? false
    }
}

extension NotebookPlan {
    /// Plans the figures that sentences name, each of the value that `narrowing` says. `overall.` before a name leaves it
    /// as it is.
    private static func figures(in template: Template, narrowing: Narrowing, plan: inout Plan) throws
        -> [Handle<Figure>]
    {
        let catalogue = plan.catalogue
        let named = template.references.compactMap { reference -> (metric: String, place: Place)? in
            guard case .path(let path) = reference.subject, path[0] != ReportScope.overall else { return nil }
            let ids = path.indices.reversed().map { path[...$0].joined(separator: ".") }
            return ids.compactMap { catalogue.metric($0) }.first.map { ($0.id, reference.place) }
        }
        return try collectingDiagnostics(named) { metric, place in
            let request = try narrowing.narrowed(FigureRequest(metric), plan.catalogue, at: place)
            return try plan.add(request, at: place)
        }
    }

    /// Reads one block and plans its queries.
    /// - Returns: the block, and the name and query of a result that sentences may use.
    private static func read(
        _ block: EmbeddedBlock, index: Int, of edition: Edition, project: Project, plan: inout Plan
    ) throws -> (block: Block, named: (String, PlannedQuery)?) {
        let content = try edition.parameters.fill(block.content)
        func query(_ own: [String], namesFigures: Bool = false) throws -> PlannedQuery {
            try PlannedQuery(
                content, besides: own, project: project, narrowing: edition.narrowing, namesFigures: namesFigures,
                plan: &plan)
        }
        var reader = KeyReader(content)
        let name = reader.text("name")
        let result: (Block, (String, PlannedQuery)?)
        switch block.kind {
        case .query:
            guard let name else { throw Diagnostic.keyMissing("name", at: block.place) }
            let planned = try query(["name"], namesFigures: true)
            result = (.query(planned), (name, planned))
        case .table:
            let keys = try TableKeys(content)
            let planned = try query(TableKeys.names, namesFigures: true)
            let total = try keys.total.map { _ in try plan.add(planned.asked.overAll, at: block.place) }
            result = (.table(keys, planned, total: total), name.map { ($0, planned) })
        case .ranking:
            let keys = try RankingKeys(content)
            let ranking = try RankingPlan(keys.request, namesFigures: true, at: block.place, in: &plan)
            result = (.ranking(keys, ranking), nil)
        case .chart:
            // The name becomes that of files: it must not lead anywhere else.
            if let name, name.hasPrefix(".") || name.contains("/") {
                throw Diagnostic.notAFileName(name, at: content["name"]?.place ?? block.place)
            }
            let caption = reader.text("caption")
            let specification = content.without(["name", "caption"])
            let chart = try ChartPlan(specification, project: project, narrowing: edition.narrowing, plan: &plan)
            result = (.chart(chart, name: name ?? "\(edition.notebook.name)-\(index + 1)", caption: caption), nil)
        }
        _ = try Diagnostics.throwErrors(in: reader.found)
        return result
    }
}

extension Query {
    /// The same question of all records together: what the last row of a table says.
    fileprivate var overAll: Query {
        Query(metrics, where: filters, period: period, compare: compare, namesFigures: true)
    }
}

extension Tree {
    /// This object without some of its members.
    func without(_ keys: [String]) -> Tree {
        guard let entries else { return self }
        return Tree(.object(entries.filter { !keys.contains($0.key) }), at: place)
    }
}
