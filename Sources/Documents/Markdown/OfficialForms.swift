/// The forms of official documents, as they are written in plain Markdown:
///
/// - `表1　标题` and `单位：件` in paragraphs of their own before a table, `图1　标题` after a picture. The number may be left
///   out, since writers count anew.
/// - a table's last rows whose cells are all bold are its totals.
/// - a paragraph that opens with 注：, 说明：, 数据来源： or 资料来源： is a note.
/// - a paragraph after the title that ends with ： is the addressee.
/// - a paragraph of two lines, an organisation and a date such as 2016年11月16日, is the signature.
/// - a paragraph that opens with 附件： is the list of attachments, a line each; one of 附件 or 附件1 alone begins one.
enum OfficialForms {
    static let unitOpening = "单位："
    static let noteOpenings = ["注：", "说明：", "数据来源：", "资料来源："]

    static func recognized(in blocks: [Block]) -> [Block] {
        var result: [Block] = []
        for block in blocks {
            switch block {
            case .table(var table):
                table.unit = table.unit ?? takeUnit(from: &result)
                table.caption = table.caption ?? takeCaption("表", from: &result)
                result.append(.table(table))
            case .paragraph(let content):
                if case .figure(var figure) = result.last, figure.caption == nil,
                    let caption = caption("图", in: content)
                {
                    figure.caption = caption
                    result[result.count - 1] = .figure(figure)
                } else {
                    result.append(form(of: content, after: result.last))
                }
            default: result.append(block)
            }
        }
        return result
    }

    private static func form(of content: [Inline], after previous: Block?) -> Block {
        let text = content.plainText
        if noteOpenings.contains(where: text.hasPrefix) { return .note(content) }
        if AttachmentNames.isLabel(text) { return .attachment }
        if let names = AttachmentNames.names(in: content) { return .attachmentList(names) }
        if case .title = previous, text.hasSuffix("：") { return .addressee(content) }
        if content.count == 3, case .text(let organisation) = content[0],
            [.lineBreak, .softBreak].contains(content[1]),
            case .text(let date) = content[2], let day = ChineseDate.day(date)
        {
            return .signature(organisation: organisation, date: day)
        }
        return .paragraph(content)
    }

    private static func takeUnit(from blocks: inout [Block]) -> String? {
        guard case .paragraph(let content) = blocks.last, case .text(let text) = content.first, content.count == 1,
            text.hasPrefix(unitOpening), text.count > unitOpening.count
        else { return nil }
        blocks.removeLast()
        return String(text.dropFirst(unitOpening.count))
    }

    private static func takeCaption(_ kind: Character, from blocks: inout [Block]) -> [Inline]? {
        guard case .paragraph(let content) = blocks.last, let caption = caption(kind, in: content) else { return nil }
        blocks.removeLast()
        return caption
    }

    /// What follows `表1　`; `nil` when the text does not open so.
    private static func caption(_ kind: Character, in content: [Inline]) -> [Inline]? {
        guard case .text(let text) = content.first, text.first == kind else { return nil }
        let rest = text.dropFirst().drop { $0.isASCII && $0.isNumber }
        guard let separator = rest.first, "　 ".contains(separator) else { return nil }
        let caption = String(rest.dropFirst())
        return (caption.isEmpty ? [] : [.text(caption)]) + content.dropFirst()
    }

    static func withTotals(_ table: TableBlock) -> TableBlock {
        var table = table
        while table.totalRows < table.rows.count {
            let index = table.rows.count - 1 - table.totalRows
            let row = table.rows[index]
            guard row.contains(where: { !$0.isEmpty }), row.allSatisfy({ $0.isEmpty || bold($0) != nil }) else { break }
            table.rows[index] = row.map { bold($0) ?? $0 }
            table.totalRows += 1
        }
        return table
    }

    /// The content of a cell that is bold as a whole.
    static func bold(_ cell: [Inline]) -> [Inline]? {
        if cell.count == 1, case .strong(let content) = cell[0] { content } else { nil }
    }
}
