/// Words that every report has and that tell nothing of what a number is of.
enum CommonPhrases {
    /// Offsets of the characters that belong to such words, or are no Han.
    static func offsets(in text: [Character]) -> Set<Int> {
        var found: Set<Int> = []
        for index in text.indices {
            if !text[index].unicodeScalars.allSatisfy({ (0x3400...0x9FFF).contains($0.value) }) { found.insert(index) }
            for word in byFirst[text[index]] ?? [] where text[index...].starts(with: word) {
                found.formUnion(index..<index + word.count)
            }
        }
        return found
    }

    static func contains(_ word: [Character]) -> Bool { all.contains(word) }

    private static let all = Set(words)
    private static let byFirst = Dictionary(grouping: words) { $0[0] }

    private static let words: [[Character]] =
        """
        全年 今年 本年 上年 去年 年度 年 月 日 截至 目前 至今 累计 共计 合计 总计 总共 一共 共 总 达到 达 为 是 有 已 均 了 的 将 等 对 由 从 至 到 在 与 和 及 于 \
        我区 本区 全区 区 中心 政务服务 服务 窗口 大厅 各类 各项 各 完成 实现 办理 受理 接件 办结 组织 开展 举办 安排 落实 制定 建立 结对 投入 建设 公开 发布 处理 \
        进行 获得 得到 肯定 划分 梳理 承接 进驻 设立 配备 其中 其他 同比 比 较 同期 增长 增加 减少 下降 上升 提高 提升 降低 增 减 升 降 占 比重 比例 占比 位列 排名 \
        列 居 第 名 位 依次 分别 平均 首次 突破 超过 并 且 也 又 还 以 被 把 该 其 所 新 全部 总量 总数 数量 数 量 人 个 项 家 件 条 户 次 年初 年底 主动 各级 涉及 \
        增量 增加量 贡献率 贡献 拉动 增速 增幅 降幅 占比 群众 一是 二是 三是 四是 五是 六是 七是 八是 九是 \
        最高 最低 最多 最少 最大 最小 仅 只 只有 分别 居首 有所 主要 同时 进一步 不断 持续 明显 大幅 较快 较大 稳步 快速 \
        参加 接受 要求 工作 全面 先后 纳入 作出 连续 每次 责任主体 对照 检查 形成 收到 实施 配备 在 仍 得 召开 新设 其 市政府 区政府 作为 申报 通过 正在 单位 部门 项目 事项 信息 业务 资金
        """.split(separator: " ").map(Array.init)
}
