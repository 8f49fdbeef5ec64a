import Numerals
import Tables

/// What the numbers of one axis or legend are counted in. Its labels and its title are both made of it, so that they
/// cannot disagree.
struct NumberUnit: Hashable {
    /// 万 or 亿, by the largest number that is printed.
    let scale: MyriadScale
    /// The measure word that the title names; `nil` where no title says it, so that labels say 2万.
    let word: String?
    /// What the axis is called, without its measure word; `nil` where the measure word alone is its title.
    let name: String?

    /// The guide's property that names the measure word, and leaves the title to this.
    static let property = "nianbao:unit"

    /// `nil` where numbers are printed by a format of their own or in a language without 万.
    /// - Parameter title: the author's, whose brackets at the end hold the measure word: 投资额（万元）; `nil` for none.
    init?(
        of numbers: [Value], scale kind: Scale.Kind, title: String? = nil, _ properties: Properties, _ theme: Theme
    ) {
        guard theme.usesChineseUnits, kind == .linear, properties["format"] == nil else { return nil }
        let most = numbers.compactMap { Cells.number($0) }.map { abs($0) }.max() ?? 0
        let byMagnitude = MyriadScale(forAxis: 0...max(most, 0))
        if let own = properties.string(Self.property) {
            (word, name) = (own.isEmpty ? nil : own, nil)
        } else if let title, !title.isEmpty {
            let parts = title.last == "）" ? title.dropLast().split(separator: "（", maxSplits: 1) : []
            (word, name) = parts.count == 2 ? (String(parts[1]), String(parts[0])) : ("", title)
        } else {
            (word, name) = (nil, nil)
        }
        scale = word == "%" ? .none : byMagnitude
    }

    /// `nil` where the title is as its author has it.
    var title: String? {
        guard let word, word != "%", name == nil || scale != .none else { return nil }
        let unit = Printing.joined(scale.title(of: word))
        return name.map { "\($0)（\(unit)）" } ?? unit
    }

    private static func plain(_ number: Double) -> String {
        number < 0 ? Decimals.minus + Decimals.plain(-number) : Decimals.plain(number)
    }

    func label(_ number: Double) -> String {
        if word == "%", name == nil { return Self.plain((number * 1e11).rounded() / 1e9) + "%" }
        let text = Self.plain((number / scale.divisor * 1e9).rounded() / 1e9)
        return word == nil && number != 0 ? text + scale.rawValue : text
    }
}
