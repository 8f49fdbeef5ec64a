import Diagnostics
import Foundation
import Ledgers

/// The paragraphs of a `.txt`, `.md`, `.docx` or `.pdf` file.
/// - Throws: a `Diagnostic` for a file that cannot be read as what its name says, or is over 64 MB.
public func passages(of path: String) throws -> [Passage] {
    let limit = 64 << 20
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int else {
        throw Diagnostic.unreadable(path, exists: FileManager.default.fileExists(atPath: path))
    }
    guard size <= limit else { throw Diagnostic.fileTooLarge(path, bytes: size, limit: limit) }
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "txt": return plainPassages(try readPlainText(path))
    case "md": return markdownPassages(try readPlainText(path))
    case "docx": return try wordPassages(path, as: path)
    case "pdf": return try pdfPassages(path, as: path)
    default: throw Diagnostic.notAudited(path)
    }
}

/// The text of a file in UTF-8 or GB18030.
/// - Throws: a `Diagnostic` for a file that is missing, too large, or in neither.
func readPlainText(_ path: String) throws -> String {
    guard let text = try plainText(of: readBytes(path, as: path, limit: 64 << 20), path: path) else {
        throw Diagnostic.notPlainText(path)
    }
    return text
}
