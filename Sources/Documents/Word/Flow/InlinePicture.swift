/// A picture in a line: PNG for every reader, SVG for those that can show it sharp at any size.
struct InlinePicture {
    /// Unique among the drawings of the document.
    var id: Int
    var name: String
    /// For one who cannot see the picture.
    var alternative: String
    /// Points.
    var width: Double
    var height: Double
    /// Ids of relationships.
    var png: String
    var svg: String?

    var markup: Markup {
        let extent: KeyValuePairs<String, String?> = [
            "cx": String(emu(points: width)), "cy": String(emu(points: height)),
        ]
        return Markup("w:drawing") {
            Markup("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
                Markup("wp:extent", extent)
                Markup("wp:docPr", ["id": String(id), "name": name, "descr": alternative])
                Markup("wp:cNvGraphicFramePr") {
                    Markup("a:graphicFrameLocks", ["noChangeAspect": "1"])
                }
                Markup("a:graphic") {
                    Markup("a:graphicData", ["uri": Namespace.picture]) {
                        Markup("pic:pic") {
                            Markup("pic:nvPicPr") {
                                Markup("pic:cNvPr", ["id": String(id), "name": name, "descr": alternative])
                                Markup("pic:cNvPicPr")
                            }
                            fill
                            Markup("pic:spPr") {
                                Markup("a:xfrm") {
                                    Markup("a:off", ["x": "0", "y": "0"])
                                    Markup("a:ext", extent)
                                }
                                Markup("a:prstGeom", ["prst": "rect"]) { Markup("a:avLst") }
                            }
                        }
                    }
                }
            }
        }
    }

    private var fill: Markup {
        Markup("pic:blipFill") {
            Markup("a:blip", ["r:embed": png]) {
                if let svg {
                    Markup("a:extLst") {
                        Markup("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) {
                            Markup("asvg:svgBlip", ["xmlns:asvg": Namespace.svg, "r:embed": svg])
                        }
                    }
                }
            }
            Markup("a:stretch") { Markup("a:fillRect") }
        }
    }
}
