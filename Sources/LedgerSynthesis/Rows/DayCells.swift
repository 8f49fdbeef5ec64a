/// The days that ledgers speak of as cells, made once.
struct DayCells {
    private let cells: [[UInt8]]

    init() {
        cells = (WorkCalendar.firstDay.number...WorkCalendar.lastDay.number).map {
            Array(CivilDay(number: $0).iso.utf8)
        }
    }

    subscript(day: CivilDay) -> [UInt8] { cells[day.number - WorkCalendar.firstDay.number] }
}
