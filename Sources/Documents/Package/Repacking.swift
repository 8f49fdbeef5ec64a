import CZip
import Diagnostics
import Foundation

/// Writes a container again with some parts replaced or left out. libzip copies the others as the compressed bytes that they are.
enum Repacking {
    static func bytes(
        of original: [UInt8], replacing parts: [(name: String, bytes: [UInt8], isNew: Bool)],
        removing removed: [String]
    ) throws(Diagnostic) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip must own what it is given: of memory that it does not, its buffers lose count (1.7.3) and free it.
        guard let target = source(original, { zip_source_buffer_create($0, $1, 1, &error) }) else {
            throw .containerFailed(zipReason(&error))
        }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, 0, &error) else {
            zip_source_free(target)
            throw .containerFailed(zipReason(&error))
        }
        for part in parts {
            guard put(part.name, part.bytes, isNew: part.isNew, into: archive) else {
                let failure = Diagnostic.containerFailed(zipReason(zip_get_error(archive)))
                zip_discard(archive)
                throw failure
            }
        }
        for part in removed {
            let index = zip_name_locate(archive, part, 0)
            if index >= 0 { zip_delete(archive, UInt64(index)) }
        }
        guard zip_close(archive) == 0 else {
            let failure = Diagnostic.containerFailed(zipReason(zip_get_error(archive)))
            zip_discard(archive)
            throw failure
        }
        return try Archive.read(target)
    }

    private static func source(
        _ bytes: [UInt8], _ create: (UnsafeMutableRawPointer, UInt64) -> OpaquePointer?
    ) -> OpaquePointer? {
        guard let copy = malloc(max(1, bytes.count)) else { return nil }
        bytes.withUnsafeBytes {
            copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count)
        }
        guard let source = create(copy, UInt64(bytes.count)) else {
            free(copy)
            return nil
        }
        return source
    }

    /// A replaced part keeps the time that it had, a new one takes the first day of ZIP: never a clock's.
    private static func put(_ name: String, _ bytes: [UInt8], isNew: Bool, into archive: OpaquePointer) -> Bool {
        guard let source = source(bytes, { zip_source_buffer(archive, $0, $1, 1) }) else { return false }
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
