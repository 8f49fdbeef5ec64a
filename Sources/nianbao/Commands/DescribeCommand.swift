import ArgumentParser
import Diagnostics
import Foundation
import Ledgers
import Reports

/// `nianbao describe`: ledger files into a data package.
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: Localized(
            zh: "识别台账文件（编码、表头、列类型、敏感列），写入 datapackage.json",
            en: "find out what ledger files are and write it into datapackage.json"
        ).here,
        discussion: Localized(
            zh: """
                已登记的内容一概保留，只补充缺少的；与文件不符之处会指出。请核对后运行 nianbao check。
                例：
                  nianbao describe datasets/cases-2017.csv
                  nianbao describe --dry-run *.csv             只看结果，不写文件
                  nianbao describe --dry-run --format json 导出.csv > datapackage.json
                """,
            en: """
                What is declared already is kept, what is missing is added, and differences are named. Read the result,
                then run nianbao check.
                Examples:
                  nianbao describe datasets/cases-2017.csv
                  nianbao describe --dry-run *.csv             shows what it finds and writes nothing
                  nianbao describe --dry-run --format json export.csv > datapackage.json
                """
        ).here)

    @OptionGroup var format: FormatOption
    @Flag(help: ArgumentHelp(Localized(zh: "只显示，不写文件", en: "show what is found, write nothing").here))
    var dryRun = false
    @Option(
        help: ArgumentHelp(
            Localized(
                zh: "数据包描述文件（默认：文件所在或上级文件夹的 datapackage.json）",
                en: "the descriptor (default: datapackage.json beside the file or above it)"
            ).here, valueName: "file"))
    var package: String?
    @Argument(
        help: ArgumentHelp(
            Localized(zh: "CSV、JSON 或 NDJSON 文件", en: "CSV, JSON or NDJSON files").here, valueName: "file"))
    var files: [String]

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            let place = try DescriptorPlace(package, for: files)
            var descriptor =
                place.exists ? try Descriptor(reading: place.path) : Descriptor(name: place.name, file: place.path)
            var found: [Description] = []
            for (index, file) in files.enumerated() {
                console.progress(
                    Localized(
                        zh: "识别 \(file)（\(index + 1)/\(files.count)）",
                        en: "describing \(file) (\(index + 1)/\(files.count))"))
                let path = try place.relative(file)
                found += try Describe(folder: place.folder).file(path, name: resourceName(Describe.title(path)))
            }
            console.endProgress()
            found.forEach { descriptor.add($0) }
            try console.output(text(found, descriptor, console))
            descriptor.changes.forEach(console.message)
            guard !dryRun else { return }
            try writeFile(descriptor.tree.json, to: place.path)
            console.message(
                Localized(
                    zh: "已写入 \(place.path)；请核对，再运行 nianbao check",
                    en: "\(place.path) written; read it, then run nianbao check"))
        }
    }

    private func text(_ found: [Description], _ descriptor: Descriptor, _ console: Console) -> String {
        switch format.format ?? (console.outputIsTerminal ? .table : .csv) {
        case .json: descriptor.tree.json
        case .table:
            found.map { DescriptionText($0, console.language).text }.joined(separator: "\n")
        case .csv:
            csvText(
                header: ["resource", "field", "type", "format", "unit", "sensitive", "filled", "empty", "example"],
                rows: found.flatMap { description in
                    description.columns.map { column in
                        let field = column.field
                        return [
                            description.name, field.name, field.kind.rawValue, field.format, field.unit ?? "",
                            String(field.isSensitive), String(column.filled), String(column.empty), column.example,
                        ]
                    }
                })
        }
    }
}

/// A title as a resource's name, which the standard wants in ASCII: Han characters by their sound.
func resourceName(_ title: String) -> String {
    let latin = title.applyingTransform(.toLatin, reverse: false)?.applyingTransform(.stripDiacritics, reverse: false)
    let kept = (latin ?? title).lowercased().unicodeScalars.map { scalar in
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "." || scalar == "_"
            ? Character(scalar) : "-"
    }
    let name = String(kept).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "ledger" : name
}
