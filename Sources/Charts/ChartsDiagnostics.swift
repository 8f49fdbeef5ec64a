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
        let near = got.flatMap { $0.utf8.count < 100 ? nearestNames(to: $0, among: expected) : nil } ?? []
        let shown = near.isEmpty ? expected : near
        return Diagnostic(
            "chart-value", at: placed(place, path),
            message: Localized(zh: "\(path) 的值无效", en: "\(path) has no valid value"),
            remedy: Localized(
                zh: "可用：\(shown.joined(separator: "、"))", en: "use one of: \(shown.joined(separator: ", "))"))
    }

    /// A value that says nothing here: the default stands in its place.
    static func unusedValue(_ path: String, expected: [String], at place: Place, got: String? = nil) -> Diagnostic {
        Diagnostic(
            "chart-value", severity: .warning, at: placed(place, path),
            message: Localized(
                zh: "\(path) 不能取\(got.map { "“\($0)”这个" } ?? "这样的")值，已按默认处理",
                en: "\(path) takes no such value\(got.map { " (\"\($0)\")" } ?? ""): the default stands"),
            remedy: badValue(path, expected: expected, at: place, got: got).remedy)
    }

    /// A condition on a column that the marks sum up.
    static func summedUp(_ name: String, path: String) -> Diagnostic {
        Diagnostic(
            "chart-column", severity: .warning, at: placed(Place(), path),
            message: Localized(
                zh: "\(path)：图中数据已汇总，不再有“\(name)”一列，条件不成立",
                en: "\(path): the marks sum up rows and have no \"\(name)\", so that this never holds"),
            remedy: Localized(zh: "请把该列写入 detail，或改用汇总后的列", en: "add the column as detail, or test what is summed up"))
    }

    /// A density over a column with gaps.
    static func missingAsZero(_ name: String, count: Int, path: String) -> Diagnostic {
        Diagnostic(
            "chart-column", severity: .warning, at: placed(Place(), path),
            message: Localized(
                zh: "\(path)：“\(name)”有 \(count) 行无值，密度按 0 计入（与 Vega 相同）",
                en: "\(path): \(count) rows have no \"\(name)\", and the density counts them as 0, as Vega does"),
            remedy: Localized(
                zh: "如不应计入，请先以 filter 去掉：isValid(datum['\(name)'])",
                en: "leave them out by a filter before it: isValid(datum['\(name)'])"))
    }

    /// A property of scales that says nothing to this one.
    static func misfit(_ path: String, kind: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "chart-unsupported", severity: .warning, at: placed(place, path),
            message: Localized(
                zh: "\(path) 对 \(kind) 比例尺不起作用", en: "\(path) has no effect on a \(kind) scale"),
            remedy: Localized(zh: "请删去该项，或改用别的比例尺", en: "remove it or use another scale"))
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

    /// A mark with rows none of which could be placed, or a line of single points.
    static func blankMark(_ path: String) -> Diagnostic {
        Diagnostic(
            "chart-blank", severity: .warning, at: placed(Place(), path),
            message: Localized(zh: "\(path) 有数据，但没有画出任何图形", en: "\(path) has data, but nothing of it is seen"),
            remedy: Localized(
                zh: "请检查 x、y 等通道的字段是否为数值或日期；一条线至少要有两个点",
                en: "check that the fields on x, y and the like are numbers or dates; a line needs two points"))
    }

    /// Text that is smaller than can be read, because the canvas is too small for what it holds.
    static func crowded(_ title: String, points: Double) -> Diagnostic {
        let size = Decimals.plain((points * 10).rounded() / 10)
        return Diagnostic(
            "chart-crowded", severity: .warning,
            message: Localized(
                zh: "图表“\(title)”内容太多，文字只有 \(size) 磅", en: "chart \"\(title)\" is crowded: its text is \(size) points"),
            remedy: Localized(zh: "请加大 height，或用 limit 只画前几项", en: "raise its height, or draw fewer with limit"))
    }

    static func namesLeftOut(_ title: String) -> Diagnostic {
        Diagnostic(
            "names-left-out", severity: .warning,
            message: Localized(
                zh: "图表“\(title)”的类别太多，坐标轴上只写了其中一部分名称",
                en: "chart \"\(title)\" has more categories than its axis has room to name"),
            remedy: Localized(zh: "请加大 --size，或先筛选、汇总", en: "raise --size, or filter or aggregate the data"))
    }

    static func labelsLeftOut(_ title: String, count: Int) -> Diagnostic {
        Diagnostic(
            "labels-left-out", severity: .warning,
            message: Localized(
                zh: "图表“\(title)”有 \(count) 个数据标签会与别的文字重叠，没有写出",
                en: "chart \"\(title)\" leaves out \(count) data labels that would overlap others"),
            remedy: Localized(zh: "请加大 --size，或只给要紧的数据加标签", en: "raise --size, or label only what matters"))
    }

    static func twoMoments(_ composite: String) -> Diagnostic {
        Diagnostic(
            "chart-data",
            message: Localized(zh: "\(composite) 需要两个时点的数据", en: "\(composite) needs data of two moments"),
            remedy: Localized(
                zh: "请加 compare: previous_year，或按时间分组（grain: month）",
                en: "add compare: previous_year, or group by time (grain: month)"
            ))
    }

    static func twoGroups(_ composite: String, got count: Int) -> Diagnostic {
        Diagnostic(
            "chart-data",
            message: Localized(
                zh: "\(composite) 只能画两组，现有 \(count) 组", en: "\(composite) draws two groups, not \(count)"),
            remedy: Localized(zh: "请用 where 选出两组，或写两个指标", en: "choose two with where, or give two metrics"))
    }

    static func noDays(_ column: String) -> Diagnostic {
        Diagnostic(
            "chart-data", message: Localized(zh: "“\(column)”列没有日期", en: "column \"\(column)\" holds no days"),
            remedy: Localized(zh: "日历图请写 grain: day", en: "a calendar needs grain: day"))
    }

    static func noFigures() -> Diagnostic {
        Diagnostic(
            "chart-data", message: Localized(zh: "没有可显示的指标值", en: "there is no figure to show"),
            remedy: Localized(zh: "请检查筛选条件与期间", en: "check the filters and the period"))
    }

    static func negativePart(_ name: String) -> Diagnostic {
        Diagnostic(
            "chart-data",
            message: Localized(zh: "“\(name)”是负数，不能作为整体的一部分", en: "\"\(name)\" is negative and no part of a whole"),
            remedy: Localized(zh: "请改用 bars 或 waterfall", en: "draw bars or a waterfall"))
    }

    /// Parts of a ratio do not sum to it.
    static func notAdditive(_ title: String, path: String) -> Diagnostic {
        Diagnostic(
            "chart-data", at: placed(Place(), path),
            message: Localized(zh: "“\(title)”是比率，各部分不能相加", en: "\"\(title)\" is a ratio: its parts do not sum to it"),
            remedy: Localized(zh: "请改用计数或金额指标，或画 bars", en: "use a count or an amount, or draw bars"))
    }

    static func chartTooLarge(_ what: String, limit: Int) -> Diagnostic {
        Diagnostic(
            "chart-too-large",
            message: Localized(zh: "\(what) 超过上限 \(limit)", en: "\(what) exceeds the limit of \(limit)"),
            remedy: Localized(zh: "请先汇总数据或缩小尺寸", en: "aggregate the data first or make the chart smaller"))
    }

    static func themeKey(_ key: String, known: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: key, among: known)
        return Diagnostic(
            "theme-key", at: placed(place, key),
            message: Localized(zh: "主题中没有“\(key)”这一项", en: "a theme has no key \"\(key)\""),
            remedy: Localized(
                zh: near.isEmpty ? "可用：\(known.joined(separator: "、"))" : "是否想写：\(near.joined(separator: "、"))",
                en: near.isEmpty
                    ? "keys: \(known.joined(separator: ", "))" : "did you mean \(near.joined(separator: ", "))?"))
    }

    static func themeValue(_ key: String, expected: [String], got: String? = nil, at place: Place) -> Diagnostic {
        let near = got.flatMap { $0.utf8.count < 100 ? nearestNames(to: $0, among: expected) : nil } ?? []
        let shown = near.isEmpty ? expected : near
        return Diagnostic(
            "theme-value", at: placed(place, key),
            message: Localized(zh: "主题的 \(key) 写得不对", en: "\(key) of the theme has no valid value"),
            remedy: Localized(zh: "可写：\(shown.joined(separator: "、"))", en: "write: \(shown.joined(separator: ", "))"))
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
