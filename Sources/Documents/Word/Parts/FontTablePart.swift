/// `word/fontTable.xml`: what a reader without an office's fonts may take instead.
func fontTablePart(_ style: WordStyle) -> Markup {
    let faces = [style.body, style.title, style.quote, style.caption, style.tableHeading, style.tableText, style.note]
    let sets = (faces + style.headings + [style.code, style.pageNumber]).map(\.fonts) + [style.emphasis]
    var names: [String] = []
    for name in sets.flatMap({ [$0.eastAsian, $0.latin] }) where !names.contains(name) { names.append(name) }
    return Markup("w:fonts", ["xmlns:w": Namespace.word]) {
        for name in names { fontMarkup(name) }
    }
}

private func fontMarkup(_ name: String) -> Markup {
    let isHan = name.unicodeScalars.contains(where: \.isWide)
    return Markup("w:font", ["w:name": name]) {
        if isHan { standIns[name].map { Markup("w:altName", ["w:val": $0]) } }
        // 134 is GB2312, 0 Western.
        Markup("w:charset", ["w:val": isHan ? "86" : "00"])
        Markup(
            "w:family", ["w:val": name == "Courier New" || name.contains("仿宋") ? "modern" : isHan ? "auto" : "roman"])
        Markup("w:pitch", ["w:val": name == "Courier New" ? "fixed" : "variable"])
    }
}

/// Fonts that come with Windows, for those that an office buys or that only old versions had.
private let standIns = [
    "方正小标宋简体": "宋体", "仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "黑体": "SimHei", "宋体": "SimSun",
]
