import CZip
import Diagnostics

/// The ZIP container of an Office document.
///
/// Every entry carries 1 January 1980, the first day that ZIP can name, so that equal parts give equal bytes.
struct Archive {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        /// Pictures are compressed already.
        var isCompressed: Bool
    }

    var entries: [Entry] = []

    mutating func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = false) {
        entries.append(Entry(name: name, bytes: bytes, isCompressed: isCompressed))
    }

    /// - Throws: when libzip cannot get memory, or is given the same name twice.
    func bytes() throws(Diagnostic) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw .containerFailed(zipReason(&error))
        }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw .containerFailed(zipReason(&error))
        }
        // libzip reads the entries only when it closes the archive: they must stay in place until then.
        let copies = entries.map { entry in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: entry.bytes.count, alignment: 1)
            copy.copyBytes(from: entry.bytes)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        do throws(Diagnostic) {
            for (entry, copy) in zip(entries, copies) { try entry.add(copy, to: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let failure = Diagnostic.containerFailed(zipReason(zip_get_error(archive)))
            zip_discard(archive)
            throw failure
        }
        return try Archive.read(target)
    }

    static func read(_ source: OpaquePointer) throws(Diagnostic) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw .containerFailed(zipReason(zip_source_error(source)))
        }
        defer { zip_source_close(source) }
        let size = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
        }
        guard bytes.count == size else { throw .containerFailed(zipReason(zip_source_error(source))) }
        return bytes
    }
}

extension Archive.Entry {
    /// The first of January 1980 in the packed form of MS-DOS: year 0 after 1980, month 1, day 1.
    static let firstDay: UInt16 = 1 << 5 | 1

    fileprivate func add(_ copy: UnsafeMutableRawBufferPointer, to archive: OpaquePointer) throws(Diagnostic) {
        guard let source = zip_source_buffer(archive, copy.baseAddress, UInt64(copy.count), 0) else {
            throw .containerFailed(zipReason(zip_get_error(archive)))
        }
        let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw .containerFailed(zipReason(zip_get_error(archive)))
        }
        let method = isCompressed ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        guard zip_set_file_compression(archive, UInt64(index), method, 6) == 0,
            zip_file_set_dostime(archive, UInt64(index), 0, Self.firstDay, 0) == 0
        else { throw .containerFailed(zipReason(zip_get_error(archive))) }
    }
}
