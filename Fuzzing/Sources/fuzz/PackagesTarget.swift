import Diagnostics

@testable import Ledgers

/// A package's descriptor beside a small ledger: read twice the same, and what can be read can be checked.
func packages(_ input: [UInt8]) {
    guard input.count < 1 << 16 else { return }
    Scratch.write("datapackage.json", input)
    Scratch.write("a.csv", Array("编号,日期,数\n1,2016-01-01,2\n".utf8))
    guard let package = read(), let again = read() else { return }
    hold(package == again, "a descriptor is read the same twice")
    _ = Check(package).run()
}

private func read() -> DataPackage? {
    do {
        return try DataPackage.read(Scratch.folder)
    } catch {
        hold(error is Diagnostic || error is Diagnostics, "\(error) is a diagnostic")
        return nil
    }
}
