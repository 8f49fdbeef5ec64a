/// A cell of a ranking: 3 ↑1, 3 =, 1 再次, ↓2.
struct PlaceCell: Hashable {
    /// The place's digits, with which the cell begins; empty where it says the move alone.
    let place: String
    /// 上升 or 下降, how far, and where in the cell that stands; `nil` without a move.
    let move: Move?

    struct Move: Hashable {
        let verb: String
        let places: String
        let offset: Int
    }

    /// `nil` for what is neither a place nor a move.
    init?(_ text: String) {
        let characters = Array(text)
        let place = characters.prefix { $0.isASCII && $0.isNumber }
        let rest = characters[place.endIndex...].drop(while: \.isWhitespace)
        self.place = String(place)
        if let arrow = rest.first, "↑↓".contains(arrow) {
            let places = rest.dropFirst()
            guard !places.isEmpty, places.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            move = Move(verb: arrow == "↑" ? "上升" : "下降", places: String(places), offset: places.startIndex)
            return
        }
        move = nil
        guard !place.isEmpty, ["", "=", "首次", "再次"].contains(String(rest)) else { return nil }
    }
}
