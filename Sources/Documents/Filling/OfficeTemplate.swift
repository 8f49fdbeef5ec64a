import Diagnostics
import Expressions
import Templates

/// An office's own Word, PowerPoint or Excel file with tags, ready to be filled.
///
/// ```swift
/// let template = try OfficeTemplate(bytes, name: "简报.docx")
/// let filled = try template.fill(scope: names)
/// ```
/// Tags are docxtpl's: `{{ value | filter }}`, `{% for %}`, `{% if %}`, `{%p %}` for a paragraph, `{%tr %}` for a row,
/// `{%tc %}` for a cell, `{%r %}` for a run, `{%- -%}` to join lines, `{% cellbg %}`, `{% colspan %}`, `{% vm %}` and
/// `{% hm %}` for cells. They may stand in the text, tables, headers, footers, notes, text boxes and properties. A tag
/// takes the looks of the run in which it begins. Parts without tags are kept byte for byte.
///
/// In Excel they stand in cells, headers, comments and text boxes, and `{%tr %}` alone in a row. A cell that holds one
/// number and nothing else becomes a number; formulas follow the rows and are calculated when the file is opened.
public struct OfficeTemplate: Sendable {
    /// How errors call the file.
    public let name: String
    private let package: OfficePackage
    private let workbook: Workbook?
    private let stories: [Story]
    /// For the sheets that leave out or repeat rows, how many rows the template has.
    private let rowCounts: [String: Int]

