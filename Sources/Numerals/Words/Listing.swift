/// `甲、乙和丙`; one item alone, none is the empty text.
///
/// Where an item has the last joint in its own name, as 卫生和计划生育局 has, 、 joins all of them: nobody must guess where
/// a name ends.
/// - Parameter last: what joins the last item; `、` for a plain enumeration.
public func listing(_ items: [String], last: String = "和") -> String {
    guard items.count > 1, let final = items.last else { return items.first ?? "" }
    let joint = items.contains { $0.contains(last) } ? "、" : last
    return items.dropLast().joined(separator: "、") + joint + final
}

/// The items of a list that ``listing(_:last:)`` printed. Where 、 joins all of them, a 和 belongs to a name.
/// - Parameter count: how many items there are, when known: 2 keeps 卫生和计划生育局 whole in 公安局、卫生和计划生育局.
public func readListing(_ text: String, last: String = "和", count: Int? = nil) -> [String] {
    guard !text.isEmpty else { return [] }
    var items = text.split(separator: "、", omittingEmptySubsequences: false).map(String.init)
    guard last != "、", items.count != count, let final = items.last else { return items }
    let halves = final.split(separator: last, omittingEmptySubsequences: false).map(String.init)
    if halves.count == 2 { items.replaceSubrange(items.count - 1..<items.count, with: halves) }
    return items
}
