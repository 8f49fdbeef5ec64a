import Diagnostics
import Trees

extension Decoder {
    /// A repetition as what it stands for: a concatenation of its view for each field, or layers of it. Source: vega-lite
    /// `normalize/core.ts`.
    mutating func repetition(
        _ tree: Tree, _ fields: Tree, _ spec: Tree, _ common: ViewProperties, at path: String, depth: Int
    ) -> Specification? {
        let repeatPath = join(path, "repeat")
        check(fields, at: repeatPath, known: ["row", "column", "layer"])
        func names(_ tree: Tree?) -> [String] { (tree?.list ?? []).compactMap(\.string) }
        if fields["layer"] != nil, fields["row"] == nil, fields["column"] == nil {
            let layers = names(fields["layer"]).enumerated().compactMap { index, field in
                view(
                    Repeater(fields: ["layer": field]).replaced(spec), at: join(path, "layer[\(index)]"),
                    depth: depth + 1)
            }
            return .layer(LayerView(layers, common: common))
        }
        let list = fields.list == nil ? nil : names(fields)
        let rows = names(fields["row"]), columns = names(fields["column"])
        let count = (list?.count ?? 1) * max(1, rows.count) * max(1, columns.count)
        guard count > 0, list != nil || !rows.isEmpty || !columns.isEmpty else {
            found.append(.badValue(repeatPath, expected: ["[field]", "{row, column}", "{layer}"], at: fields.place))
            return nil
        }
        guard count <= Self.mostViews else {
            found.append(.chartTooLarge(repeatPath, limit: Self.mostViews))
            return nil
        }
        var views: [Specification] = []
        for name in list ?? [""] {
            for row in rows.isEmpty ? [""] : rows {
                for column in columns.isEmpty ? [""] : columns {
                    var values: [String: String] = [:]
                    if list != nil { values["repeat"] = name }
                    if !rows.isEmpty { values["row"] = row }
                    if !columns.isEmpty { values["column"] = column }
                    let inner = layered(Repeater(fields: values).replaced(spec), fields["layer"], common)
                    let place = join(path, "spec[\(views.count)]")
                    guard let view = view(inner, at: place, depth: depth + 1) else { return nil }
                    views.append(view)
                }
            }
        }
        var concat = ConcatView(views, .concat, common: common)
        if list == nil { concat.common.arrangement.columns = columns.isEmpty ? 1 : columns.count }
        concat.common.arrangement = concat.common.arrangement.over(Self.straight)
        return .concat(concat)
    }

    /// Rows and columns of a repetition are straight and alike.
    private static let straight: Arrangement = {
        var arrangement = Arrangement()
        arrangement.align = .init(row: .all, column: .all)
        return arrangement
    }()

    /// A view of a repetition by rows or columns whose layers are repeated, too.
    private func layered(_ spec: Tree, _ layers: Tree?, _ common: ViewProperties) -> Tree {
        guard let layers else { return spec }
        return Tree(
            .object([
                .init(key: "repeat", value: Tree(.object([.init(key: "layer", value: layers)]))),
                .init(key: "spec", value: spec),
            ]), at: spec.place)
    }
}
