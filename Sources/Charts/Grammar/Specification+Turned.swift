import Trees

extension Specification {
    /// The chart with its axes exchanged, so that the names of its categories stand beside bars that lie; `nil` for one
    /// that would mean something else then, or whose author has said where its axes are.
    func turned() -> Specification? {
        guard hasBars else { return nil }
        switch self {
        case .unit(var view):
            guard view.mark.canTurn, let encoding = view.encoding.turned() else { return nil }
            view.encoding = encoding
            view.properties = view.mark == .text ? view.properties.turnedLabel() : view.properties.turned()
            view.common.resolve = view.common.resolve.turned()
            return .unit(view)
        case .layer(var view):
            guard let encoding = view.encoding.turned() else { return nil }
            view.encoding = encoding
            let layers = view.layers.map { $0.hasBars ? $0.turned() : $0.turnedBeside() }
            guard !layers.contains(where: { $0 == nil }) else { return nil }
            view.layers = layers.compactMap { $0 }
            view.common.resolve = view.common.resolve.turned()
            return .layer(view)
        case .facet, .concat: return nil
        }
    }

    private var hasBars: Bool {
        switch self {
        case .unit(let view): view.mark == .bar || view.mark == .boxplot
        case .layer(let view): view.layers.contains(where: \.hasBars)
        case .facet, .concat: false
        }
    }

    /// A layer of labels or rules, whose bars another layer has.
    private func turnedBeside() -> Specification? {
        guard case .unit(var view) = self, view.mark.canTurn, let encoding = view.encoding.turned() else { return nil }
        view.encoding = encoding
        view.properties = view.mark == .text ? view.properties.turnedLabel() : view.properties.turned()
        return .unit(view)
    }
}

extension MarkType {
    fileprivate var canTurn: Bool { [.bar, .boxplot, .text, .rule, .tick].contains(self) }
}

extension Channel {
    fileprivate var turned: Channel {
        switch self {
        case .x: .y
        case .y: .x
        case .x2: .y2
        case .y2: .x2
        case .xOffset: .yOffset
        case .yOffset: .xOffset
        default: self
        }
    }
}

extension Encoding {
    fileprivate func turned() -> Encoding? {
        let places = definitions.filter { $0.key.turned != $0.key }.flatMap(\.value)
        let isSettled = places.contains {
            $0.axis?["orient"] != nil || $0.axis?["labelAngle"] != nil || $0.scale?["range"] != nil
        }
        guard !isSettled, self[.facet] == nil, self[.row] == nil, self[.column] == nil else {
            return nil
        }
        return Encoding(
            Dictionary(definitions.map { ($0.key.turned, $0.value.map { $0.turned() }) }) { first, _ in first })
    }
}

extension ChannelDefinition {
    fileprivate func turned() -> ChannelDefinition {
        guard case .channel(let channel, let descending)? = sort else { return self }
        var turned = self
        turned.sort = .channel(channel.turned, descending: descending)
        return turned
    }
}

extension Resolve {
    fileprivate func turned() -> Resolve {
        var turned = self
        func exchanged(_ all: [Channel: Bool]) -> [Channel: Bool] {
            Dictionary(all.map { ($0.key.turned, $0.value) }) { first, _ in first }
        }
        (turned.scale, turned.axis) = (exchanged(scale), exchanged(axis))
        return turned
    }
}

extension Properties {
    private static let exchanged = [
        "x": "y", "x2": "y2", "xOffset": "yOffset", "x2Offset": "y2Offset", "width": "height",
    ]

    fileprivate func turned() -> Properties {
        var turned = self
        turned["orient"] = nil
        for (a, b) in Self.exchanged { (turned[a], turned[b]) = (self[b], self[a]) }
        return turned
    }

    /// What stood above a column stands right of a bar.
    fileprivate func turnedLabel() -> Properties {
        var turned = turned()
        let down = number("dy") ?? 0
        let rises = string("baseline") == "bottom" || (string("baseline") != "top" && down < 0)
        let falls = string("baseline") == "top" || (string("baseline") != "bottom" && down > 0)
        turned["align"] = rises ? "left" : falls ? "right" : "center"
        turned["baseline"] = "middle"
        turned["dx"] = Tree(.number(Decimals.plain(-down)))
        turned["dy"] = nil
        return turned
    }
}
