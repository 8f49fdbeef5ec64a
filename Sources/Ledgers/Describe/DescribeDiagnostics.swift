import Diagnostics

/// What describing says to users.
extension Diagnostic {
    /// A file that is no text, whatever its name says.
    static func notText(_ kind: String, _ path: String) -> Diagnostic {
        Diagnostic(
            "source-error", at: Place(file: path),
            message: Localized(
                zh: "“\(path)”其实是 \(kind) 文件，不是 UTF-8 或 GB18030 的 CSV",
                en: "\"\(path)\" is really \(kind), not CSV in UTF-8 or GB18030"),
            remedy: Localized(
                zh: "请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”", en: "open it in Excel or WPS and save it as \"CSV UTF-8\""
            ))
    }

    static func tooManyColumns(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "too-many", at: place,
            message: Localized(
                zh: "有 \(count) 列，超过上限 \(limit)", en: "\(count) columns are more than the limit of \(limit)"),
            remedy: Localized(zh: "请核对分隔符和换行；每条记录应占一行", en: "look at delimiters and line ends: each record has a row"))
    }

    static func resourceAdded(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "resource-added", severity: .note, at: place,
            message: Localized(zh: "登记台账“\(name)”", en: "the resource \"\(name)\" is added"))
    }

    static func memberAdded(_ path: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "property-added", severity: .note, at: place,
            message: Localized(zh: "补充“\(path)”", en: "\"\(path)\" is added"))
    }

    /// Where a file differs from what is declared of it.
    static func declaredKept(_ path: String, declared: String, found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "declared-differs", severity: .warning, at: place,
            message: Localized(
                zh: "“\(path)”声明为 \(declared)，文件看来是 \(found)；保留声明",
                en: "\"\(path)\" is declared as \(declared), the file looks like \(found); the declaration is kept"),
            remedy: Localized(zh: "若声明有误，请手工改正", en: "correct the declaration by hand if it is wrong"))
    }
}

extension Localized {
    static func sensitive(_ kind: SensitiveText) -> Localized {
        switch kind {
        case .identityNumber: Localized(zh: "身份证号，敏感", en: "identity numbers, sensitive")
        case .phone: Localized(zh: "电话，敏感", en: "phone numbers, sensitive")
        case .bankCard: Localized(zh: "银行卡号，敏感", en: "bank cards, sensitive")
        case .name: Localized(zh: "姓名，敏感", en: "names, sensitive")
        case .address: Localized(zh: "住址，敏感", en: "addresses, sensitive")
        }
    }

    static func remark(_ remark: FieldGuess.Remark) -> Localized {
        switch remark {
        case .empty: Localized(zh: "整列为空", en: "empty column")
        case .mixedUnits(let units):
            Localized(
                zh: "单位不一（\(units.map { $0.isEmpty ? "无单位" : $0 }.joined(separator: "、"))），按文字读",
                en: "units differ (\(units.map { $0.isEmpty ? "none" : $0 }.joined(separator: ", "))): read as text")
        case .doubtfulMonth:
            Localized(zh: "2016.1 可能是 1 月或 10 月，检查时逐处指出", en: "2016.1 may be January or October: the check names each")
        case .twoDigitYear:
            Localized(zh: "年份只有两位，按 20xx 年读，请核对", en: "two-digit years are read as 20xx: please confirm")
        case .marks(let marks):
            Localized(
                zh: "数据之间有“\(marks.joined(separator: "、"))”，检查时逐处指出",
                en: "\"\(marks.joined(separator: ", "))\" between the data: the check names each")
        case .tooManyPlaces(let places):
            Localized(zh: "小数多达 \(places) 位，按文字读", en: "up to \(places) decimal places: read as text")
        case .strangers(let count, let example):
            Localized(
                zh: "\(count) 格不是该类型，如“\(example)”，检查时逐处指出",
                en: "\(count) cells are of another type, such as \"\(example)\": the check names each")
        case .serialDate:
            Localized(
                zh: "像是 Excel 的日期序号，请在 Excel 中设为日期格式后另存",
                en: "looks like Excel's serial dates: format them as dates in Excel and save again")
        case .doubtfulDay:
            Localized(
                zh: "看不出是先日后月还是先月后日，按文字读；请声明 format（如 %d/%m/%Y）",
                en: "day first or month first cannot be told: read as text; declare the format, such as %d/%m/%Y")
        case .decimalComma: Localized(zh: "小数点写作逗号，请核对", en: "a comma before the decimals: please confirm")
        case .nested: Localized(zh: "含嵌套的值", en: "holds nested values")
        }
    }
}
