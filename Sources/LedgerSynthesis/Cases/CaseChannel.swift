/// How people apply: the share of online and mobile applications grows through both years.
struct CaseChannel {
    let online: Int
    let mobile: Int

    /// Of a thousand applications of the month.
    init(in year: Int, month: Int) {
        if year == 2015 {
            online = 118 + 6 * month
            mobile = month < 7 ? 0 : 4 * (month - 6)
        } else {
            online = 196 + 11 * month
            mobile = 26 + 7 * month
        }
    }

    /// Position in 窗口, 网上, 移动端. The windows open on working days only.
    func draw(isWorkingDay: Bool, from random: inout SplitMix64) -> Int {
        let drawn = random.below(isWorkingDay ? 1000 : online + mobile)
        if drawn < online { return 1 }
        return drawn < online + mobile ? 2 : 0
    }
}
