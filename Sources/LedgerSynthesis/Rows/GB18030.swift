#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// UTF-8 bytes as GB18030, by the C library.
/// - Throws: `SynthesisError.encoding` when it does not know the encoding or a character cannot be written.
func gb18030(_ utf8: [UInt8]) throws(SynthesisError) -> [UInt8] {
    guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else {
        throw .encoding("GB18030")
    }
    defer { iconv_close(converter) }
    var input = utf8.map { CChar(bitPattern: $0) }
    // A character takes at most four bytes in GB18030 and at least one in UTF-8.
    var output = [CChar](repeating: 0, count: utf8.count * 4)
    let (status, written) = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            var from = source.baseAddress
            var to = target.baseAddress
            var left = source.count
            var room = target.count
            let status = iconv(converter, &from, &left, &to, &room)
            return (status, target.count - room)
        }
    }
    guard status == 0 else { throw .encoding("GB18030") }
    return output[..<written].map { UInt8(bitPattern: $0) }
}
