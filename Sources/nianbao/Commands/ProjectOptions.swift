import ArgumentParser
import Diagnostics
import Reports

/// Which project a command works on.
struct ProjectOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            Localized(zh: "项目文件夹（默认：当前文件夹或其上级）", en: "the project's folder (default: here or above)").here,
            valueName: "dir"))
    var project: String = "."
}

/// Settings and parameters from the command line.
struct SettingOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            Localized(
                zh: "改用这个设置或文稿参数，如 year=2015；可多次",
                en: "another setting or parameter of a notebook, such as year=2015; repeatable"
            ).here, valueName: "name=value"))
    var settings: [String] = []

    /// By name.
    /// - Throws: a `Diagnostic` for one that is not of the form `name=value`.
    func values() throws -> [String: String] {
        try settings.reduce(into: [:]) { values, text in
            guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
                throw Diagnostic.malformedParameter(text)
            }
            values[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
    }
}

/// The project around `path`, for commands that can do without: `nil` when there is none and the user named none.
func projectIfAny(_ path: String, set: [String: String] = [:]) throws -> Project? {
    do {
        return try Project(containing: path, set: set)
    } catch let diagnostic as Diagnostic where diagnostic.code == "no-project" && path == "." {
        return nil
    }
}

/// How a command ends: `sysexits.h` where it has a word, 1 for findings in data or documents.
enum Ending {
    static let findings = ExitCode(1)
    static let noInput = ExitCode(66)
    static let outputError = ExitCode(74)

    /// What a set of diagnostics ends with.
    static func code(for diagnostics: [Diagnostic]) -> ExitCode {
        let codes = Set(diagnostics.filter { $0.severity == .error }.map(\.code))
        if codes.contains("output-error") { return outputError }
        // A source error without a line is a file that cannot be read; with one it is a finding in the file.
        let isUnreadable = diagnostics.contains { $0.code == "source-error" && $0.place.line == nil }
        if isUnreadable || !codes.isDisjoint(with: ["file-error", "no-project"]) { return noInput }
        return findings
    }
}

/// Runs a command's work; diagnostics that it throws are printed, and decide how the command ends.
func reporting(to console: Console, _ work: () throws -> Void) throws {
    func end(_ diagnostics: [Diagnostic]) -> ExitCode {
        console.endProgress()
        diagnostics.forEach(console.message)
        return Ending.code(for: diagnostics)
    }
    do {
        try work()
    } catch let diagnostic as Diagnostic {
        throw end([diagnostic])
    } catch let diagnostics as Diagnostics {
        throw end(diagnostics.all)
    }
}
