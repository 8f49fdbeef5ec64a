import Foundation
import FoundationXML

@testable import Documents

/// An Excel template out of the rows of its sheets, as Excel would have saved it, and what comes of filling it.
struct WorkbookFacts {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    let package: OfficePackage
    let bytes: [UInt8]

    /// - Parameters:
    ///   - sheets: by name, what `worksheet` holds, `sheetData` among it.
    ///   - strings: the shared ones, each what `si` holds or plain text.
    ///   - book: what the workbook holds beside its sheets.
    ///   - more: other parts, with their content types.
    init(
        _ sheets: [(name: String, xml: String)], strings: [String] = [], book: String = "",
        more: [(name: String, xml: String, type: String?)] = []
    ) throws {
        let template = Self.template(sheets, strings: strings, book: book, more: more)
        bytes = try OfficeTemplate(template, name: "模板.xlsx").fill(
            scope: FillFacts.values, filters: FillFacts.filters)
        package = try OfficePackage(bytes, name: "out.xlsx")
    }

    /// One sheet with these rows.
    init(rows: String, after: String = "", strings: [String] = []) throws {
        try self.init([("表", "<sheetData>\(rows)</sheetData>\(after)")], strings: strings)
    }

    static func template(
        _ sheets: [(name: String, xml: String)], strings: [String], book: String,
        more: [(name: String, xml: String, type: String?)]
    ) -> [UInt8] {
        let added = more.compactMap { part in
            part.type.map { "<Override PartName=\"/\(part.name)\" ContentType=\"\($0)\"/>" }
        }
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let numbers = sheets.indices.map { $0 + 1 }
        func relationship(_ id: String, _ kind: String, _ target: String) -> String {
            "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
        }
        let names = zip(numbers, sheets).map { number, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
        }
        let parts = zip(numbers, sheets).map { number, sheet in
            (
                "xl/worksheets/sheet\(number).xml",
                "<worksheet xmlns=\"\(namespace)\" xmlns:r=\"\(office)\">\(sheet.xml)</worksheet>"
            )
        }
        let items = strings.map { $0.hasPrefix("<") ? "<si>\($0)</si>" : "<si><t>\($0)</t></si>" }
        return OfficePackageTests.container(
            [
                (
                    "_rels/.rels",
                    """
                    <Relationships xmlns="\(Namespace.packageRelationships)">\
                    \(relationship("rId1", "officeDocument", "xl/workbook.xml"))</Relationships>
                    """
                ),
                (
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="\(namespace)" xmlns:r="\(office)"><sheets>\(names.joined())</sheets>\(book)\
                    <calcPr calcId="191029"/></workbook>
                    """
                ),
                (
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="\(Namespace.packageRelationships)">\
                    \(numbers.map { relationship("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }.joined())\
                    \(relationship("rId90", "sharedStrings", "sharedStrings.xml"))\
                    \(relationship("rId91", "calcChain", "calcChain.xml"))</Relationships>
                    """
                ), ("xl/sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(items.joined())</sst>"),
                ("xl/calcChain.xml", "<calcChain xmlns=\"\(namespace)\"><c r=\"A1\" i=\"1\"/></calcChain>"),
            ] + parts + more.map { ($0.name, $0.xml) },
            types: """
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="\(main).sheet.main+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="\(main).sharedStrings+xml"/>\
                <Override PartName="/xl/calcChain.xml" ContentType="\(main).calcChain+xml"/>\
                \(numbers.map {
                    "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(main).worksheet+xml\"/>"
                }.joined())\(added.joined())
                """)
    }

    func xml(_ part: String = "xl/worksheets/sheet1.xml") -> String {
        String(decoding: package.xml(of: part) ?? [], as: UTF8.self)
    }

    /// The string values of what an XPath finds.
    func values(_ xpath: String, in part: String = "xl/worksheets/sheet1.xml") throws -> [String] {
        try XMLDocument(data: Data(package.xml(of: part) ?? [])).nodes(forXPath: xpath).map { $0.stringValue ?? "" }
    }

    /// What a reader sees in the cells of a sheet: `B2=56000` a number, `A1:公安局` a text, `C3==SUM(B2:B5)` a formula.
    func cells(sheet: Int = 1) throws -> [String] {
        let part = "xl/worksheets/sheet\(sheet).xml"
        return try XMLDocument(data: Data(package.xml(of: part) ?? [])).nodes(forXPath: "//*[local-name()='c']").map {
            cell in
            func value(_ xpath: String) throws -> String? { try cell.nodes(forXPath: xpath).first?.stringValue }
            let name = try value("@r") ?? "?"
            if let formula = try value("*[local-name()='f']") {
                return "\(name)==\(formula)\(try value("*[local-name()='v']").map { "→\($0)" } ?? "")"
            }
            if let text = try value("*[local-name()='is']") { return "\(name):\(text)" }
            let type = try value("@t").map { "(\($0))" } ?? ""
            return try value("*[local-name()='v']").map { "\(name)\(type)=\($0)" } ?? name
        }
    }
}

/// A row of cells that share the strings of these numbers.
func sheetRow(_ number: Int, _ strings: Int...) -> String {
    let cells = strings.enumerated().map { column, string in
        "<c r=\"\(["A", "B", "C", "D"][column])\(number)\" s=\"1\" t=\"s\"><v>\(string)</v></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
}
