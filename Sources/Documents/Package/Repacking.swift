import CZip
import Diagnostics

/// Writes a container again with some parts replaced. libzip copies the others as the compressed bytes that they are.
enum Repacking {
    static func bytes(
        of original: [UInt8], replacing parts: [(name: String, bytes: [UInt8], isNew: Bool)]
    ) throws(Diagnostic) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip reads what it is given only when it closes the archive: all of it must stay in place until then.
        let copies = ([original] + parts.map(\.bytes)).map { bytes in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            copy.copyBytes(from: bytes)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        guard let target = zip_source_buffer_create(copies[0].baseAddress, UInt64(original.count), 0, &error) else {
            throw .containerFailed(zipReason(&error))
        }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, 0, &error) else {
            zip_source_free(target)
            throw .containerFailed(zipReason(&error))
        }
        for (part, copy) in zip(parts, copies.dropFirst()) {
            guard put(part.name, copy, count: part.bytes.count, isNew: part.isNew, into: archive) else {
                let failure = Diagnostic.containerFailed(zipReason(zip_get_error(archive)))
                zip_discard(archive)
                throw failure
            }
        }
        guard zip_close(archive) == 0 else {
            let failure = Diagnostic.containerFailed(zipReason(zip_get_error(archive)))
            zip_discard(archive)
            throw failure
        }
        return try Archive.read(target)
    }

    /// A replaced part keeps the time that it had, a new one takes the first day of ZIP: never a clock's.
    private static func put(
        _ name: String, _ copy: UnsafeMutableRawBufferPointer, count: Int, isNew: Bool, into archive: OpaquePointer
    ) -> Bool {
        guard let source = zip_source_buffer(archive, copy.baseAddress, UInt64(count), 0) else { return false }
        if isNew {
            let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                return false
            }
            let method = name.hasSuffix(".png") ? ZIP_CM_STORE : ZIP_CM_DEFLATE
            return zip_set_file_compression(archive, UInt64(index), method, 6) == 0
                && zip_file_set_dostime(archive, UInt64(index), 0, Archive.Entry.firstDay, 0) == 0
        }
        let index = zip_name_locate(archive, name, 0)
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard index >= 0, zip_stat_index(archive, UInt64(index), 0, &status) == 0,
            zip_file_replace(archive, UInt64(index), source, 0) == 0
        else {
            zip_source_free(source)
            return false
        }
        return zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6) == 0
            && zip_file_set_mtime(archive, UInt64(index), status.mtime, 0) == 0
    }
}
