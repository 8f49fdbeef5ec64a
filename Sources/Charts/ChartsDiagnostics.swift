import Diagnostics

/// What this target says to users.
extension Diagnostic {
    /// A property that charts do not know or do not draw: the chart is right without it.
    static func unsupported(_ path: String, at place: Place, known: [String] = []) -> Diagnostic {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        let near = nearestNames(to: name, among: known).filter { $0 != name }
        return Diagnostic(
            "chart-unsupported", severity: .warning, at: placed(place, path),
            message: Localized(zh: "图表规格中的 \(path) 未被支持，已略过", en: "\(path) is not supported and was left out"),
            remedy: near.isEmpty
                ? Localized(zh: "可删去该项，以免误解", en: "remove it so that nobody relies on it")
                : Localized(
                    zh: "是否想写：\(near.joined(separator: "、"))", en: "did you mean \(near.joined(separator: ", "))?"))
    }

    /// Something without which the chart would be wrong.
    static func notDrawable(_ path: String, at place: Place, zh: String, en: String) -> Diagnostic {
        Diagnostic(
            "chart-not-drawable", at: placed(place, path),
            message: Localized(zh: "\(path)：\(zh)", en: "\(path): \(en)"),
            remedy: Localized(zh: "请改用受支持的写法", en: "use a form that is supported"))
    }

    static func badValue(_ path: String, expected: [String], at place: Place, got: String? = nil) -> Diagnostic {
        let near = got.map { nearestNames(to: $0, among: expected) } ?? []
        let shown = near.isEmpty ? expected : near
        return Diagnostic(
            "chart-value", at: placed(place, path),
            message: Localized(zh: "\(path) 的值无效", en: "\(path) has no valid value"),
            remedy: Localized(
                zh: "可用：\(shown.joined(separator: "、"))", en: "use one of: \(shown.joined(separator: ", "))"))
    }

    static func missingColumn(_ name: String, path: String, among names: [String]) -> Diagnostic {
        let near = nearestNames(to: name, among: names)
        return Diagnostic(
            "chart-column", at: placed(Place(), path),
            message: Localized(zh: "数据中没有“\(name)”这一列（\(path)）", en: "the data has no column \"\(name)\" (\(path))"),
            remedy: Localized(
                zh: near.isEmpty ? "现有各列：\(names.joined(separator: "、"))" : "是否想写：\(near.joined(separator: "、"))",
                en: near.isEmpty
                    ? "columns: \(names.joined(separator: ", "))" : "did you mean \(near.joined(separator: ", "))?"))
    }

    static func noData(_ name: String, at place: Place, known: [String] = []) -> Diagnostic {
        Diagnostic(
            "chart-data", at: place, message: Localized(zh: "找不到数据“\(name)”", en: "no data named \"\(name)\""),
            remedy: Localized(
                zh: "请用 --data \(name)=文件 给出，或写入 data.values", en: "give it with --data \(name)=FILE or as data.values")
        )
    }

    static func badData(_ name: String, zh: String, en: String) -> Diagnostic {
        Diagnostic(
            "chart-data", message: Localized(zh: "数据“\(name)”无法读取：\(zh)", en: "cannot read data \"\(name)\": \(en)"),
            remedy: Localized(zh: "请检查该数据的格式", en: "check the format of the data"))
    }

    static func emptyChart(_ title: String) -> Diagnostic {
        Diagnostic(
            "chart-empty", severity: .warning,
            message: Localized(zh: "图表“\(title)”没有可画的数据", en: "chart \"\(title)\" has nothing to draw"),
            remedy: Localized(zh: "请检查筛选条件与期间", en: "check its filters and period"))
    }

    static func chartTooLarge(_ what: String, limit: Int) -> Diagnostic {
        Diagnostic(
            "chart-too-large",
            message: Localized(zh: "\(what) 超过上限 \(limit)", en: "\(what) exceeds the limit of \(limit)"),
            remedy: Localized(zh: "请先汇总数据或缩小尺寸", en: "aggregate the data first or make the chart smaller"))
    }

    static func chartTooCrowded(plots: Int) -> Diagnostic {
        Diagnostic(
            "chart-too-crowded",
            message: Localized(zh: "画布放不下 \(plots) 幅小图", en: "\(plots) plots do not fit on the canvas"),
            remedy: Localized(
                zh: "请加大画布（--size），调整 columns，或先筛选、汇总",
                en: "make the canvas larger (--size), change columns, or filter the data"))
    }

    private static func placed(_ place: Place, _ path: String) -> Place {
        var place = place
        place.field = path
        return place
    }
}
