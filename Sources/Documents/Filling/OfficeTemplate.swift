import Diagnostics
import Expressions
import Templates

/// An office's own Word file with tags, ready to be filled.
///
/// ```swift
/// let template = try OfficeTemplate(bytes, name: "简报.docx")
/// let filled = try template.fill(scope: names)
/// ```
/// Tags are docxtpl's: `{{ value | filter }}`, `{% for %}`, `{% if %}`, `{%p %}` for a paragraph, `{%tr %}` for a row,
/// `{%tc %}` for a cell, `{%r %}` for a run, `{%- -%}` to join lines, `{% cellbg %}`, `{% colspan %}`, `{% vm %}` and
/// `{% hm %}` for cells. They may stand in the text, tables, headers, footers, notes, text boxes and properties. A tag
/// takes the looks of the run in which it begins. Parts without tags are kept byte for byte.
public struct OfficeTemplate: Sendable {
    /// How errors call the file.
    public let name: String
    private let package: OfficePackage
    private let stories: [Story]

    /// Opens a template and reads its tags.
    /// - Throws: a `Diagnostic` for a file that is refused (see ``OfficePackage``), `Diagnostics` with part and paragraph
    ///   for tags that are not closed, not known, or would take with them what is not theirs.
    public init(_ bytes: [UInt8], name: String) throws {
        self.name = name
        package = try OfficePackage(bytes, name: name)
        var stories: [Story] = []
        var found: [Diagnostic] = []
        guard try !package.contentTypes().values.contains(where: { $0.hasSuffix("spreadsheetml.sheet.main+xml") })
        else {
            throw Diagnostic.workbookNotFilled(name)
        }
        for part in try Self.taggedParts(of: package) {
            guard let bytes = package.xml(of: part),
                bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "}"))
            else { continue }
            do {
                let tree = try PartTree(bytes, part: part, of: name)
                if let story = try Story(tree, part: part, of: name) { stories.append(story) }
            } catch let fault as Diagnostic {
                found.append(fault)
            }
        }
        _ = try Diagnostics.throwErrors(in: found)
        self.stories = stories
    }

    /// What tags are looked for in, by the ends of content types.
    private static let kinds = [
        "document.main+xml", "template.main+xml", "document.macroEnabled.main+xml",
        "template.macroEnabledTemplate.main+xml",
        "wordprocessingml.header+xml", "wordprocessingml.footer+xml", "wordprocessingml.footnotes+xml",
        "wordprocessingml.endnotes+xml", "wordprocessingml.comments+xml", "core-properties+xml",
        "extended-properties+xml", "custom-properties+xml", "presentationml.slide+xml",
        "presentationml.notesSlide+xml", "drawingml.chart+xml", "drawingml.diagramData+xml",
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
    /// - Throws: `Diagnostics` with part, paragraph and the words around a tag that cannot be filled truly: an unknown
    ///   name, a wrong filter, a value that is missing.
    public func fill(
        scope: some Scope, filters: FilterTable = .jinja, functions: FunctionTable = .filling
    ) throws -> [UInt8] {
        let pictures = PictureStore(package)
        var trees: [(part: String, tree: PartTree)] = []
        var found: [Diagnostic] = []
        for story in stories {
            do {
                let pieces = try placing {
                    try story.template.pieces(scope: scope, filters: filters, functions: functions)
                }
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
        for (part, tree) in trees {
            try PartXML.check(tree.bytes, part: part, of: name)
            pictures.replace(part, with: tree.bytes)
        }
        return try pictures.package.bytes()
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
