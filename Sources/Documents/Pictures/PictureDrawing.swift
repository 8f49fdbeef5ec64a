import Charts
import Diagnostics

/// Draws the pictures of a document. Writers ask; who can draw (Cairo, or a test's stand-in) answers.
public protocol PictureDrawing: Sendable {
    /// A PNG file.
    /// - Parameter scale: pixels per point of the scene.
    func png(of scene: Scene, scale: Double) throws(Diagnostic) -> [UInt8]

    /// An SVG element with its children, without an XML declaration.
    /// - Parameter idPrefix: stands before every id, so that several can share a page.
    func svg(of scene: Scene, idPrefix: String) throws(Diagnostic) -> String
}
