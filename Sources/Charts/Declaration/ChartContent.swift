/// What stands in a chart: a mark, or several in layers.
public protocol ChartContent: Sendable {
    /// The views that this comes to, in drawing order.
    var views: [UnitView] { get }
}

/// Gathers the marks of a chart, later ones above earlier ones.
@resultBuilder
public enum ChartContentBuilder {
    public static func buildExpression(_ content: some ChartContent) -> [UnitView] { content.views }
    public static func buildBlock(_ parts: [UnitView]...) -> [UnitView] { parts.flatMap { $0 } }
    public static func buildOptional(_ part: [UnitView]?) -> [UnitView] { part ?? [] }
    public static func buildEither(first part: [UnitView]) -> [UnitView] { part }
    public static func buildEither(second part: [UnitView]) -> [UnitView] { part }
    public static func buildArray(_ parts: [[UnitView]]) -> [UnitView] { parts.flatMap { $0 } }
}
