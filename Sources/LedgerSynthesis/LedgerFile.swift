import FoundationEssentials

/// A ledger as it lies on disk.
public struct LedgerFile: Hashable, Sendable {
    /// File name inside the data package's folder.
    public let name: String
    public let bytes: [UInt8]

    /// Writes the ledger into a folder, which is made when it is missing; a file of that name is replaced as a whole.
    /// - Throws: `SynthesisError.unwritable` when the folder cannot be made or the file cannot be written.
    public func write(into folder: String) throws(SynthesisError) {
        let path = folder + "/" + name
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .unwritable(path: path)
        }
    }
}
