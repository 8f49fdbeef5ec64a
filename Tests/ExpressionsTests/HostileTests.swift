import Diagnostics
import Expressions
import Testing

/// Texts put together at random from an expression's words: whatever comes out is a value or a diagnostic with a place.
@Suite struct HostileTests {
    private static let words =
        [
            "1", "0", "0.5", "1e37", "99999999999999999999", "'a'", "''", "'2016-01-01'", "n", "xs", "none", "day",
            "datum", "name",
            "figure", "half", "NaN", "Infinity", "+", "-", "*", "/", "%", "**", "==", "<", ">=", "in", "&&", "||",
            "not ", "!", "?", ":",
            "(", ")", "[", "]", "{a:", "}", ".", ",", "|", " if ", " else ", "=", ".x", "[0]", "\n", "“", "，", "\\",
            "'", "9e9",
            " is none", "-1",
        ] + FunctionTable.standard.names.flatMap { [$0 + "(", $0 + "(xs,", $0 + "(n,"] }

    @Test(arguments: [Semantics.strict, .vega])
    func neverTraps(_ semantics: Semantics) {
        var random = SplitMix(state: 20_161_116)
        var computed = 0
        for _ in 0..<800 {
            var source = (0..<(1 + random.next() % 9)).map { _ in
                HostileTests.words[Int(random.next() % UInt64(HostileTests.words.count))]
            }.joined()
            let missing = source.filter { $0 == "(" }.count - source.filter { $0 == ")" }.count
            source += String(repeating: ")", count: max(0, missing))
            do {
                _ = try Expression(source, syntax: .template).evaluate(
                    in: sample, filters: .standard, semantics: semantics)
                computed += 1
            } catch let diagnostic as Diagnostic {
                #expect(diagnostic.place.line != nil && diagnostic.remedy != nil, "\(source)")
            } catch {
                Issue.record("\(source) threw \(error)")
            }
        }
        #expect(computed > 5)
    }

    /// Extreme numbers in every function.
    @Test(arguments: [Semantics.strict, .vega])
    func functionsTakeAnyNumber(_ semantics: Semantics) throws {
        let extremes = [
            "0", "-1", "1e37", "-1e37", "NaN", "Infinity", "-Infinity", "0.5", "none", "'x'", "9e18", "[NaN, 1]", "day",
        ]
        for function in FunctionTable.standard.names {
            for (index, a) in extremes.enumerated() {
                let b = extremes[(index + 5) % extremes.count]
                for source in ["\(function)(\(a))", "\(function)(\(a), \(b))", "\(function)('ab', \(a), \(b))"] {
                    do {
                        _ = try Expression(source).evaluate(in: sample, semantics: semantics)
                    } catch {
                        #expect(error is Diagnostic, "\(source)")
                    }
                }
            }
        }
    }

    /// A fault under many signs is found in time that grows with their number, not with its power of two.
    @Test(.timeLimit(.minutes(5)))
    func signsInARow() throws {
        for sign in ["+", "-", "!"] {
            let source = String(repeating: sign + "(", count: 90) + "'x'" + String(repeating: ")", count: 90)
            for semantics in [Semantics.strict, .vega] {
                _ = try? Expression(source).evaluate(in: sample, semantics: semantics)
            }
        }
    }
}

/// Steele, Lea and Flood's SplitMix64: the same sequence in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
