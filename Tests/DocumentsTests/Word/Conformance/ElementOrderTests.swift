import Foundation
import FoundationXML
import Testing

@testable import Documents

/// Word calls a document damaged whose elements have their children in another order than the schema (ISO/IEC 29500-1,
/// annex A) wants.
struct ElementOrderTests {
    private static let orders: [String: [String]] = [
        "w:pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
        """,
        "w:rPr": """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs
        em lang eastAsianLayout specVanish oMath
        """,
        "w:tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
        "w:tblPr": """
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
        tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
        """,
        "w:tr": "tblPrEx trPr tc",
        "w:tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
        """,
        "w:sectPr": """
        headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
        cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
        """,
        "w:style": """
        name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
        personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
        """,
        "w:styles": "docDefaults latentStyles style",
        "w:numbering": "numPicBullet abstractNum num",
        "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
        "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
        "w:num": "abstractNumId lvlOverride",
        "w:font": "altName panose1 charset family notTrueType pitch sig embedRegular",
        "w:settings": """
        writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop evenAndOddHeaders
        characterSpacingControl compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator
        """,
        "w:pBdr": "top left bottom right between bar", "w:numPr": "ilvl numId",
        "w:tblBorders": "top left bottom right insideH insideV", "w:tblCellMar": "top left bottom right",
        "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic", "pic:pic": "nvPicPr blipFill spPr",
        "pic:blipFill": "blip srcRect stretch", "pic:spPr": "xfrm prstGeom",
    ].mapValues { $0.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static let samples: [(String, [Part])] = {
        let writers: [(String, WordWriter)] = [
            ("official", WordWriter(drawing: PictureStub(), runningHead: "页眉")),
            ("plain", WordWriter(style: .plain, drawing: PictureStub())),
        ]
        return writers.compactMap { name, writer in (try? writer.parts(of: WordSamples.everything)).map { (name, $0) } }
    }()

    @Test func childrenStandInTheOrderOfTheSchema() throws {
        #expect(Self.samples.count == 2)
        for (name, parts) in Self.samples {
            for part in parts where part.name.hasPrefix("word/") && part.name.hasSuffix(".xml") {
                let problems = try Self.problems(in: part.bytes)
                #expect(problems == [], "\(name) \(part.name)")
            }
        }
    }

    @Test func alsoInFilledTemplates() throws {
        let looks =
            "bold=true, italic=true, strike=true, underline=true, color=\"C00000\", size=12, highlight=\"FFFF00\""
        let facts = try FillFacts(
            """
            <w:p><w:pPr><w:pStyle w:val="a"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>\
            <w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:kern w:val="2"/><w:lang w:val="zh-CN"/></w:rPr>\
            <w:t>{{r RichText("甲", \(looks), superscript=true, font="黑体", style="b") }}</w:t></w:r></w:p>
            """ + "<w:p><w:pPr><w:keepNext/><w:jc w:val=\"left\"/></w:pPr>\(run("{{ 图 }}"))</w:p>"
                + table([
                    [paragraph("{% cellbg \"FFF2CC\" %}甲"), paragraph("{% colspan 2 %}乙")],
                    [paragraph("{%tr for r in 行 %}"), ""], [paragraph("{% vm %}{{ r.件 }}"), paragraph("丙")],
                    [paragraph("{%tr endfor %}"), ""],
                ]))
        #expect(try Self.problems(in: Array(facts.xml().utf8)) == [])
    }

    /// Elements whose children are out of order or unknown.
    static func problems(in bytes: [UInt8]) throws -> [String] {
        let document = try XMLDocument(data: Data(bytes))
        return try document.nodes(forXPath: "//*").compactMap { node in
            guard let name = node.name, let order = orders[name] else { return nil }
            let children = (node.children ?? []).filter { $0.kind == .element }.compactMap(\.localName)
            let ranks = children.map { order.firstIndex(of: $0) ?? -1 }
            return ranks == ranks.sorted() && !ranks.contains(-1) ? nil : "\(name): \(children.joined(separator: " "))"
        }
    }
}
