import Trees

@testable import Ledgers

/// A JSON text: as a tree, which prints and reads back as itself; as a ledger; as a ledger of one record a line, which no
/// piece changes.
func json(_ input: [UInt8]) {
    guard input.count > 1, input.count < 1 << 16 else { return }
    let text = Array(input.dropFirst())
    if let string = String(validating: text, as: UTF8.self), let tree = try? Tree(json: string) {
        let again = try? Tree(json: tree.json)
        hold(again?.json == tree.json, "printing and reading gives the tree back")
    }
    Scratch.write("a.json", text)
    let piece = Int(input[0]) + 1
    for (format, property) in [(Resource.Format.json, []), (.json, ["a", "b"]), (.ndjson, [String]())] {
        let resource = Resource(
            name: "a", path: "a.json", format: format, schema: ledgerOfFuzzing(.partial), property: property)
        let whole = resource.answer(block: 1 << 16, chunk: .max, workers: 1)
        let cut = resource.answer(block: piece, chunk: piece * 2, workers: 2)
        hold(whole == cut, "pieces of \(piece) bytes change the answer: \(whole) \(cut)")
    }
}
