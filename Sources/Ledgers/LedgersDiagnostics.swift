import Diagnostics

/// What this target says to users. Codes of findings in the data are Frictionless's.
extension Diagnostic {
    // The descriptor

    static func descriptorNotUTF8(at place: Place) -> Diagnostic {
        Diagnostic(
            "encoding-error", at: place,
            message: Localized(zh: "数据包描述不是 UTF-8 文本", en: "the descriptor is not UTF-8"),
            remedy: Localized(zh: "请将文件另存为 UTF-8", en: "save the file as UTF-8"))
    }

    static func expected(_ what: String, for member: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "invalid-property", at: place,
            message: Localized(zh: "“\(member)”的值应为 \(what)", en: "\"\(member)\" must be: \(what)"),
            remedy: Localized(zh: "请改正该属性", en: "correct the property"))
    }

    static func missingProperty(_ member: String, of owner: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-property", at: place,
            message: Localized(zh: "“\(owner)”缺少属性“\(member)”", en: "\"\(owner)\" lacks the property \"\(member)\""),
            remedy: Localized(zh: "请补上“\(member)”", en: "add \"\(member)\""))
    }

    static func noResources(at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-property", at: place,
            message: Localized(zh: "数据包没有任何台账（resources）", en: "the package has no resources"),
            remedy: Localized(zh: "请在 resources 中登记台账文件", en: "list the ledger files under \"resources\""))
    }

    static func tooMany(_ what: String, limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "too-many", at: place,
            message: Localized(zh: "\(what) 超过 \(limit) 个", en: "more than \(limit) \(what)"),
            remedy: Localized(zh: "请拆分数据包", en: "split the package"))
    }

    static func duplicateName(_ kind: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "duplicate-name", at: place,
            message: Localized(zh: "\(kind) 名“\(name)”重复", en: "the \(kind) name \"\(name)\" is used twice"),
            remedy: Localized(zh: "请改名其中一个", en: "rename one of them"))
    }

    static func unknownName(_ kind: String, _ name: String, among names: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: name, among: names)
        return Diagnostic(
            "unknown-name", at: place,
            message: Localized(zh: "没有名为“\(name)”的 \(kind)", en: "there is no \(kind) \"\(name)\""),
            remedy: near.isEmpty ? nil : offer(near))
    }

    static func unknownProperty(_ name: String, of owner: String, known: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: name, among: known)
        return Diagnostic(
            "unknown-property", severity: .warning, at: place,
            message: Localized(zh: "\(owner) 的属性“\(name)”未被使用", en: "\"\(name)\" of \(owner) is not used"),
            remedy: near.isEmpty ? nil : offer(near))
    }

    static func unsupported(_ member: String, _ value: String, allowed: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "unsupported-property", at: place,
            message: Localized(zh: "不支持 \(member) “\(value)”", en: "\(member) \"\(value)\" is not supported"),
            remedy: allowed.isEmpty
                ? Localized(zh: "请删去或改写该属性", en: "remove or rewrite it")
                : Localized(
                    zh: "可用：\(allowed.joined(separator: "、"))", en: "use one of: \(allowed.joined(separator: ", "))"))
    }

    static func differentKinds(
        _ field: String, _ kind: Field.Kind, _ referred: String, _ other: Field.Kind, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            "invalid-property", at: place,
            message: Localized(
                zh: "外键“\(field)”是 \(kind.rawValue)，所指“\(referred)”是 \(other.rawValue)",
                en:
                    "the foreign key \"\(field)\" is of type \(kind.rawValue), but \"\(referred)\" of type \(other.rawValue)"
            ),
            remedy: Localized(zh: "请让两个字段类型相同", en: "give both fields one type"))
    }

    static func aliasOfAlias(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "invalid-property", at: place,
            message: Localized(zh: "“\(name)”的现名本身又是旧名", en: "the present name of \"\(name)\" is itself an old name"),
            remedy: Localized(zh: "请直接写最终的现名", en: "give the name in use today"))
    }

    static func fieldProblem(_ problem: FieldReading.Problem, at place: Place) -> Diagnostic {
        let (field, value, member) = (problem.field, problem.value, problem.member ?? "")
        let message =
            switch problem.kind {
            case .format:
                Localized(zh: "字段“\(field)”的格式“\(value)”无法识别", en: "field \"\(field)\": unknown format \"\(value)\"")
            case .limit:
                Localized(
                    zh: "字段“\(field)”的 \(member) “\(value)”不是该类型的值",
                    en: "field \"\(field)\": \(member) \"\(value)\" is no value of its type")
            case .notAllowed:
                Localized(
                    zh: "\(value) 类型的字段“\(field)”不能有 \(member)",
                    en: "field \"\(field)\" of type \(value) takes no \(member)"
                )
            case .pattern:
                Localized(
                    zh: "字段“\(field)”的正则表达式无法使用：\(value)", en: "field \"\(field)\": unusable pattern \(value)")
            case .notation:
                Localized(zh: "字段“\(field)”的 \(member) 无法使用", en: "field \"\(field)\": unusable \(member)")
            }
        var place = place
        place.field = field
        return Diagnostic(
            "invalid-property", at: place, message: message,
            remedy: Localized(zh: "请对照 Table Schema 改正", en: "see the Table Schema standard"))
    }

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

    static func blankHeader(at place: Place) -> Diagnostic {
        Diagnostic(
            "blank-header", at: place, message: Localized(zh: "表头是空行", en: "the header is blank"),
            remedy: Localized(zh: "请删去表头上方的空行", en: "remove the blank rows above the header"))
    }

    /// - Parameter expected: the field that belongs there, where the order of the columns tells.
    static func blankLabel(column: Int, expected: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "blank-label", at: place,
            message: Localized(
                zh: "第 \(column) 列的表头为空" + (expected.map { "，应为“\($0)”" } ?? ""),
                en: "column \(column) has no label" + (expected.map { ", it should be \"\($0)\"" } ?? "")),
            remedy: Localized(zh: "请补上表头", en: "give it a label"))
    }

    static func duplicateLabel(_ label: String, column: Int, expected: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "duplicate-label", at: place,
            message: Localized(
                zh: "表头“\(label)”重复" + (expected.map { "，第 \(column) 列应为“\($0)”" } ?? ""),
                en: "the label \"\(label)\" appears twice"
                    + (expected.map { ", column \(column) should be \"\($0)\"" } ?? "")),
            remedy: Localized(
                zh: expected.map { "请把第 \(column) 列改为“\($0)”" } ?? "请改名其中一列",
                en: expected.map { "rename column \(column) to \"\($0)\"" } ?? "rename one of the columns"))
    }

    /// A label of the header that no field has, or that stands beyond the last of them; empty for one without a label.
    static func extraLabel(_ label: String, column: Int, fields: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: label, among: fields)
        let (zh, en) =
            label.isEmpty
            ? ("第 \(column) 列多余，且没有表头", "column \(column) is one too many and has no label")
            : ("表头“\(label)”（第 \(column) 列）不在数据包的字段之中", "the label \"\(label)\" (column \(column)) is no field here")
        let remedy =
            label.isEmpty
            ? Localized(zh: "请删去该列，行尾多余的分隔符也要删去", en: "remove the column, and delimiters at the end of rows")
            : Localized(
                zh: "请在 schema 登记该字段，或在 nianbao:aliases 写上别名", en: "add the field, or name it under nianbao:aliases")
        return Diagnostic(
            "extra-label", at: place, message: Localized(zh: zh, en: en), remedy: near.isEmpty ? remedy : offer(near))
    }

    /// A field whose label the header lacks.
    /// - Parameter labels: those that no field has.
    static func missingLabel(_ field: String, labels: [String], at place: Place) -> Diagnostic {
        let near = nearestNames(to: field, among: labels)
        return Diagnostic(
            "missing-label", at: place,
            message: Localized(zh: "表头没有字段“\(field)”", en: "the header lacks the field \"\(field)\""),
            remedy: near.isEmpty
                ? Localized(
                    zh: "请在文件中补上该列，或从 schema 删去该字段",
                    en: "add the column to the file, or remove the field from the schema")
                : offer(near))
    }

    /// A header without a single field, of a file that need not have all.
    static func unmatchedHeader(_ labels: [String], fields: [String], at place: Place) -> Diagnostic {
        let (found, wanted) = (labels.prefix(8), fields.prefix(8))
        return Diagnostic(
            "unmatched-header", at: place,
            message: Localized(
                zh: "表头（\(found.joined(separator: "、"))）没有一个是字段",
                en: "no label is a field: \(found.joined(separator: ", "))"),
            remedy: Localized(
                zh: "请核对是不是这个文件；字段有：\(wanted.joined(separator: "、"))",
                en: "see whether this is the right file; the fields are \(wanted.joined(separator: ", "))"))
    }

    /// The header of a file whose fields are taken by position.
    static func wrongColumns(_ labels: Int, fields: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            labels > fields ? "extra-label" : "missing-label", at: place,
            message: Localized(
                zh: "表头有 \(labels) 列，schema 有 \(fields) 个字段",
                en: "the header has \(labels) columns, the schema \(fields) fields"),
            remedy: Localized(zh: "请让字段与列一一对应", en: "list one field for each column"))
    }

    /// - Parameter isField: whether the label is another field's, so that the columns are in another order.
    static func incorrectLabel(_ label: String, expected: String, isField: Bool, at place: Place) -> Diagnostic {
        Diagnostic(
            "incorrect-label", at: place,
            message: Localized(
                zh: "此处表头应为“\(expected)”，实为“\(label)”", en: "the label here is \"\(label)\", not \"\(expected)\""),
            remedy: isField
                ? Localized(
                    zh: "请按 schema 的顺序排列，或声明 fieldsMatch: equal",
                    en: "order the columns as the schema does, or declare fieldsMatch: equal")
                : Localized(
                    zh: "请改正表头；若此列改了名，请在“\(expected)”的 nianbao:aliases 写上“\(label)”",
                    en: "correct the label; if the column was renamed, name it under nianbao:aliases of \"\(expected)\""
                ))
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

    // Cells

    /// A cell that its field does not take. Sensitive cells are not shown.
    static func rejectedCell(_ reason: Rejection.Reason, field: Field, cell: String, at place: Place) -> Diagnostic {
        let shown = field.isSensitive ? "***" : shortened(cell)
        var place = place
        place.field = field.name
        place.quote = shown
        let (message, remedy) = rejection(reason, field: field, shown: shown)
        return Diagnostic(
            reason == .type || reason == .places ? "type-error" : "constraint-error", at: place, message: message,
            remedy: remedy)
    }

    /// The cells of a key that another record has too.
    static func duplicateKey(_ fields: [Field], cells: String, isPrimary: Bool, first: Place, at place: Place)
        -> Diagnostic
    {
        let names = fields.map(\.name).joined(separator: "、")
        let shown = fields.contains(where: \.isSensitive) ? "***" : shortened(cells)
        let record = first.record ?? 0
        var place = place
        place.field = names
        place.quote = shown
        return Diagnostic(
            isPrimary ? "primary-key" : "unique-error", at: place,
            message: Localized(
                zh: "“\(names)”的“\(shown)”与第 \(record) 条记录重复",
                en: "\"\(shown)\" in \"\(names)\" is already in record \(record)"),
            remedy: Localized(zh: "请删去重复的记录，或改正编号", en: "remove the duplicate record, or correct it"))
    }

    static func emptyKey(_ fields: [Field], at place: Place) -> Diagnostic {
        let names = fields.map(\.name).joined(separator: "、")
        var place = place
        place.field = names
        return Diagnostic(
            "primary-key", at: place,
            message: Localized(zh: "主键“\(names)”有空值", en: "the primary key \"\(names)\" has a missing cell"),
            remedy: Localized(zh: "请补上编号", en: "fill in the key"))
    }

    static func brokenReference(_ fields: [Field], cells: String, target: String, at place: Place) -> Diagnostic {
        let names = fields.map(\.name).joined(separator: "、")
        let shown = fields.contains(where: \.isSensitive) ? "***" : shortened(cells)
        var place = place
        place.field = names
        place.quote = shown
        return Diagnostic(
            "foreign-key", at: place,
            message: Localized(
                zh: "“\(names)”的“\(shown)”在台账“\(target)”中不存在",
                en: "\"\(shown)\" in \"\(names)\" is not in \"\(target)\""),
            remedy: Localized(zh: "请在“\(target)”补登，或改正此处", en: "add it to \"\(target)\", or correct it here"))
    }

    /// A total in a footer that is not the sum of its column.
    static func wrongTotal(_ field: Field, written: String, sum: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "total-error", severity: .warning, at: place,
            message: Localized(
                zh: "合计写着“\(written)”，该列各行之和为 \(sum)", en: "the total says \"\(written)\", the rows add up to \(sum)"),
            remedy: Localized(zh: "指标按各行计算；请核对合计行", en: "figures are counted from the rows; verify the total"))
    }

    static func wrongSize(_ bytes: Int, declared: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "byte-count", at: place,
            message: Localized(
                zh: "文件有 \(bytes) 字节，声明为 \(declared)", en: "the file has \(bytes) bytes, not \(declared)"),
            remedy: Localized(zh: "请更新或删去 bytes", en: "update or remove \"bytes\""))
    }

    static func wrongHash(_ hash: String, declared: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "hash-count", at: place,
            message: Localized(zh: "文件的 SHA-256 是 \(hash)，与声明不符", en: "the file's SHA-256 is \(hash), not as declared"),
            remedy: Localized(zh: "请更新或删去 hash", en: "update or remove \"hash\""))
    }

    private static func rejection(_ reason: Rejection.Reason, field: Field, shown: String) -> (Localized, Localized) {
        let limits = field.constraints
        func constraint(_ zh: String, _ en: String) -> (Localized, Localized) {
            (
                Localized(zh: "“\(field.name)”的“\(shown)”不符合约束：\(zh)", en: "\"\(shown)\" in \"\(field.name)\": \(en)"),
                Localized(zh: "请改正单元格，或调整约束", en: "correct the cell, or change the constraint")
            )
        }
        switch reason {
        case .type:
            return (
                Localized(
                    zh: "“\(field.name)”的“\(shown)”不是 \(field.kind.rawValue)",
                    en: "\"\(shown)\" in \"\(field.name)\" is no \(field.kind.rawValue)"),
                typeRemedy(field)
            )
        case .places:
            return (
                Localized(
                    zh: "“\(field.name)”的“\(shown)”超过 \(field.places) 位小数",
                    en: "\"\(shown)\" in \"\(field.name)\" has more than \(field.places) decimal places"),
                Localized(zh: "请增大 nianbao:places", en: "raise nianbao:places")
            )
        case .required: return constraint("不得为空", "a value is required")
        case .enumeration:
            let values = limits.enumeration.prefix(8)
            return constraint(
                "应为 \(values.joined(separator: "、")) 之一", "must be one of \(values.joined(separator: ", "))")
        case .pattern: return constraint("应符合 \(limits.pattern ?? "")", "must match \(limits.pattern ?? "")")
        case .patternSteps:
            return (
                Localized(
                    zh: "“\(field.name)”的“\(shown)”在 \(TextPattern.mostSteps) 步内无法判断是否符合 \(limits.pattern ?? "")",
                    en:
                        "\"\(shown)\" in \"\(field.name)\" takes more than \(TextPattern.mostSteps) steps to hold against \(limits.pattern ?? "")"
                ),
                Localized(zh: "请改写 pattern，避免嵌套的重复", en: "rewrite the pattern without nested repetitions")
            )
        case .minimum:
            let limit = limits.minimum ?? limits.exclusiveMinimum ?? ""
            return constraint("不得小于 \(limit)", "is below \(limit)")
        case .maximum:
            let limit = limits.maximum ?? limits.exclusiveMaximum ?? ""
            return constraint("不得大于 \(limit)", "is above \(limit)")
        case .minLength: return constraint("至少 \(limits.minLength ?? 0) 字", "is shorter than \(limits.minLength ?? 0)")
        case .maxLength: return constraint("至多 \(limits.maxLength ?? 0) 字", "is longer than \(limits.maxLength ?? 0)")
        }
    }

    /// How cells of the type are written, and what to declare where they are written otherwise.
    private static func typeRemedy(_ field: Field) -> Localized {
        let missing = Localized(zh: "若表示空值，请列入 missingValues", en: "if it means no value, list it in missingValues")
        func write(_ example: String, any: String) -> Localized {
            Localized(
                zh: "请写作 \(example)；若如 \(any) 等写法都可，请声明 format: any；\(missing.zh)",
                en: "write it as \(example), or declare format: any to take \(any); \(missing.en)")
        }
        switch (field.kind, field.format) {
        case (.date, "default"): return write("2016-07-04", any: "2016/7/4、2016年7月4日")
        case (.yearmonth, "default"): return write("2016-07", any: "2016/7、2016年7月")
        case (.datetime, "default"): return write("2016-07-04T09:30:00", any: "2016/7/4 9:30")
        case (.integer, _), (.number, _):
            return Localized(
                zh: "请改正单元格；千分位请声明 groupChar，带单位请声明 bareNumber: false；\(missing.zh)",
                en: "correct the cell; declare groupChar for 1,234 and bareNumber: false for units; \(missing.en)")
        case (.boolean, _):
            let words = field.notation.trueValues + field.notation.falseValues
            return Localized(
                zh: "请写作 \(words.joined(separator: "、")) 之一，或在 trueValues、falseValues 增列；\(missing.zh)",
                en: "write one of \(words.joined(separator: ", ")), or extend trueValues or falseValues; \(missing.en)")
        default: return Localized(zh: "请改正单元格；\(missing.zh)", en: "correct the cell; \(missing.en)")
        }
    }

    private static func shortened(_ cell: String) -> String {
        cell.count <= 60 ? cell : String(cell.prefix(60)) + "…"
    }

    private static func offer(_ names: [String]) -> Localized {
        Localized(zh: "是否指：\(names.joined(separator: "、"))", en: "did you mean: \(names.joined(separator: ", "))")
    }
}
