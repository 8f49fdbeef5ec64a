/// What a worker found in its piece of a file.
struct ChunkReport: Sendable {
    /// Where its first record begins; for all but the first chunk a guess, to be held against the end of the chunk before.
    let start: Int
    /// Where the next chunk's first record begins.
    var end: Int
    var records = 0
    var lines = 0
    var findings: Findings
}

/// Reads pieces of one file into batches. One a worker.
protocol ChunkReading: AnyObject {
    /// Where the first record at or after `offset` seems to begin.
    func guessStart(atOrAfter offset: Int) throws -> Int

    /// Reads the records that begin from `start` on and before `end`.
    /// - Parameter isFirst: whether records can be numbered.
    func read(
        from start: Int, to end: Int, isFirst: Bool, emit: (RecordBatch) throws -> Void
    ) throws -> ChunkReport

    /// In the order of the projection.
    var dictionaries: [TextDictionary?] { get }
}
