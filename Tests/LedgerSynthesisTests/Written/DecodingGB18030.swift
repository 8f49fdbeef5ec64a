#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct NotGB18030: Error {}

/// GB18030 bytes as UTF-8, strictly.
func decodingGB18030(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { throw NotGB18030() }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 2)
    let (status, written) = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            var (from, to) = (source.baseAddress, target.baseAddress)
            var (left, room) = (source.count, target.count)
            let status = iconv(converter, &from, &left, &to, &room)
            return (status, target.count - room)
        }
    }
    guard status == 0 else { throw NotGB18030() }
    return output[..<written].map { UInt8(bitPattern: $0) }
}
