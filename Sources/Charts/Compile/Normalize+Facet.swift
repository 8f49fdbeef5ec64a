extension Encoding {
    /// Takes out the channels that split a view; `nil` when there are none.
    fileprivate mutating func takeFacets() -> (
        row: ChannelDefinition?, column: ChannelDefinition?, wrapped: ChannelDefinition?
    )? {
        let taken = (self[.row], self[.column], self[.facet])
        guard taken.0 != nil || taken.1 != nil || taken.2 != nil else { return nil }
        for channel in [Channel.row, .column, .facet] { self[channel] = nil }
        // Rows and columns come before a wrapped facet.
        return (taken.0, taken.1, taken.0 == nil && taken.1 == nil ? taken.2 : nil)
    }
}

extension ViewProperties {
    /// What stays with a view whose encoding splits it, and what belongs to the facet around it. Source: vega-lite
    /// `normalize/core.ts`, mapFacetedUnit.
    fileprivate func split() -> (inner: ViewProperties, outer: ViewProperties) {
        var inner = ViewProperties()
        inner.width = width
        inner.height = height
        inner.view = view
        var outer = self
        outer.width = nil
        outer.height = nil
        outer.view = nil
        return (inner, outer)
    }
}

extension UnitView {
    /// The facet that the encoding's `row`, `column` or `facet` asks for; `nil` without them.
    func split() -> FacetView? {
        var view = self
        guard let parts = view.encoding.takeFacets() else { return nil }
        let (inner, outer) = common.split()
        view.common = inner
        return FacetView(
            row: parts.row, column: parts.column, wrapped: parts.wrapped, spec: .unit(view), common: outer)
    }
}

extension LayerView {
    /// As of a single view: the layers' shared encoding may split all of them together.
    func split() -> FacetView? {
        var view = self
        guard let parts = view.encoding.takeFacets() else { return nil }
        let (inner, outer) = common.split()
        view.common = inner
        view.common.resolve = common.resolve
        return FacetView(
            row: parts.row, column: parts.column, wrapped: parts.wrapped, spec: .layer(view), common: outer)
    }
}
