import Domain

extension RuleExplanation {
  static func english(_ code: FindingCode) -> RuleExplanation {
    switch code {
    case .fileNotXlsx:
      .init(
        "A form is sent as an Excel workbook (.xlsx) and not converted to anything else.",
        remedy: "Open the form in Excel and save it as “Excel Workbook (*.xlsx)”.")
    case .fileEncrypted:
      .init(
        "A file protected by a password cannot be opened.", remedy: "Remove the password in Excel and send it again.")
    case .fileDamaged:
      .init(
        "All parts of the file have to be readable; nothing is applied from half a form.",
        remedy: "Open the form in Excel, save it under a new name and send that.")
    case .fileTooLarge:
      .init(
        "No form is so large that reading it exhausts the memory; the limits stand in iyem.yaml under limits.",
        remedy: "Put just your request into an empty form.")
    case .formNotRecognised:
      .init(
        "All nine columns stand in the form's header row; its layout is not changed.",
        remedy: "Take an empty form again and fill it in.")
    case .formHidden:
      .init(
        "A form on a hidden sheet is seen by nobody, its sender included; nothing is applied from it.",
        remedy: "Unhide the sheet and send the file again.")
    case .formAltered:
      .init(
        "The form's layout is not changed: no columns are added, moved or renamed. Where all labels are found, it is "
          + "read nevertheless.", remedy: "Use the unchanged form for your next request.")
    case .formEmpty:
      .init("At least one row of the form is filled in.", remedy: "Write your request into the numbered rows.")
    case .formDuplicate:
      .init(
        "A file is processed once; nothing is applied from a second one with the same content.",
        remedy: "Find its results in the folder that is named. To process it again indeed, use --again.")
    case .formOverTen:
      .init(
        "A form holds ten persons at the most; others go into a new file that continues the numbers.",
        remedy: "Next time, begin a new file with the eleventh person.")
    case .rowPassedOver:
      .init(
        "A row in which neither İşlem Türü nor DETSİS NO nor T.C. NO. is filled in is no request: a total, who signed, column "
          + "numbers, dashes. A value that is merely wrong is a request, and is told what is wrong.",
        remedy: "If the row is a request, fill in those three.")
    case .justificationDate:
      .init(
        "The justification of a file that comes by itself bears the day on which it was changed; a day before 2016 is none "
          + "(ZIP and network folders write 1980 or 1970), and the run's day is taken.",
        remedy: "Check the day in the justification; give it with --justification if need be.")
    case .sequenceGap:
      .init(
        "SIRA NO follows the rows: no number is left out or repeated.", remedy: "Number the rows from top to bottom.")
    case .sequenceStart:
      .init(
        "A form that starts above 1 continues an earlier one of the institution, which has to be in this run or in "
          + "the last 30 days.", remedy: "Send the missing form, too; if there is just one, start at 1.")

    case .institutionMissing:
      .init("KURUM DETSİS NO is filled in.", remedy: "Write the institution's T.C. DETSİS number of 8 digits.")
    case .institutionFormat:
      .init("A T.C. DETSİS number has 8 digits, the first not 0.", remedy: "Look the number up in DETSİS.")
    case .institutionUnknown: .init("DETSİS knows the institution.", remedy: "Check the number in DETSİS.")
    case .institutionClosed:
      .init("A closed institution asks for nothing.", remedy: "Write the number of the institution that took over.")
    case .institutionNameDiffers:
      .init(
        "KURUMU ADI is the name published in DETSİS, without abbreviations.",
        remedy: "Write the name as in DETSİS.")

    case .operationMissing:
      .init("Every row has its İşlem Türü.", remedy: "Write “Yetki Kayıt” or “Yetki İptali”.")
    case .operationUnknown:
      .init(
        "İşlem Türü is one of two: “Yetki Kayıt” grants authority, “Yetki İptali” revokes it. Tables of managers say "
          + "“Atama” or “Sonlandırma”.", remedy: "Write one of the two as it is.")
    case .detsisMissing:
      .init("The unit's T.C. DETSİS number is given.", remedy: "Look up the unit's number of 8 digits in DETSİS.")
    case .detsisFormat:
      .init("A T.C. DETSİS number has 8 digits, the first not 0.", remedy: "Write all of its digits and nothing else.")
    case .detsisUnknown: .init("DETSİS knows the unit.", remedy: "Check the number in DETSİS.")
    case .detsisClosed:
      .init("Nothing is done for a closed unit.", remedy: "Write the number of the unit that took its place.")
    case .detsisOutsideInstitution:
      .init(
        "An institution asks for itself and the units below it alone.",
        remedy: "Check the unit's number, and the institution's at the head of the form.")
    case .unitNameMissing: .init("BİRİM ADI is filled in.", remedy: "Write the unit's name as published in DETSİS.")
    case .unitNameDiffers:
      .init(
        "BİRİM ADI is the name published in DETSİS. A similar one is taken, and reported.",
        remedy: "Write the name as in DETSİS.")
    case .unitNameConflict:
      .init(
        "BİRİM ADI and DETSİS NO name the same unit; the name guards against a wrong number.",
        remedy: "See which of the two is right, and correct the other.")
    case .unitNotEntitled:
      .init(
        "The form is sent by central units for personnel, local governments, governorships and district registry "
          + "offices.", remedy: "Check that the unit is entitled indeed.")

    case .nationalIDMissing: .init("T.C. NO. is filled in.", remedy: "Write the person's T.C. number of 11 digits.")
    case .nationalIDFormat:
      .init("A T.C. number has 11 digits, the first not 0.", remedy: "Copy it from the identity card, digits alone.")
    case .nationalIDChecksum:
      .init(
        "The last two digits of a T.C. number follow from the others; where they do not, it was mistyped.",
        remedy: "Check it with the identity card: mostly two digits changed places.")
    case .nameMissing: .init("ADI SOYADI is filled in.", remedy: "Write the person's name and surname.")
    case .nameIncomplete:
      .init("Name and surname are written together and in full.", remedy: "Add what is missing.")
    case .nameCharacters:
      .init(
        "A name has letters, spaces, full stops, apostrophes and hyphens alone.",
        remedy: "Remove the character that is shown, or write the right letter.")
    case .nameDiffers:
      .init(
        "A T.C. number is one person's; where the registry has it under another name, number or name is wrong. The registry's "
          + "name came with the form of the oldest authority that was not undone, which the finding names. Undone, it frees the "
          + "name.",
        remedy:
          "Check both with the identity card. Report a change of surname by letter. If the earlier form is wrong, the "
          + "registry office undoes it (iyem undo).")
    case .personNamesDiffer:
      .init(
        "A T.C. number is one person's, who has one name among users and managers. Typographic apostrophes, hyphens and "
          + "circumflexes (â, î, û) make no difference.",
        remedy: "Check number and name with the identity card, and have the wrong one corrected.")
    case .abbreviation: .init("Nothing is abbreviated.", remedy: "Write the word in full.")
    case .workPhoneMissing: .init("İŞ TELEFONU is filled in.", remedy: "Write the person's work telephone.")
    case .mobilePhoneMissing: .init("CEP TELEFONU is filled in.", remedy: "Write the person's mobile telephone.")
    case .emailMissing: .init("E-POSTA is filled in.", remedy: "Write the person's institutional address.")
    case .phoneFormat:
      .init(
        "A telephone number reads “0999 999 99 99”, with an extension “0999 999 99 99/9999”; several are separated by "
          + "“-”. Mobile numbers have no extension.", remedy: "Write the number from its 0 on, with those spaces.")
    case .phonePrefix:
      .init(
        "A mobile number starts with 05, a work number with an area code of Turkey.",
        remedy: "Check that the number is right and in the right column.")
    case .emailFormat:
      .init(
        "An address reads user@domain, without Turkish letters and spaces.",
        remedy: "Write it as ad.soyad@kurum.gov.tr.")
    case .emailDomain:
      .init(
        "The address is an institutional one below gov.tr; instructions are sent there.",
        remedy: "Write the person's address at the institution.")
    case .emailShared:
      .init("An address belongs to one person.", remedy: "Write everybody's own address.")

    case .rowDuplicate:
      .init("The same operation, person and unit stand once; the first counts.", remedy: "Remove the repeated row.")
    case .rowConflict:
      .init(
        "Nobody is granted and revoked authority in one unit at once; which is meant cannot be known.",
        remedy: "Keep the row of what you want.")
    case .alreadyAuthorised:
      .init("The person is authorised in the unit already; nothing changes.", remedy: "Nothing needs to be done.")
    case .notAuthorised:
      .init(
        "Only an authority that the registry has is revoked.",
        remedy: "Check person and unit; the authority may be in another one.")

    case .cellError:
      .init("The cell holds the value itself, no error of Excel's.", remedy: "Type the value into the cell.")
    case .cellDate:
      .init(
        "Where Excel turned a number into a date, the value cannot be known.",
        remedy: "Format the cell as text and type it again.")
    case .cellScientific:
      .init(
        "Where Excel rounded a long number to 1.23E+10, its digits are lost.",
        remedy: "Format the cell as text and type the number again.")
    case .cellFormula:
      .init(
        "Values are typed, not worked out by formulas; the result that is shown is used.",
        remedy: "Write the value without a formula.")
    case .cellMerged:
      .init(
        "Each row has its own cells; a cell over several rows counts for each of them, as it is seen.",
        remedy: "Split the cell and write the value into every row.")
    case .cellShowsOther:
      .init(
        "Only what people see in their office program is applied: nothing hidden, struck out, without contrast, or shown "
          + "otherwise by a number format.",
        remedy: "Show the row or column, or write the value into an ordinary cell.")
    case .valueCorrected:
      .init(
        "Flaws that do not change the meaning (spaces, invisible characters, an address in upper case) are corrected "
          + "and reported.", remedy: "Nothing needs to be done.")

    case .tableNotRecognised:
      .init("The table's header row has the labels it needs.", remedy: "Add those missing; their order is free.")
    case .tableRepeated: .init("A file holds one table.", remedy: "Remove the sheets that do not count.")
    case .tableCutOff: .init("The file is readable to its end.", remedy: "Export the file again.")
    case .tableEmpty:
      .init("At least one row of the table is filled in.", remedy: "Write the rows below the header.")
    case .rowShifted:
      .init(
        "A row of a CSV file has no more cells than the header.",
        remedy: "Put the value that holds a separator into double quotes.")
    case .cellEncoding:
      .init(
        "Text that was opened and saved by a wrong code page has destroyed letters (“OÄŸuz”, “Þule”); what was meant cannot be "
          + "known. Lists are encoded as UTF-8 or Windows-1254.",
        remedy: "Type the value again; save a list as “CSV UTF-8”.")
    case .typeMissing: .init("Every appointment has its type.", remedy: "Write one of the four types.")
    case .typeUnknown:
      .init(
        "YETKİ TÜRÜ is Asaleten, Boş Kadroya Vekaleten, Dolu Kadroya Vekaleten or Tedviren.",
        remedy: "Write one of the four as it is.")
    case .referenceMissing:
      .init(
        "Date and number of the document behind an appointment are given.",
        remedy: "Write the document's date and number.")
    case .referenceFormat:
      .init(
        "The document reads “GG/AA/YYYY tarih ve … sayılı …”, with a real date: “08/01/2016 tarih ve 1 sayılı Bakan Oluru”, "
          + "say.",
        remedy: "Write the date as day/month/year, and the number.")
    case .startMissing: .init("The time when office was taken is given.", remedy: "Write day and time.")
    case .endMissing: .init("An ending has the time of its end.", remedy: "Write day and time.")
    case .dateFormat:
      .init(
        "A time has day, month, year, hour and minute, and is one that the calendar has.",
        remedy: "Write it as 11/01/2016 10:00.")
    case .endBeforeStart: .init("No appointment ends before it starts.", remedy: "Check both times.")
    case .proxyNeedsIncumbent:
      .init(
        "Dolu Kadroya Vekaleten is registered beside a manager in their own right (Asaleten).",
        remedy: "Where the seat is empty, write “Boş Kadroya Vekaleten”; else register the manager first.")
    case .unitHasManager:
      .init(
        "A unit takes another manager once the standing one is ended; beside an Asaleten, Dolu Kadroya Vekaleten alone.",
        remedy: "End the standing appointment first (the same table may).")
    case .datesOverlap:
      .init("Two persons do not hold one seat at a time.", remedy: "Start when the other ended, or later.")
    case .notAppointed:
      .init("Only a standing appointment is ended.", remedy: "Check person, unit and type.")
    case .endingAmbiguous:
      .init(
        "Where a person has several appointments in a unit, the one to end is named.",
        remedy: "Write YETKİ TÜRÜ, and BAŞLAMA TARİHİ VE SAATİ if need be.")
    case .endAfterRegistered:
      .init(
        "An ending does not put off the registered end; records are not edited.",
        remedy: "Write a longer time as a new appointment.")
    case .alreadyAppointed:
      .init("The appointment is registered in the same words; nothing changes.", remedy: "Nothing needs to be done.")
    case .lateRegistration:
      .init(
        "Beginnings and endings are registered on the same day.",
        remedy: "Report changes on their day.")
    case .personRenamed:
      .init(
        "The registry has the T.C. number under another name; the new one is registered.",
        remedy: "If the name did not change, check the number.")
    case .proxyWithoutIncumbent:
      .init(
        "Dolu Kadroya Vekaleten depends on the incumbent; when that one's time is over, the proxy's is expected to be.",
        remedy: "End the proxy, too, or make a new appointment.")
    case .proposalHeld:
      .init(
        "Held proposals of a comparison are not applied before they were reviewed.",
        remedy: "Review the rows and apply the file with --held and the number of its held rows.")
    case .managerCodeMissing:
      .init("The web service names managers by T.C. Yönetici Kodu.", remedy: "Fetch the list from the service again.")
    case .managerCodeUnknown:
      .init(
        "The registry gave the T.C. Yönetici Kodu to somebody.",
        remedy: "Check the code; somebody never registered is appointed first.")
    case .deputyMissing:
      .init("The deputy that the unit is tied to is given.", remedy: "Write the DETSİS number of a “Yardımcı” unit.")
    case .deputyUnknown:
      .init(
        "A unit is tied to a “Yardımcı” unit of the institution directly above it.",
        remedy: "Write the number of the unit of that institution's deputy.")
    case .alreadyTied:
      .init("The unit is tied to this deputy already; nothing changes.", remedy: "Nothing needs to be done.")
    case .unitNotTied:
      .init("Every first-level unit is tied to a deputy.", remedy: "Add the unit to the table, with a deputy.")
    case .institutionRegistered:
      .init(
        "The first registration of an institution takes the place of the names that stood in KAYSİS before.",
        remedy: "Nothing needs to be done; register the manager as an appointment.")
    case .senderNotInstitutional:
      .init(
        "Forms come from the institution's own e-mail account: one address in From, below gov.tr. Display names, "
          + "Reply-To and domains that look alike do not count.",
        remedy: "Send the form again from your institutional address.")
    case .senderUnauthenticated:
      .init(
        "The trusted mail host (mail.trusted-authserv-id) has authenticated the sender's domain: its topmost "
          + "Authentication-Results header says dmarc=pass, or dkim=pass or spf=pass for a domain of the same institution. "
          + "With dmarc=fail the others do not count.",
        remedy: "Where it is an error: ask the institution whether it sent the form; if so, it has to mend its SPF, "
          + "DKIM and DMARC records and send the form again. Where it is a warning: set mail.trusted-authserv-id.")
    case .senderUnconfirmed:
      .init(
        "The office has confirmed that the sender's domain writes for the form's institution, or for a unit above it: by "
          + "senders confirm, or by mail.sender-domains in the settings. No form teaches a domain. A confirmed domain "
          + "covers those below it.",
        remedy:
          "Ask the institution in a way that you know (by telephone, by letter); if it is right: iyem senders confirm "
          + "DOMAIN --institution NO --justification …, for this form alone iyem forms release, and if not iyem forms "
          + "reject. The next run applies the form.")
    case .senderOtherInstitution:
      .init(
        "The domain of a sender whom nobody has confirmed is not known as another institution's.",
        remedy: "Ask the institution whether it sent the form; if so, iyem senders confirm or iyem forms release, else "
          + "iyem forms reject.")
    case .mailReport:
      .init(
        "Mails that report, return, answer or moderate another mail (delivery reports, receipts, automatic replies, notices "
          + "to a list's moderator, mails without a sender) carry no request: nobody knows who sent the form in them. A mail "
          + "that a person forwards is none of these.",
        remedy: "Attach the form to a new mail and send it.")
    case .mailAutomatic:
      .init(
        "A form in a mail of a program (Auto-Submitted: auto-generated) or of a mailing list is taken, and told. A mail that "
          + "is marked as deleted in its folder is shown to nobody, and so it is not opened.",
        remedy: "Check that the form was meant; where a deleted mail is to be taken, remove the mark.")
    case .mailNoForm:
      .init("The form comes as an .xlsx attachment.", remedy: "Attach the form as .xlsx and send it again.")
    case .mailDamaged:
      .init(
        "The mail's MIME structure is damaged or cut off; the attachments that can be read are taken.",
        remedy: "If an attachment is missing, have the mail sent again.")
    case .mailDate:
      .init(
        "A justification bears the mail's date; the day of arrival stands for one that is impossible or lies ahead.",
        remedy: "Check the day in the justification.")
    case .mailDuplicate:
      .init(
        "A mail is known by its Message-ID; one that comes again is not answered again.",
        remedy: "Nothing needs to be done.")
    case .fewerThanTwo:
      .init("A unit has two authorised persons at least.", remedy: "Send a form for a second person.")
    }
  }
}
