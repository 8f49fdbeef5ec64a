import CZip
import Diagnostics

/// Reads the directory and the XML of a container, and trusts neither sizes nor names.
enum Unpacking {
    static func parts(of bytes: [UInt8], name: String) throws(Diagnostic) -> (names: [String], xml: [String: [UInt8]]) {
        let file = bytes.withUnsafeBytes { bytes in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            copy.copyBytes(from: bytes)
            return copy
        }
        defer { file.deallocate() }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(file.baseAddress, UInt64(bytes.count), 0, &error) else {
            throw .containerFailed(zipReason(&error))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .notAnOfficeFile(name, Localized(zh: "不是 ZIP 容器", en: "it is no ZIP container"))
        }
        defer { zip_discard(archive) }
        return try parts(of: archive, name: name)
    }

    /// One file out of a container that has been opened before.
    static func file(_ part: String, of bytes: [UInt8]) -> [UInt8]? {
        bytes.withUnsafeBytes { bytes -> [UInt8]? in
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
                return nil
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
                zip_source_free(source)
                return nil
            }
            defer { zip_discard(archive) }
            let index = zip_name_locate(archive, part, 0)
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard index >= 0, zip_stat_index(archive, UInt64(index), 0, &status) == 0,
                status.size <= UInt64(OfficePackage.Limits.unpacked)
            else { return nil }
            return read(archive, UInt64(index), size: Int(status.size))
        }
    }

    private static func parts(
        of archive: OpaquePointer, name: String
    ) throws(Diagnostic) -> (names: [String], xml: [String: [UInt8]]) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= OfficePackage.Limits.parts else {
            throw .packageTooLarge(name, Localized(zh: "部件数", en: "parts"), limit: OfficePackage.Limits.parts)
        }
        var names: [String] = []
        var seen: Set<String> = []
        var xml: [String: [UInt8]] = [:]
        var total: UInt64 = 0
        for index in 0..<UInt64(max(0, count)) {
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat_index(archive, index, 0, &status) == 0, let pointer = status.name,
                let part = String(validatingCString: pointer)
            else { throw .brokenPart("#\(index + 1)", of: name) }
            guard !part.hasSuffix("/") else { continue }
            guard PartName.isSafe(part) else { throw .unsafePartName(part, of: name) }
            // Office tells parts apart without regard to case: a second one could hide behind the first.
            guard seen.insert(part.lowercased()).inserted else { throw .duplicatePart(part, of: name) }
            guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
                throw .notAnOfficeFile(name, Localized(zh: "已加密", en: "it is encrypted"))
            }
            let (sum, isOver) = total.addingReportingOverflow(status.size)
            guard !isOver, sum <= OfficePackage.Limits.unpacked else {
                throw .packageTooLarge(
                    name, Localized(zh: "解压后的总大小", en: "all parts unpacked"), limit: OfficePackage.Limits.unpacked)
            }
            total = sum
            names.append(part)
            guard part.hasSuffix(".xml") || part.hasSuffix(".rels") else { continue }
            guard status.size <= OfficePackage.Limits.part else {
                throw .packageTooLarge(name, Localized(zh: part, en: part), limit: OfficePackage.Limits.part)
            }
            guard let content = read(archive, index, size: Int(status.size)) else {
                throw .brokenPart(part, of: name)
            }
            xml[part] = content
        }
        return (names, xml)
    }

    /// The unpacked bytes; `nil` when they are broken, or fewer or more than the directory says.
    private static func read(_ archive: OpaquePointer, _ index: UInt64, size: Int) -> [UInt8]? {
        guard let file = zip_fopen_index(archive, index, 0) else { return nil }
        defer { zip_fclose(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count <= size {
                let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(size + 1 - count))
                guard read > 0 else { break }
                count += Int(read)
            }
        }
        return bytes.count == size && zip_file_get_error(file).pointee.zip_err == 0 ? bytes : nil
    }
}

/// libzip's own words.
func zipReason(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    error.flatMap { zip_error_strerror($0) }.map { String(cString: $0) } ?? "?"
}
