import LedgerSynthesis

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes the synthetic ledgers of the sample project.
@main
struct SynthesizeLedgers {
    static func main() {
        switch Request(arguments: Array(CommandLine.arguments.dropFirst())) {
        case .help: print(Request.usage)
        case .noFolder:
            fail("--output 后缺少文件夹 --output needs a folder\n\n\(Request.usage)", exitCode: EX_USAGE)
        case .unknown(let argument):
            fail("未知参数 Unknown argument: \(argument)\n\n\(Request.usage)", exitCode: EX_USAGE)
        case .write(let folder): writeLedgers(into: folder)
        }
    }

    private static func writeLedgers(into folder: String) {
        do {
            for ledger in try synthesizeLedgers() {
                try ledger.write(into: folder)
                print("\(folder)/\(ledger.name)\t\(ledger.bytes.count)")
            }
        } catch {
            fail(error.description, exitCode: EX_CANTCREAT)
        }
    }

    private static func fail(_ message: String, exitCode: Int32) -> Never {
        _ = Array("\(message)\n".utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(exitCode)
    }
}
