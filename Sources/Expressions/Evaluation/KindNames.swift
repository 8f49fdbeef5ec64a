import Diagnostics
import Tables

extension Value {
    var isNumber: Bool {
        switch self {
        case .exact, .real: true
        default: false
        }
    }

    /// What the user calls such a cell.
    public var kindName: Localized {
        switch self {
        case .null: Localized(zh: "空值", en: "null")
        case .boolean: Localized(zh: "是否", en: "a boolean")
        case .exact, .real: Localized(zh: "数", en: "a number")
        case .text: Localized(zh: "文本", en: "a text")
        case .day: Localized(zh: "日期", en: "a date")
        case .instant: Localized(zh: "时刻", en: "a moment")
        }
    }
}

extension Operand {
    var isList: Bool {
        if case .list = self { true } else { false }
    }

    /// What the user calls such an operand.
    public var kindName: Localized {
        if let plain { return plain.kindName }
        return isList ? Localized(zh: "列表", en: "a list") : Localized(zh: "对象", en: "an object")
    }
}
