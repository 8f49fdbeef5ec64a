/// Words of official titles that a line must not cut: a title is broken by sense (GB/T 9704-2012, 7.3.1), and nothing in
/// a Chinese text shows where its words end.
enum TitleWords {
    private static let words: [[Unicode.Scalar]] = [
        "政务服务", "政务公开", "信息公开", "工作总结", "工作打算", "工作情况", "工作报告", "工作要点", "工作计划", "情况通报", "情况报告", "情况汇报", "监测情况",
        "统计分析", "人民政府", "办公室", "中心", "政务", "政府", "服务", "公开", "工作", "总结", "打算", "计划", "情况", "通报", "简报", "报告", "汇报", "监测",
        "排名", "年度", "季度", "上半年", "下半年", "全年", "全区", "全市", "全县", "审批", "项目", "建设", "管理", "信息", "办件", "统计", "分析", "关于",
        "网上",
        "便民", "结对", "帮扶", "扶贫", "考核", "督查", "检查", "会议", "通知", "方案", "意见", "落实", "推进", "开展", "提升",
    ].map { Array($0.unicodeScalars) }

    /// Ranges of positions in `scalars`, in order, the longest word at each place.
    static func find(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var (ranges, position) = ([Range<Int>](), 0)
        while position < scalars.count {
            let word = words.filter { scalars[position...].starts(with: $0) }.max { $0.count < $1.count }
            if let word { ranges.append(position..<position + word.count) }
            position += word?.count ?? 1
        }
        return ranges
    }
}
