import CDeflate
import Diagnostics

/// A PNG file as it grows, chunk by chunk. Source: Portable Network Graphics (Third Edition), W3C, 2025.
struct PNGFile {
    private(set) var bytes: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]

    /// Adds a chunk, and what checks it.
    mutating func add(_ type: String, _ data: [UInt8]) {
        add(UInt32(data.count))
        let start = bytes.count
        bytes += type.utf8
        bytes += data
        let check = bytes.withUnsafeBytes { all in
            all.baseAddress.map { libdeflate_crc32(0, $0 + start, all.count - start) } ?? 0
        }
        add(check)
    }

    private mutating func add(_ number: UInt32) { bytes += number.bigEndianBytes }

    /// Higher levels take longer than the few bytes are worth that they save.
    private static let level: Int32 = 1

    /// `data` as a zlib stream.
    static func packed(_ data: [UInt8]) throws(Diagnostic) -> [UInt8] {
        guard let packer = libdeflate_alloc_compressor(level) else { throw .pngEncodingFailed("out of memory") }
        defer { libdeflate_free_compressor(packer) }
        let most = libdeflate_zlib_compress_bound(packer, data.count)
        let stream = [UInt8](unsafeUninitializedCapacity: most) { room, count in
            count = data.withUnsafeBytes {
                libdeflate_zlib_compress(packer, $0.baseAddress, $0.count, room.baseAddress, most)
            }
        }
        guard !stream.isEmpty else { throw .pngEncodingFailed("the picture does not pack") }
        return stream
    }
}

extension UInt32 {
    var bigEndianBytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> UInt32($0)) } }
}
