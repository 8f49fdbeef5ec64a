import Diagnostics
import Metrics
import Tables
import Trees

/// One document that is made from a notebook: the only one, or that of one department.
struct Edition: Sendable {
    let notebook: Notebook
    /// With its texts filled.
    let frontMatter: Tree
    let parameters: Parameters
    /// What it is about; `nil` when it is about all.
    let narrowing: Narrowing?

    /// The document's file, without extension.
    var name: String { narrowing?.value ?? notebook.name }

    /// Where its files lie below the output folder: nothing, or `department-page/公安局/`.
    var folder: String { narrowing.map { "\(notebook.name)/\($0.value)/" } ?? "" }

    /// All documents that `notebook` makes.
    /// - Throws: `Diagnostic` or `Diagnostics` for what is wrong in its front matter.
    static func all(of notebook: Notebook, project: Project) throws -> [Edition] {
        let declared = try Parameters.declared(in: notebook.frontMatter, set: project.parameters)
        let settings = project.settings
        guard let period = settings.period(of: settings.year) else {
            throw Diagnostic.settingNotAYear(at: Place(file: ProjectFolder.settingsFile))
        }
        func edition(_ narrowing: Narrowing?) throws -> Edition {
            let about = narrowing.map { narrowing in
                narrowing.fields.prefix(1).map { ($0, Value.text(narrowing.value)) }
            }
            let parameters = Parameters(settings: settings, period: period, own: declared + (about ?? []))
            var matter = notebook.frontMatter
            if matter["title"] == nil { matter = matter.with("title", Tree(.string(settings.title))) }
            return Edition(
                notebook: notebook, frontMatter: try parameters.fill(matter), parameters: parameters,
                narrowing: narrowing)
        }
        guard let forEach = try ForEach(notebook.frontMatter) else { return [try edition(nil)] }
        return try forEach.values(in: project).map { try edition(Narrowing(fields: forEach.fields, value: $0)) }
    }
}
