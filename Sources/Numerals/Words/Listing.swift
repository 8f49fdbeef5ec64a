/// `甲、乙和丙`; one item alone, none is the empty text.
/// - Parameter last: what joins the last item; `、` for a plain enumeration.
public func listing(_ items: [String], last: String = "和") -> String {
    guard items.count > 1, let final = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: "、") + last + final
}
