import Domain
import SheetModel

extension FindingText {
  static func english(_ code: FindingCode, _ f: FindingFacts) -> String {
    switch code {
    case .fileNotXlsx where f.place != nil, .formNotRecognised where f.place != nil: f.place?.sentence(.english) ?? ""
    case .fileNotXlsx: "The file is no Excel workbook (.xlsx): \(englishKind(f.kind))"
    case .fileEncrypted where f.kind == .zip:
      "The file lies in a ZIP archive with a password, which could not be opened. Attach the file by itself, or in an archive "
        + "without a password, and send it again."
    case .fileEncrypted:
      "The file is protected by a password and could not be opened. Remove the password and "
        + "send it again."
    case .fileDamaged where f.isUnreadable: "The file could not be read (\(f.damage(.english)))."
    case .fileDamaged:
      "The file is damaged and could not be read (\(f.damage(.english))). Open it in Excel, save it as .xlsx and send it "
        + "again."
    case .fileTooLarge where f.has(.count):
      "The table has \(f[.count]) rows of this unit; at most \(f[.maximum]) rows of one unit are taken."
    case .fileTooLarge:
      "The file is over the limits: \(englishLimit(f.limit)) may be \(f[.maximum]) at the most. Put your "
        + "request into an empty form and send that."
    case .formNotRecognised:
      "The header row of the EK-1 form was not found. Missing labels: \(f[.missing]). Send the form without "
        + "changing its layout."
    case .formHidden:
      "The form stands on a hidden sheet, or its header row is hidden; nothing is applied from a form that nobody is "
        + "shown. Make it visible and send it again."
    case .formAltered:
      "The form's columns were "
        + "changed\(f.has(.added) ? "; added: \(f[.added])" : "")\(f.has(.renamed) ? "; renamed: \(f[.renamed])" : "")\(f.has(.moved) ? "; moved: \(f[.moved])" : ""). It was read, but its layout should not be changed."
    case .formEmpty: "No row of the form is filled in."
    case .formDuplicate where f.status == .held:
      "This file came before and waits for confirmation of its sender: \(f[.file]), \(f[.time]) (\(f[.run])). Its results: "
        + "\(f[.outputs]). It was not judged again."
    case .formDuplicate where f.status == .refused:
      "This file came before and was refused: \(f[.file]), \(f[.time]) (\(f[.run])). The reasons: \(f[.outputs]). It was "
        + "not judged again; correct it and send that."
    case .formDuplicate where f.status == .partial:
      "This file was processed before and accepted in part: \(f[.file]), \(f[.time]) (\(f[.run])). Its results: "
        + "\(f[.outputs]). No row was applied twice; correct those that were refused and send them."
    case .formDuplicate:
      "This file was processed\(f.status == .accepted ? " and accepted" : "") before: \(f[.file]), \(f[.time]) "
        + "(\(f[.run])). Its results: \(f[.outputs]). No row was applied twice."
    case .formOverTen:
      "\(f[.count]) rows are filled in; a form holds 10 persons at the most, the next file "
        + "continues the numbers."
    case .rowPassedOver where f[.count] == "1":
      "Row \(f[.row]) (“\(f.value)”) asks for nothing: neither İşlem Türü nor DETSİS NO nor T.C. NO. is filled in. It was "
        + "passed over."
    case .rowPassedOver:
      "The \(f[.count]) rows from row \(f[.row]) on (“\(f.value)”) ask for nothing: neither İşlem Türü nor DETSİS NO nor "
        + "T.C. NO. is filled in. They were passed over."
    case .justificationDate:
      "The file's date (\(f.value)) cannot be true; the justification bears today's date (\(f[.time]))."
    case .sequenceGap:
      "SIRA NO does not follow the rows of the table (row \(f[.row]): \(f.value.isEmpty ? "empty" : "“\(f.value)”"))."
    case .sequenceStart:
      "The form starts at \(f[.count]), but no form of the institution with number \(f[.expected]) is in this "
        + "run or in the last 30 days."

    case .institutionMissing: "KURUM DETSİS NO is empty. Write the institution's T.C. DETSİS number of 8 digits."
    case .institutionFormat: "KURUM DETSİS NO “\(f.value)” is not a number of 8 digits (the first is not 0)."
    case .institutionUnknown: "DETSİS has no institution numbered “\(f.value)”."
    case .institutionClosed: "The institution numbered “\(f.value)” (\(f[.official])) is closed in DETSİS."
    case .institutionNameDiffers:
      f.value.isEmpty
        ? "KURUMU ADI is empty; its name in DETSİS is “\(f[.official])”."
        : "KURUMU ADI “\(f.value)” is not the name in DETSİS: “\(f[.official])”."

    case .operationMissing: "\(f.operationLabel) is empty. Write \(f.operations[0]) or \(f.operations[1])."
    case .operationUnknown:
      "\(f.operationLabel) “\(f.value)” is not known. Write \(f.operations[0]) or \(f.operations[1])."
    case .detsisMissing: "The unit's DETSİS NO is empty."
    case .detsisFormat: "DETSİS NO “\(f.value)” is not a number of 8 digits (the first is not 0)."
    case .detsisUnknown: "DETSİS has no unit numbered “\(f.value)”."
    case .detsisClosed: "The unit numbered “\(f.value)” (\(f[.official])) is closed in DETSİS."
    case .detsisOutsideInstitution:
      "The unit numbered “\(f.value)” (\(f[.official])) does not belong to the form's institution (\(f[.otherName]))."
    case .unitNameMissing: "BİRİM ADI is empty. Write the unit's name as published in DETSİS."
    case .unitNameDiffers: "BİRİM ADI “\(f.value)” is not the name in DETSİS: “\(f[.official])”."
    case .unitNameConflict:
      f.has(.otherUnit)
        ? "BİRİM ADI “\(f.value)” is the name of unit \(f[.otherUnit]); the number on the form belongs to "
          + "“\(f[.official])”."
        : "BİRİM ADI “\(f.value)” does not go with the number on the form, which belongs to “\(f[.official])”."
    case .unitNotEntitled:
      "“\(f[.official])” is not a unit that may send this form (central personnel units, local governments, "
        + "governorships, district registry offices)."

    case .nationalIDMissing: "T.C. NO. is empty."
    case .nationalIDFormat: "T.C. NO. “\(f.value)” is not a number of 11 digits (the first is not 0)."
    case .nationalIDChecksum: "T.C. NO. “\(f.value)” is not valid: its last two digits do not follow from the others."
    case .nameMissing: "ADI SOYADI is empty."
    case .nameIncomplete: "ADI SOYADI “\(f.value)” is incomplete: name and surname are written together."
    case .nameCharacters where f.has(.maximum) && !f.has(.word):
      "ADI SOYADI is longer than \(f[.maximum]) characters. Write name and surname alone."
    case .nameCharacters: "ADI SOYADI “\(f.value)” holds a sign that no name has: “\(f[.word])”."
    case .nameDiffers:
      "The registry knows this T.C. number under another name"
        + (f.has(.form) ? " (which came with form \(f[.form])\(englishInstitution(f)))" : "")
        + ". Check number and name with the identity card; if the name has changed, send its document to the registry office."
    case .personNamesDiffer:
      "This T.C. number stands under different names among users and managers (“\(f[.official])” in the other list). Check "
        + "with the identity card which is right."
    case .abbreviation: "“\(f.value)” holds an abbreviation: “\(f[.word])”. Names are written in full."
    case .workPhoneMissing: "İŞ TELEFONU is empty."
    case .mobilePhoneMissing: "CEP TELEFONU is empty."
    case .emailMissing: "E-POSTA is empty."
    case .phoneFormat:
      f.field == .mobilePhone
        ? "CEP TELEFONU “\(f.value)” does not read 0999 999 99 99; several are separated by “-”."
        : "İŞ TELEFONU “\(f.value)” does not read 0999 999 99 99, or with an extension 0999 999 99 99/9999; "
          + "several are separated by “-”."
    case .phonePrefix:
      f.field == .mobilePhone
        ? "CEP TELEFONU “\(f.value)” does not start with 05."
        : "İŞ TELEFONU “\(f.value)”: \(f[.word]) is no area code of Turkey."
    case .emailFormat: "E-POSTA “\(f.value)” is not a valid address (example: ad.soyad@kurum.gov.tr)."
    case .emailDomain: "E-POSTA “\(f.value)” is not an institutional address; it must end in \(f[.expected])."
    case .emailShared:
      "E-POSTA “\(f.value)” is also given for the person of row \(f[.row]); an address belongs "
        + "to one person."

    case .rowDuplicate:
      f.has(.file)
        ? "Row \(f[.row]) of \(f[.file]) in this run asks for the same; the first counts."
        : "Row \(f[.row]) asks for the same; the first counts."
    case .rowConflict: "A grant and a revocation are asked for the same person and unit; neither was applied."
    case .alreadyAuthorised: "The person is authorised in this unit already; nothing was changed."
    case .notAuthorised: "The person has no authority in this unit that could be revoked."

    case .cellError:
      f.value.isEmpty
        ? "The formula in the cell of \(f.label) has no result. Type the value."
        : "The cell of \(f.label) holds an Excel error: \(f.value)."
    case .cellDate:
      "Excel turned the value of \(f.label) into a date (\(f.value)). Format the cell as text and "
        + "type it again."
    case .cellScientific:
      "Excel lost digits of \(f.label) (\(f.value)). Format the cell as text and type the "
        + "number again."
    case .cellFormula: "The value of \(f.label) comes from a formula; its result (“\(f.value)”) was used."
    case .cellMerged where f.has(.added):
      "Cells of the table are merged (\(f[.added])) over others with content, which nobody sees. Split them and remove "
        + "what does not count."
    case .cellMerged: "The value of \(f.label) stands in one cell over several rows; it was used for each of them."
    case .cellShowsOther where f.has(.added):
      "Rows \(f[.added]) of the sheet belong to a collapsed group and are not seen. Open the group, or remove the rows."
    case .cellShowsOther where f.field == nil:
      "Nothing of the row is seen as it is: it is hidden or struck out. It was not applied; show it and send the form "
        + "again if it is meant."
    case .cellShowsOther:
      "People do not see the value of \(f.label) as it is: its row or column is hidden, it is struck out or without "
        + "contrast, or the cell's format shows something else. Write it into an ordinary cell."
    case .valueCorrected: "\(f.label) was taken with a correction: “\(f.suggestion)”."

    case .tableNotRecognised where f.has(.word) && !f.has(.missing):
      "With its column \(f[.word]) this is a batch of changes, not a list of managers: it is for managers apply."
    case .tableNotRecognised where f[.kind] == "NUL":
      "The file is no text, or damaged: it holds NUL (zero) bytes. Open the list in Excel and save it as “CSV UTF-8”."
    case .tableNotRecognised where f.has(.kind):
      "The file is encoded in \(f[.kind]), which is not read. Open the list in Excel and save it as “CSV UTF-8”."
    case .tableNotRecognised where f.has(.added):
      "The header row names a column twice (\(f[.added])); which of them counts cannot be known."
    case .tableNotRecognised where f[.missing].isEmpty: "The file holds no table with a header row."
    case .tableNotRecognised: "The table's header row was not found. Missing labels: \(f[.missing])."
    case .tableRepeated: "Several sheets hold a table (\(f[.added])); which of them counts cannot be known."
    case .tableCutOff:
      "The file breaks off in row \(f[.row]): its end is missing. That row and any after it were not taken."
    case .tableEmpty: "No row of the table is filled in."
    case .rowShifted:
      "The row has more cells than the header; a value may hold a separator. Such values are written in quotes."
    case .cellEncoding:
      "The letters of \(f.label) are destroyed (“\(f.value)”). Type the value again; save a list as UTF-8 or Windows-1254."
    case .typeMissing: "YETKİ TÜRÜ is empty."
    case .typeUnknown: "YETKİ TÜRÜ “\(f.value)” is not known. It is one of: \(f[.expected])."
    case .referenceMissing: "ATAMANIN TARİH VE SAYISI is empty."
    case .referenceFormat:
      "ATAMANIN TARİH VE SAYISI “\(f.value)” does not read “GG/AA/YYYY tarih ve … sayılı …” with a real date (example: "
        + "08/01/2016 tarih ve 1 sayılı Bakan Oluru)."
    case .startMissing: "BAŞLAMA TARİHİ VE SAATİ is empty."
    case .endMissing: "BİTİŞ TARİHİ VE SAATİ is empty; an ending needs it."
    case .dateFormat:
      "\(f.label) “\(f.value)” is no real time with day, month, year, hour and minute (11/01/2016 10:00)."
    case .endBeforeStart: "The end (\(f[.until])) lies before the start (\(f[.from]))."
    case .proxyNeedsIncumbent where f.has(.holder):
      "\(f[.holder]) holds the unit's office (Asaleten) at that time; nobody deputises for himself."
    case .proxyNeedsIncumbent:
      "The unit has no manager in their own right (Asaleten) at that time; Dolu Kadroya Vekaleten needs one beside it."
    case .unitHasManager:
      "The unit has a standing manager: \(f[.holder]) (\(f[.type]), since \(f[.from])). That appointment is ended first."
    case .datesOverlap:
      "The time overlaps with that of \(f[.holder]), who held the same seat (\(f[.type]), \(f[.from]) – \(f[.until]))."
    case .notAppointed:
      f.has(.until)
        ? "The person's appointment in this unit is ended already (\(f[.until]))."
        : "The person has no such appointment in this unit that could be ended."
    case .endingAmbiguous:
      "The person has several appointments in this unit; YETKİ TÜRÜ and BAŞLAMA TARİHİ must say which one is ended."
    case .endAfterRegistered:
      "The appointment ends at \(f[.until]) by its registration; an ending cannot prolong it. A longer time is a new "
        + "appointment."
    case .alreadyAppointed: "This appointment is registered already, in the same words; nothing was changed."
    case .lateRegistration:
      "Registered \(f[.count]) days late: beginnings and endings are registered on the same day (EK-2 §13)."
    case .personRenamed:
      "This T.C. number was registered as “\(f[.official])”; the new name was registered. Check number and name."
    case .proxyWithoutIncumbent:
      "The incumbent's time is over, but that of the proxy beside it (\(f[.holder])) goes on; it may have to be ended."
    case .proposalHeld:
      "This proposal is held (\(f.value)). Once it was reviewed, the file is applied with --held \(f[.count]): so many of its rows are held."
    case .managerCodeMissing: "The row has no T.C. Yönetici Kodu, so that nobody can be matched."
    case .institutionRegistered:
      "The first registration of \(f[.official]) is made and removed its older managers' names; this one is not taken (EK-2 §11)."
    case .managerCodeUnknown: "The registry has no T.C. Yönetici Kodu “\(f.value)”."
    case .deputyMissing: "YARDIMCI DETSİS NO is empty."
    case .deputyUnknown:
      f.has(.official)
        ? "The unit numbered “\(f.value)” (\(f[.official])) is no “Yardımcı” unit that this unit can be tied to."
        : "There is no “Yardımcı” unit numbered “\(f.value)”."
    case .alreadyTied: "The unit is tied to this deputy already; nothing was changed."
    case .unitNotTied: "Unit \(f[.unit]) (\(f[.official])) is tied to no deputy."

    case .senderNotInstitutional:
      "The sender (\(f[.address])) is not one institutional address; forms are sent from the institution's own "
        + "address below \(f[.expected])."
    case .senderUnauthenticated:
      !f[.severity].isEmpty
        ? "The sender's address was not authenticated: no trusted mail host (mail.trusted-authserv-id) is configured."
        : f.has(.reason)
          ? "The sender's address (\(f[.address])) was not authenticated; the host \(f[.host]) found: \(f[.reason]). "
            + "Somebody else may have sent it; the form was not applied."
          : "The sender's address (\(f[.address])) was not authenticated: the mail bears no result of the host \(f[.host]) "
            + "(Authentication-Results). Somebody else may have sent it; the form was not applied."
    case .senderUnconfirmed:
      "Nobody has confirmed that \(f[.address]) writes for the institution \(f[.unit])"
        + (f.isError
          ? "; the form is held. Ask the institution; if it is right, confirm it with “\(f.confirmation)”." : ".")
    case .senderOtherInstitution:
      "The domain \(f[.address]) is known as another institution's (\(f.otherInstitution)); nobody has confirmed that it "
        + "writes for the institution \(f[.unit])"
        + (f.isError
          ? "; the form is held. Ask the institution; if it is right, confirm it with “\(f.confirmation)”." : ".")
    case .mailReport:
      "The mail is no person's request: \(englishReport(f[.reason])). The files in it were not taken; a form has to be "
        + "attached to a new mail."
    case .mailAutomatic:
      f[.reason] == "deleted"
        ? "The mail is marked as deleted in its folder; it was not opened, and nothing was applied."
        : f[.reason] == AutomaticSign.autoSubmitted.rawValue
          ? "A program sent the mail, and not a person (Auto-Submitted); the form was taken."
          : "The mail came through a mailing list; the form was taken."
    case .mailNoForm:
      f.has(.missing)
        ? "No attachment of the mail is an EK-1 form; attached: \(f[.missing]). Attach the form as .xlsx and send it again."
        : "The mail has no attachment. Attach the EK-1 form as .xlsx and send it again."
    case .mailDamaged:
      "The structure of the mail is damaged (\(f.damage(.english))); the attachments that could be read were taken."
    case .mailDate:
      "The mail's date (“\(f.value)”) is no real one or lies ahead; the justification names the day it arrived: "
        + "\(f[.time])."
    case .mailDuplicate:
      "A mail with the same Message-ID came before: \(f[.time]) (\(f[.run])). No second answer was "
        + "given."
    case .fewerThanTwo:
      "Persons authorised in unit \(f[.unit]) (\(f[.official])): \(f[.count]); there must be two at least."
    }
  }

