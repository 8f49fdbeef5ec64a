/// Why ledgers could not be made or written.
public enum SynthesisError: Error, Hashable, Sendable {
    /// The C library cannot convert UTF-8 to this encoding.
    case encoding(String)
    /// The folder cannot be made or the file cannot be written.
    case unwritable(path: String)
}

extension SynthesisError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .encoding(let name):
            """
            无法转换为 \(name) 编码:请安装 C 库的字符集转换模块(Debian:libc6,Fedora:glibc-gconv-extra)后重试。
            Cannot convert to \(name): install the C library's converters (Debian: libc6, Fedora: glibc-gconv-extra) and try again.
            """
        case .unwritable(let path):
            """
            无法写入 \(path):请检查文件夹是否可写、空间是否足够,或用 --output 指定另一个文件夹。
            Cannot write \(path): see that the folder can be written and has room, or name another with --output.
            """
        }
    }
}
