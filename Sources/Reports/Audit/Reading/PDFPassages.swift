import Diagnostics
import Foundation

/// The paragraphs of a PDF, as the program `pdftotext` (Poppler) reads them.
/// - Throws: a `Diagnostic` when there is no such program, or when it cannot read the file.
func pdfPassages(_ path: String, as name: String) throws -> [Passage] {
    guard let program = programOnPath("pdftotext") else { throw Diagnostic.pdftotextMissing(name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-enc", "UTF-8", "-nopgbrk", URL(fileURLWithPath: path).path, "-"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
        try process.run()
    } catch {
        throw Diagnostic.pdftotextMissing(name)
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let text = String(validating: data, as: UTF8.self) else {
        throw Diagnostic.notPDF(name)
    }
    return plainPassages(text)
}

private func programOnPath(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}
