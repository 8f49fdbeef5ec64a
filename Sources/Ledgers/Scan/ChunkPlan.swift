/// A file cut into pieces of equal size, whose true borders the readers find.
struct ChunkPlan: Sendable {
    /// Where the first record begins, and how many lines lie before it.
    let start: Int
    let lines: Int
    let end: Int
    let chunk: Int

    var count: Int { end > start && chunk < end - start ? (end - start + chunk - 1) / chunk : 1 }

    func nominal(_ index: Int) -> Range<Int> {
        let low = start + index * (count == 1 ? 0 : chunk)
        return low..<(index == count - 1 ? end : low + chunk)
    }

    /// All of the file as one chunk.
    var whole: ChunkPlan { ChunkPlan(start: start, lines: lines, end: end, chunk: Int.max) }
}
