import CZip
import Diagnostics

/// An Office document (`.docx`, `.pptx`, `.xlsx`) as the container that it is: parts with names, of which some are XML.
///
/// Opening checks all that could harm: sizes, names, document types, relationships that lead out. Parts that nobody
/// replaces are written again as the compressed bytes that they were.
///
/// ```swift
/// var package = try OfficePackage(bytes, name: "简报.docx")
/// try package.replace("word/document.xml", with: changed)
/// let written = try package.bytes()
/// ```
public struct OfficePackage: Sendable {
    /// How errors call the file.
    public let name: String
    /// The names of all parts in the order of the container, new ones last.
    public private(set) var partNames: [String]
    let original: [UInt8]
    /// The unpacked XML, which is all that is ever read.
    private var xml: [String: [UInt8]]
    private var changed: [String: [UInt8]] = [:]
    private var added: [String] = []
    private var removed: [String] = []

    /// Bounds on what is opened.
    public enum Limits {
        /// Bytes of the file.
        public static let file = 64 << 20
        /// Parts in it.
        public static let parts = 5000
        /// Bytes of one part of XML, unpacked.
        public static let part = 64 << 20
        /// Bytes of all parts, unpacked.
        public static let unpacked = 256 << 20
        /// Elements of XML in each other.
        public static let depth = 256
    }

    /// Opens a container.
    /// - Throws: a `Diagnostic` for what is no container of Office, is over a limit of ``Limits``, is encrypted, names
    ///   parts that lie outside, holds a document type, or refers to files elsewhere (links for readers may).
    public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
        self.name = name
        original = bytes
        guard bytes.count <= Limits.file else {
            throw .packageTooLarge(name, Localized(zh: "文件", en: "the file"), limit: Limits.file)
        }
        let unpacked = try Unpacking.parts(of: bytes, name: name)
        partNames = unpacked.names
        xml = unpacked.xml
        guard xml[PartName.contentTypes] != nil else {
            throw .notAnOfficeFile(name, Localized(zh: "没有 [Content_Types].xml", en: "it has no [Content_Types].xml"))
        }
        for (part, content) in xml.sorted(by: { $0.key < $1.key }) {
            try PartXML.check(content, part: part, of: name)
        }
        for part in xml.keys.sorted() where part.hasSuffix(".rels") {
            try checkRelationships(in: part)
        }
    }

    /// The XML of a part as it stands now; `nil` when there is no such part, or it is no XML.
    public func xml(of part: String) -> [UInt8]? { changed[part] ?? xml[part] }

    /// The bytes of a part, whatever it holds; `nil` when there is none or it is broken.
    func file(_ part: String) -> [UInt8]? { xml(of: part) ?? Unpacking.file(part, of: original) }

    /// The names of the parts that hold XML.
    public var xmlPartNames: [String] { partNames.filter { xml(of: $0) != nil } }

    /// Whether there is a part of that name, whatever the case of its letters.
    public func holds(_ part: String) -> Bool {
        partNames.contains { $0.lowercased() == part.lowercased() }
    }

    /// Puts other bytes in the place of a part, or adds one.
    public mutating func replace(_ part: String, with bytes: [UInt8]) {
        if !partNames.contains(part) {
            partNames.append(part)
            added.append(part)
        }
        changed[part] = bytes
    }

    /// Takes a part out, with what `source` says of it.
    /// - Throws: a `Diagnostic` when the list of relationships or of content types is broken.
    mutating func remove(_ part: String, from source: String) throws(Diagnostic) {
        try forget(part, from: source)
        partNames.removeAll { $0 == part }
        changed[part] = nil
        xml[part] = nil
        removed.append(part)
    }

    /// The container: replaced parts with their new bytes, removed ones left out, the others untouched, in the same order.
    /// - Throws: when libzip cannot get memory.
    public func bytes() throws(Diagnostic) -> [UInt8] {
        guard !changed.isEmpty || !removed.isEmpty else { return original }
        let replaced = partNames.compactMap { part in
            changed[part].map { (name: part, bytes: $0, isNew: added.contains(part)) }
        }
        return try Repacking.bytes(of: original, replacing: replaced, removing: removed)
    }
}

enum PartName {
    static let contentTypes = "[Content_Types].xml"

    /// Where the relationships of a part are listed: `word/_rels/document.xml.rels`.
    static func relationships(of part: String) -> String {
        let (folder, file) = split(part)
        return "\(folder)_rels/\(file).rels"
    }

    /// The part whose relationships a part lists; the empty name is the package itself.
    static func source(ofRelationships part: String) -> String {
        let (folder, file) = split(part)
        return String(folder.dropLast("_rels/".count) + file.dropLast(".rels".count))
    }

    /// The name that `target` has when the part `source` refers to it; `nil` when it leads out of the package.
    static func resolve(_ target: String, from source: String) -> String? {
        let plain = target.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? target
        var segments = plain.hasPrefix("/") ? [] : split(source).folder.split(separator: "/").map(String.init)
        for segment in plain.split(separator: "/") where segment != "." {
            if segment == ".." {
                guard segments.popLast() != nil else { return nil }
            } else {
                segments.append(String(segment))
            }
        }
        return segments.joined(separator: "/")
    }

    /// Whether a name stays inside the package (ECMA-376 part 2, 6.2.2).
    static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains("\0") && !name.contains(":")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { $0 != ".." && $0 != "." }
    }

    /// Folder with its slash, and file.
    private static func split(_ name: String) -> (folder: String, file: String) {
        let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        return (String(name[..<slash]), String(name[slash...]))
    }
}
