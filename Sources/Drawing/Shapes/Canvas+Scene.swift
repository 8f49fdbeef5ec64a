import CPangoCairo
import Charts
import Diagnostics

extension Canvas {
    /// Draws a scene with its top left corner at `origin`, in points times `scale`.
    ///
    /// Pictures, PDF files and the pages of documents are all drawn by this one function.
    /// - Throws: `scene-coordinate` for a coordinate that is no number, `missing-glyph` and `no-chinese-font` rather
    ///   than boxes, `drawing-failed` when Cairo gives up.
    public func draw(_ scene: Scene, at origin: Point = Point(0, 0), scale: Double = 1) throws(Diagnostic) {
        try scene.checkCoordinates()
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, origin.x, origin.y)
        cairo_scale(context, scale, scale)
        if let background = scene.background {
            cairo_rectangle(context, 0, 0, scene.width, scene.height)
            fill(with: background, opacity: 1)
            cairo_new_path(context)
        }
        for node in scene.nodes { try draw(node, opacity: 1) }
        try check()
    }

    /// `opacity` is what the groups above leave of the node's own.
    private func draw(_ node: SceneNode, opacity outer: Double) throws(Diagnostic) {
        let opacity = node.opacity * outer
        guard opacity > 0 else { return }
        switch node.shape {
        case .group(let offset, let clip, let children):
            try layered(opacity) { () throws(Diagnostic) in
                cairo_translate(context, offset.x, offset.y)
                if let clip {
                    cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
                    cairo_clip(context)
                }
                for child in children { try draw(child, opacity: 1) }
            }
        case .rect(let rect, let cornerRadius):
            addRect(rect, cornerRadius: cornerRadius)
            paint(node, opacity: opacity)
        case .path(let path):
            addPath(path)
            paint(node, opacity: opacity)
        case .text(let run):
            try draw(run, paint: node.fill ?? .color(Color(red: 0, green: 0, blue: 0)), opacity: opacity)
        }
    }

    /// Draws `body` as one layer, so that its parts do not show through each other when it is translucent.
    private func layered(_ opacity: Double, _ body: () throws(Diagnostic) -> Void) throws(Diagnostic) {
        try saved { () throws(Diagnostic) in
            guard opacity < 1 else { return try body() }
            cairo_push_group(context)
            do throws(Diagnostic) {
                try body()
            } catch {
                cairo_pattern_destroy(cairo_pop_group(context))
                throw error
            }
            cairo_pop_group_to_source(context)
            cairo_paint_with_alpha(context, opacity)
        }
    }

    /// Fills and strokes the current path and takes it away.
    private func paint(_ node: SceneNode, opacity: Double) {
        if let fill = node.fill { self.fill(with: fill, opacity: opacity) }
        if let stroke = node.stroke { self.stroke(with: stroke, opacity: opacity) }
        cairo_new_path(context)
    }
}
