import Diagnostics
import Trees

extension Decoder {
    mutating func data(_ tree: Tree?, at path: String) -> DataSource? {
        guard let tree, !tree.isNull else { return nil }
        check(tree, at: path, known: ["values", "url", "name", "format", "sequence"])
        var format = DataFormat()
        if let written = tree["format"] {
            check(
                written, at: join(path, "format"), known: ["type", "property", "parse", "delimiter", "feature", "mesh"])
            format.type = written["type"]?.string
            format.property = written["property"]?.string
            format.parse = written["parse"].flatMap { $0.entries == nil ? nil : Properties($0) }
            format.delimiter = written["delimiter"]?.string
            if format.type == "topojson" {
                found.append(
                    .notDrawable(join(path, "format.type"), at: written.place, zh: "不支持地图数据", en: "maps are not drawn"))
            }
        }
        if let values = tree["values"] { return .values(values, format) }
        if let url = tree["url"]?.string { return .url(url, format) }
        if let sequence = tree["sequence"] {
            check(sequence, at: join(path, "sequence"), known: ["start", "stop", "step", "as"])
            return .sequence(
                sequence["start"]?.double ?? 0, sequence["stop"]?.double ?? 0, sequence["step"]?.double ?? 1,
                as: sequence["as"]?.string ?? "data")
        }
        if let name = tree["name"]?.string { return .named(name, format) }
        found.append(.badValue(path, expected: ["values", "url", "name", "sequence"], at: tree.place))
        return nil
    }
}
