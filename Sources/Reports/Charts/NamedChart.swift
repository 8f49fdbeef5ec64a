import Charts
import Diagnostics
import Drawing
import Tables

/// A drawn chart and the name of its files.
struct NamedChart: Sendable {
    let name: String
    let scene: Scene

    /// The formats that charts are written in.
    enum Format: String, CaseIterable {
        case png, pdf, svg
    }

    /// One file of each format under `charts/` of the document's folder.
    func files(date: Day, folder: String) throws -> [OutputFolder.File] {
        try Format.allCases.map {
            OutputFolder.File("\(folder)charts/\(name).\($0.rawValue)", try scene.bytes($0, date: date))
        }
    }
}

extension Scene {
    /// The scene as a file; a PNG has two pixels a point.
    func bytes(_ format: NamedChart.Format, date: Day) throws -> [UInt8] {
        switch format {
        case .png: try png(scale: 2)
        case .pdf: try pdf(created: date)
        case .svg: Array(try svg().utf8)
        }
    }
}
