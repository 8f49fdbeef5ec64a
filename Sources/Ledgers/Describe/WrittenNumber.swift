/// A cell that people would call a number, and how it is written.
struct WrittenNumber: Equatable {
    /// The marks before decimal places and between groups of digits.
    enum Marks {
        /// 1,234.5
        case pointAndComma
        /// 1.234,5, as most of Europe writes it.
        case commaAndPoint

        var decimal: UInt8 { self == .pointAndComma ? UInt8(ascii: ".") : UInt8(ascii: ",") }
        var group: UInt8 { self == .pointAndComma ? UInt8(ascii: ",") : UInt8(ascii: ".") }
    }

    let isInteger: Bool
    /// Digits before the point and after it.
    let digits: Int
    let places: Int
    /// 007
    let hasLeadingZero: Bool
    /// 1,234
    let hasGroups: Bool
    /// What stands behind it: 套, 万元, %.
    let unit: String

    /// Units that ledgers write behind their numbers. Others are no units: 3号楼 is an address.
    static let units: Set<String> = [
        "件", "个", "人", "人次", "户", "户次", "家", "次", "项", "套", "亩", "元", "万元", "亿元", "千元", "%", "‰", "平方米", "㎡",
        "m²", "m³", "平方公里", "公里", "千米", "km", "米", "吨", "万吨", "天", "小时", "分钟", "岁", "本", "份", "宗", "起", "批", "台",
        "辆", "公顷", "千克", "公斤", "kg", "万", "亿", "万人", "万户", "万件", "万人次", "倍", "分", "名", "位", "条", "处", "座", "间",
        "株", "头", "只", "个月", "个工作日", "工作日", "场", "期", "篇", "张", "场次", "个百分点",
    ]

    init?(_ cell: [UInt8], marks: Marks = .pointAndComma) {
        let bytes = NumberSyntax.trimmed(FullWidth.narrowed(cell))
        var index = 0
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { index = 1 }
        let start = index
        var (digits, groups, sinceGroup) = (0, 0, 0)
        while index < bytes.count {
            if (0x30...0x39).contains(bytes[index]) {
                digits += 1
                sinceGroup += 1
            } else if bytes[index] == marks.group, groups > 0 ? sinceGroup == 3 : (1...3).contains(sinceGroup) {
                groups += 1
                sinceGroup = 0
            } else {
                break
            }
            index += 1
        }
        guard digits > 0, groups == 0 || sinceGroup == 3 else { return nil }
        hasLeadingZero = digits > 1 && bytes[start] == 0x30
        var places = 0
        if index < bytes.count, bytes[index] == marks.decimal {
            places = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }.count
            guard places > 0 else { return nil }
            index += 1 + places
        }
        let unit = String(decoding: bytes[index...], as: UTF8.self)
        guard unit.isEmpty || WrittenNumber.units.contains(unit) else { return nil }
        (self.digits, self.places, self.unit) = (digits, places, unit)
        (isInteger, hasGroups) = (places == 0, groups > 0)
    }
}
