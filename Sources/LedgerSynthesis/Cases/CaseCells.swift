/// The cells of the case ledger that recur, as bytes.
struct CaseCells {
    static let header = [
        "办件编号", "事项名称", "事项类型", "受理部门", "申请人类型", "申请方式", "身份证号", "受理日期", "承诺工作日", "办结日期",
        "实际工作日", "办件类型", "办理结果", "满意度",
    ]

    let names: [[UInt8]]
    let kinds: [[UInt8]]
    let departments: [[UInt8]]
    let applicants = ["个人", "企业"].map(CSVBuffer.cell)
    let channels = ["窗口", "网上", "移动端"].map(CSVBuffer.cell)
    let terms = ["即办件", "承诺件"].map(CSVBuffer.cell)
    let results = ["办结", "在办", "退件"].map(CSVBuffer.cell)
    let satisfactions = CaseSatisfaction.words.map(CSVBuffer.cell)
    let numbers = (0...99).map { CSVBuffer.cell(String($0)) }
    let days = DayCells()

    init(items: [ServiceItem], departments: [StationedDepartment], year: LedgerYear) {
        names = items.map { CSVBuffer.cell($0.name) }
        kinds = items.map { CSVBuffer.cell($0.kind.rawValue) }
        self.departments = departments.map {
            CSVBuffer.cell(year.number == 2015 ? $0.formerName ?? $0.name : $0.name)
        }
    }
}
