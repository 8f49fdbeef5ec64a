/// What stands before the items of lists, by how deep they are nested, from 0.
enum ListSigns {
    static func bullet(_ depth: Int) -> String { bullets[depth % bullets.count] }

    private static let bullets = ["•", "–", "▪"]

    /// How numbers are written in turn: 1. （1） ①
    enum NumberForm: CaseIterable {
        case point, bracketed, circled

        init(_ depth: Int) { self = Self.allCases[depth % Self.allCases.count] }

        func text(_ number: Int) -> String {
            switch self {
            case .point: "\(number)."
            case .bracketed: "（\(number)）"
            // Unicode has circled numbers up to twenty.
            case .circled: (1...20).contains(number) ? Self.circle(number) : "\(number)."
            }
        }

        private static func circle(_ number: Int) -> String {
            Unicode.Scalar(UInt32(0x245F + number)).map { String(Character($0)) } ?? ""
        }
    }
}
