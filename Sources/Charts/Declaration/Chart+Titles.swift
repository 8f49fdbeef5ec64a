import Trees

extension Chart {
    public func chartTitle(_ title: String, subtitle: String? = nil) -> Chart {
        common {
            $0.title = ($0.title ?? [:]).with("text", Tree(.string(title)))
            $0.title?["subtitle"] = subtitle.map { Tree(.string($0)) }
        }
    }

    /// The source and remarks below the chart.
    public func chartNote(_ note: String) -> Chart {
        common { $0.title = ($0.title ?? [:]).with("nianbao:note", Tree(.string(note))) }
    }

    /// Points: of the canvas, or of the plot in a theme whose canvas grows.
    public func frame(width: Double? = nil, height: Double? = nil) -> Chart {
        common {
            $0.width = width.map { .points($0) } ?? $0.width
            $0.height = height.map { .points($0) } ?? $0.height
        }
    }
}