  private static func englishReport(_ sign: String) -> String {
    switch ReportSign(rawValue: sign) {
    case .delivery: "it reports or returns another mail that was not delivered"
    case .receipt: "it is a receipt for another mail"
    case .reply: "a program answered another mail with it"
    case .moderation: "a program or a list passes somebody else's mail on with it, for approval or for information"
    case .nullSender: "it has no sender (Return-Path), as what is sent because of another mail"
    case nil: "it reports another mail"
    }
  }

  private static func englishKind(_ kind: FileKind) -> String {
    switch kind {
    case .empty: "it is empty. Attach the form again."
    case .legacyXls: "an old Excel file (.xls). Save it in Excel as “Excel Workbook (*.xlsx)”."
    case .xlsb: "a binary Excel file (.xlsb). Save it as “Excel Workbook (*.xlsx)”."
    case .ods: "an OpenDocument spreadsheet (.ods). Save it as “Excel 2007-365 (.xlsx)”."
    case .csv: "a CSV text file. Fill in the form in Excel and save it as .xlsx."
    case .html: "an HTML page under the name of an Excel file. Open it in Excel and save it as .xlsx."
    case .xml: "an XML file. Open it in Excel and save it as .xlsx."
    case .pdf: "a PDF document. Send the filled-in Excel file (.xlsx)."
    case .image: "a picture. Send the Excel file (.xlsx), not a scan of the form."
    case .word: "a Word document. Fill in the form in Excel and send it as .xlsx."
    case .zip: "a compressed archive. Take the Excel file (.xlsx) out of it and send that."
    case .text: "a plain text file. Fill in the form in Excel and save it as .xlsx."
    case .archive:
      "a compressed archive that is not opened (.rar, .7z …). Take the Excel file (.xlsx) out of it and send that."
    case .signed:
      "a signed or sealed file (.p7m). Open it in the signing program and send the Excel file (.xlsx) in it."
    case .outlook:
      "an Outlook message (.msg). Save the Excel file (.xlsx) in it, or save the message as it came from its sender's server, "
        + "as .eml."
    case .appleMail:
      "an Apple Mail message (.emlx). Save it in Mail as “Raw Message Source”, under a name that ends in .eml."
    case .mail: "an e-mail message whose name does not end in .eml. Add .eml to its name."
    case .iwork:
      "a document of Apple Numbers, Pages or Keynote. Export it in Numbers (File > Export To > Excel) as .xlsx."
    case .presentation: "a presentation. Fill in the form in Excel and send it as .xlsx."
    case .eyp:
      "a package of official correspondence (.eyp). Take the Excel file (.xlsx) out of its attachments and send that."
    case .shortcut: "a shortcut, not the file itself. Send the Excel file (.xlsx) that it points to."
    case .unknown: "its kind is not known. Open the form in Excel and save it as .xlsx."
    }
  }

  private static func englishLimit(_ limit: SizeLimit?) -> String {
    switch limit {
    case .fileBytes: "the file's size (bytes)"
    case .partBytes: "the inflated size of a part (bytes)"
    case .totalBytes: "the inflated size of all parts (bytes)"
    case .inflationRatio: "the ratio of inflation"
    case .entries: "the number of parts"
    case .sheets: "the number of sheets"
    case .cells: "the number of cells"
    case .strings: "the number of strings"
    case .stringBytes: "the length of the text (bytes)"
    case .elements: "the number of styles, links or other entries"
    case .depth: "the nesting of XML"
    case .attributes: "the number of XML attributes"
    case .tagBytes: "the length of one XML tag (bytes)"
    case .forms: "the number of forms"
    case .rows: "the number of filled rows"
    case .characters: "the length of one cell's text (characters)"
    case .marks: "the number of marks behind one letter"
    case nil: "the size"
    }
  }
}
