import Diagnostics
import Tables

/// Looks up one member: by name in objects, by index in lists and texts.
struct Member {
    let key: Operand
    let semantics: Semantics
    let place: Place

    func of(_ operand: Operand) throws -> Operand {
        switch operand {
        case .object(let members):
            guard let name = key.plain?.description, !name.isEmpty else { throw missing(in: []) }
            if let found = try members.member(name) { return found }
            return try absent(members.memberNames)
        case .list(let items):
            if key.plain == .text("length") { return .value(.integer(items.count)) }
            return try index(within: items.count).map { items[$0] } ?? absent(["length"])
        case .value(.text(let text)):
            if key.plain == .text("length") { return .value(.integer(text.count)) }
            let characters = Array(text)
            let found = try index(within: characters.count).map { characters[$0] }
            return try found.map { .value(.text(String($0))) } ?? absent(["length"])
        case .value(.null): throw Diagnostic.memberOfNull(keyText, at: place)
        case .value: return try absent([])
        }
    }

    private var keyText: String { key.plain?.description ?? "" }

    /// The index that the key says; `nil` when it says none within `count`. Strict evaluation reports an index too far.
    private func index(within count: Int) throws -> Int? {
        guard let plain = key.plain,
            let index = plain.exact?.integer ?? plain.double.flatMap({ Int(exactly: $0) })
                ?? plain.text.flatMap({ Int($0) })
        else { return nil }
        if index >= 0, index < count { return index }
        if semantics == .vega { return nil }
        // From the end, as in Python.
        guard index < 0, index >= -count else { throw Diagnostic.indexOutOfRange(index, count: count, at: place) }
        return index + count
    }

    private func absent(_ names: [String]) throws -> Operand {
        guard semantics == .vega else { throw missing(in: names) }
        return Undefined.operand
    }

    private func missing(in names: [String]) -> Diagnostic { .unknownMember(keyText, among: names, at: place) }
}
