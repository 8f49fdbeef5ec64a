import Charts
import Diagnostics
import Documents
import Drawing
import Expressions
import Metrics
import Tables
import Templates
import Trees

/// The function `chart` of Word templates: a chart file of the project, drawn where the tag stands.
///
///     {{ chart("charts/cases-by-month.yaml", width="12cm") }}
///
/// `width` and `height` are lengths on paper (cm, mm, pt, in); without them the chart is 14 cm wide. `alt` replaces the
/// description that the chart gives of itself.
struct ChartCalls: Sendable {
    private struct Planned: Sendable {
        let file: ChartFile
        let chart: ChartPlan
        let width: Double
        let height: Double?
        let alternative: String?
        let place: Place
    }

    /// Charts drawn, by the calls that ask for them.
    struct Drawn: Sendable {
        fileprivate let pictures: [LiteralCall: FilledPicture]
        let warnings: [Diagnostic]

        /// `functions` with `chart`.
        func adding(to functions: FunctionTable) -> FunctionTable {
            functions.adding("chart") { [pictures] arguments in
                guard let picture = LiteralCall(arguments).flatMap({ pictures[$0] }) else {
                    throw Diagnostic.callNotLiteral("chart", at: arguments.place)
                }
                return .object(picture)
            }
        }
    }

    private let planned: [(call: LiteralCall, chart: Planned)]
    private let project: Project

    private static let names = ["width", "height", "alt"]
    private static let standardWidth = 14.0 * 72 / 2.54
    /// What offices print with.
    private static let dotsPerInch = 300.0

    /// Plans every call among `references`.
    /// - Throws: `Diagnostics` for arguments that are not literal or no lengths, and for charts that cannot be drawn.
    init(in references: [Reference], project: Project, plan: inout Plan) throws {
        self.project = project
        planned = try collectingDiagnostics(LiteralCall.all("chart", in: references)) { call, place in
            (call, try Self.read(call, at: place, project: project, plan: &plan))
        }
    }

    private static func read(
        _ call: LiteralCall, at place: Place, project: Project, plan: inout Plan
    ) throws -> Planned {
        guard call.positional.count == 1, let path = call.positional[0].string else {
            throw Diagnostic.callNotLiteral("chart", at: place)
        }
        for name in call.named.keys.sorted() where !names.contains(name) {
            throw Diagnostic.unknownKey(name, known: names, at: place)
        }
        func length(_ name: String) throws -> Double? {
            guard let tree = call.named[name] else { return nil }
            guard let points = tree.scalarText.flatMap(paperLength), (10...2000).contains(points) else {
                throw Diagnostic.notALength(name, tree.scalarText ?? "", at: place)
            }
            return points
        }
        let file = try ChartFile(try project.folder.resolve(path, at: place), as: path)
        return Planned(
            file: file, chart: try ChartPlan(try file.specification(), project: project, plan: &plan),
            width: try length("width") ?? standardWidth, height: try length("height"),
            alternative: call.named["alt"]?.string, place: place)
    }

    /// - Throws: `Diagnostics` with what is wrong with the charts.
    func drawn(from results: Results, period: Period) throws -> Drawn {
        let drawer = try ChartDrawer(of: project)
        var pictures: [LiteralCall: FilledPicture] = [:]
        var warnings: [Diagnostic] = []
        for (call, planned) in planned where pictures[call] == nil {
            let specification = try planned.file.specification()
            // A chart of the type area's width has the canvas that charts have in documents; others are in proportion.
            let natural = ChartDrawer.documentSize(of: specification)
            let scale = natural.width / ChartDrawer.documentWidth
            let width = planned.width * scale
            let height = planned.height.map { $0 * scale } ?? natural.height * width / natural.width
            let compiled = try drawer.compile(
                planned.chart.specification, size: ChartSize(width: width, height: height)
            ) { planned.chart.table($0, in: results, of: period) }
            warnings += compiled.warnings
            let scene = compiled.scene
            let shown = planned.width / scene.width
            pictures[call] = FilledPicture(
                png: try scene.png(scale: shown * Self.dotsPerInch / 72), svg: try scene.svg(), width: planned.width,
                height: scene.height * shown, alternative: planned.alternative ?? scene.description,
                name: planned.file.name)
        }
        return Drawn(pictures: pictures, warnings: warnings)
    }
}

/// A length on paper in points: `12cm`, `120mm`, `340pt`, `4.5in`.
func paperLength(_ text: String) -> Double? {
    let units = ["cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1, "in": 72.0]
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count).trimmingPrefix(while: \.isWhitespace)
    guard let number = Double(digits), let factor = units[String(unit)] else { return nil }
    return number * factor
}
