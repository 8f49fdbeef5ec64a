import Diagnostics

/// What this target says to users. Codes of findings in the data are Frictionless's.
extension Diagnostic {
    // Files

    static func fileMissing(_ path: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "找不到文件“\(path)”", en: "there is no file \"\(path)\""),
            remedy: Localized(zh: "请检查路径和文件名", en: "check the path"))
    }

    static func pathOutside(_ path: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "路径“\(path)”不在数据包文件夹之内", en: "\"\(path)\" leads out of the package's folder"),
            remedy: Localized(zh: "请把文件放进数据包文件夹", en: "put the file into the package's folder"))
    }

    static func notAFile(_ path: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "“\(path)”不是普通文件", en: "\"\(path)\" is not a regular file"),
            remedy: Localized(zh: "请指向一个数据文件", en: "name a data file"))
    }

    static func unreadable(_ path: String, reason: String) -> Diagnostic {
        Diagnostic(
            "source-error", at: Place(file: path),
            message: Localized(zh: "无法读取“\(path)”：\(reason)", en: "cannot read \"\(path)\": \(reason)"),
            remedy: Localized(zh: "请检查文件权限", en: "check the file's permissions"))
    }

    static func fileShrank(_ path: String, from size: Int, to end: Int) -> Diagnostic {
        Diagnostic(
            "source-error", at: Place(file: path),
            message: Localized(
                zh: "读取时文件变短（原 \(size) 字节，现止于 \(end)）",
                en: "the file shrank while being read, from \(size) bytes to \(end)"),
            remedy: Localized(zh: "请等文件写完后重试", en: "try again when nothing writes to the file"))
    }

    static func fileTooLarge(_ path: String, bytes: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            "source-error", at: Place(file: path),
            message: Localized(
                zh: "文件有 \(bytes) 字节，超过上限 \(limit)", en: "the file has \(bytes) bytes, more than the limit of \(limit)"),
            remedy: Localized(zh: "请拆分文件；JSON 可改用 NDJSON", en: "split the file; JSON may be written as NDJSON"))
    }

    static func unsupportedEncoding(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: place,
            message: Localized(zh: "不支持编码 \(name)", en: "the encoding \(name) is not supported"),
            remedy: Localized(
                zh: "请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”", en: "open it in Excel or WPS and save it as \"CSV UTF-8\""
            ))
    }

    static func cannotSpill(_ place: String, reason: String) -> Diagnostic {
        Diagnostic(
            "output-error", at: Place(file: place),
            message: Localized(zh: "无法写临时文件：\(reason)", en: "cannot write a temporary file: \(reason)"),
            remedy: Localized(zh: "请腾出磁盘空间，或用 TMPDIR 另指文件夹", en: "make room on the disk, or point TMPDIR elsewhere"))
    }

    static func noIconv(_ path: String) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: Place(file: path),
            message: Localized(zh: "本机无法解码 GB18030", en: "this machine cannot decode GB18030"),
            remedy: Localized(zh: "请安装 libc-bin，或将文件转为 UTF-8", en: "install libc-bin, or convert the file to UTF-8"))
    }

    // The structure of the data

    static func noHeader(at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "文件没有表头", en: "the file has no header"),
            remedy: Localized(zh: "请补上表头，或在 dialect 声明 header: false", en: "add a header, or declare header: false"))
    }

    static func bareCarriageReturn(at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(
                zh: "表头里有回车符：该文件的行只以 CR 结尾", en: "a label holds a carriage return: lines seem to end with CR alone"),
            remedy: Localized(zh: "请以 LF 或 CRLF 换行另存文件", en: "save the file with LF or CRLF line ends"))
    }

    static func unknownProjection(_ name: String, fields: [String], resource: String) -> Diagnostic {
        let near = nearestNames(to: name, among: fields)
        return Diagnostic(
            "unknown-name", at: Place(field: name),
            message: Localized(zh: "台账“\(resource)”没有字段“\(name)”", en: "\"\(resource)\" has no field \"\(name)\""),
            remedy: near.isEmpty ? nil : offer(near))
    }

    static func blankRow(at place: Place) -> Diagnostic {
        Diagnostic(
            "blank-row", at: place, message: Localized(zh: "整行为空", en: "the row is blank"),
            remedy: Localized(zh: "请删去空行", en: "remove the row"))
    }

    static func missingCell(cells: Int, expected: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-cell", at: place,
            message: Localized(
                zh: "该行只有 \(cells) 格，应有 \(expected) 格", en: "the row has \(cells) cells, not \(expected)"),
            remedy: Localized(zh: "请补齐单元格，空值也要留分隔符", en: "add the missing cells, empty ones too"))
    }

    static func extraCell(cells: Int, expected: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "extra-cell", at: place,
            message: Localized(
                zh: "该行有 \(cells) 格，应有 \(expected) 格", en: "the row has \(cells) cells, not \(expected)"),
            remedy: Localized(zh: "单元格里若有分隔符，请加引号", en: "put quotes around a cell that holds a delimiter"))
    }

    static func extraMember(_ name: String, fields: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: name, among: fields)
        return Diagnostic(
            "extra-cell", at: place,
            message: Localized(zh: "记录的成员“\(name)”不在字段之中", en: "the member \"\(name)\" is not a field of the schema"),
            remedy: near.isEmpty ? Localized(zh: "请在 schema 登记该字段", en: "add the field to the schema") : offer(near))
    }

    static func duplicateMember(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "记录的成员“\(name)”重复", en: "the member \"\(name)\" appears twice in the record"),
            remedy: Localized(zh: "请删去其中一个", en: "remove one of them"))
    }

    static func malformedJSON(_ reason: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "JSON 格式有误：\(reason)", en: "not well-formed JSON: \(reason)"),
            remedy: Localized(zh: "请改正该处", en: "correct this place"))
    }

    static func noRecords(property: [String], at place: Place) -> Diagnostic {
        let path = property.joined(separator: ".")
        return Diagnostic(
            "source-error", at: place,
            message: Localized(
                zh: path.isEmpty ? "JSON 不是记录的数组" : "JSON 中没有数组“\(path)”",
                en: path.isEmpty ? "the JSON is not an array of records" : "the JSON has no array \"\(path)\""),
            remedy: Localized(
                zh: "记录应是对象或数组的列表；它不在最外层时，用 nianbao:property 指明",
                en: "records are a list of objects or arrays; where it lies deeper, say so by nianbao:property"))
    }

    static func mixedRecords(at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(
                zh: "JSON 的记录有的是对象，有的是数组", en: "some records of the JSON are objects, others are arrays"),
            remedy: Localized(
                zh: "把所有记录写成同一种：都是对象，或都是数组", en: "write all records alike: all as objects, or all as arrays"))
    }

    static func unclosedQuote(at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "引号到文件末尾仍未闭合", en: "a quote that opens in this record is never closed"),
            remedy: Localized(zh: "请在该记录中补上引号", en: "close the quote in this record"))
    }

    static func textAfterQuote(at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "引号闭合之后还有文字", en: "there is text after the closing quote"),
            remedy: Localized(zh: "单元格里的引号要写成两个", en: "write a quote inside a cell twice"))
    }

    static func recordTooLong(limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "source-error", at: place,
            message: Localized(zh: "一条记录超过 \(limit) 字节", en: "a record is longer than \(limit) bytes"),
            remedy: Localized(zh: "多半是引号没有闭合", en: "a quote is probably not closed"))
    }

    static func encodingError(_ encoding: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: place,
            message: Localized(zh: "该记录不是有效的 \(encoding) 文本", en: "the record is not valid \(encoding)"),
            remedy: Localized(
                zh: "请检查 encoding 声明，或另存为 UTF-8", en: "check the declared encoding, or save the file as UTF-8"))
    }

    static func offer(_ names: [String]) -> Localized {
        Localized(zh: "是否指：\(names.joined(separator: "、"))", en: "did you mean: \(names.joined(separator: ", "))")
    }
}
