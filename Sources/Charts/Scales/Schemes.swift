/// Colour schemes by name. Source: vega-scale and ColorBrewer (Apache-2.0, Cynthia Brewer, Pennsylvania State University).
enum Schemes {
    static let categories: [String: [String]] = [
        "tableau10": [
            "#4c78a8", "#f58518", "#e45756", "#72b7b2", "#54a24b", "#eeca3b", "#b279a2", "#ff9da6", "#9d755d",
            "#bab0ac",
        ],
        "category10": split("1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf"),
        "category20": split(
            "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d17becf9edae5"
        ),
        "category20b": split(
            "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616be7969c7b4173a55194ce6dbdde9ed6"
        ),
        "category20c": split(
            "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddcdadaeb636363969696bdbdbdd9d9d9"
        ),
        "accent": split("7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666"),
        "dark2": split("1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666"),
        "paired": split("a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928"),
        "pastel1": split("fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2"),
        "pastel2": split("b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2aef1e2cccccccc"),
        "set1": split("e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999"),
        "set2": split("66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3"),
        "set3": split("8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f"),
        "tableau20": split(
            "4c78a89ecae9f58518ffbf7954a24b88d27ab79a20f2cf5b43989483bcb6e45756ff9d9879706ebab0acd67195fcbfd2b279a2d6a5c99e765fd8b5a5"
        ),
    ]

    static let ramps: [String: [String]] = [
        "blues": split("cfe1f2bed8eca8cee58fc1de74b2d75ba3cf4592c63181bd206fb2125ca40a4a90"),
        "greens": split("d3eecdc0e6baabdda594d3917bc77d60ba6c46ab5e329a512089430e7735036429"),
        "greys": split("e2e2e2d4d4d4c4c4c4b1b1b19d9d9d8888887575756262624d4d4d3535351e1e1e"),
        "oranges": split("fdd8b3fdc998fdb87bfda55efc9244f87f2cf06b18e4580bd14904b93d029f3303"),
        "purples": split("e2e1efd4d4e8c4c5e0b4b3d6a3a0cc928ec3827cb97566ae684ea25c3696501f8c"),
        "reds": split("fdc9b4fcb49afc9e80fc8767fa7051f6573fec3f2fdc2a25c81b1db21218970b13"),
        "viridis": split(
            "440154470e61481a6c482575472f7d443a834144873d4e8a39568c35608d31688e2d708e2a788e27818e23888e21918d1f988b1fa08822a8842ab07f35b77943bf7154c56866cc5d7ad1518fd744a5db36bcdf27d2e21be9e51afde725"
        ),
        "magma": split(
            "0000040404130b0924150e3720114b2c11603b0f704a10795c167f6c1c817c21817e2482922b80a3307eb1357bc23b75d3436ee24d66ed5a5ff56b5cfa7d5efd8f66fea16efeb47bfec68afdd89bfdeaacfcfdbf"
        ),
        "inferno": split(
            "0000040403130c0826170c3b240c4f330a5f420a68500d6c5d126e6b176e781c6d86216b932667a12b62ae305cbb3755c73e4cd24644dd513ae65c30ed6925f3771af8850ffb9506fca50afcb519fac62df6d645f2e661f3f484fcffa4"
        ),
        "plasma": split(
            "0d088723069033059742039d5002a25d01a66a00a87801a88405a7900da49c179ea72198b12a90ba3488c33d80cb4779d35171da5a69e16462e76e5bed7953f2834cf68f44fa9a3dfca636fdb32ffec029fcce25f9dc24f5ea27f0f921"
        ),
        "yellowgreenblue": split("eff9bddbf1b4bde5b594d5b969c5be45b4c22c9ec02182b82163aa23479c1c3185"),
        "blueorange": split("134b852f78b35da2cb9dcae1d2e5eff2f0ebfce0bafbbf74e8932fc5690d994a07"),
        "redblue": split("8a0b25c0363ce3745af4b799f9ddcbeff1f2cde2ed9fc9e054a1cb2f79b5134b85"),
        "redyellowblue": split("a50026d4322cf16e43fcac64fedd90faf8c1dcf1ecabd6e875abd04a74b4313695"),
        "nianbao": split("eaf1f8cfe0efa9c8e27fadd25691c03573ab1f5690123d6f"),
        "print": split("f5f5f5d9d9d9b8b8b89696967070704a4a4a2b2b2b"),
    ]

    static func split(_ text: String) -> [String] {
        var colors: [String] = []
        var rest = Substring(text)
        while rest.count >= 6 {
            colors.append("#" + rest.prefix(6))
            rest = rest.dropFirst(6)
        }
        return colors
    }

    /// The colour at `t` in 0…1 of a ramp.
    static func color(_ ramp: [String], at t: Double) -> String {
        let colors = ramp.compactMap { Color(css: $0) }
        guard let first = colors.first, let last = colors.last else { return "#000000" }
        let position = max(0, min(1, t)) * Double(colors.count - 1)
        let below = Int(position.rounded(.down))
        if below + 1 >= colors.count { return (t <= 0 ? first : last).css }
        return colors[below].mixed(with: colors[below + 1], position - Double(below)).css
    }

    static func named(_ name: String) -> (colors: [String], isRamp: Bool)? {
        if let colors = categories[name.lowercased()] { return (colors, false) }
        return ramps[name.lowercased()].map { ($0, true) }
    }
}
