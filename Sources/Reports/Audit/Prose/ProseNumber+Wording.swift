import Numerals
import Tables

extension ProseNumber {
    /// `value` as this number is worded, without its approximation: 5.6万件, 8.4%, 第2.
    func wording(of value: Exact, in unit: String?) -> String {
        switch kind {
        case .percentage: return (try? percentage(value)) ?? value.description
        case .points:
            guard let shifted = value.shifted(by: 2)?.rounded(places: 1) else { return value.description }
            return "\(shifted.normalized)个百分点"
        case .flat: return (try? percentage(value)) ?? value.description
        case .multiple: return "\((value.rounded(places: 1) ?? value).normalized)倍"
        case .ordinal: return value.integer.map { ordinal($0, unit: self.unit) } ?? value.description
        case .ordinalFromBottom: return "倒数第\(value.normalized)\(self.unit)"
        case .quantity, .date:
            let unit = self.unit.isEmpty ? unit ?? "" : self.unit
            let short = value.rounded(places: 2) ?? value
            guard text.contains(where: "万亿".contains), let text = try? quantity(short, QuantityStyle(unit: unit)) else {
                return short.normalized.description + unit
            }
            return text
        }
    }
}
