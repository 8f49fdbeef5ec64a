/// Finds numbers with their units, which a line must not cut: 5.6万件, 20.4亿多元, 1—10月, 第3名, 0.4个百分点.
enum NumberRanges {
    /// Ranges of positions in `scalars`, in order, none touching another.
    /// - Complexity: O(length)
    static func find(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = 0
        while position < scalars.count {
            guard isDigit(scalars[position]) else {
                position += 1
                continue
            }
            let start = opensNumber(scalars, before: position) ? position - 1 : position
            let end = endOfQuantity(scalars, from: position)
            if end - start > 1 { ranges.append(start..<end) }
            position = end
        }
        return ranges
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func opensNumber(_ scalars: [Unicode.Scalar], before position: Int) -> Bool {
        position > 0 && "第-−+¥".unicodeScalars.contains(scalars[position - 1])
    }

    private static func endOfQuantity(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = endOfNumber(scalars, from: start)
        while end + 1 < scalars.count, "—–-~～至:：/".unicodeScalars.contains(scalars[end]), isDigit(scalars[end + 1]) {
            end = endOfNumber(scalars, from: end + 1)
        }
        while end < scalars.count, "十百千万亿".unicodeScalars.contains(scalars[end]) { end += 1 }
        if end < scalars.count, "余多来几".unicodeScalars.contains(scalars[end]) { end += 1 }
        if end < scalars.count, "万亿".unicodeScalars.contains(scalars[end]) { end += 1 }
        let unit = units.first { scalars[end...].starts(with: $0) }
        return end + (unit?.count ?? 0)
    }

    /// Digits with points and grouping commas between them.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < scalars.count {
            let isPoint = ".,".unicodeScalars.contains(scalars[end]) && end + 1 < scalars.count
            guard isDigit(scalars[end]) || isPoint && isDigit(scalars[end + 1]) else { break }
            end += 1
        }
        return end
    }

    /// Measure words and units of official prose, longer ones first.
    private static let units: [[Unicode.Scalar]] = [
        "个百分点", "个工作日", "平方公里", "平方米", "个月", "小时", "分钟", "公里", "人次", "户次", "元", "件", "个", "项", "户", "人", "次", "亩",
        "家", "名", "条", "份", "宗", "篇", "期", "天", "日", "月", "年", "位", "处", "所", "场", "起", "批", "分", "倍", "号", "类",
        "%", "‰", "岁", "级", "季", "届", "组", "笔", "册", "台", "辆", "字", "成", "度", "米", "吨", "页",
    ].map { Array($0.unicodeScalars) }
}
