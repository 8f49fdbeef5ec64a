import CZip
import Diagnostics
import Foundation
import FoundationXML

/// The paragraphs of a Word document's main text, tables left out; their numbers stand for lines.
/// - Throws: a `Diagnostic` for a file that is no such document, and for one that is built to harm: document types (and
///   with them entities) are refused, more than 64 MB of text, more than 256 elements in each other.
func wordPassages(_ path: String, as name: String) throws(Diagnostic) -> [Passage] {
    let bytes = try documentPart(path, as: name)
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("<!DOCTYPE") else {
        throw .notWord(
            name, reason: Localized(zh: "正文不是不含 DOCTYPE 的 UTF-8 XML", en: "its text is no UTF-8 XML without a DOCTYPE"))
    }
    let reader = WordTextReader()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    guard parser.parse(), !reader.isBroken else {
        throw .notWord(
            name, reason: Localized(zh: "正文的 XML 有错或嵌套过深", en: "the XML of its text is broken or nested too deep"))
    }
    return reader.passages
}

private let largestPart: UInt64 = 64 << 20

/// The bytes of `word/document.xml`.
private func documentPart(_ path: String, as name: String) throws(Diagnostic) -> [UInt8] {
    guard let archive = zip_open(path, ZIP_RDONLY, nil) else {
        throw .notWord(name, reason: Localized(zh: "不是 ZIP 文件", en: "it is no ZIP file"))
    }
    defer { zip_discard(archive) }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(archive, "word/document.xml", 0, &status) == 0 else {
        throw .notWord(name, reason: Localized(zh: "没有 word/document.xml", en: "it has no word/document.xml"))
    }
    guard status.size <= largestPart else {
        throw .fileTooLarge(name + "/word/document.xml", bytes: Int(clamping: status.size), limit: Int(largestPart))
    }
    guard let file = zip_fopen(archive, "word/document.xml", 0) else {
        throw .notWord(
            name, reason: Localized(zh: "正文无法解压（可能已加密）", en: "its text cannot be unpacked; it may be encrypted"))
    }
    defer { zip_fclose(file) }
    // The directory may lie about the size: no more is read than it says.
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = max(0, Int(zip_fread(file, buffer.baseAddress, UInt64(size))))
    }
    guard bytes.count == size else {
        throw .notWord(name, reason: Localized(zh: "正文不完整", en: "its text is incomplete"))
    }
    return bytes
}

/// Gathers the `w:t` of each `w:p` outside tables. Text boxes come once: the fallback for old programs is passed over.
private final class WordTextReader: NSObject, XMLParserDelegate {
    private(set) var passages: [Passage] = []
    /// Here the parser goes on after errors, and says that all is well at the end.
    private(set) var isBroken = false
    private var depth = 0
    private var paragraphs = 0
    /// Of the paragraphs that are open: text boxes lie inside others.
    private var open: [(number: Int, text: String)] = []
    private var skipped = 0
    private var isText = false

    private static let passedOver: Set<String> = ["w:tbl", "mc:Fallback"]

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        depth += 1
        if depth > 256 {
            isBroken = true
            parser.abortParsing()
        }
        if Self.passedOver.contains(element) { skipped += 1 }
        switch element {
        case "w:p":
            paragraphs += 1
            open.append((paragraphs, ""))
        case "w:t": isText = true
        case "w:tab", "w:br": add(" ")
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if isText { add(string) }
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        depth -= 1
        if element == "w:t" { isText = false }
        if element == "w:p", let paragraph = open.popLast(), skipped == 0 {
            passages.append(Passage(paragraph.text, line: paragraph.number))
        }
        if Self.passedOver.contains(element) { skipped -= 1 }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: Error) { isBroken = true }

    private func add(_ text: String) {
        guard !open.isEmpty, skipped == 0 else { return }
        open[open.count - 1].text += text
    }
}
