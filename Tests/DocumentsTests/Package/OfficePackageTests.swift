import Diagnostics
import Foundation
import Testing

@testable import Documents

struct OfficePackageTests {
    private static let document = "<w:document xmlns:w='\(Namespace.word)'><w:body/></w:document>"

    /// A container of these parts, with a list of content types.
    static func container(_ parts: [(String, String)], types: String = "") -> [UInt8] {
        var archive = Archive()
        archive.add("[Content_Types].xml", Array("<Types xmlns='\(Namespace.contentTypes)'>\(types)</Types>".utf8))
        for (name, text) in parts { archive.add(name, Array(text.utf8)) }
        return (try? archive.bytes()) ?? []
    }

    private func code(_ bytes: [UInt8]) -> String? {
        do {
            _ = try OfficePackage(bytes, name: "a.docx")
            return nil
        } catch {
            return error.code
        }
    }

    private func relationships(_ attributes: String) -> String {
        "<Relationships xmlns='\(Namespace.packageRelationships)'><Relationship Id='r1' \(attributes)/></Relationships>"
    }

    @Test func opensOwnDocuments() throws {
        let package = try OfficePackage(
            WordWriter(drawing: PictureStub()).write(WordSamples.everything), name: "a.docx")
        #expect(package.xmlPartNames.contains("word/document.xml"))
        #expect(try package.relationships(of: "").map(\.target).contains("word/document.xml"))
    }

    @Test func untouchedPartsKeepTheirCompressedBytes() throws {
        let bytes = try WordWriter(drawing: PictureStub()).write(WordSamples.everything)
        var package = try OfficePackage(bytes, name: "a.docx")
        #expect(try package.bytes() == bytes)
        let styles = try #require(package.xml(of: "word/styles.xml"))
        package.replace("word/settings.xml", with: Array("<a/>".utf8))
        let written = try OfficePackage(package.bytes(), name: "a.docx")
        #expect(written.partNames == package.partNames)
        #expect(written.xml(of: "word/settings.xml") == Array("<a/>".utf8))
        #expect(written.xml(of: "word/styles.xml") == styles)
        #expect(try package.bytes() == package.bytes())
    }

    @Test func addedPartsAreDeclaredAndReferredTo() throws {
        var package = try OfficePackage(
            OfficePackageTests.container([("word/document.xml", OfficePackageTests.document)]), name: "a.docx")
        let id = try package.add(
            "word/media/a.png", [1], contentType: "image/png", from: "word/document.xml", kind: "image")
        let written = try OfficePackage(package.bytes(), name: "a.docx")
        #expect(
            try written.relationships(of: "word/document.xml")
                == [PartRelationship(id: id, kind: "image", target: "/word/media/a.png", isExternal: false)])
        #expect(
            String(decoding: try #require(written.xml(of: "[Content_Types].xml")), as: UTF8.self).contains("image/png"))
    }

    @Test(arguments: [
        ("not-office", Array("no zip".utf8)),
        ("document-type", container([("word/document.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")])),
        ("broken-part", container([("word/document.xml", "<a><b></a>")])),
        (
            "broken-part",
            container([
                ("word/document.xml", String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300))
            ])
        ),
        ("encoding-error", container([("word/document.xml", "<?xml version='1.0' encoding='GBK'?><a/>")])),
        ("unsafe-part", container([("../a.xml", "<a/>")])),
        ("duplicate-part", container([("word/A.xml", "<a/>"), ("word/a.xml", "<a/>")])),
    ])
    func refusesHarm(_ expected: String, _ bytes: [UInt8]) {
        #expect(code(bytes) == expected)
    }

    @Test(arguments: [
        ("external-relationship", "Type='x/image' Target='http://example.org/a.png' TargetMode='External'"),
        ("external-relationship", "Type='x/attachedTemplate' Target='http://example.org/a.dotm' TargetMode='External'"),
        ("relationship-leaves-package", "Type='x/image' Target='../../etc/passwd'"),
        ("relationship-leaves-package", "Type='x/image' Target='file:///etc/passwd'"),
        (nil, "Type='x/hyperlink' Target='http://example.org/' TargetMode='External'"),
        (nil, "Type='x/attachedTemplate' Target='file:///C:\\a.dotx' TargetMode='External'"),
        (nil, "Type='x/image' Target='media/a.png'"),
    ])
    func relationshipsStayInside(_ expected: String?, _ attributes: String) {
        let bytes = OfficePackageTests.container([
            ("word/document.xml", OfficePackageTests.document),
            ("word/_rels/document.xml.rels", relationships(attributes)),
        ])
        #expect(code(bytes) == expected)
    }

    @Test func aZipBombIsRefusedByItsSize() {
        var archive = Archive()
        archive.add("[Content_Types].xml", Array("<Types/>".utf8))
        archive.add("word/document.xml", [UInt8](repeating: 32, count: OfficePackage.Limits.part + 1))
        #expect(code((try? archive.bytes()) ?? []) == "package-too-large")
    }
}

struct PartTreeTests {
    @Test(arguments: [
        "<?xml version='1.0'?>\n<a b='x > y' c=\"'\">t&amp;<!-- <c> --><d/><![CDATA[<e>]]></a>\n", "<a\n b = 'c'\n/>",
    ])
    func isWrittenAsItWasRead(_ text: String) throws {
        #expect(try PartTree(Array(text.utf8), part: "p", of: "f").bytes == Array(text.utf8))
    }

    @Test func namesTakeTheUsualPrefix() throws {
        let tree = try PartTree(Array("<x:p xmlns:x='\(Namespace.word)'><x:r/></x:p>".utf8), part: "p", of: "f")
        #expect(tree.root?.name == "w:p")
        #expect(tree.root?.elements.map(\.name) == ["w:r"])
    }

    @Test func attributesAreReadAndWritten() throws {
        var element = try #require(
            PartTree(Array("<a w:b='1 &amp; 2'/>".replacing("w:", with: "").utf8), part: "p", of: "f").root)
        #expect(element.attribute("b") == "1 & 2")
        element.set("w:b", to: "<")
        element.set("w:c", to: "\"")
        #expect(element.xml == "<a b='&lt;' w:c=\"&quot;\"/>")
    }
}
