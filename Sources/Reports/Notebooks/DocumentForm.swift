import Diagnostics
import Documents
import Trees

/// How a notebook's documents look: what its front matter says, else what the project's settings do.
///
///     style: plain               # official (default) or plain
///     reference: 样式.docx        # a Word document whose styles and page are taken, for Word
///     contents: 2                # a list of contents down to this level; true for 2
struct DocumentForm: Sendable {
    var layout: DocumentLayout
    let reference: ReferenceDocument?
    /// The path of the reference in the project.
    let referenceFile: String?
    let contents: Int?

    static let names = ["style", "reference", "contents"]

    /// - Throws: a `Diagnostic` or `Diagnostics` for a style that there is not, or a reference that cannot be used.
    init(_ matter: Tree, project: Project) throws {
        var reader = KeyReader(matter)
        layout = reader.choice("style", DocumentLayout.self) ?? project.settings.layout
        let isShown = matter["contents"]?.boolean
        contents = isShown.map { $0 ? 2 : nil } ?? reader.integer("contents", in: 1...9)
        _ = reader.text("reference")
        _ = try Diagnostics.throwErrors(in: reader.found)
        let file = matter["reference"].flatMap { $0.isNull ? nil : $0 } ?? project.settings.reference
        referenceFile = file?.scalarText
        reference = try file.map { tree in
            let path = tree.scalarText ?? ""
            let bytes = try readBytes(
                try project.folder.resolve(path, at: tree.place), as: path, limit: OfficePackage.Limits.file)
            return try ReferenceDocument(bytes, name: path)
        }
    }
}
