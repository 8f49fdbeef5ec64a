import Charts
import Diagnostics
import Drawing

/// Draws pictures with Cairo, as all other outputs do.
public struct CairoDrawing: PictureDrawing {
    public init() {}

    public func png(of scene: Scene, scale: Double) throws(Diagnostic) -> [UInt8] {
        try scene.png(scale: scale)
    }

    public func svg(of scene: Scene, idPrefix: String) throws(Diagnostic) -> String {
        try scene.svg(idPrefix: idPrefix)
    }
}
