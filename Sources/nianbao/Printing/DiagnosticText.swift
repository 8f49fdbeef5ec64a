import Diagnostics
import Foundation

/// A diagnostic as lines for people: place, severity, what, the source line, and what to do.
func text(of diagnostic: Diagnostic, in language: Language) -> String {
    let severity = Localized.severity(diagnostic.severity).text(in: language)
    var place = diagnostic.place
    place.file = place.file.map(shortened)
    let head = place.location.isEmpty ? "" : place.location + ": "
    var details: [String] = []
    if let record = place.record { details.append(Localized.record(record).text(in: language)) }
    if let paragraph = place.paragraph { details.append(Localized.paragraph(paragraph).text(in: language)) }
    if let field = place.field { details.append(Localized.field(field).text(in: language)) }
    let detail = details.isEmpty ? "" : details.joined(separator: language == .zh ? "，" : ", ") + ": "
    var lines = ["\(head)\(severity): \(detail)\(diagnostic.message.text(in: language)) [\(diagnostic.code)]"]
    if let quote = place.quote, !quote.isEmpty { lines.append("    | \(quote)") }
    if let remedy = diagnostic.remedy { lines.append("    → \(remedy.text(in: language))") }
    return lines.joined(separator: "\n")
}

/// A path as seen from the current folder, where it lies below it.
private func shortened(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}

extension Localized {
    static func severity(_ severity: Diagnostic.Severity) -> Localized {
        switch severity {
        case .note: Localized(zh: "提示", en: "note")
        case .warning: Localized(zh: "警告", en: "warning")
        case .error: Localized(zh: "错误", en: "error")
        }
    }

    static func record(_ number: Int) -> Localized { Localized(zh: "第\(number)条记录", en: "record \(number)") }
    static func paragraph(_ number: Int) -> Localized { Localized(zh: "第\(number)段", en: "paragraph \(number)") }
    static func field(_ name: String) -> Localized { Localized(zh: "“\(name)”", en: "\"\(name)\"") }
}
