import Diagnostics
import Tables

/// A run of consecutive records of one ledger, as typed columns without a String per cell.
///
/// A scan hands its batches out one after another and reuses their storage: a batch is valid during the call only.
/// Missing cells are marked in the values themselves (see `BatchColumn`), so that a loop reads one array.
public struct RecordBatch {
    public let count: Int
    /// Number of the first record in its file, from 1, the header not counted. Known only within a chunk that is read
    /// in order; `nil` in a parallel scan, where records are numbered after all chunks are counted.
    public let firstRecord: Int?
    /// In the order of the scan's projection.
    public let columns: [BatchColumn]
    /// The worker's texts so far, in the order of the projection; `nil` for columns that are not codes. Holds every code of
    /// this batch, so that a condition on texts can be decided once for each new code.
    public let dictionaries: [TextDictionary?]

    /// Where a row stands in its chunk; valid during the call, like the batch.
    var place: (Int) -> Place = { _ in Place() }

    public init(
        count: Int, firstRecord: Int?, columns: [BatchColumn], dictionaries: [TextDictionary?] = []
    ) {
        self.count = count
        self.firstRecord = firstRecord
        self.columns = columns
        self.dictionaries = dictionaries
    }
}

/// The cells of one field in a batch; element `i` belongs to record `i` of the batch.
public enum BatchColumn {
    /// Whole numbers, or decimals as coefficients of `10^-scale` with the one scale of the field. Missing: `missingNumber`.
    case numbers([Int64], scale: Int)
    /// Day numbers as in `Day.number`. Missing: `missingDay`.
    case days([Int32])
    /// 0 false, 1 true. Missing: `missingBoolean`.
    case booleans([UInt8])
    /// Codes of the texts in the worker's dictionary of this field, from 1. Missing: 0.
    case codes([UInt32])

    public static let missingNumber = Int64.min
    public static let missingDay = Int32.min
    public static let missingBoolean = UInt8.max
}

/// The distinct texts of one field that a worker has met, in order of first appearance; code 0 is the missing cell.
///
/// Codes of different workers differ: results are merged by the bytes of the texts.
public struct TextDictionary: Sendable {
    /// `texts[code]`; `texts[0]` is empty and stands for the missing cell.
    public internal(set) var texts: [String]

    public init(texts: [String] = [""]) {
        self.texts = texts
    }
}