    /// Opens a template and reads its tags.
    /// - Throws: a `Diagnostic` for a file that is refused (see ``OfficePackage``), `Diagnostics` with part and paragraph
    ///   for tags that are not closed, not known, or would take with them what is not theirs.
    public init(_ bytes: [UInt8], name: String) throws {
        self.name = name
        package = try OfficePackage(bytes, name: name)
        workbook = try Workbook(package)
        let sheets = Set(workbook?.sheets.map(\.part) ?? [])
        var stories: [Story] = []
        var rowCounts: [String: Int] = [:]
        var found: [Diagnostic] = []
        for part in try Self.taggedParts(of: package) {
            let isSheet = sheets.contains(part)
            guard let bytes = package.xml(of: part),
                isSheet || bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "}"))
                    || bytes.firstRange(of: Array("｛".utf8)) != nil
            else { continue }
            do {
                var tree = try PartTree(bytes, part: part, of: name)
                if isSheet, let workbook {
                    tree = workbook.strings.opening(tree)
                    rowCounts[part] = try Self.rowCount(of: &tree, file: "\(name)/\(part)")
                }
                tree.changeRoot { $0.declareUsualPrefix() }
                if workbook != nil, part.contains("/charts/") {
                    tree.changeRoot { Workbook.forgetCells(in: &$0) }
                }
                if let story = try Story(tree, part: part, of: name) { stories.append(story) }
            } catch let fault as Diagnostic {
                found.append(fault)
            }
        }
        _ = try Diagnostics.throwErrors(in: found)
        self.stories = stories
        self.rowCounts = rowCounts
    }

    /// How many rows a sheet has, each written out; `nil` where all of them stay.
    private static func rowCount(of sheet: inout PartTree, file: String) throws(Diagnostic) -> Int? {
        guard sheet.root.map(SheetRows.areRepeated) ?? false else { return nil }
        var count: Int?
        sheet.changeRoot { count = SheetRows.number(in: &$0) }
        guard let count else { throw .sheetTooLong(at: Place(file: file)) }
        return count
    }

    /// What tags are looked for in, by the ends of content types.
    private static let kinds = [
        "document.main+xml", "wordprocessingml.template.main+xml", "document.macroEnabled.main+xml",
        "template.macroEnabledTemplate.main+xml",
        "wordprocessingml.header+xml", "wordprocessingml.footer+xml", "wordprocessingml.footnotes+xml",
        "wordprocessingml.endnotes+xml", "wordprocessingml.comments+xml", "core-properties+xml",
        "extended-properties+xml", "custom-properties+xml", "presentationml.slide+xml",
        "presentationml.notesSlide+xml", "drawingml.chart+xml", "drawingml.diagramData+xml",
        "spreadsheetml.worksheet+xml", "spreadsheetml.comments+xml", "spreadsheetml.table+xml",
        "officedocument.drawing+xml",
    ]

    private static func taggedParts(of package: OfficePackage) throws -> [String] {
        let types = try package.contentTypes()
        return package.partNames.filter { part in
            let type = types[part] ?? ""
            return kinds.contains { type.hasSuffix($0) }
        }
    }

    /// Whether there is anything to fill.
    public var hasTags: Bool { !stories.isEmpty }

    /// All that the tags use from outside, in the order of parts and text. Their places are the engine's own; faults
    /// found with them are placed by ``placing(_:)``.
    public var references: [Reference] { stories.flatMap { $0.template.references } }

    /// Whether a part with tags says this in its own words.
    public func says(_ text: String) -> Bool { stories.contains { $0.says(text) } }

    /// Does `work` with ``references``, and gives what it throws the part, the paragraph and the words of the document.
    public func placing<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let fault as Diagnostic {
            throw placed(fault)
        } catch let faults as Diagnostics {
            throw Diagnostics(faults.all.map(placed))
        }
    }

    private func placed(_ fault: Diagnostic) -> Diagnostic {
        stories.first { $0.file == fault.place.file }?.placed(fault) ?? fault
    }

    /// The filled file: same template and values, same bytes.
    /// - Parameters:
    ///   - scope: answers for the names in the tags.
    ///   - filters: default: Jinja's own.
    ///   - functions: default: the standard ones and `RichText`.
    ///   - inspecting: called with what the tags of a part printed; what it throws is found with the rest.
    /// - Throws: `Diagnostics` with part, paragraph and the words around a tag that cannot be filled truly: an unknown
    ///   name, a wrong filter, a value that is missing.
    public func fill(
        scope: some Scope, filters: FilterTable = .jinja, functions: FunctionTable = .filling,
        inspecting: ([FilledTag]) throws(Diagnostic) -> Void = { (_) throws(Diagnostic) in }
    ) throws -> [UInt8] {
        let pictures = PictureStore(package)
        var trees: [(part: String, tree: PartTree)] = []
        var found: [Diagnostic] = []
        for story in stories {
            do {
                let pieces = try placing {
                    try story.template.pieces(
                        scope: scope, filters: filters, functions: functions, semantics: .jinja)
                }
                try inspecting(story.filledTags(pieces))
                var writer = StoryWriter(story) { picture throws(Diagnostic) in
                    try pictures.drawing(of: picture, in: story.part)
                }
                let text = try writer.write(pieces)
                var tree = try PartTree(Array(text.utf8), part: story.part, of: name)
                tree.changeRoot { root in
                    CellMarks.apply(to: &root)
                    PictureParagraphs.makeRoom(in: &root)
                }
                trees.append((story.part, tree))
            } catch let fault as Diagnostic {
                found.append(fault)
            }
        }
        _ = try Diagnostics.throwErrors(in: found)
        try tidy(&trees)
        try finishWorkbook(&trees, in: pictures)
        for (part, tree) in trees {
            try PartXML.check(tree.bytes, part: part, of: name)
            pictures.replace(part, with: tree.bytes)
        }
        return try pictures.package.bytes()
    }

    private func finishWorkbook(
        _ trees: inout [(part: String, tree: PartTree)], in pictures: PictureStore
    ) throws {
        guard let workbook else { return }
        // Charts and drawings among the filled parts must be in the package for it to look at them.
        for (part, tree) in trees where !workbook.sheets.contains(where: { $0.part == part }) {
            try PartXML.check(tree.bytes, part: part, of: name)
            pictures.replace(part, with: tree.bytes)
        }
        trees.removeAll { filled in !workbook.sheets.contains { $0.part == filled.part } }
        try pictures.change { package throws(Diagnostic) in
            try workbook.finish(&trees, rowCounts: rowCounts, in: &package)
        }
    }

    private func tidy(_ trees: inout [(part: String, tree: PartTree)]) throws {
        var tidying = Tidying()
        for part in try Self.taggedParts(of: package) where !trees.contains(where: { $0.part == part }) {
            guard part.hasPrefix("word/"), let bytes = package.xml(of: part),
                let root = try PartTree(bytes, part: part, of: name).root
            else { continue }
            tidying.note(root)
        }
        for index in trees.indices { trees[index].tree.changeRoot { tidying.tidy(&$0) } }
    }
}

extension FunctionTable {
    /// The functions that every template has.
    public static let filling = FunctionTable.standard.merging(.jinjaFunctions).merging(.richText)
}
