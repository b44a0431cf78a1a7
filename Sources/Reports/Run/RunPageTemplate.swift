/// What the built-in pages have in common.
enum RunPageTemplate {
  /// The head with what every page looks like, without the end of its styles.
  // swift-format-ignore
  static let head = #"""
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    {{{contentSecurityPolicy}}}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{{title}} · {{run}}</title>
    <style>
    :root {
      --paper: #f5f6f8; --card: #ffffff; --ink: #1c2430; --quiet: #5b6776; --line: #d9dee6; --link: #0b5394;
      --good: #28702d; --warn: #8a5d00; --bad: #b3261e; --note: #1f5f99;
      --good-soft: #e6f3e7; --warn-soft: #fdf1d4; --bad-soft: #fbe4e2; --note-soft: #e2eefa;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12161c; --card: #1b212a; --ink: #e7ebf0; --quiet: #9aa6b5; --line: #303948; --link: #7db8f0;
        --good: #7cc982; --warn: #e5b455; --bad: #f28b82; --note: #8abff0;
        --good-soft: #1d3320; --warn-soft: #3a2f14; --bad-soft: #402120; --note-soft: #1a2f45;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
    main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
    h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
    p { margin: .5rem 0; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .2rem; }
    .quiet { color: var(--quiet); }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: .75rem 0; }
    .card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
    .card b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .card span { color: var(--quiet); font-size: .88rem; }
    .card.good b { color: var(--good); } .card.warn b { color: var(--warn); } .card.bad b { color: var(--bad); }
    .bar { display: block; width: 100%; height: .8rem; border-radius: .4rem; margin: .75rem 0; }
    svg .good { fill: var(--good); } svg .warn { fill: var(--warn); } svg .bad { fill: var(--bad); } svg .note { fill: var(--note); }
    .scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    th { font-size: .85rem; color: var(--quiet); font-weight: 600; }
    tr:last-child td { border-bottom: 0; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .pill { display: inline-block; border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; white-space: nowrap; }
    .pill.bad { background: var(--bad-soft); color: var(--bad); } .pill.warn { background: var(--warn-soft); color: var(--warn); }
    .pill.note { background: var(--note-soft); color: var(--note); }
    code { font-size: .85em; color: var(--quiet); }
    .meter { display: block; width: 100%; height: .35rem; border-radius: .2rem; background: var(--line); margin-top: .35rem; min-width: 5rem; }
    .long { overflow-wrap: anywhere; }
    ul.reasons { margin: 0; padding: 0; list-style: none; }
    .reasons li { display: inline; } .reasons li + li::before { content: " · "; color: var(--quiet); }
    .forms td:first-child { min-width: 12rem; } .forms td:nth-child(2) { min-width: 14rem; } .forms td:last-child { min-width: 16rem; }
    @media (max-width: 44rem) {
      .scroll { border: 0; background: none; }
      thead { display: none; }
      table, tbody, tr, td { display: block; min-width: 0 !important; }
      tr { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin-bottom: .6rem; padding: .4rem .75rem; }
      td, td.number { border: 0; padding: .15rem 0; text-align: left; white-space: normal; }
      td[data-name]::before { content: attr(data-name) ": "; color: var(--quiet); font-size: .85rem; }
    }
    @media print {
      :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; }
      body { font-size: 10pt; } main { max-width: none; padding: 0; }
      .bar, .meter, .pill { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      tr, .card { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; }
    }

    """#
}
