import CSimdJSON
import Diagnostics

extension Tree {
    /// Reads one JSON document.
    /// - Parameter file: the path that places carry.
    /// - Throws: a `Diagnostic` for text that is no JSON, a key that appears twice, or nesting deeper than 256 levels.
    public init(json text: String, file: String? = nil) throws {
        var builder = TreeBuilder(lines: LineIndex(text), file: file)
        var padded = Array(text.utf8)
        let length = padded.count
        padded.append(contentsOf: repeatElement(0, count: nb_json_padding()))
        let result = padded.withUnsafeBytes { bytes in
            withUnsafeMutablePointer(to: &builder) { context in
                // `text` is only valid during the call, so every string is copied at once.
                nb_json_walk(
                    bytes.baseAddress, length,
                    { context, event, text, length, offset in
                        guard let context else { return 1 }
                        let builder = context.assumingMemoryBound(to: TreeBuilder.self)
                        let bytes = UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : length)
                        return builder.pointee.receive(event, String(decoding: bytes, as: UTF8.self), at: offset)
                            ? 0 : 1
                    }, context)
            }
        }
        if let failure = builder.failure { throw failure }
        guard result.code == 0, let root = builder.root else {
            throw Diagnostic.malformed("JSON", String(cString: result.message), at: builder.place(result.offset))
        }
        self = root
    }
}

/// Line and column of byte offsets.
struct LineIndex {
    private let text: [UInt8]
    private let starts: [Int]
    /// The place asked for last: those behind it on the same line are counted from there.
    private var last = (offset: 0, line: 0, column: 1)

    init(_ text: String) {
        let bytes = Array(text.utf8)
        starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        self.text = bytes
    }

    /// - Complexity: O(log lines + characters since the place asked for last, or since the line's beginning)
    mutating func position(_ offset: Int) -> (line: Int, column: Int) {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let end = min(max(offset, starts[low]), text.count)
        let known = last.line == low && last.offset <= end && last.offset >= starts[low]
        let (from, column) = known ? (last.offset, last.column) : (starts[low], 1)
        last = (end, low, column + String(decoding: text[from..<end], as: UTF8.self).count)
        return (low + 1, last.column)
    }
}

/// Puts the events of the JSON walk together into a tree.
private struct TreeBuilder {
    private enum Open {
        case list([Tree], Place)
        case object([Tree.Entry], Set<String>, Place, key: (String, Place)?)
    }

    var lines: LineIndex
    let file: String?
    var root: Tree?
    var failure: Diagnostic?
    private var open: [Open] = []

    init(lines: LineIndex, file: String?) {
        self.lines = lines
        self.file = file
    }

    mutating func place(_ offset: Int) -> Place {
        let (line, column) = lines.position(offset)
        return Place(file: file, line: line, column: column)
    }

    mutating func receive(_ event: nb_json_event, _ text: String, at offset: Int) -> Bool {
        switch event {
        case NB_JSON_BEGIN_OBJECT: open.append(.object([], [], place(offset), key: nil))
        case NB_JSON_BEGIN_ARRAY: open.append(.list([], place(offset)))
        case NB_JSON_END_OBJECT, NB_JSON_END_ARRAY:
            switch open.popLast() {
            case .list(let items, let place)?: add(Tree(.list(items), at: place))
            case .object(let entries, _, let place, _)?: add(Tree(.object(entries), at: place))
            case nil: return false
            }
        case NB_JSON_KEY: return take(key: text, at: place(offset))
        case NB_JSON_STRING: add(Tree(.string(text), at: place(offset)))
        case NB_JSON_NUMBER: add(Tree(.number(text), at: place(offset)))
        case NB_JSON_TRUE: add(Tree(.boolean(true), at: place(offset)))
        case NB_JSON_FALSE: add(Tree(.boolean(false), at: place(offset)))
        default: add(Tree(.null, at: place(offset)))
        }
        return true
    }

    private mutating func take(key: String, at place: Place) -> Bool {
        guard case .object(let entries, var seen, let start, _)? = open.popLast() else { return false }
        guard seen.insert(key).inserted else {
            failure = .duplicateKey(key, at: place)
            return false
        }
        open.append(.object(entries, seen, start, key: (key, place)))
        return true
    }

    private mutating func add(_ tree: Tree) {
        switch open.popLast() {
        case nil: root = tree
        case .list(var items, let place)?:
            items.append(tree)
            open.append(.list(items, place))
        case .object(var entries, let seen, let place, let key)?:
            if let key { entries.append(Tree.Entry(key: key.0, keyPlace: key.1, value: tree)) }
            open.append(.object(entries, seen, place, key: nil))
        }
    }
}
