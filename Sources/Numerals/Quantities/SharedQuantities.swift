import Tables

/// `values` in one unit and one precision, as a comparison or a table column needs them: 3.1万条, 1.0万条, 2.2万条.
///
/// Where `style` leaves them open, the unit is the one that ``MyriadScale/init(sharedBy:)`` chooses, and the digits after
/// the point are 1 in 万 and 亿 and in full as many as the most precise value has. Zeros are kept. Counts in full have no
/// decimals, whatever `style` says of those in 万: 5.83万件 and 2.10万件, but 37件 and 40件.
/// - Throws: ``NumeralFault``.
public func quantities(
    _ values: [Exact], _ style: QuantityStyle = QuantityStyle()
) throws(NumeralFault) -> [PrintedQuantity] {
    var shared = style
    let scale = style.scale ?? MyriadScale(sharedBy: values)
    shared.scale = scale
    let areCounts = scale == .none && values.allSatisfy { $0.integer != nil }
    shared.places =
        areCounts ? 0 : style.places ?? (scale == .none ? min(values.map(\.normalized.scale).max() ?? 0, 2) : 1)
    shared.keepsZeros = true
    return try values.map { value throws(NumeralFault) in try PrintedQuantity(value, shared) }
}

extension PrintedQuantity {
    /// What a document says when printed parts do not add up to the printed total; a part is never changed for it.
    public static let roundingNote = "部分数据因四舍五入的原因，存在总计与分项合计不等的情况"
}
