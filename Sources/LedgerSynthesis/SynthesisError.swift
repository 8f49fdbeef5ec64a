/// Why ledgers could not be made or written.
public enum SynthesisError: Error, Hashable, Sendable {
    /// The C library cannot convert UTF-8 to this encoding.
    case encoding(String)
    case unwritable(path: String, reason: String)
}

extension SynthesisError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .encoding(let name):
            """
            无法转换为 \(name) 编码:请安装 C 库的字符集转换模块(Debian:libc6,Fedora:glibc-gconv-extra)后重试。
            Cannot convert to \(name): install the C library's converters (Debian: libc6, Fedora: glibc-gconv-extra) and try again.
            """
        case .unwritable(let path, let reason):
            """
            无法写入 \(path):\(reason)。请用 --output 指定一个可写的文件夹。
            Cannot write \(path): \(reason). Name a folder that can be written with --output.
            """
        }
    }
}
