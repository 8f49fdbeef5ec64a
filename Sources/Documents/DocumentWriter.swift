import Diagnostics

/// Writes documents in one format. There is one writer a format over the one model; equal documents give equal bytes.
public protocol DocumentWriter: Sendable {
    /// Without the dot: `md`, `pdf`.
    static var fileExtension: String { get }

    func write(_ document: Document) throws(Diagnostic) -> [UInt8]
}
