/// The style sheet of a page: for a phone first, wider where there is room, and on paper as its layout wants it.
enum HTMLStyle {
    static func sheet(_ layout: DocumentLayout) -> String { layout == .plain ? official + plain : official }

    /// What briefings have otherwise: 宋体 with bold 黑体 headings at the margin, Word's own page.
    private static let plain = """
        body { line-height: 1.7; font-family: "SimSun", "STSong", "Noto Serif CJK SC", "Songti SC", serif; }
        h1, h2, h3 { font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; font-weight: bold; }
        h2 { font-size: 1.25em; }
        h3 { font-size: 1.15em; }
        h4, h5, h6 { font-family: inherit; font-weight: bold; }
        main > h2, main > h3, main > h4, main > h5, main > h6 { text-indent: 0; }
        @media print {
          @page { margin: 25.4mm 31.8mm; }
          html { font-size: 12pt; }
          body { line-height: 1.95; }
          h1 { font-size: 18pt; }
        }

        """

    private static let official = """

        @font-face { font-family: "title"; src: local("FZXiaoBiaoSong-B05S"), local("FZXBSJW--GB1-0"),
          local("方正小标宋简体"), local("Noto Serif CJK SC Bold"), local("NotoSerifCJKsc-Bold"),
          local("Songti SC Bold"), local("STSongti-SC-Bold"); }
        :root { color-scheme: light; --ink: #1a1a1a; --soft: #595959; --line: #8c8c8c; --link: #0b57a4; }
        html { font-size: 17px; -webkit-text-size-adjust: 100%; }
        body { margin: 0; color: var(--ink); background: #fff; line-height: 1.8;
          font-family: "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "Songti SC", serif; }
        main, section.sources { max-width: 40em; margin: 0 auto; padding: 1.5em 1em; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.5; font-weight: normal; font-size: 1em; margin: 1em 0 .4em; }
        h1 { font-family: "title", "Noto Serif CJK SC", "Songti SC", "SimSun", serif;
          font-size: 1.4em; text-align: center; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere;
          margin: .5em 0 1.2em; }
        h2 { font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        h3 { font-family: "KaiTi_GB2312", "KaiTi", "STKaiti", "Noto Serif CJK SC", serif; }
        main > h2, main > h3, main > h4, main > h5, main > h6, main > p { text-indent: 2em; }
        main > p.addressee, main > p.attachment { text-indent: 0; }
        p { margin: 0 0 .3em; text-align: justify; overflow-wrap: anywhere; }
        p.note { font-size: .82em; color: var(--soft); }
        @counter-style bracketed { system: extends decimal; prefix: "（"; suffix: "）"; }
        @counter-style circled { system: fixed; symbols: ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳; suffix: ""; }
        li ol { list-style: bracketed; }
        li li ol { list-style: circled; }
        li ul { list-style: "–\\2002"; }
        li li ul { list-style: "▪\\2002"; }
        blockquote { margin: .5em 2em; font-family: "KaiTi_GB2312", "KaiTi", "STKaiti", serif; }
        em { font-style: normal; font-family: "KaiTi_GB2312", "KaiTi", "STKaiti", serif; }
        a { color: var(--link); text-underline-offset: .2em; }
        a.figure { color: inherit; text-decoration: underline dotted var(--line); }
        a:focus-visible, button:focus-visible, div.table:focus-visible { outline: 2px solid var(--link); }
        div.table { overflow-x: auto; margin: 1em 0; }
        table { border-collapse: collapse; width: 100%; font-size: .82em; line-height: 1.5; }
        caption { padding: .3em 0; }
        caption span { display: block; font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        caption span.unit { text-align: right; font-family: inherit; }
        th, td { border: 1px solid var(--line); padding: .25em .6em; text-align: left; }
        th { text-align: center; white-space: nowrap; font-weight: normal;
          font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        td.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.center { text-align: center; }
        span.bar { font-size: .7em; white-space: nowrap; color: var(--link); }
        tr.total td { font-weight: bold; }
        figure { margin: 1.2em -1em; text-align: center; }
        figure svg { max-width: 100%; height: auto; }
        figcaption { font-size: .82em; font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        pre { background: #f2f2f2; padding: .6em .8em; overflow-x: auto; font-size: .82em; line-height: 1.5; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
        div.signature { width: fit-content; margin: 1.8em 2em 0 auto; }
        div.signature time { padding-left: 2em; }
        nav.contents { margin: 0 0 2em; }
        nav.contents p { text-align: center; font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        nav.contents ol { list-style: none; margin: 0; padding: 0; }
        nav.contents li.level-2 { padding-left: 1em; }
        nav.contents li.level-3, nav.contents li.level-4 { padding-left: 2em; }
        nav.contents a { display: inline-block; min-height: 24px; }
        div.attachments { margin-top: 1.8em; padding-left: 2em; display: grid; grid-template-columns: max-content 1fr; }
        div.attachments p { display: contents; }
        div.attachments span:first-child { text-align: right; }
        p.attachment { margin-top: 3em; padding-top: 1em; border-top: 1px solid var(--line);
          font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
        section.sources { border-top: 1px solid var(--line); font-size: .82em; }
        section.sources h3, dialog h3 { font-family: inherit; font-weight: bold; margin: .8em 0 .2em; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; overflow-wrap: anywhere; }
        dialog { border: 1px solid var(--line); border-radius: 6px; padding: 1em 1.2em; font-size: .9em;
          width: min(30em, 80vw); box-sizing: border-box; }
        dialog form { text-align: right; margin-top: .8em; }
        dialog button { font: inherit; padding: .3em 1.2em; min-height: 2.4em; }
        @media (max-width: 30em) { th { white-space: normal; min-width: 2em; } th, td { padding: .25em .4em; } }
        @media (min-width: 50em) { html { font-size: 19px; } main, section.sources { padding: 3em 2em; } }
        @media print {
          @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
          html { font-size: 16pt; }
          body { line-height: 28.95pt; }
          main, section.sources { max-width: none; margin: 0; padding: 0; }
          h1, h2, h3, h4, h5, h6 { break-after: avoid; }
          h1 { font-size: 22pt; }
          div.page-break, section.sources, p.attachment { break-before: page; }
          nav.contents { break-after: page; }
          p.attachment { border: 0; margin: 0; padding: 0; }
          figure, tr, div.signature, div.source { break-inside: avoid; }
          main > :has(+ div.signature), main > :has(+ div.attachments), main > :has(+ p.note) { break-after: avoid; }
          div.table { overflow: visible; }
          thead { display: table-header-group; }
          a, a.figure { color: inherit; text-decoration: none; }
          section.sources { border: 0; line-height: 1.6; }
        }

        """
}
