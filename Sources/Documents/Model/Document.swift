import Charts
import Tables

/// A document as an office hands it in: what it says and what each part is, not how it is laid out.
public struct Document: Hashable, Sendable {
    public var properties: Properties
    public var blocks: [Block]

    public init(properties: Properties, blocks: [Block]) {
        self.properties = properties
        self.blocks = blocks
    }

    public struct Properties: Hashable, Sendable {
        public var title: String
        /// The organisation that signs.
        public var author: String
        public var subject: String
        public var keywords: [String]
        /// BCP 47.
        public var language: String
        /// The day the document speaks of; writers take every date from it, never from a clock.
        public var date: Day?

        public init(
            title: String, author: String = "", subject: String = "", keywords: [String] = [],
            language: String = "zh-CN",
            date: Day? = nil
        ) {
            self.title = title
            self.author = author
            self.subject = subject
            self.keywords = keywords
            self.language = language
            self.date = date
        }
    }
}

public indirect enum Block: Hashable, Sendable {
    /// The document's title, once, centred; also that of each attachment.
    case title([Inline])
    /// 目录: the headings down to a level; the text after it begins a page.
    case contents(levels: Int)
    /// Level 1 一、, 2 （一）, 3 1., 4 （1）; the numbering is part of the text, as in official prose.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    /// 主送机关, flush left.
    case addressee([Inline])
    case list(ordered: Bool, start: Int, items: [[Block]])
    case quote([Block])
    case table(TableBlock)
    case figure(FigureBlock)
    /// A remark under the text or a table, with its opening words: 注：…, 数据来源：….
    case note([Inline])
    case code(String)
    case rule
    case pageBreak
    /// 署名 and 成文日期.
    case signature(organisation: String, date: Day)
    /// 附件说明 below the text: 附件：1.…, the names of what is attached. The writer numbers them.
    case attachmentList([[Inline]])
    /// The beginning of an attachment on a page of its own: 附件1, or 附件 where there is one. The writer numbers it.
    case attachment
}

public indirect enum Inline: Hashable, Sendable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    case strikethrough([Inline])
    case code(String)
    case link(destination: String, [Inline])
    /// A printed number with the id of the figure it prints, so that every writer can carry the way back to its rows.
    case figure(id: String, [Inline])
    case lineBreak
    case softBreak
}

public struct TableBlock: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable { case left, center, right }

    public struct Header: Hashable, Sendable {
        public var content: [Inline]
        public var alignment: Alignment

        public init(_ content: [Inline], alignment: Alignment = .left) {
            self.content = content
            self.alignment = alignment
        }
    }

    /// Printed above: 表1　分部门办件量. The writer numbers it and no one else.
    public var caption: [Inline]?
    /// 单位：件, flush right above the table.
    public var unit: String?
    public var columns: [Header]
    /// Each row has as many cells as there are columns; an empty cell prints —.
    public var rows: [[[Inline]]]
    /// Rows at the end that are totals, set off from the rest.
    public var totalRows: Int

    public init(
        caption: [Inline]? = nil, unit: String? = nil, columns: [Header], rows: [[[Inline]]], totalRows: Int = 0
    ) {
        self.caption = caption
        self.unit = unit
        self.columns = columns
        self.rows = rows
        self.totalRows = totalRows
    }
}

/// A chart or picture with its caption.
public struct FigureBlock: Hashable, Sendable {
    /// Printed below: 图1　月度办件量. The writer numbers it.
    public var caption: [Inline]?
    /// What the picture shows, for one who cannot see it.
    public var alternative: String
    public var scene: Scene
    /// The name of the picture's files without folder and extension.
    public var name: String

    public init(caption: [Inline]? = nil, alternative: String, scene: Scene, name: String) {
        self.caption = caption
        self.alternative = alternative
        self.scene = scene
        self.name = name
    }
}
