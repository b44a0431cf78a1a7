/// The page of a run over forms; `Templates/rapor.mustache` is its text, to be copied and changed.
enum RunFormsTemplate {
  static let text = RunPageTemplate.head + style + body + script

  // swift-format-ignore
  private static let style = #"""
    h3 { font-size: .95rem; margin: 1.25rem 0 .25rem; color: var(--quiet); }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
    nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
    nav a { display: inline-block; padding: .25rem 0; }
    h2 { scroll-margin-top: 1rem; }
    caption { text-align: left; padding: .5rem .75rem; color: var(--quiet); font-size: .9rem; border-bottom: 1px solid var(--line); }
    th, td { overflow-wrap: break-word; }
    td code { overflow-wrap: anywhere; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: inherit; }
    th button::after { content: "\00a0↕"; } th[aria-sort="ascending"] button::after { content: "\00a0↑"; } th[aria-sort="descending"] button::after { content: "\00a0↓"; }
    th { vertical-align: bottom; } th.number { white-space: normal; }
    .pill.good { background: var(--good-soft); color: var(--good); }
    .forms .sender { min-width: 9rem; } .forms td:first-child .quiet { display: inline-block; }
    .forms td:nth-child(2) { min-width: 10rem; } .forms td:last-child { min-width: 11rem; }
    .forms a, .forms .sender { overflow-wrap: break-word; }
    .institutions .meter, .rules .meter { max-width: 24rem; }
    .filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .75rem 0; }
    .filter label { display: grid; gap: .2rem; font-size: .85rem; color: var(--quiet); flex: 1 1 14rem; }
    .filter label + label { flex: 0 1 12rem; }
    .filter input, .filter select { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--quiet); border-radius: .35rem; padding: .4rem .6rem; width: 100%; }
    .filter output { font-size: .9rem; color: var(--quiet); padding-bottom: .4rem; flex-basis: 100%; }
    [hidden] { display: none !important; }
    figure { margin: .75rem 0; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
    figure svg { display: block; width: 100%; height: auto; max-height: 22rem; }
    figcaption { margin-bottom: .5rem; }
    .legend { list-style: none; margin: .25rem 0 .5rem; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; }
    .legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: .15rem; margin-right: .4rem; vertical-align: -.05rem; }
    .legend .bad { background: var(--bad); } .legend .warn { background: var(--warn); } .legend .note { background: var(--note); }
    figure rect { stroke: var(--card); stroke-width: 1; }
    figure line { stroke: var(--line); } svg text { fill: var(--quiet); font-size: 12px; text-anchor: middle; } svg .tick { text-anchor: end; }
    details { margin-top: .5rem; } summary { cursor: pointer; color: var(--link); padding: .25rem 0; }
    details .scroll { margin-top: .5rem; max-width: 40rem; }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .75rem; }
    @media (max-width: 44rem) {
      thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table { position: relative; } caption { display: block; border: 0; padding: .25rem 0 .5rem; }
      td:empty { display: none; } td { width: auto !important; }
      td.number { display: inline-block; margin-right: 1.25rem; }
      .cards { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .5rem; }
      .card { padding: .5rem .75rem; } .card b { font-size: 1.4rem; }
      svg text { font-size: 21px; } svg .minor { display: none; } svg .tick { font-size: 19px; }
      .days tr { display: flex; flex-wrap: wrap; gap: 0 1rem; } .days td:first-child { flex-basis: 100%; font-weight: 600; }
    }
    @media print {
      @page { size: A4; margin: 14mm; }
      nav, .filter, .skip, th button::after { display: none; } .scroll, figure { overflow: visible; border-color: #bbb; }
      :root { --good: #28702d; --warn: #8a5d00; --bad: #b3261e; --note: #1f5f99; --good-soft: #e6f3e7; --warn-soft: #fdf1d4; --bad-soft: #fbe4e2; --note-soft: #e2eefa; --link: #0b5394; }
      rect, .legend i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .card b { font-size: 1.3rem; } h2, h3, caption { break-after: avoid; } figure { break-inside: avoid; } tbody tr:first-child { break-before: avoid; } summary { display: none; }
      .cards { grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: .4rem; } .card { padding: .4rem .6rem; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    </style>
    </head>

    """#

  // swift-format-ignore
  private static let body = #"""
    <body>
    <a class="skip" href="#main">{{page.toContent}}</a>
    <main id="main" data-sort-hint="{{page.sortHint}}">
    <header>
    <h1>{{title}}</h1>
    <p class="quiet">{{subtitle}}</p>
    </header>
    <nav aria-label="{{page.contents}}">
    <ul>
    <li><a href="#came">{{page.came}}</a></li>
    <li><a href="#done">{{page.done}}</a></li>
    <li><a href="#attention">{{page.attention}}</a></li>
    <li><a href="#institutions">{{page.institutions}}</a></li>
    <li><a href="#rules">{{page.rules}}</a></li>
    <li><a href="#chart">{{page.chart}}</a></li>
    </ul>
    </nav>

    <section aria-labelledby="came">
    <h2 id="came">{{page.came}}</h2>
    <div class="cards">{{#inCards}}<div class="card {{class}}"><b>{{value}}</b><span>{{name}}</span></div>{{/inCards}}</div>
    </section>

    <section aria-labelledby="done">
    <h2 id="done">{{page.done}}</h2>
    <h3>{{page.formsDone}}</h3>
    <div class="cards">{{#formCards}}<div class="card {{class}}"><b>{{value}}</b><span>{{name}}</span></div>{{/formCards}}</div>
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{{#shares}}<rect class="{{class}}" x="{{x}}" width="{{width}}" height="10"/>{{/shares}}</svg>
    <h3>{{page.rowsDone}}</h3>
    <div class="cards">{{#rowCards}}<div class="card {{class}}"><b>{{value}}</b><span>{{name}}</span></div>{{/rowCards}}</div>
    {{#hasMails}}
    <h3>{{page.answersDone}}</h3>
    <div class="cards">{{#answerCards}}<div class="card {{class}}"><b>{{value}}</b><span>{{name}}</span></div>{{/answerCards}}</div>
    {{/hasMails}}
    </section>

    <section aria-labelledby="attention">
    <h2 id="attention">{{page.attention}}</h2>
    <p>{{nothing}}{{toDo}}</p>
    <p class="quiet">{{warned}}</p>
    {{#hasAttention}}
    <div class="filter" id="filter" hidden><label>{{page.search}}<input type="search" autocomplete="off"></label><label>{{headings.status}}<select><option value="">{{page.all}}</option>{{#statuses}}<option>{{.}}</option>{{/statuses}}</select></label><output></output></div>
    <div class="scroll"><table class="forms sortable" role="table">
    <caption>{{page.attentionCaption}}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{{headings.file}}</th><th scope="col" role="columnheader">{{headings.institution}}</th>{{#senders}}<th scope="col" role="columnheader">{{headings.sender}}</th>{{/senders}}<th scope="col" role="columnheader">{{headings.status}}</th><th class="number" scope="col" role="columnheader">{{headings.applied}}</th><th class="number" scope="col" role="columnheader">{{headings.returned}}</th><th scope="col" role="columnheader">{{headings.reasons}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#attention}}
    <tr role="row"><td role="cell"><a href="{{link}}" aria-label="{{linkName}}"><bdi>{{{fileWithBreaks}}}</bdi></a> <span class="quiet"><bdi>{{sheet}}</bdi></span></td><td role="cell"><bdi>{{institution}}</bdi></td>{{#senders}}<td role="cell" class="sender"><bdi>{{{senderWithBreaks}}}</bdi> <span class="quiet">{{answer}}</span></td>{{/senders}}<td role="cell"><span class="pill {{class}}">{{status}}</span></td><td role="cell" class="number" data-name="{{headings.applied}}">{{applied}}</td><td role="cell" class="number" data-name="{{headings.returned}}">{{returned}}</td><td role="cell"><bdi>{{sentence}}</bdi><ul class="reasons">{{#reasons}}<li>{{name}} {{count}}</li>{{/reasons}}</ul></td></tr>
    {{/attention}}
    </tbody>
    </table></div>
    <p>{{more}}</p>
    {{/hasAttention}}
    </section>

    <section aria-labelledby="institutions">
    <h2 id="institutions">{{page.institutions}}</h2>
    <p>{{noInstitutions}}</p>
    {{#hasInstitutions}}
    <div class="scroll"><table class="institutions sortable" role="table">
    <caption>{{page.institutionsCaption}}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{{headings.institution}}</th><th class="number" scope="col" role="columnheader">{{headings.forms}}</th><th class="number" scope="col" role="columnheader">{{headings.accepted}}</th><th class="number" scope="col" role="columnheader">{{headings.partial}}</th><th class="number" scope="col" role="columnheader">{{headings.refused}}</th><th class="number" scope="col" role="columnheader">{{headings.held}}</th><th class="number" scope="col" role="columnheader">{{headings.appliedRows}}</th><th class="number" scope="col" role="columnheader">{{headings.returnedRows}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#institutions}}
    <tr role="row"><td role="cell"><bdi>{{name}}</bdi> <code>{{no}}</code><svg class="meter" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{{#parts}}<rect class="{{class}}" x="{{x}}" width="{{width}}" height="10"/>{{/parts}}</svg></td><td role="cell" class="number" data-name="{{headings.forms}}">{{forms}}</td><td role="cell" class="number" data-name="{{headings.accepted}}">{{accepted}}</td><td role="cell" class="number" data-name="{{headings.partial}}">{{partial}}</td><td role="cell" class="number" data-name="{{headings.refused}}">{{refused}}</td><td role="cell" class="number" data-name="{{headings.held}}">{{held}}</td><td role="cell" class="number" data-name="{{headings.appliedRows}}">{{applied}}</td><td role="cell" class="number" data-name="{{headings.returnedRows}}">{{returned}}</td></tr>
    {{/institutions}}
    </tbody>
    </table></div>
    <p>{{moreInstitutions}}</p>
    {{/hasInstitutions}}
    </section>

    <section aria-labelledby="rules">
    <h2 id="rules">{{page.rules}}</h2>
    <p>{{noFindings}}</p>
    {{#hasRules}}
    <div class="scroll"><table class="rules sortable" role="table">
    <caption>{{page.rulesCaption}}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{{headings.rule}}</th><th scope="col" role="columnheader">{{headings.severity}}</th><th class="number" scope="col" role="columnheader">{{headings.count}}</th><th class="number" scope="col" role="columnheader">{{headings.forms}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#rules}}
    <tr role="row"><td role="cell">{{name}} <code>{{code}}</code><svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="{{class}}" width="{{share}}" height="10"/></svg></td><td role="cell"><span class="pill {{class}}">{{severity}}</span></td><td role="cell" class="number" data-name="{{headings.count}}">{{count}}</td><td role="cell" class="number" data-name="{{headings.forms}}">{{forms}}</td></tr>
    {{/rules}}
    </tbody>
    </table></div>
    {{/hasRules}}
    </section>

    <section aria-labelledby="chart">
    <h2 id="chart">{{page.chart}}</h2>
    <p>{{chartEmpty}}</p>
    {{#hasChart}}
    {{#chart}}
    <figure>
    <figcaption id="chart-summary">{{summary}}</figcaption>
    <ul class="legend" aria-hidden="true">{{#legend}}<li><i class="{{class}}"></i>{{name}}</li>{{/legend}}</ul>
    <svg viewBox="0 0 {{width}} {{height}}" role="img" aria-labelledby="chart chart-summary">
    {{#ticks}}
    <line x1="{{left}}" x2="{{right}}" y1="{{y}}" y2="{{y}}"/><text class="tick" x="{{textX}}" y="{{textY}}">{{value}}</text>
    {{/ticks}}
    {{#columns}}
    <g><title>{{title}}</title>{{#parts}}<rect class="{{class}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/parts}}</g>
    {{/columns}}
    {{#labels}}
    <text class="{{class}}" x="{{x}}" y="{{y}}">{{text}}</text>
    {{/labels}}
    </svg>
    <details>
    <summary>{{showTable}}</summary>
    <div class="scroll"><table class="days" role="table">
    <caption>{{page.chart}}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{{headings.day}}</th><th class="number" scope="col" role="columnheader">{{headings.errors}}</th><th class="number" scope="col" role="columnheader">{{headings.warnings}}</th><th class="number" scope="col" role="columnheader">{{headings.notes}}</th><th class="number" scope="col" role="columnheader">{{headings.total}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><td role="cell">{{day}}</td><td role="cell" class="number" data-name="{{headings.errors}}">{{errors}}</td><td role="cell" class="number" data-name="{{headings.warnings}}">{{warnings}}</td><td role="cell" class="number" data-name="{{headings.notes}}">{{notes}}</td><td role="cell" class="number" data-name="{{headings.total}}">{{total}}</td></tr>
    {{/rows}}
    </tbody>
    </table></div>
    </details>
    </figure>
    {{/chart}}
    {{/hasChart}}
    </section>
    <footer><p class="quiet">{{details}}</p>{{#chain}}<p class="quiet long">{{.}}</p>{{/chain}}</footer>
    </main>

    """#

  /// Sorts and filters; without it the page says the same.
  // swift-format-ignore
  private static let script = #"""
    <script>
    (function () {
      "use strict";
      var language = document.documentElement.lang;
      function lower(text) { return text.toLocaleLowerCase(language); }
      function key(row, column, isNumber) {
        var text = row.cells[column].textContent.trim();
        return isNumber ? Number(text.replace(/\D/g, "")) : text;
      }
      document.querySelectorAll("table.sortable").forEach(function (table) {
        var heads = Array.from(table.tHead.rows[0].cells);
        heads.forEach(function (head, column) {
          var button = document.createElement("button");
          button.type = "button";
          button.title = document.getElementById("main").dataset.sortHint;
          button.textContent = head.textContent;
          head.textContent = "";
          head.appendChild(button);
          button.addEventListener("click", function () {
            var isNumber = head.classList.contains("number");
            var isUp = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") !== "ascending" : !isNumber;
            heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
            head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
            Array.from(table.tBodies[0].rows).map(function (row) { return [key(row, column, isNumber), row]; })
              .sort(function (a, b) {
                var order = isNumber ? a[0] - b[0] : a[0].localeCompare(b[0], language, { numeric: true });
                return isUp ? order : -order;
              }).forEach(function (pair) { table.tBodies[0].appendChild(pair[1]); });
          });
        });
      });
      var filter = document.getElementById("filter");
      if (!filter) { return; }
      var rows = Array.from(document.querySelectorAll("table.forms tbody tr"));
      var input = filter.querySelector("input"), select = filter.querySelector("select"), output = filter.querySelector("output");
      var texts = rows.map(function (row) { return lower(row.textContent); });
      function show() {
        var words = lower(input.value).split(/\s+/), count = 0;
        rows.forEach(function (row, index) {
          var fits = (!select.value || row.querySelector(".pill").textContent === select.value)
            && words.every(function (word) { return texts[index].includes(word); });
          row.hidden = !fits;
          if (fits) { count += 1; }
        });
        output.textContent = count + " / " + rows.length;
      }
      input.addEventListener("input", show);
      select.addEventListener("change", show);
      filter.hidden = false;
      show();
    })();
    </script>
    </body>
    </html>

    """#
}
