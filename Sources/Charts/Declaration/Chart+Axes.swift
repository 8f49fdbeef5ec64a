import Trees

extension Chart {
    public func chartXAxis(_ content: () -> AxisMarks) -> Chart { axis(.x, content()) }
    public func chartYAxis(_ content: () -> AxisMarks) -> Chart { axis(.y, content()) }
    public func chartXAxis(_ visibility: Visibility) -> Chart { axis(.x, visibility) }
    public func chartYAxis(_ visibility: Visibility) -> Chart { axis(.y, visibility) }

    /// What the horizontal axis is called; `nil` for nothing.
    public func chartXAxisLabel(_ label: String?) -> Chart { channel(.x) { $0.title = label.map { [$0] } ?? [] } }
    /// What the vertical axis is called; `nil` for nothing.
    public func chartYAxisLabel(_ label: String?) -> Chart { channel(.y) { $0.title = label.map { [$0] } ?? [] } }

    private func axis(_ channel: Channel, _ marks: AxisMarks) -> Chart {
        self.channel(channel) { $0.axis = marks.properties.over($0.axis) }
    }

    private func axis(_ channel: Channel, _ visibility: Visibility) -> Chart {
        self.channel(channel) { $0.withoutAxis = visibility == .hidden }
    }
}
