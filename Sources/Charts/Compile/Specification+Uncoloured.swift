import Trees

extension Specification {
    /// The chart with series that can be told apart without colour: lines by their dashes, points by their shapes. What
    /// its author has said of dashes, shapes and colours stays.
    /// - Parameter inks: the colours of lines.
    func uncoloured(inks: [String], outer: Encoding = Encoding()) -> Specification {
        switch self {
        case .unit(var view):
            view.encoding = view.encoding.uncoloured(view.mark, inks, outer)
            return .unit(view)
        case .layer(var view):
            let shared = view.encoding.inheriting(outer)
            view.layers = view.layers.map { $0.uncoloured(inks: inks, outer: shared) }
            return .layer(view)
        case .concat(var view):
            view.views = view.views.map { $0.uncoloured(inks: inks) }
            return .concat(view)
        case .facet(var view):
            view.spec = view.spec.uncoloured(inks: inks)
            return .facet(view)
        }
    }
}

extension Encoding {
    fileprivate func uncoloured(_ mark: MarkType, _ inks: [String], _ outer: Encoding) -> Encoding {
        let all = inheriting(outer)
        let second: Channel
        switch mark {
        case .line: second = .strokeDash
        case .point: second = .shape
        default: return self
        }
        guard var color = all[.color], color.field != nil, color.scale == nil, !color.withoutScale,
            color.type == .nominal || color.type == .ordinal, all[second] == nil
        else { return self }
        var encoding = self
        encoding[second] = color
        color.scale = ["range": Draft.list(inks)]
        encoding[.color] = color
        return encoding
    }
}
