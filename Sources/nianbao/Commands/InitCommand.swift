import ArgumentParser
import Diagnostics
import Reports

/// `nianbao init`: a small project to begin from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Localized(
            zh: "新建一个小项目：两本台账、指标目录、文稿，马上可以生成",
            en: "make a small project: two ledgers, catalogue, notebooks; builds at once"
        ).here,
        discussion: Localized(
            zh: """
                已有的文件不会覆盖。
                例：
                  nianbao init 我的年报
                  cd 我的年报 && nianbao build
                """,
            en: """
                Never overwrites a file.
                Examples:
                  nianbao init my-report
                  cd my-report && nianbao build
                """
        ).here)

    @Argument(help: ArgumentHelp(Localized(zh: "文件夹", en: "the folder").here, valueName: "dir"))
    var folder: String

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            try Skeleton.write(to: folder)
            try console.output(Skeleton.files.map { folder + "/" + $0.path }.joined(separator: "\n") + "\n")
            console.message(
                Localized(
                    zh: """
                        下一步：
                          cd \(folder)
                          nianbao build           生成文稿，在 output/ 中
                          nianbao lint            检查写法
                        换成自己的台账：把导出的文件放进 datasets/，再运行 nianbao describe datasets/文件名
                        """,
                    en: """
                        Next:
                          cd \(folder)
                          nianbao build           makes the documents, in output/
                          nianbao lint            checks their form
                        For ledgers of your own, put the exported file into datasets/ and run nianbao describe datasets/FILE
                        """))
        }
    }
}
