import Domain

/// The sentences and words of `--help`, the manual pages and the completions, in both languages.
package enum HelpText: Hashable, CaseIterable, Sendable, Sentence {
  // Commands.
  case iyem, check, process, apply, daily, status, detsis, detsisImport, detsisShow, detsisSearch
  case users, managers, managersApply, managersShow, hierarchy, hierarchyApply, hierarchyShow, reconcile
  case template, dump, explain, config, configShow, completions, manpages, help, managersNames, managersNamesImport
  case replies, repliesList, repliesSend, senders, sendersList, sendersConfirm, sendersReject
  case forms, formsList, formsRelease, formsReject, export, log, verify, registryCommand, registryRebuild,
    registryApproval
  case undo
  case backup, restore, purge
  case eyp, eypCheck, eypShow

  // What the commands' pages say at length.
  case exitStatuses, managersApplyLabels, hierarchyApplyLabels, reconcileChangesNothing, completionsInstall
  case manpagesInstall, explainAll, dailySteps, statusMeaning, configSources, olderNamesLabels, sendersConfirmed,
    formsHeld, sendersFileLabels, eypMeaning
  case exportNotes, rebuildKeeps, approvalNotes, undoKeeps, applyRefuses, backupNotes, restoreNotes, purgeNotes

  // Options and arguments of single commands.
  case packages, packagesKnownAt
  case filesToCheck, json, jsonOfRosters, checkAgain, processAgain, dryRun, runJustification, batchFile, batchAgain
  case heldProposals, unitSnapshots, delta, confirmClosing, unitNumber, searchedWords, searchLimit, usersUnit
  case managersUnit, managersPerson, managersAt, hierarchyUnit, rosters, rosterInstitution, templateKind, templateUnit
  case managersKnownAt, olderNamesFile, answerState, resendUncertain, senderInstitution, overwrite, senderDomain
  case decidedInstitution, decisionJustification, decisionReason, sendersFile, heldFormNumber
  case maximumAge, fullCheck, setting, exportKind, exportFormat, exportOutput, exportInstitution, unmasked, separator
  case outputFile, workbook, explainedCode, explainPage, shell, manualFolder
  case logForm, logRun, logLimit, verifyHead, verifyHeads, rebuildWrite, approvalEnd, undoTarget, undoReason
  case planToWrite, planToApply, backupFolder, backupFile, identity, purgeBefore, belowRetention

  // Options of all commands.
  case home, inbox, outbox, registry, now, language, quiet, verbose, showHelp, showVersion

  // The environment.
  case homeVariable, nowVariable, languageVariable, logVariable, noColourVariable

  // Headings and words of a page.
  case usageHeading, commandsHeading, argumentsHeading, optionsHeading, commonHeading, environmentHeading
  case nameHeading, synopsisHeading, descriptionHeading, exitHeading, seeAlsoHeading, manual
  case command, options, defaultValue, possibleValues, moreHelp

}
