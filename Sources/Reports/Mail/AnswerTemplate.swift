/// The built-in page of answers; `Templates/yanit.mustache` is its text, to be copied and changed.
enum AnswerTemplate {
  // swift-format-ignore
  static let standard = #"""
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{{title}}</title>
    </head>
    <body style="margin:0;padding:16px;font:15px/1.5 system-ui,'Segoe UI','DejaVu Sans',sans-serif">
    <div style="max-width:680px;margin:0 auto">
    {{#paragraphs}}<p style="margin:0 0 12px">{{.}}</p>
    {{/paragraphs}}
    {{#forms}}
    <div style="border:1px solid #9aa6b5;border-left:6px solid {{colour}};border-radius:6px;padding:12px 16px;margin:0 0 16px">
    <p style="margin:0;font-weight:600;overflow-wrap:anywhere">{{name}}</p>
    <p style="margin:0 0 8px;font-size:13px">{{institution}}</p>
    <p style="margin:0 0 8px;font-weight:600">{{verdict}}</p>
    {{#hasProblems}}
    <p style="margin:12px 0 4px;font-weight:600">{{problemsHeading}}</p>
    <ul style="margin:0;padding-left:20px">
    {{#problems}}<li style="margin:0 0 6px"><b>{{place}}</b> {{sentence}} <i>{{advice}}</i></li>
    {{/problems}}
    </ul>
    <p style="margin:4px 0 0;font-size:13px">{{moreProblems}}</p>
    {{/hasProblems}}
    {{#hasAccepted}}
    <p style="margin:12px 0 4px;font-weight:600">{{acceptedHeading}}</p>
    <table style="border-collapse:collapse;width:100%;font-size:14px">
    <thead><tr>{{#columns}}<th scope="col" style="text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid #9aa6b5">{{.}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#accepted}}<tr>{{#cells}}<td style="vertical-align:top;padding:4px 8px 4px 0;border-bottom:1px solid #d9dee6;overflow-wrap:anywhere">{{.}}</td>{{/cells}}</tr>
    {{/accepted}}
    </tbody>
    </table>
    <p style="margin:4px 0 0;font-size:13px">{{moreAccepted}}</p>
    {{/hasAccepted}}
    {{#hasRemarks}}
    <p style="margin:12px 0 4px;font-weight:600">{{remarksHeading}}</p>
    <ul style="margin:0;padding-left:20px;font-size:14px">
    {{#remarks}}<li style="margin:0 0 6px"><b>{{place}}</b> {{sentence}} <i>{{advice}}</i></li>
    {{/remarks}}
    </ul>
    {{/hasRemarks}}
    </div>
    {{/forms}}
    {{#closing}}<p style="margin:0 0 12px">{{.}}</p>
    {{/closing}}
    <hr style="border:0;border-top:1px solid #9aa6b5;margin:16px 0 8px">
    {{#footer}}<p style="margin:0;font-size:13px">{{.}}</p>
    {{/footer}}
    </div>
    </body>
    </html>

    """#
}
