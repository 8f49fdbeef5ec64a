import Diagnostics
import Trees

/// Finds out what a ledger file is: encoding, dialect, header, footer, and what its columns hold.
///
/// Every cell of a delimited file is looked at, and the whole of a JSON document; of a file with a record a line the first
/// `linesRead`. What is found is a proposal, to be read by whoever knows the ledger.
public struct Describe: Sendable {
    /// The folder of the package that the file will be part of.
    public let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    /// Records of an NDJSON file that are looked at.
    public static let linesRead = 10_000
    /// A larger JSON document is not described.
    public static let largestDocument = 64 << 20
    /// Bytes from the beginning of a delimited file that its layout is told from.
    static let head = 1 << 18

    /// - Parameters:
    ///   - path: relative to the folder.
    ///   - name: of the resource; the lists of a JSON document add their own.
    /// - Returns: one for a delimited file, one for each list of records in a JSON document.
    /// - Throws: a `Diagnostic` for a file that cannot be read, holds no table, or is a workbook with another name.
    public func file(_ path: String, name: String) throws -> [Description] {
        switch ResourcePath.check(path, in: folder) {
        case nil: break
        case .missing?: throw Diagnostic.fileMissing(path, at: Place(file: path))
        case .outside?, .remote?: throw Diagnostic.pathOutside(path, at: Place(file: path))
        case .folder?: throw Diagnostic.notAFile(path, at: Place(file: path))
        }
        let file = try SourceFile(join(folder, path), shown: path)
        let ending = path.split(separator: ".").last?.lowercased()
        switch ending {
        case "json"?: return try document(file, name: name)
        case "ndjson"?, "jsonl"?, "jsonlines"?: return [try lines(file, name: name)]
        default: return [try delimited(file, name: name)]
        }
    }

    /// The file's name without its ending.
    public static func title(_ path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.split(separator: ".").dropLast().joined(separator: ".")
    }

    /// The leftmost column that can tell records apart: of words or whole numbers, all there, all different.
    static func key(_ columns: [Description.Column], _ evidence: [ColumnEvidence]) -> String? {
        for (index, (column, evidence)) in zip(columns, evidence).enumerated() {
            let isMixed = column.remarks.contains { if case .strangers = $0 { true } else { false } }
            guard evidence.isUnique == true, evidence.empty == 0, evidence.filled > 1, evidence.placeholders.isEmpty,
                !isMixed,
                column.sensitive == nil, !evidence.hasScalars || column.field.kind == .integer,
                column.field.kind == .string || column.field.kind == .integer
            else { continue }
            let names = ["编号", "代码", "编码", "序号", "索引号", "文号", "id", "ID", "code"]
            if index == 0 || names.contains(where: { column.field.name.contains($0) }) { return column.field.name }
        }
        return nil
    }

    static func columns(_ names: [String], _ evidence: [ColumnEvidence]) -> [Description.Column] {
        let isEuropean = evidence.contains(where: \.hasDecimalCommas)
        return zip(names, evidence).map { name, evidence in
            let guess = FieldGuess(name, evidence, isEuropean: isEuropean)
            return Description.Column(
                field: guess.field, sensitive: guess.sensitive, filled: evidence.filled, empty: evidence.empty,
                example: guess.sensitive == nil ? evidence.example : "", remarks: guess.remarks)
        }
    }
}
