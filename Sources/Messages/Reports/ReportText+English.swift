import Domain

extension ReportText {
  package var english: String {
    switch self {
    case .ofUndo(let text): text.text(.english)
    case .ofPage(let text): text.english
    case .reportTitle: "Report on İYEM authority requests"
    case .overviewSheet: "Summary"
    case .formsSheet: "Forms"
    case .findingsSheet: "Findings"
    case .changesSheet: "Changes"
    case .unitsSheet: "Units"
    case .runLine(let run, let time, let files): "Run \(run) · \(time) · \(Self.counted(files, "file"))"
    case .formsHeading: "Forms"
    case .rowsHeading: "Rows"
    case .findingsHeading: "Findings"
    case .cameIn: "What came in"
    case .wasDone: "What was done"
    case .needsPerson: "What needs a person"
    case .findingsByRule: "Findings by rule"
    case .file: "File"
    case .sheetName: "Sheet"
    case .cell: "Cell"
    case .cellHere: "Go to cell"
    case .cellAsSent: "Cell in the file as sent"
    case .row: "Row"
    case .field: "Field"
    case .severity: "Severity"
    case .code: "Code"
    case .rule: "Rule"
    case .problem: "Explanation"
    case .valueFound: "Value as written"
    case .proposal: "Suggestion"
    case .status: "Result"
    case .institutionNo: "Institution no."
    case .institutionName: "Institution"
    case .filledRows: "Filled rows"
    case .folder: "Folder"
    case .forms: "Forms"
    case .count: "Count"
    case .applied: "Rows applied"
    case .reasons: "Reasons"
    case .operation: "Operation"
    case .unitNumber: "Unit no."
    case .unitNameHeading: "Unit"
    case .nationalID: "T.C. number"
    case .person: "Person"
    case .justification: "Justification"
    case .batchTitle: "Report on İYEM manager registrations"
    case .hierarchyTitle: "Report on İYEM hierarchy registrations"
    case .rowsSheet: "Rows"
    case .effect: "Result"
    case .appointmentType: "Type"
    case .start: "Start"
    case .end: "End"
    case .deputyNumber: "Deputy's unit no."
    case .managerCode: "T.C. Yönetici Kodu"
    case .batchLine(let run, let time, let file): "Run \(run) · \(time) · \(file)"
    case .appointed: "Appointments registered"
    case .ended: "Appointments ended"
    case .tied: "Units tied to a deputy"
    case .registeredAlready: "Rows registered already"
    case .effectName(let effect): Self.english(effect)
    case .actionName(let action): action == .appoint ? "Appointment" : "Ending"
    case .rowsToCorrect(let count):
      "\(Self.counted(count, "row")) could not be applied; correct hatalar.xlsx and apply it. What was applied is not "
        + "applied again."
    case .moreRefusedRows(let count): "\(Self.counted(count, "row")) more on the sheet Rows of rapor.xlsx."
    case .reconciliationTitle: "İYEM roster of managers, compared"
    case .reconciliationLine(let run, let time, let file, let scope): "Run \(run) · \(time) · \(file) · \(scope)"
    case .situationsHeading: "Situations"
    case .proposalsHeading: "Proposals"
    case .proposedAction: "Proposed action"
    case .heldBecause: "Held because"
    case .difference: "Fields that differ"
    case .nearMiss: "Possibly meant"
    case .rosterRow: "Roster row"
    case .rosterRows: "Roster rows"
    case .registryAppointments: "Registry appointments"
    case .withheldAppointments: "Appointments of which nothing is concluded: the roster is not whole"
    case .proposalsFree: "Proposals to apply"
    case .proposalsHeld: "Proposals held"
    case .situationName(let situation): Self.english(situation)
    case .proposedName(let action): Self.english(action)
    case .holdName(let reason): Self.english(reason)
    case .nearMissName(.similarNationalID): "same name, T.C. no one digit off"
    case .nearMissName(.otherName): "same T.C. no, another name"
    case .ofRoster(let field): "Roster: \(TableLayout.managerBatch.label(field))"
    case .ofRegistry(let field): "Registry: \(TableLayout.managerBatch.label(field))"
    case .itemsToReview(let count):
      "\(Self.counted(count, "difference")) to review; the proposals stand beside this page, ready to apply."
    case .moreItems(let count): "\(Self.counted(count, "difference")) more in rapor.xlsx."
    case .nothingDiffers: "Roster and registry do not differ."
    case .mailsSheet: "Mails"
    case .sender: "Sender"
    case .subject: "Subject"
    case .writtenAt: "Written at"
    case .senderBelieved: "Sender believed"
    case .attachmentsJudged: "Forms attached"
    case .attachmentsWithoutForm: "Other attachments"
    case .answer: "Answer"
    case .messageID: "Message-ID"
    case .mailsReceived: "Mails"
    case .yesOrNo(let isTrue): isTrue ? "yes" : "no"
    case .answerName(let answer): Self.english(answer)
    case .nothingConcluded: "The roster is not whole: nothing is concluded of the appointments that it lacks."
    case .nothingProposed: "Nothing is proposed."
    case .nothingToCorrect: "No row has to be corrected."
    case .notHeld: "ready to apply"
    case .registryToRoster: "Registry → roster"
    case .itemsWithoutProposal(let count): "\(Self.counted(count, "difference")) to be looked at; nothing is proposed."
    case .ofBoth(let field): TableLayout.managerBatch.label(field)
    case .endsAt: "Proposed end"
    case .inRegistry: "Registry"
    case .inRoster: "Roster"
    case .accepted: "Forms accepted"
    case .partial: "Forms partly applied"
    case .refused: "Forms refused"
    case .held: "Forms awaiting confirmation"
    case .granted: "Authorities granted"
    case .revoked: "Authorities revoked"
    case .unchanged: "Authorised already"
    case .rowsReturned: "Rows returned"
    case .rowsHeld: "Rows awaiting confirmation"
    case .rowsNotJudged: "Rows not looked at"
    case .errors: "Errors"
    case .warnings: "Warnings"
    case .notes: "Notes"
    case .statusName(let status): Self.english(status)
    case .severityName(let severity): Self.english(severity)
    case .correctionNote(let returned, let applied): Self.englishNote(returned, applied)
    case .legend(let severity): Self.englishLegend(severity)
    case .inputMessage(let field): Self.englishMessage(field)
    case .nothingToDo: "No form needs attention."
    case .noFindings: "Nothing was found."
    case .chainHead(let head):
      "Head of the chain (kept elsewhere, it proves that the registry was not changed): \(head)"
    case .detailsElsewhere: "All forms, findings and changes stand in rapor.xlsx."
    case .whatToDo(let forms):
      "\(Self.counted(forms, "form")) could not be applied in whole. Where a form's folder holds hatalar.xlsx, send it "
        + "back to be corrected."
    case .acceptedWithWarnings(let count):
      "Accepted with warnings: \(Self.counted(count, "form")). They were applied; see rapor.xlsx."
    case .moreForms(let count): "\(Self.counted(count, "form")) more on the sheet Forms of rapor.xlsx."
    case .moreRows(let count): "\(Self.counted(count, "row")) more did not fit on the sheet; see run.json."
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(Language.english.number(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func english(_ situation: Situation) -> String {
    switch situation {
    case .confirmed: "Confirmed"
    case .changed: "Changed"
    case .missing: "Not in the registry"
    case .surplus: "Not in the roster"
    case .replaced: "Replaced"
    case .moved: "Moved"
    case .expired: "Expired"
    case .ambiguous: "Ambiguous"
    case .notPermitted: "Not permitted"
    case .unitUnknown: "Unit unknown"
    case .unitClosed: "Unit closed"
    case .invalid: "Invalid row"
    case .vacant: "Vacant unit"
    }
  }

  private static func english(_ answer: MailAnswer) -> String {
    switch answer {
    case .results: "results"
    case .notice: "notice only"
    case .none(.automatic): "none: automatic message or mailing list"
    case .none(.noAddress): "none: there is no single sender address"
    case .none(.unauthenticated): "none: sender not authenticated"
    case .none(.answered): "none: the same message was answered before"
    case .none(.ownAddress): "none: sent from our own address"
    case .none(.deleted): "none: deleted message"
    }
  }

  private static func english(_ action: ProposedAction) -> String {
    switch action {
    case .none: "–"
    case .appoint: "appoint"
    case .end: "end"
    case .endThenAppoint: "end, then appoint"
    }
  }

  private static func english(_ reason: HoldReason) -> String {
    switch reason {
    case .emptyRoster: "the roster is empty"
    case .incompleteRoster: "the roster is not whole"
    case .manyEndings: "many endings"
    case .unitLeftEmpty: "the unit is left without a manager"
    case .dependsOnHeld: "rests upon a held proposal"
    }
  }

  private static func english(_ status: FormStatus) -> String {
    switch status {
    case .accepted: "Accepted"
    case .partial: "Partly applied"
    case .refused: "Refused"
    case .held: "Awaiting confirmation"
    }
  }

  private static func english(_ effect: BatchEffect) -> String {
    switch effect {
    case .appointed: "appointed"
    case .ended: "ended"
    case .tied: "tied"
    case .unchanged: "registered already"
    case .refused: "refused"
    }
  }

  private static func english(_ severity: Severity) -> String {
    switch severity {
    case .error: "Error"
    case .warning: "Warning"
    case .note: "Note"
    }
  }

  private static func englishNote(_ returned: Int, _ applied: Int) -> String {
    let before = applied > 0 ? "Applied already: \(counted(applied, "row")); do not send those again. " : ""
    return before + "Not applied: \(counted(returned, "row")), in this file. Correct the coloured cells and send this "
      + "file again. Point at a cell to read why; the sheet Findings lists everything."
  }

  private static func englishLegend(_ severity: Severity) -> String {
    switch severity {
    case .error: "The row is not applied until this is corrected."
    case .warning: "This does not stop the row; please make sure that it is right."
    case .note: "The value was corrected by itself; nothing has to be done."
    }
  }

  private static func englishMessage(_ field: Field) -> String {
    switch field {
    case .institutionDetsisNo: "The institution's T.C. DETSİS No: 8 digits, the first not 0."
    case .institutionName: "The institution's official name in DETSİS, without abbreviations."
    case .rowNumber: "The row's number. For more than 10 persons, go on from 11 in a new file."
    case .operation: "Choose Yetki Kayıt to grant the authority, Yetki İptali to revoke it."
    case .unitDetsisNo: "The unit's T.C. DETSİS No: 8 digits, the first not 0."
    case .unitName: "The unit's official name in DETSİS, without abbreviations."
    case .nationalId: "The T.C. number: 11 digits that agree with each other."
    case .fullName: "First and last name, without abbreviations."
    case .workPhone: "As 0312 999 99 99, with an extension 0312 999 99 99/9999; several are separated by -."
    case .mobilePhone: "As 05xx 999 99 99; several are separated by -."
    case .email: "The institution's e-mail address, ending in gov.tr."
    case .title: "The manager's title."
    case .appointmentType: "Asaleten, Boş Kadroya Vekaleten, Dolu Kadroya Vekaleten or Tedviren."
    case .reference: "As GG/AA/YYYY tarih ve … sayılı …: date and number of the document of appointment."
    case .start: "When the duty was taken up: GG/AA/YYYY HH:MM."
    case .end: "When the duty ended: GG/AA/YYYY HH:MM; empty while it goes on."
    case .managerCode: "The person's T.C. Yönetici Kodu, nine digits."
    case .hold: "Where it is filled, the row is applied with --held only."
    case .senderDomain: "The domain from which the institution writes, such as ticaret.gov.tr."
    case .confirmation: "How it was confirmed that the domain is the institution's."
    case .deputyDetsisNo: "The T.C. DETSİS No, of 8 digits, of the “Yardımcı” unit that the unit is tied to."
    }
  }
}
