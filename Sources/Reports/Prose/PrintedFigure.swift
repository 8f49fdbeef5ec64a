import Expressions
import Metrics
import Tables

/// What a filter printed of figures: a text that still knows which of its numbers are whose.
struct PrintedFigure: Members {
    struct Part: Sendable {
        let text: String
        /// The key of the figure that the numbers in `text` are of; `nil` for words between.
        let id: String?
        /// What was printed, where it is one number.
        var number: Exact?
        /// Whether that is the figure's value, and not its base, a change or a count of its rows.
        var isValue = true
        /// Of a number that is a change: that change, which may have lost its sign in `text`.
        var change: Exact?

        init(_ text: String, _ id: String? = nil, number: Exact? = nil) {
            self.text = text
            self.id = id
            self.number = number
        }
    }

    let parts: [Part]
    /// Figures that the plan does not know: one held against another.
    var figures: [Figure] = []
    /// Whether printed parts add up to their printed total, so that no note is needed.
    var addsUp = true

    init(_ parts: [Part], figures: [Figure] = [], addsUp: Bool = true) {
        self.parts = parts
        self.figures = figures
        self.addsUp = addsUp
    }

    var text: String { parts.map(\.text).joined() }

    /// The key, where all is of one figure.
    private var id: String? {
        let ids = Set(parts.compactMap(\.id))
        return ids.count == 1 ? ids.first : nil
    }

    var memberNames: [String] { ["printed", "id"] }

    var value: Value? { .text(text) }

    func member(_ name: String) throws -> Operand? {
        switch name {
        case "printed": .value(.text(text))
        case "id": .value(id.map(Value.text) ?? .null)
        default: nil
        }
    }
}

extension [PrintedFigure.Part] {
    /// The items in a sentence: commas between, 和 before the last.
    static func listing(_ items: Self) -> Self {
        items.enumerated().flatMap { index, item in
            index == 0 ? [item] : [PrintedFigure.Part(index == items.count - 1 ? "和" : "、"), item]
        }
    }
}

/// A number that belongs to a figure, as its members are: worth what it is, and printed under the figure's key.
struct FigureNumber: Members {
    let value: Value?
    let id: String
    /// Whether it is the figure's value, and not its base, a change or a count of its rows.
    var isValue = false
    /// Of a difference, a growth and the like: which way it goes.
    var change: Exact?

    let memberNames: [String] = []

    func member(_ name: String) throws -> Operand? { nil }
}

/// The texts of what was printed, each with the key of its figure.
func printedParts(of operand: Operand, text: String) -> [PrintedFigure.Part] {
    if case .object(let object) = operand, let printed = object as? PrintedFigure { return printed.parts }
    return [PrintedFigure.Part(text, operand)]
}

extension PrintedFigure.Part {
    /// What was printed of one operand and nothing else.
    init(_ text: String, _ operand: Operand) {
        self.init(text, figureID(of: operand), number: operand.plain?.exact)
        isValue = statesValue(operand)
        change = changeStated(by: operand)
    }
}

/// Whether an operand that is a number of a figure is its value.
func statesValue(_ operand: Operand) -> Bool {
    guard case .object(let object) = operand else { return true }
    return switch object {
    case let number as FigureNumber: number.isValue
    case let row as RowOperand: row.isValue
    default: true
    }
}

/// The key of the figure that an operand is, or is a number of; `nil` for anything else.
func figureID(of operand: Operand) -> String? {
    guard case .object(let object) = operand else { return nil }
    return switch object {
    case let figure as FigureOperand: figure.figure.key
    case let number as FigureNumber: number.id
    case let row as RowOperand: row.figure
    default: nil
    }
}

/// Which way an operand goes that is a change of a figure; `nil` for anything else.
func changeStated(by operand: Operand) -> Exact? {
    guard case .object(let object) = operand else { return nil }
    return switch object {
    case let number as FigureNumber: number.change
    case let row as RowOperand: row.isChange ? row.value?.exact : nil
    default: nil
    }
}
