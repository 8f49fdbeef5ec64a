import Charts
import Diagnostics
import Documents
import Drawing
import Foundation
import Ledgers
import Metrics
import Tables

/// The year-end build: all notebooks → one plan → one scan per ledger → charts and sentences → documents.
public struct Build: Sendable {
    /// The formats that documents are written in.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case md, pdf, docx, html
    }

    /// The looks that documents on pages can have.
    public typealias Layout = DocumentLayout

    /// What is being done, for whoever waits.
    public enum Step: Hashable, Sendable {
        case reading(ScanProgress)
        case writing(String)
    }

    /// What a build wrote.
    public struct Outcome: Sendable {
        /// Display name of the folder.
        public let folder: String
        public let files: [(path: String, bytes: Int)]
        public let warnings: [Diagnostic]
    }

    let project: Project
    let notebooks: [Notebook]
    let formats: [Format]
    let output: OutputFolder
    /// Whether checks of the catalogue that fail are noted in the documents instead of stopping the build.
    let allowsFailedChecks: Bool
    private let layout: Layout?

    /// - Parameters:
    ///   - names: notebooks by name or path; empty for all of the project's.
    ///   - allowsFailedChecks: goes on when a check of the catalogue fails; the documents then say so.
    ///   - layout: how all documents look, whatever notebooks and settings say.
    ///   - folder: where to write instead of the project's output folder; may lie outside the project.
    /// - Throws: a `Diagnostic` for a notebook that is not there or cannot be taken apart.
    public init(
        _ project: Project, notebooks names: [String] = [], formats: [Format] = Format.allCases, folder: String? = nil,
        allowsFailedChecks: Bool = false, layout: Layout? = nil
    ) throws {
        self.project = project
        self.allowsFailedChecks = allowsFailedChecks
        self.layout = layout
        self.formats = formats
        notebooks = try project.notebooks(named: names)
        let base = folder ?? project.folder.path + "/" + project.settings.output
        let path = URL(fileURLWithPath: base).standardizedFileURL.path + "/\(project.settings.year)"
        output = OutputFolder(path, display: project.folder.display(path))
    }

    /// Makes everything and writes it at once.
    /// - Throws: `Diagnostics` for what is wrong in notebooks or ledgers, and for what lint finds to be wrong in the text;
    ///   then nothing is written.
    public func run(progress: @escaping @Sendable (Step) -> Void = { _ in }) throws -> Outcome {
        try output.checkWritable()
        try ChineseFont.check()

        let drafts = try Drafts(notebooks, of: project, progress: progress)
        let failed = drafts.checks.filter { !$0.isPassed }
        if !allowsFailedChecks { _ = try Diagnostics.throwErrors(in: failed.flatMap { $0.findings() }) }
        let warnings = try Diagnostics.throwErrors(in: drafts.findings(project.settings))
        let details = details(of: drafts.named.figures)
        var files: [OutputFolder.File] = []
        for document in drafts.documents {
            files += try self.files(of: document, details: details, progress: progress)
        }
        files.append(OutputFolder.File("figures.csv", drafts.named.csv))
        files.append(OutputFolder.File("figures.json", drafts.named.json))
        files.append(OutputFolder.File(Manifest.file, try manifest(drafts, files).json))
        try output.write(files)
        return Outcome(
            folder: output.display, files: files.map { ($0.path, $0.bytes.count) },
            warnings: project.package.warnings + drafts.results.warnings + failed.flatMap { $0.findings(.warning) }
                + drafts.documents.flatMap(\.warnings) + warnings + fontFindings(drafts)
                + referenceFindings(drafts) + contentsFindings(drafts))
    }

    /// A document in every format, its charts, and the figures of one that is about a department.
    private func files(
        of document: RenderedNotebook, details: [String: FigureDetails], progress: (Step) -> Void
    ) throws -> [OutputFolder.File] {
        let (folder, name) = (document.edition.folder, document.edition.name)
        var form = document.form
        form.layout = layout ?? form.layout
        let own = self.details(of: document.narrowed + (document.figures ?? []))
        var files: [OutputFolder.File] = []
        for format in formats {
            progress(.writing("\(folder)\(name).\(format.rawValue)"))
            let writer = format.writer(details: details.merging(own) { $1 }, form: form)
            files.append(OutputFolder.File("\(folder)\(name).\(format.rawValue)", try writer.write(document.document)))
        }
        for chart in document.charts {
            progress(.writing("\(folder)charts/\(chart.name)"))
            files += try chart.files(date: project.settings.date, folder: folder)
        }
        if let figures = document.figures {
            let list = FigureList(figures + document.narrowed)
            files.append(OutputFolder.File(folder + "figures.csv", list.csv))
            files.append(OutputFolder.File(folder + "figures.json", list.json))
        }
        return files
    }

    /// Of the looks in which pages are drawn here; Word takes its fonts from the machine that opens the document.
    private func fontFindings(_ drafts: Drafts) -> [Diagnostic] {
        guard formats.contains(.pdf) else { return [] }
        let layouts = Set(drafts.documents.map { layout ?? $0.form.layout })
        return layouts.sorted { $0.rawValue < $1.rawValue }.flatMap { $0.pages.fontFindings() }
    }

    /// Numbers that Word has not counted itself.
    private func contentsFindings(_ drafts: Drafts) -> [Diagnostic] {
        guard formats.contains(.docx) else { return [] }
        return drafts.documents.filter { draft in
            var form = draft.form
            form.layout = layout ?? form.layout
            return form.word.numbersContents
                && draft.document.blocks.contains { if case .contents = $0 { true } else { false } }
        }.map { .contentsPages(in: "\($0.edition.folder)\($0.edition.name).docx") }
    }

    /// What of the projects' own Word documents could not be taken, each thing once.
    private func referenceFindings(_ drafts: Drafts) -> [Diagnostic] {
        guard formats.contains(.docx) else { return [] }
        var seen: Set<Diagnostic> = []
        return drafts.documents.flatMap { $0.form.reference?.findings ?? [] }.filter { seen.insert($0).inserted }
    }

    private func details(of figures: [Figure]) -> [String: FigureDetails] {
        Dictionary(figures.map { ($0.key, FigureDetails($0)) }) { first, _ in first }
    }

    private func manifest(_ drafts: Drafts, _ files: [OutputFolder.File]) throws -> Manifest {
        func input(_ path: String) throws -> Manifest.Entry {
            // The bytes as they lie on disk, byte order mark and all: whoever checks the hash later has only the file.
            guard let data = FileManager.default.contents(atPath: project.folder.path + "/" + path) else {
                throw Diagnostic.unreadable(path, exists: false)
            }
            let bytes = Array(data)
            return Manifest.Entry(path: path, bytes: bytes.count, sha256: sha256(of: bytes))
        }
        let settings = project.settings
        let written = try [ProjectFolder.settingsFile, settings.package, settings.metrics].map(input)
        let texts = notebooks.map(\.file) + notebooks.flatMap(\.included)
        var seen: Set<String> = []
        let references = drafts.documents.compactMap(\.form.referenceFile)
        let prose = try (texts + references).filter { seen.insert($0).inserted }.map(input)
        let ledgers = drafts.results.sources.map {
            Manifest.Entry(
                path: project.folder.display(project.package.folder + "/" + $0.path), bytes: $0.bytes, sha256: $0.sha256
            )
        }
        return Manifest(
            settings: settings, period: drafts.period,
            checks: drafts.checks.map { Manifest.Check(id: $0.check.id, title: $0.check.title, isPassed: $0.isPassed) },
            inputs: written + prose + ledgers,
            outputs: files.map {
                Manifest.Entry(path: $0.path, bytes: $0.bytes.count, sha256: sha256(of: $0.bytes))
            })
    }
}

extension DocumentForm {
    fileprivate var word: WordWriter {
        WordWriter(style: layout.word, reference: reference, pages: layout.pages)
    }
}

extension Build.Format {
    /// - Parameters:
    ///   - details: where the figures of the report come from, for formats that show it.
    ///   - form: how the document looks, for formats with pages.
    func writer(details: [String: FigureDetails], form: DocumentForm) -> any DocumentWriter {
        switch self {
        case .md: MarkdownWriter()
        case .pdf: PDFWriter(style: form.layout.pages)
        case .docx: form.word
        case .html: HTMLWriter(details: details, layout: form.layout)
        }
    }
}

/// Goes on after the first fault, so that a user sees all of them together.
/// - Throws: `Diagnostics` with those of every item.
func collectingDiagnostics<Item, Result>(_ items: [Item], _ work: (Item) throws -> Result) throws -> [Result] {
    var found: [Diagnostic] = []
    let results = try items.compactMap { item -> Result? in
        do {
            return try work(item)
        } catch let diagnostic as Diagnostic {
            found.append(diagnostic)
        } catch let diagnostics as Diagnostics {
            found += diagnostics.all
        }
        return nil
    }
    _ = try Diagnostics.throwErrors(in: found)
    return results
}
