import Charts
import Diagnostics
import Drawing
import Foundation
import Metrics
import Tables
import Trees

/// A chart in a file of its own: a composite or a Vega-Lite specification, as YAML or JSON.
public struct ChartFile: Sendable {
    /// As the user named it.
    public let path: String
    public let specification: Tree

    /// - Throws: a `Diagnostic` for a file that cannot be read or is neither YAML nor JSON.
    public init(_ path: String) throws { try self.init(path, as: path) }

    /// - Parameter name: how errors call the file.
    init(_ file: String, as name: String) throws {
        path = name
        let text = try readText(file, as: name)
        specification = path.hasSuffix(".json") ? try Tree(json: text, file: path) : try Tree(yaml: text, file: path)
    }

    /// The file's name without its extensions, for what is drawn of it: `bar.vl.json` is `bar`.
    public var name: String {
        var name = (path as NSString).lastPathComponent
        for suffix in [".json", ".yaml", ".yml", ".vl"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
        return name
    }
}

/// Draws chart files, all with one plan: in a project their queries are answered, outside of one they bring their data.
public struct ChartRun: Sendable {
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case png, pdf, svg
        /// What the chart comes to, as JSON: marks in plot coordinates, scales, axes and legends.
        case scene
    }

    public struct Drawn: Sendable {
        public let file: ChartFile
        public let bytes: [UInt8]
        public let warnings: [Diagnostic]
    }

    let files: [ChartFile]
    let project: Project?
    let theme: String?
    /// Where relative addresses of data start: the project's folder, else the current one.
    let folder: ProjectFolder

    /// - Parameters:
    ///   - project: needed by charts with queries.
    ///   - theme: a theme's name; by default the project's, else `nianbao`.
    /// - Throws: a `Diagnostic` for two files whose charts would have one name.
    public init(_ files: [ChartFile], project: Project?, theme: String?) throws {
        var names: Set<String> = []
        for file in files where !names.insert(file.name).inserted {
            throw Diagnostic.duplicateName(file.name, at: Place(file: file.path))
        }
        self.files = files
        self.project = project
        self.theme = theme
        folder = project?.folder ?? ProjectFolder(base: FileManager.default.currentDirectoryPath)
    }

    /// - Throws: `Diagnostics` with what is wrong in every one of the files; then none is drawn.
    public func draw(_ format: Format, progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }) throws
        -> [Drawn]
    {
        let drawer = try ChartDrawer(theme: theme ?? project?.settings.theme, folder: folder)
        guard let project else {
            return try collectingDiagnostics(files) { file in
                guard !ChartPlan.asksQueries(file.specification) else { throw Diagnostic.chartNeedsProject(file.path) }
                return try drawn(file, try drawer.compile(file.specification, tables: { _ in nil }), format)
            }
        }
        var plan = try project.plan()
        let charts = try collectingDiagnostics(files) {
            ($0, try ChartPlan($0.specification, project: project, plan: &plan))
        }
        let results = try ScanEngine().run(plan, progress: progress)
        let period = plan.reportPeriod
        return try collectingDiagnostics(charts) { file, chart in
            let compiled = try drawer.compile(chart.specification) { chart.table($0, in: results, of: period) }
            return try drawn(file, compiled, format)
        }
    }

    private func drawn(_ file: ChartFile, _ chart: CompiledChart, _ format: Format) throws -> Drawn {
        let bytes =
            switch NamedChart.Format(rawValue: format.rawValue) {
            case let picture?: try chart.scene.bytes(picture, date: project?.settings.date ?? Day(number: 0))
            case nil: Array(chart.dumpJSON().utf8)
            }
        return Drawn(file: file, bytes: bytes, warnings: chart.warnings)
    }
}
