import Diagnostics
import Foundation

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
    case "txt": return plainPassages(try readText(path, as: path))
    case "md": return markdownPassages(try readText(path, as: path))
    case "docx": return try wordPassages(path, as: path)
    case "pdf": return try pdfPassages(path, as: path)
    default: throw Diagnostic.notAudited(path)
    }
}
