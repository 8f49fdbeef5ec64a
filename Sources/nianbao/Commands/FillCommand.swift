import ArgumentParser
import Diagnostics
import Foundation
import Reports

/// `nianbao fill`: an office's own Word template.
struct FillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: Localized(zh: "用台账的数填写 Word、PowerPoint、Excel 模板", en: "fill a template of Word, PowerPoint or Excel")
            .here,
        discussion: Localized(
            zh: """
                在 Office 或 WPS 中写好模板，数字处写标签，格式照旧：
                  {{ 办件量|wan }}  {{ 办件量|yoy }}           指标（名称见 nianbao figures）
                  {% if … %} {% for … %}                    条件与循环；{%p %} 整段，{%tr %} 整行，{%tc %} 整格
                  {%tr for r in query("cases.total", by="受理部门") %}
                  {{ chart("charts/cases.yaml", width="12cm") }}
                写法与 docxtpl 相同；名称、标签有误即报错，不会留空。
                例：
                  nianbao fill 简报模板.docx -o 简报.docx
                  nianbao fill 简报模板.docx --data 其他内容.yaml
                """,
            en: """
                Write the template in Office or WPS with tags where figures go; its looks stay:
                  {{ cases.total|wan }}  {{ cases.total|yoy }}   figures (nianbao figures lists them)
                  {% if … %} {% for … %}                       and {%p %} for paragraphs, {%tr %} rows, {%tc %} cells
                  {%tr for r in query("cases.total", by="受理部门") %}
                  {{ chart("charts/cases.yaml", width="12cm") }}
                Tags are docxtpl's. A wrong name or tag is an error, never a blank.
                Examples:
                  nianbao fill template.docx -o briefing.docx
                  nianbao fill template.docx --data more.yaml
                """
        ).here)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var settings: SettingOptions

    @Argument(
        help: ArgumentHelp(
            Localized(zh: "模板（.docx、.pptx、.xlsx）", en: "the template (.docx, .pptx, .xlsx)").here, valueName: "template"
        ))
    var template: String
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            Localized(
                zh: "输出文件（默认：项目输出文件夹中的同名文件）",
                en: "the file to write (default: of the same name in the project's output)"
            )
            .here, valueName: "path"))
    var output: String?
    @Option(
        help: ArgumentHelp(
            Localized(zh: "其他名称和值（YAML 或 JSON）", en: "other names and values (YAML or JSON)").here, valueName: "file"))
    var data: String?

    @Flag(
        help: ArgumentHelp(
            Localized(zh: "指标目录的检查（checks）不成立时仍填写", en: "go on when a check of the catalogue fails").here))
    var allowFailedChecks = false

    func run() throws {
        let console = Console.standard
        try reporting(to: console) {
            let project = try projectIfAny(project.project, set: try settings.values())
            let target = try TemplateFill.output(output, template: template, project: project)
            let fill = try TemplateFill(template, project: project, data: data, allowsFailedChecks: allowFailedChecks)
            let outcome = try fill.run { console.show($0) }
            console.endProgress()
            outcome.warnings.forEach(console.message)
            let (folder, name) = OutputFolder.holding(1, at: target)
            let file = name ?? (target as NSString).lastPathComponent
            try folder.write([OutputFolder.File(file, outcome.bytes)])
            try console.output(target + "\n")
        }
    }
}
