// Written from the cards by `npm run openapi`, never by hand.
import type { CasesReportOperation, CasesListOperation, CasesGetOperation, CasesCorrectOperation, CasesResendOperation, CasesResendAllOperation, CasesResolveOperation, CasesResolveAllOperation, CasesResolveFileOperation, CasesCancelOperation, CasesAcknowledgeOperation, CasesDisputeOperation, CasesListChangesOperation, CasesResealOperation } from './snvs/cases.ts'
import type { CaseDeskGetOperation, CaseDeskSetOperation, CaseDeskPauseOperation, CaseDeskResumeOperation, CaseDeskHoldOperation, CaseDeskFiguresOperation } from './snvs/case-desk.ts'
import type { CitizensExportCasesOperation, CitizensEraseOperation } from './snvs/citizens.ts'
import type { SamplesReportOperation, SamplesReportElsewhereOperation, SamplesListOperation, SamplesGetOperation, SamplesCorrectOperation, SamplesResendOperation, SamplesResendAllOperation, SamplesResolveOperation, SamplesResolveAllOperation, SamplesResolveFileOperation, SamplesListChangesOperation, SamplesCancelOperation } from './snvs/samples.ts'
import type { ResultsReportOperation, ResultsReportOfCaseOperation, ResultsListOperation, ResultsGetOperation, ResultsCorrectOperation, ResultsResendOperation, ResultsResendAllOperation, ResultsResolveOperation, ResultsResolveAllOperation, ResultsResolveFileOperation, ResultsListChangesOperation, ResultsCancelOperation } from './snvs/results.ts'
import type { LabMapListOperation, LabMapImportFileOperation, LabMapExportFileOperation } from './snvs/lab-map.ts'
import type { CodeListsListOperation, CodeListsVersionsOperation, CodeListsDiffOperation, CodeListsRefreshOperation } from './snvs/code-lists.ts'

export type * from './snvs/cases.ts'
export type * from './snvs/case-desk.ts'
export type * from './snvs/citizens.ts'
export type * from './snvs/samples.ts'
export type * from './snvs/results.ts'
export type * from './snvs/lab-map.ts'
export type * from './snvs/code-lists.ts'

/** Every operation of the reporting service, by its noun and its verb. */
export interface SnvsOperations {
  readonly cases: {
    /** Report a notifiable case */ readonly report: CasesReportOperation
    /** List reported cases, the newest first */ readonly list: CasesListOperation
    /** Get a case */ readonly get: CasesGetOperation
    /** Correct a report */ readonly correct: CasesCorrectOperation
    /** Send a case again as it is */ readonly resend: CasesResendOperation
    /** Send again all cases that a filter finds */ readonly resendAll: CasesResendAllOperation
    /** Say whether a case in doubt had arrived */ readonly resolve: CasesResolveOperation
    /** Say of many cases in doubt whether they had arrived */ readonly resolveAll: CasesResolveAllOperation
    /** Say by a file of many cases in doubt whether they had arrived */ readonly resolveFile: CasesResolveFileOperation
    /** Cancel a case */ readonly cancel: CasesCancelOperation
    /** Say that what was to be done by hand at the registry is done */ readonly acknowledge: CasesAcknowledgeOperation
    /** Say that an adopted case is not our person's */ readonly dispute: CasesDisputeOperation
    /** List the changes of a case, newest first */ readonly listChanges: CasesListChangesOperation
    /** Seal reports anew with the newest key */ readonly reseal: CasesResealOperation
  }
  readonly caseDesk: {
    /** Show how cases are reported */ readonly get: CaseDeskGetOperation
    /** Say how cases are reported */ readonly set: CaseDeskSetOperation
    /** Send no more cases for now */ readonly pause: CaseDeskPauseOperation
    /** Send cases again */ readonly resume: CaseDeskResumeOperation
    /** Hold everything unsent after a restore */ readonly hold: CaseDeskHoldOperation
    /** Count cases by state */ readonly figures: CaseDeskFiguresOperation
  }
  readonly citizens: {
    /** Give out all that is kept of one citizen */ readonly exportCases: CitizensExportCasesOperation
    /** Remove what is kept of one citizen */ readonly erase: CitizensEraseOperation
  }
  readonly samples: {
    /** Report a sample of a case */ readonly report: SamplesReportOperation
    /** Report a sample of a case that was made elsewhere */ readonly reportElsewhere: SamplesReportElsewhereOperation
    /** List samples, the newest first */ readonly list: SamplesListOperation
    /** Get a sample */ readonly get: SamplesGetOperation
    /** Correct a sample that was not sent or was refused */ readonly correct: SamplesCorrectOperation
    /** Send a sample again as it is */ readonly resend: SamplesResendOperation
    /** Send again all samples that a filter finds */ readonly resendAll: SamplesResendAllOperation
    /** Say whether a sample in doubt had arrived */ readonly resolve: SamplesResolveOperation
    /** Say of many samples in doubt whether they had arrived */ readonly resolveAll: SamplesResolveAllOperation
    /** Say by a file of many samples in doubt whether they had arrived */ readonly resolveFile: SamplesResolveFileOperation
    /** List the changes of a sample, newest first */ readonly listChanges: SamplesListChangesOperation
    /** Cancel a sample that the registry does not have */ readonly cancel: SamplesCancelOperation
  }
  readonly results: {
    /** Report a result of any sample */ readonly report: ResultsReportOperation
    /** Report a result of a case's sample */ readonly reportOfCase: ResultsReportOfCaseOperation
    /** List results, the newest first */ readonly list: ResultsListOperation
    /** Get a result */ readonly get: ResultsGetOperation
    /** Correct a result that was not sent or was refused */ readonly correct: ResultsCorrectOperation
    /** Send a result again as it is */ readonly resend: ResultsResendOperation
    /** Send again all results that a filter finds */ readonly resendAll: ResultsResendAllOperation
    /** Say whether a result in doubt had arrived */ readonly resolve: ResultsResolveOperation
    /** Say of many results in doubt whether they had arrived */ readonly resolveAll: ResultsResolveAllOperation
    /** Say by a file of many results in doubt whether they had arrived */ readonly resolveFile: ResultsResolveFileOperation
    /** List the changes of a result, newest first */ readonly listChanges: ResultsListChangesOperation
    /** Cancel a result that the registry does not have */ readonly cancel: ResultsCancelOperation
  }
  readonly labMap: {
    /** List the rows of the lab map: the laboratory's items and the registry's codes */ readonly list: LabMapListOperation
    /** Replace the lab map by a file */ readonly importFile: LabMapImportFileOperation
    /** Export the lab map as a file */ readonly exportFile: LabMapExportFileOperation
  }
  readonly codeLists: {
    /** List the registry's groups, events and classifications */ readonly list: CodeListsListOperation
    /** List the versions of the registry's list, the newest first */ readonly versions: CodeListsVersionsOperation
    /** Compare two versions of the registry's list */ readonly diff: CodeListsDiffOperation
    /** Fetch the registry's groups, events and classifications */ readonly refresh: CodeListsRefreshOperation
  }
}
