import Charts
import Diagnostics
import Drawing
import Foundation
import Metrics
import Tables
import Trees

/// Draws chart files, all with one plan: in a project their queries are answered, outside of one they bring their data.
public struct ChartRun: Sendable {
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case png, pdf, svg
        /// What the chart comes to, as JSON: marks in plot coordinates, scales, axes and legends.
        case scene

        /// The ending of its files.
        public var ending: String { self == .scene ? "json" : rawValue }
    }

    /// How charts are drawn.
    public struct Options: Hashable, Sendable {
        /// A theme's name or the path of its file; `nil` for the project's, else `nianbao`.
        public var theme: String?
        /// Pixels of a PNG for each point.
        public var scale: Double = 2
        /// Of the canvas, in points; `nil` for what each chart says.
        public var size: ChartSize?
        /// Paths of data files (CSV, TSV, JSON) by the names that specifications have for them.
        public var data: [String: String] = [:]

        public init() {}
    }

    public struct Drawn: Sendable {
        public let file: ChartFile
        public let bytes: [UInt8]
        public let warnings: [Diagnostic]
    }

    /// Charts that are drawn before any of them is handed on: memory holds so many pictures.
    private static let batch = 32

    let files: [ChartFile]
    let project: Project?
    let options: Options
    /// Where relative addresses of data start: the project's folder, else the current one.
    let folder: ProjectFolder

    /// - Parameter project: needed by charts with queries.
    /// - Throws: a `Diagnostic` for two files whose charts would have one name, and for data that no chart asks for.
    public init(_ files: [ChartFile], project: Project?, options: Options = Options()) throws {
        var names: Set<String> = []
        for file in files where !names.insert(file.name).inserted {
            throw Diagnostic.duplicateName(file.name, at: Place(file: file.path))
        }
        let asked = files.reduce(into: Set()) { $0.formUnion($1.dataNames) }
        for name in options.data.keys.sorted() where !asked.contains(name) {
            throw Diagnostic.unusedData(name, asked: asked.sorted())
        }
        self.files = files
        self.project = project
        self.options = options
        folder = project?.folder ?? ProjectFolder(base: FileManager.default.currentDirectoryPath)
    }

    /// Draws every chart on all cores and hands each to `receive`, in the order of the files.
    /// - Throws: `Diagnostics` with what is wrong in the files; what `receive` had until then is to be thrown away.
    public func draw(
        _ format: Format, progress: @escaping @Sendable (ScanProgress) -> Void = { _ in },
        receive: (Drawn) throws -> Void
    ) throws {
        let drawer = try drawer()
        let given = Set(options.data.keys)
        let asking = try files.filter { ChartPlan.asksQueries(try $0.specification(), given: given) }
        guard let project, !asking.isEmpty else {
            _ = try Diagnostics.throwErrors(in: asking.map { .chartNeedsProject($0.path) })
            try inBatches(files, receive: receive) { file in
                try file.naming {
                    let chart = try drawer.compile(try file.specification(), size: options.size, tables: { _ in nil })
                    return try drawn(file, chart, format)
                }
            }
            return
        }
        var plan = try project.plan()
        let charts = try collectingDiagnostics(files) {
            ($0, try ChartPlan(try $0.specification(), project: project, plan: &plan, given: given))
        }
        let results = try ScanEngine().run(plan, progress: progress)
        let period = plan.reportPeriod
        try inBatches(charts, receive: receive) { file, chart in
            try file.naming {
                let compiled = try drawer.compile(chart.specification, size: options.size) {
                    chart.table($0, in: results, of: period)
                }
                return try drawn(file, compiled, format)
            }
        }
    }

    private func drawer() throws -> ChartDrawer {
        let files = try options.data.mapValues { path in
            try project?.refuseSensitiveFile(path, as: path, at: Place())
            return ChartData.DataFile(path: path, text: try readText(path, as: path))
        }
        let theme: Theme =
            if let name = options.theme {
                try Theme.named(name)
            } else {
                try Theme.named(project?.settings.theme ?? Theme.nianbao.name) { try folder.resolve($0, at: Place()) }
            }
        return ChartDrawer(theme: theme, folder: folder, files: files, project: project)
    }

    private func inBatches<Item: Sendable>(
        _ items: [Item], receive: (Drawn) throws -> Void, draw: @escaping @Sendable (Item) throws -> Drawn
    ) throws {
        for start in stride(from: 0, to: items.count, by: Self.batch) {
            let batch = Array(items[start..<min(start + Self.batch, items.count)])
            let drawn = concurrently(batch, draw)
            for chart in try collectingDiagnostics(drawn, { try $0.get() }) { try receive(chart) }
        }
    }

    private func drawn(_ file: ChartFile, _ chart: CompiledChart, _ format: Format) throws -> Drawn {
        let date = project?.settings.date ?? Day(number: 0)
        let bytes =
            switch NamedChart.Format(rawValue: format.rawValue) {
            case let picture?: try chart.scene.bytes(picture, date: date, scale: options.scale)
            case nil: Array(chart.dumpJSON().utf8)
            }
        return Drawn(file: file, bytes: bytes, warnings: chart.warnings.map { $0.named(file.path) })
    }
}
