import Charts
import Diagnostics
import Drawing
import Tables
import Trees

/// Compiles the charts of one run: one theme, one measuring of text, one folder that data may come from.
struct ChartDrawer: Sendable {
    private let theme: Theme
    private let measuring: any TextMeasuring
    private let folder: ProjectFolder
    private let files: [String: ChartData.DataFile]
    /// Whose ledgers are not read as they stand.
    private let project: Project?

    /// In the theme of the project: a theme's name, or the path of a theme's file in its folder.
    /// - Throws: `Diagnostics` or a `Diagnostic` for a theme that there is not, and for what is wrong in its file.
    init(of project: Project) throws {
        let folder = project.folder
        let theme = try Theme.named(project.settings.theme) {
            try folder.resolve($0, at: Place())
        }
        self.init(theme: theme, folder: folder, project: project)
    }

    init(theme: Theme, folder: ProjectFolder, files: [String: ChartData.DataFile] = [:], project: Project?) {
        self.theme = theme
        // Vega measures Helvetica where it lays charts out, and agreement with it must not hang on a machine's fonts.
        measuring = theme.name == Theme.vega.name ? HelveticaMeasuring() : PangoMeasuring()
        self.folder = folder
        self.files = files
        self.project = project
    }

    /// The canvas of a chart within a document: near the width of the type area, so that its text prints at about the
    /// size that it has; of the proportions that the specification asks for, else 5 : 3.
    static func documentSize(of specification: Tree) -> ChartSize {
        let width = 560.0
        guard let height = specification["height"]?.double, height > 0 else {
            return ChartSize(width: width, height: width * 0.6, tallest: width * 1.3)
        }
        let full = specification["width"]?.double.flatMap { $0 > 0 ? $0 : nil } ?? ChartSize.standard.width
        return ChartSize(width: width, height: width * height / full)
    }

    /// The width in points at which documents print the canvas of ``documentSize(of:)``: the type area of 156 mm.
    static let documentWidth = 442.2

    /// - Parameter size: of the canvas; `nil` for the specification's own, else 800 × 450 points.
    func compile(
        _ specification: Tree, size: ChartSize? = nil, tables: @escaping @Sendable (String) throws -> Table?
    ) throws -> CompiledChart {
        let (folder, project) = (folder, project)
        let data = ChartData(
            table: tables,
            text: { address in
                let path = try folder.resolve(address, at: specification.place)
                try project?.refuseSensitiveFile(path, as: address, at: specification.place)
                return try readText(path, as: address)
            }, files: files)
        return try compileChart(specification, data: data, theme: theme, size: size, measuring: measuring)
    }
}

extension Theme {
    /// A built-in theme by name, or one of a YAML or JSON file by its path.
    /// - Parameter resolve: where the file is that a path means.
    static func named(_ name: String, resolve: (String) throws -> String = { $0 }) throws -> Theme {
        if let found = Theme.all.first(where: { $0.name == name }) { return found }
        guard [".yaml", ".yml", ".json"].contains(where: name.hasSuffix) else {
            throw Diagnostic.unknownTheme(name, known: Theme.all.map(\.name))
        }
        let text = try readText(try resolve(name), as: name)
        return try Theme(name.hasSuffix(".json") ? Tree(json: text, file: name) : Tree(yaml: text, file: name))
    }
}
