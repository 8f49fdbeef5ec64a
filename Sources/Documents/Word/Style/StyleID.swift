/// The styles of our documents, by the ids that paragraphs and runs name them with.
struct StyleID: RawRepresentable, Hashable, Sendable {
    let rawValue: String

    init(rawValue: String) {
        self.rawValue = rawValue
    }

    private init(_ id: String) {
        rawValue = id
    }

    static let normal = StyleID("Normal")
    static let bodyText = StyleID("BodyText")
    static let title = StyleID("Title")
    static func heading(_ level: Int) -> StyleID { StyleID("Heading\(level)") }
    static let addressee = StyleID("Addressee")
    static let signature = StyleID("Signature")
    static let date = StyleID("Date")
    static let caption = StyleID("Caption")
    static let tableText = StyleID("TableText")
    static let tableHeading = StyleID("TableHeading")
    static let tableUnit = StyleID("TableUnit")
    static let picture = StyleID("Picture")
    static let note = StyleID("Note")
    static let listParagraph = StyleID("ListParagraph")
    static let quote = StyleID("Quote")
    static let code = StyleID("Code")
    /// 目录
    static let contentsHeading = StyleID("TOCHeading")
    static func contents(_ level: Int) -> StyleID { StyleID("TOC\(level)") }
    static let attachmentList = StyleID("AttachmentList")
    static let attachment = StyleID("Attachment")
    static let header = StyleID("Header")
    static let footer = StyleID("Footer")
    /// A line of no height: Word joins tables that nothing parts, and wants a paragraph after the last.
    static let spacer = StyleID("Spacer")
    static let tableGrid = StyleID("TableGrid")
    static let hyperlink = StyleID("Hyperlink")
    static let emphasis = StyleID("Emphasis")
    static let codeText = StyleID("CodeText")
}
