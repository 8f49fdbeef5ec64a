import Diagnostics

/// The text of a file that people wrote: in strict UTF-8, or else in strict GB18030, as Windows saves Chinese text.
/// - Returns: without a byte order mark; `nil` for bytes that are neither.
/// - Throws: a `Diagnostic` where the system cannot decode GB18030.
public func plainText(of bytes: [UInt8], path: String) throws(Diagnostic) -> String? {
    var text = String(validating: bytes, as: UTF8.self)
    if text == nil {
        text = String(validating: try TextForm.decoded(bytes, isLast: true, path: path), as: UTF8.self)
    }
    return text.map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 }
}
