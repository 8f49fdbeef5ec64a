import Diagnostics
import Foundation

extension Project {
    /// The notebooks of the project in the order of their file names, or those that are named.
    /// - Parameter names: file names with or without extension, or paths inside the project.
    /// - Throws: a `Diagnostic` for a name that is none of them, and `Diagnostics` for what cannot be taken apart.
    func notebooks(named names: [String]) throws -> [Notebook] {
        let folderPath = try folder.resolve(settings.notebooks, at: Diagnostics.settingsPlace)
        guard let found = try? FileManager.default.contentsOfDirectory(atPath: folderPath) else {
            throw Diagnostic.unreadable(
                settings.notebooks, exists: FileManager.default.fileExists(atPath: folderPath))
        }
        // By their UTF-8 bytes, the same on every machine.
        let files = found.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !files.isEmpty else { throw Diagnostic.noNotebooks(in: settings.notebooks) }
        let wanted = try names.map { name in
            let last = (name as NSString).lastPathComponent
            guard let file = files.first(where: { $0 == last || $0 == last + ".md" }) else {
                throw Diagnostic.unknownNotebook(name, known: files)
            }
            return file
        }
        return try collectingDiagnostics(wanted.isEmpty ? files : wanted) { file in
            let display = settings.notebooks + "/" + file
            let path = try folder.resolve(display, at: Diagnostics.settingsPlace)
            return try Notebook(try readText(path, as: display), name: String(file.dropLast(3)), file: display) {
                included, place in
                let display = settings.notebooks + "/" + included
                return (try readText(try folder.resolve(display, at: place), as: display), display)
            }
        }
    }
}

extension Project {
    /// - Throws: a `Diagnostic` for something set from outside that is neither a setting nor declared by a notebook.
    func checkParameters(of notebooks: [Notebook]) throws {
        let declared = notebooks.flatMap { ($0.frontMatter["parameters"]?.entries ?? []).map(\.key) }
        for name in parameters.keys.sorted() where !declared.contains(name) {
            throw Diagnostic.unknownParameter(name, known: Settings.keys + declared)
        }
    }
}

extension Diagnostics {
    fileprivate static var settingsPlace: Place { Place(file: ProjectFolder.settingsFile) }
}
