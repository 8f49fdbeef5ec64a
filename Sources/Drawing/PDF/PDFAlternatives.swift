/// Alternative texts for the figures of a PDF, which Cairo's structure tags have no word for.
///
/// They are added as ISO 32000-1, 7.5.6 has it for updates: the objects that change are written anew at the end, with a
/// section of the cross-reference table that leads to them. Nothing before is touched.
public enum PDFAlternatives {
    /// The file with a text for each `Figure` of its structure, in their order, and with the language of its texts.
    ///
    /// A file whose objects are not laid out as Cairo 1.16 writes them comes back as it is: it can be read all the same.
    /// - Parameter language: as BCP 47 has it, such as `zh-CN`.
    /// - Complexity: O(bytes)
    public static func adding(_ texts: [String], language: String, to file: [UInt8]) -> [UInt8] {
        guard let trailer = Trailer(file) else { return file }
        let figures = positions(of: "/Type /StructElem\n   /S /Figure", in: file).compactMap {
            Object(file, around: $0)
        }
        guard figures.count == texts.count, var catalog = Object(file, around: trailer.catalog) else { return file }
        catalog.insert("   /Lang (\(language))\n", after: "/Type /Catalog\n")
        let changed = zip(figures, texts).map { figure, text in
            var figure = figure
            figure.insert("   /Alt \(hexadecimal(text))\n", after: "/S /Figure\n")
            return figure
        }
        var updated = file
        if updated.last != UInt8(ascii: "\n") { updated.append(UInt8(ascii: "\n")) }
        var table = "xref\n"
        for object in (changed + [catalog]).sorted(by: { $0.number < $1.number }) {
            let offset = String(updated.count)
            table +=
                "\(object.number) 1\n\(String(repeating: "0", count: max(0, 10 - offset.count)))\(offset) 00000 n \n"
            updated += object.bytes
        }
        let start = updated.count
        updated += Array(
            "\(table)trailer\n<< \(trailer.entries)   /Prev \(trailer.start)\n>>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return updated
    }

    /// A text in UTF-16, written as hexadecimal digits.
    private static func hexadecimal(_ text: String) -> String {
        "<FEFF"
            + text.utf16.map { unit in
                let digits = String(unit, radix: 16, uppercase: true)
                return String(repeating: "0", count: 4 - digits.count) + digits
            }.joined() + ">"
    }

    private static func positions(of text: String, in file: [UInt8]) -> [Int] {
        let wanted = Array(text.utf8)
        var found: [Int] = []
        var index = 0
        while index + wanted.count <= file.count {
            if file[index] == wanted[0], file[index..<index + wanted.count].elementsEqual(wanted) {
                found.append(index)
            }
            index += 1
        }
        return found
    }

    /// An indirect object, from its number to `endobj`.
    private struct Object {
        let number: Int
        private(set) var bytes: [UInt8]

        /// The object that `position` lies in.
        init?(_ file: [UInt8], around position: Int) {
            let marker = Array(" 0 obj\n".utf8), ending = Array("endobj\n".utf8)
            guard
                let head = (0...max(0, position - marker.count)).reversed().first(where: {
                    file[$0] == marker[0] && file[$0..<min(file.count, $0 + marker.count)].elementsEqual(marker)
                })
            else { return nil }
            let start = file[..<head].lastIndex { !(48...57).contains($0) }.map { $0 + 1 } ?? 0
            guard let number = Int(String(decoding: file[start..<head], as: UTF8.self)),
                let end = (position..<max(position, file.count - ending.count + 1)).first(where: {
                    file[$0] == ending[0] && file[$0..<$0 + ending.count].elementsEqual(ending)
                })
            else { return nil }
            self.number = number
            bytes = Array(file[start..<end + ending.count])
        }

        mutating func insert(_ text: String, after anchor: String) {
            guard let found = PDFAlternatives.positions(of: anchor, in: bytes).first else { return }
            bytes.insert(contentsOf: Array(text.utf8), at: found + anchor.utf8.count)
        }
    }

    /// The end of a file: where its cross-reference table begins, and what its trailer says.
    private struct Trailer {
        let start: Int
        /// Lines of the trailer's dictionary.
        let entries: String
        /// Where the catalogue lies.
        let catalog: Int

        init?(_ file: [UInt8]) {
            let tail = String(decoding: file.suffix(400), as: UTF8.self)
            guard let open = tail.range(of: "trailer\n<< "), let close = tail.range(of: ">>\nstartxref\n"),
                open.upperBound < close.lowerBound,
                let start = tail[close.upperBound...].split(separator: "\n").first.flatMap({ Int($0) }),
                let catalog = PDFAlternatives.positions(of: "/Type /Catalog\n", in: file).last
            else { return nil }
            entries = String(tail[open.upperBound..<close.lowerBound])
            (self.start, self.catalog) = (start, catalog)
        }
    }
}
