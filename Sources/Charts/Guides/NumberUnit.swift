import Numerals
import Tables

/// What the numbers of one axis or legend are counted in. Its labels and its title are both made of it, so that they
/// cannot disagree.
struct NumberUnit: Hashable {
    /// 万 or 亿, by the largest number that is printed.
    let scale: MyriadScale
    /// The measure word that the title names; `nil` where the title is someone else's, so that labels say 2万.
    let word: String?

    /// The guide's property that names the measure word, and leaves the title to this.
    static let property = "nianbao:unit"

    /// `nil` where numbers are printed by a format of their own or in a language without 万.
    init?(of numbers: [Value], scale kind: Scale.Kind, _ properties: Properties, _ theme: Theme) {
        guard theme.usesChineseUnits, kind == .linear, properties["format"] == nil else { return nil }
        let word = properties.string(Self.property).flatMap { $0.isEmpty ? nil : $0 }
        let most = numbers.compactMap { Cells.number($0) }.map { abs($0) }.max() ?? 0
        self.word = word
        scale = word == "%" ? .none : MyriadScale(forAxis: 0...max(most, 0))
    }

    /// `nil` where the title is someone else's: labels then carry their unit themselves.
    var title: String? { word.flatMap { $0 == "%" ? nil : Printing.joined(scale.title(of: $0)) } }

    private static func plain(_ number: Double) -> String {
        number < 0 ? Decimals.minus + Decimals.plain(-number) : Decimals.plain(number)
    }

    func label(_ number: Double) -> String {
        if word == "%" { return Self.plain((number * 1e11).rounded() / 1e9) + "%" }
        let text = Self.plain((number / scale.divisor * 1e9).rounded() / 1e9)
        return word == nil && number != 0 ? text + scale.rawValue : text
    }
}
