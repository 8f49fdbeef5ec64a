import Diagnostics
import Foundation
import Metrics

/// Where a command says things: results to standard output, messages and progress to standard error, progress only on
/// a terminal.
struct Console: Sendable {
    let language: Language
    /// Whether standard output and standard error are terminals.
    let outputIsTerminal: Bool
    let errorIsTerminal: Bool

    static let standard = Console(
        language: Language(environment: ProcessInfo.processInfo.environment),
        outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1)

    /// Prints a result.
    /// - Throws: a `Diagnostic` when not all of it is taken, as on a full disk; a pipe whose reader has gone wants no more.
    func output(_ text: String) throws {
        if let error = write(text, to: STDOUT_FILENO), error != EPIPE {
            throw Diagnostic.resultNotTaken(String(cString: strerror(error)))
        }
    }

    func message(_ text: Localized) { write(text.text(in: language) + "\n", to: STDERR_FILENO) }

    func message(_ diagnostic: Diagnostic) {
        write(nianbao.text(of: diagnostic, in: language) + "\n", to: STDERR_FILENO)
    }

    /// A line that the next one replaces; nothing when standard error is no terminal.
    func progress(_ text: Localized) {
        guard errorIsTerminal else { return }
        write("\r\u{1B}[K" + text.text(in: language), to: STDERR_FILENO)
    }

    func endProgress() {
        guard errorIsTerminal else { return }
        write("\r\u{1B}[K", to: STDERR_FILENO)
    }

    /// Unbuffered, so that messages and results keep their order.
    /// - Returns: the system's error when not everything was taken.
    @discardableResult
    private func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return errno }
            bytes = bytes.dropFirst(written)
        }
        return nil
    }
}

extension Console {
    /// What is being read, as a progress line; nothing once all is read.
    func show(_ progress: ScanProgress) {
        guard progress.done < progress.files else { return }
        let count = "\(progress.done + 1)/\(progress.files)"
        self.progress(
            Localized(
                zh: "读取 \(progress.resource)（\(count)）", en: "reading \(progress.resource) (\(count))"))
    }
}

extension Diagnostic {
    fileprivate static func resultNotTaken(_ reason: String) -> Diagnostic {
        Diagnostic(
            "output-error",
            message: Localized(
                zh: "结果没有全部写到标准输出：\(reason)", en: "standard output did not take the whole result: \(reason)"),
            remedy: Localized(
                zh: "写出的部分不完整，请勿使用；请检查磁盘空间后重新运行",
                en: "what was written is not whole, do not use it; check the disk's space and run again"))
    }
}
