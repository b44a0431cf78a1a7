/// The page of a table's rows: of a batch, or of a roster beside the registry.
enum RowPageTemplate {
  static let text = RunPageTemplate.head + style + body

  // swift-format-ignore
  private static let style = #"""
    @media (prefers-color-scheme: light) { :root { --good: #28702d; --warn: #8a5d00; } }
    h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    caption { text-align: left; padding: .5rem .75rem; color: var(--quiet); font-size: .9rem; border-bottom: 1px solid var(--line); }
    caption b { color: var(--ink); font-weight: 600; }
    th, td { overflow-wrap: break-word; }
    .scroll + .scroll { margin-top: .75rem; }
    .problem { background: var(--warn-soft); color: var(--warn); border-radius: .5rem; padding: .6rem 1rem; margin: .5rem 0; }
    .card:only-child { max-width: 16rem; }
    .problem p { margin: 0; } .problem p + p { margin-top: .3rem; }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .75rem; }
    .pill.good { background: var(--good-soft); color: var(--good); }
    .bar .plain { fill: var(--quiet); }
    .rows .row { width: 4.5rem; } th.row { white-space: nowrap; } .rows .unit { width: 28%; } .rows .person { width: 20%; }
    .rows td { min-width: 4rem; }
    .rows ul { margin: 0; padding: 0; list-style: none; }
    .rows li + li { margin-top: .2rem; }
    .label { color: var(--quiet); font-size: .85rem; }
    .value { overflow-wrap: anywhere; }
    .old { color: var(--quiet); }
    .new { font-weight: 600; }
    @media (max-width: 44rem) {
      caption { display: block; background: none; border: 0; padding: .25rem 0; }
      table.rows td { width: auto; }
      thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      td:empty { display: none; }
    }
    @media print {
      @page { size: A4; margin: 14mm; }
      .scroll { overflow: visible; } .short { break-inside: avoid; } h3, caption { break-after: avoid; }
      .card b { font-size: 1.3rem; }
    }
    </style>
    </head>

    """#

  // swift-format-ignore
  private static let body = #"""
    <body>
    <main>
    <header>
    <h1>{{title}}</h1>
    <p class="quiet">{{subtitle}}</p>
    {{#remark}}<p>{{.}}</p>{{/remark}}
    </header>

    <section aria-labelledby="in">
    <h2 id="in">{{inHeading}}</h2>
    <div class="cards">{{#inCards}}<div class="card {{class}}"><b>{{value}}</b><span>{{name}}</span></div>{{/inCards}}</div>
    {{#hasProblem}}<div class="problem">{{#problems}}<p>{{.}}</p>{{/problems}}</div>{{/hasProblem}}
    </section>

    <section aria-labelledby="done">
    <h2 id="done">{{doneHeading}}</h2>
    <div class="cards">{{#doneCards}}<div class="card {{class}}"><b>{{value}}</b><span>{{name}}</span></div>{{/doneCards}}</div>
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{{#shares}}<rect class="{{class}}" x="{{x}}" width="{{width}}" height="10"><title>{{name}}: {{value}}</title></rect>{{/shares}}</svg>
    </section>

    <section aria-labelledby="attention">
    <h2 id="attention">{{attentionHeading}}</h2>
    <p>{{lead}}</p>
    {{#groups}}
    <h3>{{name}} <span class="pill {{class}}">{{count}}</span></h3>
    {{#tables}}
    <div class="scroll{{#isShort}} short{{/isShort}}"><table class="rows" role="table">
    {{#caption}}<caption>{{.}}</caption>{{/caption}}
    <thead role="rowgroup"><tr role="row"><th class="row" scope="col" role="columnheader">{{headings.row}}</th><th class="unit" scope="col" role="columnheader">{{headings.unit}}</th><th class="person" scope="col" role="columnheader">{{headings.person}}</th><th scope="col" role="columnheader">{{headings.what}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#entries}}
    <tr role="row"><td role="cell" data-name="{{headings.row}}">{{row}}</td><td role="cell">{{unit}}</td><td role="cell">{{person}}</td><td role="cell">{{#hasLines}}<ul>{{#differences}}<li><span class="label">{{name}}</span> <span class="value old">{{old}}</span> → <span class="value new">{{new}}</span></li>{{/differences}}{{#sentences}}<li>{{.}}</li>{{/sentences}}</ul>{{/hasLines}}</td></tr>
    {{/entries}}
    </tbody>
    </table></div>
    {{/tables}}
    {{/groups}}
    <p>{{more}}</p>
    </section>

    <section aria-labelledby="totals">
    <h2 id="totals">{{totalsHeading}}</h2>
    <p>{{noTotals}}</p>
    {{#hasTotals}}
    <div class="scroll"><table role="table">
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{{headings.name}}</th><th scope="col" role="columnheader">{{headings.kind}}</th><th class="number" scope="col" role="columnheader">{{headings.count}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#totals}}
    <tr role="row"><td role="cell">{{name}} <code>{{code}}</code><svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="{{class}}" width="{{share}}" height="10"/></svg></td><td role="cell"><span class="pill {{class}}">{{kind}}</span></td><td role="cell" class="number" data-name="{{headings.count}}">{{count}}</td></tr>
    {{/totals}}
    </tbody>
    </table></div>
    {{/hasTotals}}
    </section>
    {{#footer}}
    <footer><p class="quiet long">{{.}}</p></footer>
    {{/footer}}
    </main>
    </body>
    </html>

    """#
}
