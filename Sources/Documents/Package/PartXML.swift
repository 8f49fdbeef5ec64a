import Diagnostics
import Foundation
import FoundationXML

/// Checks of a part's bytes before anything looks at their meaning.
enum PartXML {
    /// - Throws: a `Diagnostic` for XML that is not UTF-8, declares a document type (and with it entities), is broken, or
    ///   nests deeper than ``OfficePackage/Limits/depth``.
    static func check(_ bytes: [UInt8], part: String, of file: String) throws(Diagnostic) {
        guard String(validating: bytes, as: UTF8.self) != nil, isDeclaredUTF8(bytes) else {
            throw .partNotUTF8(part, of: file)
        }
        guard bytes.firstRange(of: Array("<!DOCTYPE".utf8)) == nil, bytes.firstRange(of: Array("<!ENTITY".utf8)) == nil
        else { throw .documentType(part, of: file) }
        let judge = Judge()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = judge
        guard parser.parse(), !judge.isBroken else { throw .brokenPart(part, of: file) }
    }

    /// The parser would read other encodings, but the text is taken from the bytes as they are.
    private static func isDeclaredUTF8(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard let declared = head.firstMatch(of: #/^\x{FEFF}?<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/#) else {
            return true
        }
        return ["utf-8", "utf8", "us-ascii"].contains(declared.output.1.lowercased())
    }

    private final class Judge: NSObject, XMLParserDelegate {
        /// The parser goes on after some errors, and says that all is well at the end.
        private(set) var isBroken = false
        private var depth = 0

        func parser(
            _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            depth += 1
            guard depth > OfficePackage.Limits.depth else { return }
            isBroken = true
            parser.abortParsing()
        }

        func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
            depth -= 1
        }

        func parser(_ parser: XMLParser, parseErrorOccurred error: Error) { isBroken = true }
    }
}
