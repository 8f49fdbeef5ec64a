import Diagnostics
import Foundation

/// Lints the notebooks of a project as they come out, figures and all, and texts that stand alone.
public struct LintRun: Sendable {
    public let findings: [Diagnostic]

    public init(findings: [Diagnostic]) {
        self.findings = findings
    }

    /// - Parameter names: notebooks by name or path; empty for all of the project's.
    /// - Throws: `Diagnostics` for what is wrong in notebooks or ledgers.
    public init(
        _ project: Project, notebooks names: [String] = [],
        progress: @escaping @Sendable (Build.Step) -> Void = { _ in }
    ) throws {
        let drafts = try Drafts(try project.notebooks(named: names), of: project, progress: progress)
        findings = drafts.findings(project.settings)
    }

    /// A `.txt`, `.md`, `.docx` or `.pdf` file by itself, without any figures.
    /// - Throws: a `Diagnostic` for a file that cannot be read.
    public init(file: String, year: Int? = nil) throws {
        let text = try LintText(file: file, year: year) { try passages(of: file) }
        findings = lint(text).map { $0.diagnostic(in: text, file: file) }
    }

    /// The columns of `rows`.
    public static let header = ["file", "line", "column", "rule", "severity", "message", "suggestion"]

    public func rows(in language: Language) -> [[String]] {
        findings.map {
            [
                $0.place.file ?? "", $0.place.line.map(String.init) ?? "", $0.place.column.map(String.init) ?? "",
                $0.code,
                $0.severity.rawValue, $0.message.text(in: language), $0.remedy?.text(in: language) ?? "",
            ]
        }
    }
}
