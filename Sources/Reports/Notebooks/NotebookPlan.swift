import Diagnostics
import Metrics
import Tables
import Templates
import Trees

/// A notebook of which everything that it asks for has found its place in the plan.
struct NotebookPlan: Sendable {
    enum Block: Sendable {
        /// Prints nothing; sentences use the result by its name.
        case query
        case table(TableKeys, PlannedQuery, total: Handle<Table>?)
        case chart(ChartPlan, name: String, caption: String?)

        fileprivate var queries: [PlannedQuery] {
            switch self {
            case .query: []
            case .table(_, let query, _): [query]
            case .chart(let chart, _, _): Array(chart.queries.values)
            }
        }
    }

    let notebook: Notebook
    let template: Template
    let figureCalls: FigureCalls
    /// In the order of the notebook's blocks.
    let blocks: [Block]
    /// The results that sentences use, by name.
    let named: [String: PlannedQuery]
    /// Ids of the metrics that blocks ask for.
    let metrics: Set<String>

    /// - Throws: `Diagnostics` with everything that is wrong in the notebook.
    init(_ notebook: Notebook, project: Project, plan: inout Plan) throws {
        self.notebook = notebook
        template = try Template(notebook.prose, at: Place(file: notebook.file, line: notebook.firstLine, column: 1))
        figureCalls = try FigureCalls(in: template, plan: &plan)
        var blocks: [Block] = []
        var named: [String: PlannedQuery] = [:]
        var reader = KeyReader(notebook.frontMatter)
        for entry in notebook.frontMatter.entries ?? [] where !FrontMatter.names.contains(entry.key) {
            reader.found.append(.unknownKey(entry.key, known: FrontMatter.names, at: entry.keyPlace))
        }
        for (index, block) in notebook.blocks.enumerated() {
            let read = reader.catching {
                try Self.read(block, index: index, of: notebook, project: project, plan: &plan)
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
        let queries = blocks.flatMap(\.queries) + named.values
        metrics = Set(queries.flatMap(\.keys.query.metrics).compactMap { plan.catalogue.metric($0)?.id })
    }
}

/// What a notebook says of itself above its first line.
struct FrontMatter {
    static let names = ["title", "subject", "keywords", "organisation", "addressee", "signature"]

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
    /// Reads one block and plans its queries.
    /// - Returns: the block, and the name and query of a result that sentences may use.
    private static func read(
        _ block: EmbeddedBlock, index: Int, of notebook: Notebook, project: Project, plan: inout Plan
    ) throws -> (block: Block, named: (String, PlannedQuery)?) {
        func query(_ own: [String]) throws -> PlannedQuery {
            try PlannedQuery(block.content, besides: own, project: project, plan: &plan)
        }
        var reader = KeyReader(block.content)
        let name = reader.text("name")
        let result: (Block, (String, PlannedQuery)?)
        switch block.kind {
        case .query:
            guard let name else { throw Diagnostic.keyMissing("name", at: block.place) }
            result = (.query, (name, try query(["name"])))
        case .table:
            let keys = try TableKeys(block.content)
            let planned = try query(TableKeys.names)
            let total = try keys.total.map { _ in try plan.add(planned.keys.query.overAll, at: block.place) }
            result = (.table(keys, planned, total: total), name.map { ($0, planned) })
        case .chart:
            // The name becomes that of files: it must not lead anywhere else.
            if let name, name.hasPrefix(".") || name.contains("/") {
                throw Diagnostic.notAFileName(name, at: block.content["name"]?.place ?? block.place)
            }
            let caption = reader.text("caption")
            let specification = block.content.without(["name", "caption"])
            let chart = try ChartPlan(specification, project: project, plan: &plan)
            result = (.chart(chart, name: name ?? "\(notebook.name)-\(index + 1)", caption: caption), nil)
        }
        _ = try Diagnostics.throwErrors(in: reader.found)
        return result
    }
}

extension Query {
    /// The same question of all records together: what the last row of a table says.
    fileprivate var overAll: Query {
        Query(metrics, where: filters, period: period, compare: compare)
    }
}

extension Tree {
    /// This object without some of its members.
    func without(_ keys: [String]) -> Tree {
        guard let entries else { return self }
        return Tree(.object(entries.filter { !keys.contains($0.key) }), at: place)
    }
}
