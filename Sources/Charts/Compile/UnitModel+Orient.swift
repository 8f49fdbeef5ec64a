import Trees

extension UnitModel {
    /// Which way bars, areas, lines and ticks go. Source: vega-lite `compile/mark/init.ts`.
    static func orient(_ mark: MarkType, _ encoding: Encoding, _ properties: Properties) -> Orient? {
        let given = properties.string("orient").flatMap(Orient.init)
        let (x, y) = (encoding[.x], encoding[.y])
        switch mark {
        case .point, .circle, .square, .text, .rect, .arc, .image, .geoshape: return nil
        case .bar, .rule, .area, .line, .tick, .trail, .boxplot, .errorbar, .errorband: break
        }
        if mark == .bar {
            if let x, x.isField, x.isBinned || (y?.aggregate != nil && x.aggregate == nil) { return .vertical }
            if let y, y.isField, y.isBinned || (x?.aggregate != nil && y.aggregate == nil) { return .horizontal }
        }
        if encoding[.y2] != nil || encoding[.x2] != nil, mark == .bar || mark == .area || mark == .rule {
            if let given { return given }
            let (x2, y2) = (encoding[.x2] != nil, encoding[.y2] != nil)
            let xBinned: Bool = if case .binned? = x?.bin { true } else { false }
            let yBinned: Bool = if case .binned? = y?.bin { true } else { false }
            if mark == .rule || mark == .bar, x2, y2, !xBinned, !yBinned { return nil }
            if mark == .bar {
                if !x2 { return isNumber(x) && yBinned ? .horizontal : .vertical }
                if !y2 { return isNumber(y) && xBinned ? .vertical : .horizontal }
            }
            if y2 { return yBinned ? .horizontal : .vertical }
            return xBinned ? .vertical : .horizontal
        }
        if mark == .rule, given == nil {
            if x != nil, y == nil { return .vertical }
            if y != nil, x == nil { return .horizontal }
        }
        let (xContinuous, yContinuous) = (isMeasure(x), isMeasure(y))
        if let given { return given }
        let isTick = mark == .tick
        func across(_ orient: Orient) -> Orient { isTick ? (orient == .horizontal ? .vertical : .horizontal) : orient }
        if xContinuous, !yContinuous { return across(.horizontal) }
        if !xContinuous, yContinuous { return across(.vertical) }
        if xContinuous, yContinuous {
            let (xTime, yTime) = (x?.type == .temporal, y?.type == .temporal)
            if xTime, !yTime { return across(.vertical) }
            if !xTime, yTime { return across(.horizontal) }
            if x?.aggregate == nil, y?.aggregate != nil { return across(.vertical) }
            if x?.aggregate != nil, y?.aggregate == nil { return across(.horizontal) }
            return .vertical
        }
        return .vertical
    }

    private static func isNumber(_ definition: ChannelDefinition?) -> Bool {
        guard let definition else { return false }
        return definition.type == .quantitative && definition.bin == nil
    }

    private static func isMeasure(_ definition: ChannelDefinition?) -> Bool {
        guard let definition, definition.isFieldOrDatum else { return false }
        return definition.isContinuous && definition.bin == nil
    }

    /// What lies on what. Source: vega-lite `stack.ts`.
    static func stackInfo(_ mark: MarkType, _ encoding: Encoding, _ orient: Orient?) -> StackInfo? {
        let stackable: [MarkType] = [.arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick]
        guard stackable.contains(mark) else { return nil }
        guard
            let channel = stackedChannel(mark, encoding, orient, .x, .y)
                ?? stackedChannel(mark, encoding, orient, .theta, .radius),
            let definition = encoding[channel], definition.isField, definition.type == .quantitative
        else { return nil }
        let dimension: Channel =
            switch channel {
            case .x: .y
            case .y: .x
            case .theta: .radius
            default: .theta
            }
        var dimensionField = encoding[dimension].flatMap { $0.isField ? $0.column : nil }
        // A dimension that is measured itself keeps nothing apart.
        if let other = encoding[dimension], other.isField, other.column == definition.column { dimensionField = nil }
        var by: [String] = []
        for other in Grouping.channels + [.text] where mark != .text || other != .text {
            for series in encoding.all(other) where series.field != nil && series.aggregate == nil {
                let column = series.column
                if column != dimensionField, !by.contains(column), other != .text || mark == .arc { by.append(column) }
            }
        }
        let offsets = [Channel.xOffset, .yOffset].compactMap { encoding[$0]?.field }
        by.removeAll { offsets.contains($0) }
        if by.isEmpty {
            // Single values lie on each other only along the bars.
            guard !encoding.inOrder.contains(where: { $0.1.aggregate != nil }),
                orient != (channel == .x ? .vertical : .horizontal)
            else { return nil }
        }
        let byDefault = mark == .bar || mark == .area || mark == .arc
        guard let offset = definition.stack ?? (byDefault ? .zero : nil), offset != .none else { return nil }
        if let secondary = channel.secondary, encoding[secondary] != nil { return nil }
        // Lengths on a scale that is not linear do not add up.
        if let kind = definition.scale?.string("type"), kind != "linear" { return nil }
        if definition.withoutScale { return nil }
        return StackInfo(channel: channel, dimension: dimensionField == nil ? nil : dimension, by: by, offset: offset)
    }

    private static func stackedChannel(
        _ mark: MarkType, _ encoding: Encoding, _ orient: Orient?, _ first: Channel, _ second: Channel
    ) -> Channel? {
        func quantity(_ definition: ChannelDefinition?) -> Bool {
            guard let definition, definition.isField else { return false }
            return definition.type == .quantitative && definition.bin == nil
        }
        let (a, b) = (encoding[first], encoding[second])
        switch (quantity(a), quantity(b)) {
        case (true, true):
            if a?.stack != nil, b?.stack == nil { return first }
            if b?.stack != nil, a?.stack == nil { return second }
            if first == .theta { return a?.stack == nil ? .theta : first }
            if (a?.aggregate != nil) != (b?.aggregate != nil) { return a?.aggregate != nil ? first : second }
            return orient == .horizontal ? first : orient == .vertical ? second : nil
        case (true, false): return first
        case (false, true): return second
        case (false, false): return nil
        }
    }
}
