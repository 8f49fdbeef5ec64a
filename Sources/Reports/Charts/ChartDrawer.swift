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

    /// - Parameter theme: a theme's name; `nil` for `nianbao`.
    /// - Throws: a `Diagnostic` for a theme that there is not.
    init(theme: String?, folder: ProjectFolder) throws {
        let name = theme ?? "nianbao"
        guard let found = Theme.all.first(where: { $0.name == name }) else {
            throw Diagnostic.unknownTheme(name, known: Theme.all.map(\.name))
        }
        self.theme = found
        // Vega measures Helvetica where it lays charts out, and agreement with it must not hang on a machine's fonts.
        measuring = found.name == Theme.vega.name ? HelveticaMeasuring() : PangoMeasuring()
        self.folder = folder
    }

    /// The canvas of a chart within a document: near the width of the type area, so that its text prints at about the
    /// size that it has; of the proportions that the specification asks for, else 5 : 3.
    static func documentSize(of specification: Tree) -> ChartSize {
        let width = 560.0
        guard let height = specification["height"]?.double, height > 0 else {
            return ChartSize(width: width, height: width * 0.6)
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
        let folder = folder
        let data = ChartData(table: tables) { address in
            try readText(try folder.resolve(address, at: specification.place), as: address)
        }
        return try compileChart(specification, data: data, theme: theme, size: size, measuring: measuring)
    }
}
