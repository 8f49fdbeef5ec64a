import Tables

/// Bars of block characters beside the numbers of a table's column, the longest for the greatest number.
struct CellBars: Hashable, Sendable {
    let title: String
    private let greatest: Double

    /// Characters of the longest bar.
    static let width = 10
    /// One to eight eighths of a character.
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

    init(_ title: String, _ values: [Value]) {
        self.title = title
        greatest = values.compactMap(\.double).max() ?? 0
    }

    /// The bar of `value`, to an eighth of a character; something positive always shows. Nothing for missing and negative
    /// ones.
    func text(_ value: Value) -> String {
        guard let number = value.double, number > 0, greatest > 0 else { return "" }
        let eighths = max(1, Int((number / greatest * Double(Self.width * 8)).rounded()))
        return String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    }
}
