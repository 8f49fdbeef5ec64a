import CZip
import Diagnostics

/// What the writing of Word documents says to users.
extension Diagnostic {
    static func containerFailed(_ error: UnsafeMutablePointer<zip_error_t>?) -> Diagnostic {
        let reason = error.flatMap { zip_error_strerror($0) }.map { String(cString: $0) } ?? "?"
        return Diagnostic(
            "container-failed",
            message: Localized(
                zh: "无法写成 Word 文件：\(reason)", en: "the Word document's container could not be written: \(reason)"),
            remedy: Localized(zh: "请检查可用内存后重试", en: "check that memory is left, then try again"))
    }
}
