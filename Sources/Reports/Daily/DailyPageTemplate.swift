/// The page of a daily run.
enum DailyPageTemplate {
  // swift-format-ignore
  static let text = RunPageTemplate.head + #"""
    @media (prefers-color-scheme: light) { :root { --good: #28702d; --warn: #8a5d00; } }
    .pill.good { background: var(--good-soft); color: var(--good); }
    ul { margin: 0; padding: 0; list-style: none; }
    th, td { overflow-wrap: break-word; }
    .files { table-layout: fixed; min-width: 44rem; } .files .file, .files .folder { width: 30%; } .files .outcome { width: 9.5rem; }
    .files .pill { white-space: normal; border-radius: .6rem; }
    @media (max-width: 44rem) {
      .files { min-width: 0; }
      thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table { position: relative; } td { width: auto !important; } td:empty { display: none; }
    }
    @media print { @page { size: A4; margin: 14mm; } .scroll { overflow: visible; } .files { min-width: 0; } }
    </style>
    </head>
    <body>
    <main>
    <header>
    <h1>{{title}}</h1>
    <p class="quiet">{{subtitle}}</p>
    {{#hasCommands}}
    <p class="quiet">{{commandPlace}}</p>
    {{/hasCommands}}
    </header>
    {{#steps}}

    <section aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{name}} <span class="pill {{class}}">{{state}}</span></h2>
    <p>{{sentence}}{{#hasLink}} · <a href="{{link}}">{{link}}</a>{{/hasLink}}</p>
    {{#hasFiles}}
    <div class="scroll"><table class="files" role="table">
    <thead role="rowgroup"><tr role="row"><th class="file" scope="col" role="columnheader">{{fileHeading}}</th><th class="outcome" scope="col" role="columnheader">{{outcomeHeading}}</th><th scope="col" role="columnheader">{{numbersHeading}}</th><th class="folder" scope="col" role="columnheader">{{resultsHeading}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#files}}
    <tr role="row"><td role="cell"><bdi>{{{file}}}</bdi></td><td role="cell"><span class="pill {{class}}">{{outcome}}</span></td><td role="cell"><ul>{{#notes}}<li>{{{.}}}</li>{{/notes}}</ul></td><td role="cell"><a href="{{link}}">{{{folder}}}</a></td></tr>
    {{/files}}
    </tbody>
    </table></div>
    {{/hasFiles}}
    {{#hasPassedOver}}
    <p class="quiet">{{notTaken}}:</p>
    <ul>{{#passedOver}}<li>{{{.}}}</li>{{/passedOver}}</ul>
    {{/hasPassedOver}}
    <p class="quiet">{{ignored}}</p>
    </section>
    {{/steps}}
    </main>
    </body>
    </html>

    """#
}
