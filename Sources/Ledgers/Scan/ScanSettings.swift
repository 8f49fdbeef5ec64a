/// Sizes of a scan. The answers do not depend on them.
struct ScanSettings: Sendable {
    /// Bytes read at a time.
    var block = 1 << 18
    /// Bytes of a worker's piece of the file.
    var chunk = 1 << 22
    var workers = ProcessorCount.active
    /// Pieces that each worker has of a small file, so that all end at about the same time.
    private static let piecesPerWorker = 8
    private static let smallestPiece = 1 << 18
    /// The most findings that are listed for each code; all are counted.
    var listed = 100
    /// A longer record is an error: a quote is probably not closed.
    var longestRecord = 1 << 26
    /// A larger JSON document that is held whole is an error; NDJSON and arrays of records have no limit.
    var largestDocument = 1 << 30
    /// Different texts of a field after which a worker forgets them, before its next batch.
    var mostTexts = Int.max
    var purpose = Purpose.values
    /// Whether data is read under a header that does not match, and the cells of records that have too many or too few:
    /// a check says all that is wrong at once.
    var readsOn = false
    /// Keys, and fingerprints of keys, that a check holds at a time.
    var mostKeys = KeySet.most
    var mostFingerprints = Fingerprints.mostHeld

    /// Bytes of a worker's piece of a file of so many.
    func chunk(of bytes: Int) -> Int {
        guard workers > 1 else { return chunk }
        return min(chunk, max(ScanSettings.smallestPiece, bytes / (workers * ScanSettings.piecesPerWorker)))
    }

    /// Records of JSON that are gathered before they are decoded: fewer where a schema has very many fields, of which a
    /// record may give none.
    static func rowsOfBatch(columns: Int) -> Int {
        max(16, min(4096, (1 << 20) / max(1, columns)))
    }

    /// What the cells are read for.
    enum Purpose: Sendable {
        /// Their values; only their types are checked.
        case values
        /// Their values, which are also held against the fields' constraints.
        case checkedValues
        /// Whether they are right. Texts become hashes.
        case check
    }
}
