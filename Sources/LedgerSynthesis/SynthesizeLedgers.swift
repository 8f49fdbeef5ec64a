/// All ledgers of the made-up district of 云岭区, in the order in which the data package lists them.
///
/// The rows are synthetic. They are laid out so that they meet the figures which a district published for 2016; the
/// year 2015 is whole, 2016 ends on 15 November. The bytes are the same each time and on every machine.
/// - Throws: `SynthesisError.encoding` when the C library cannot write GB18030.
/// - Complexity: O(rows); about 240 000 rows and 25 MB, held in memory.
public func synthesizeLedgers() throws(SynthesisError) -> [LedgerFile] {
    [
        LedgerFile(name: "cases-2015.csv", bytes: try gb18030(casesLedger(of: .year2015, lineEnd: .crlf))),
        LedgerFile(name: "cases-2016.csv", bytes: casesLedger(of: .year2016, lineEnd: .lf)),
        LedgerFile(name: "disclosures-2015.csv", bytes: disclosuresLedger(of: .year2015)),
        LedgerFile(name: "disclosures-2016.csv", bytes: disclosuresLedger(of: .year2016)),
        LedgerFile(name: "projects.csv", bytes: projectsLedger()),
        LedgerFile(name: "agencies.csv", bytes: agenciesLedger()),
        LedgerFile(name: "joint_approvals.csv", bytes: jointApprovalsLedger()),
        LedgerFile(name: "monitoring.csv", bytes: monitoringLedger()),
        LedgerFile(name: "grid.csv", bytes: gridLedger()),
        LedgerFile(name: "service_items.csv", bytes: serviceItemsLedger()),
        LedgerFile(name: "units.csv", bytes: unitsLedger()),
        LedgerFile(name: "departments.csv", bytes: departmentsLedger()),
        LedgerFile(name: "negative_list.csv", bytes: negativeListLedger()),
        LedgerFile(name: "pairings.json", bytes: pairingsLedger()),
        LedgerFile(name: "trainings.json", bytes: trainingsLedger()),
        LedgerFile(name: "study_sessions.json", bytes: studySessionsLedger()),
    ]
}
