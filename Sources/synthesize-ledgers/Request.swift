/// What the command line asks for.
enum Request: Hashable {
    case write(folder: String)
    case help
    /// `--output` without a folder.
    case noFolder
    case unknown(argument: String)

    static let usage = """
        用法 Usage: synthesize-ledgers [--output FOLDER]

        写出示例项目的全部台账:合成数据,每次字节相同。
        Writes all ledgers of the sample project: synthetic rows, the same bytes each time.

          --output FOLDER   目标文件夹 / folder to write to (default: datasets)

        例 Example: swift run synthesize-ledgers --output datasets
        """

    init(arguments: [String]) {
        switch arguments {
        case []: self = .write(folder: "datasets")
        case ["-h"], ["--help"]: self = .help
        case ["--output"], ["--output", ""]: self = .noFolder
        case let option where option.count == 2 && option[0] == "--output": self = .write(folder: option[1])
        default: self = .unknown(argument: arguments[arguments.first == "--output" ? 2 : 0])
        }
    }
}
