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

    func output(_ text: String) { write(text, to: STDOUT_FILENO) }

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

    /// Unbuffered, so that messages and results keep their order; what a closed pipe does not take is dropped.
    private func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
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
