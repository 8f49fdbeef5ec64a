import Trees

/// A single mark with its channels and properties. Its modifiers are those of all marks.
public protocol ChartMark: ChartContent {
    var view: UnitView { get set }
}

extension ChartMark {
    public var views: [UnitView] { [view] }

    /// This mark with one channel more; `nil` leaves it as it is.
    func encoding(_ channel: Channel, _ value: PlottableValue?) -> Self {
        guard let value else { return self }
        var copy = self
        copy.view.encoding[channel] = value.definition
        return copy
    }

    /// This mark with one property more, as a specification would write it.
    func property(_ name: String, _ value: Tree) -> Self {
        var copy = self
        copy.view.properties["type"] = Tree(.string(view.mark.rawValue))
        copy.view.properties[name] = value
        return copy
    }
}

extension UnitView {
    /// A mark of `type` with the channels that are given.
    init(_ type: MarkType, _ channels: KeyValuePairs<Channel, PlottableValue?>) {
        var encoding = Encoding()
        for (channel, value) in channels { encoding[channel] = value?.definition }
        self.init(type, encoding: encoding)
    }
}
