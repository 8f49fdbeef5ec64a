import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

/// The filters that sentences of notebooks may use beside those of the template language. Each has an English and a
/// Chinese name; docs/notebooks.md lists them with what they print.
struct ReportFilters {
    /// From when on a word may be used, and how numbers are rounded.
    let wording: Wording

    init(_ wording: Wording = Wording()) {
        self.wording = wording
    }

    var table: FunctionTable {
        FunctionTable().merging(numberFilters).merging(dateFilters).merging(comparisonFilters).merging(targetFilters)
            .merging(rankFilters).merging(partFilters).merging(seriesFilters)
    }
}

extension FunctionTable {
    /// This table with a filter under each of its names.
    func adding(_ names: [String], _ signature: Signature, _ body: @escaping Body) -> FunctionTable {
        names.reduce(self) { $0.adding($1, signature, body) }
    }
}

extension ReportFilters {
    /// The exact number that is filtered.
    static func number(_ arguments: Arguments, _ index: Int = 0) throws -> Exact {
        guard let number = arguments.exact(index) else {
            throw arguments.wrong(index, Localized(zh: "数", en: "a number"))
        }
        return number
    }

    static func figure(_ arguments: Arguments, _ index: Int = 0) throws -> Figure {
        guard case .object(let object) = arguments[index], let operand = object as? FigureOperand else {
            throw arguments.wrong(index, Localized(zh: "指标", en: "a figure"))
        }
        return operand.figure
    }

    /// The places asked for; `nil` when none are.
    static func places(_ arguments: Arguments, _ index: Int) throws -> Int? {
        arguments.has(index) ? try arguments.integer(index) : nil
    }

    static func text(_ arguments: Arguments, _ index: Int, default fallback: String) throws -> String {
        arguments.has(index) ? try arguments.text(index) : fallback
    }

    /// The unit of a figure; of a plain number none.
    static func unit(_ arguments: Arguments, _ index: Int = 0) -> String {
        guard case .object(let object) = arguments[index], let operand = object as? FigureOperand else { return "" }
        return operand.figure.unit ?? ""
    }

    /// The printed text, tied to the figure that it is of.
    /// - Parameters:
    ///   - id: the figure's key, where it is one of a table's.
    ///   - figure: one that the plan does not know, as it comes of two.
    ///   - isNumber: whether the text is the filtered number and nothing else.
    static func printing(
        _ arguments: Arguments, id: String? = nil, figure: Figure? = nil, isNumber: Bool = false,
        _ text: () throws(NumeralFault) -> String
    ) throws -> Operand {
        let printed: String
        do {
            printed = try text()
        } catch {
            throw Diagnostic.unprintable(error, at: arguments.place)
        }
        guard let id = figure?.key ?? id ?? figureID(of: arguments[0]) else { return .value(.text(printed)) }
        let part = isNumber ? PrintedFigure.Part(printed, arguments[0]) : PrintedFigure.Part(printed, id)
        return .object(PrintedFigure([part], figures: figure.map { [$0] } ?? []))
    }

    /// The first figure held against the second; `nil` where one is a plain number.
    static func held(_ arguments: Arguments) -> Figure? {
        guard let one = try? figure(arguments), let other = try? figure(arguments, 1) else { return nil }
        return one.held(against: other)
    }

    /// A number in the unit of what it is of: 5.83万件, 96.3%.
    func print(_ number: Exact, unit: String, places: Int? = nil) throws(NumeralFault) -> String {
        unit == "%"
            ? try percentage(number, percentStyle(places: places ?? 1))
            : try quantity(number, QuantityStyle(unit: unit, places: places, rounding: wording.rounding))
    }

    func percentStyle(places: Int = 1) -> PercentageStyle {
        PercentageStyle(places: places, rounding: wording.rounding)
    }

    var pointStyle: PercentageStyle { PercentageStyle(keepsZeros: false, rounding: wording.rounding) }
}
