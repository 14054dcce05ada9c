import * as caseDesk from '@vigencia/contracts/case-desk'
import * as cases from '@vigencia/contracts/cases'
import * as citizens from '@vigencia/contracts/citizens'
import * as codeLists from '@vigencia/contracts/code-lists'
import * as labMap from '@vigencia/contracts/lab-map'
import * as results from '@vigencia/contracts/results'
import * as samples from '@vigencia/contracts/samples'
import { bind } from '@vigencia/server/operations/bind.ts'
import { router, serve } from '@vigencia/server/trpc/serve.ts'
import { caseFigures } from './case-desk/case-figures.ts'
import { getDesk } from './case-desk/get-desk.ts'
import { holdQueue } from './queue/hold-queue.ts'
import { pauseQueue } from './queue/pause-queue.ts'
import { resumeQueue } from './queue/resume-queue.ts'
import { setDesk } from './case-desk/set-desk.ts'
import { acknowledgeCase } from './cases/acknowledge-case.ts'
import { cancelCase } from './cases/cancel-case.ts'
import { correctCase } from './cases/correct-case.ts'
import { disputeCase } from './cases/dispute-case.ts'
import { getCase } from './cases/get-case.ts'
import { listCaseChanges } from './cases/list-case-changes.ts'
import { listCases } from './cases/list-cases.ts'
import { reportCase } from './cases/report-case.ts'
import { resealCases } from './cases/reseal-cases.ts'
import { resendCase } from './cases/resend-case.ts'
import { resendCases } from './cases/resend-cases.ts'
import { resolveCase } from './cases/resolve-case.ts'
import { resolveCases, resolveFile } from './cases/resolve-cases.ts'
import { eraseCitizen } from './citizens/erase-citizen.ts'
import { exportCitizen } from './citizens/export-citizen.ts'
import { compareVersions } from './code-lists/compare-versions.ts'
import { listCodes } from './code-lists/list-codes.ts'
import { listVersions } from './code-lists/list-versions.ts'
import { refreshCodes } from './code-lists/refresh-codes.ts'
import { sendingDesk } from './code-lists/sending-desk.ts'
import { importLabMap } from './lab-map/import-lab-map.ts'
import { listLabMap } from './lab-map/list-lab-map.ts'
import { correctResult, correctSample } from './laboratory/correct-lab-report.ts'
import { cancelResult, cancelSample, resendResult, resendSample } from './laboratory/move-by-hand.ts'
import { getResult, getSample, listResults, listSamples } from './laboratory/read-lab-reports.ts'
import { reportResult, reportResultOfCase } from './laboratory/report-result.ts'
import { reportElsewhere, reportSample } from './laboratory/report-sample.ts'
import { resendResults, resendSamples } from './laboratory/resend-lab-reports.ts'
import { listResultChanges, listSampleChanges } from './laboratory/list-lab-changes.ts'
import {
  resolveResults,
  resolveResultsFile,
  resolveSamples,
  resolveSamplesFile,
} from './laboratory/resolve-lab-reports.ts'
import { resolveResult, resolveSample } from './laboratory/resolve-lab-report.ts'
import type { Privacy } from './privacy/privacy.ts'
import type { Reach, RegistryWire } from './registry/registry-wire.ts'

export interface SnvsRouterParts {
  readonly privacy: Privacy
  readonly wire: RegistryWire
  /** What the operator has set an address for. */
  readonly reach: Reach
}

/** Every operation of the reporting service, one line each. Both adapters and the documentation are made from this. */
export function snvsRouter({ privacy, wire, reach }: SnvsRouterParts) {
  return router({
    cases: {
      report: serve(cases.report).mutation(bind(cases.report, reportCase(privacy))),
      list: serve(cases.list).query(bind(cases.list, listCases(privacy))),
      get: serve(cases.get).query(bind(cases.get, getCase(privacy))),
      correct: serve(cases.correct).mutation(bind(cases.correct, correctCase(privacy))),
      resend: serve(cases.resend).mutation(bind(cases.resend, resendCase)),
      resendAll: serve(cases.resendAll).mutation(bind(cases.resendAll, resendCases)),
      resolve: serve(cases.resolve).mutation(bind(cases.resolve, resolveCase(privacy))),
      resolveAll: serve(cases.resolveAll).mutation(bind(cases.resolveAll, resolveCases(privacy))),
      resolveFile: serve(cases.resolveFile).mutation(bind(cases.resolveFile, resolveFile(privacy))),
      cancel: serve(cases.cancel).mutation(bind(cases.cancel, cancelCase(privacy))),
      acknowledge: serve(cases.acknowledge).mutation(bind(cases.acknowledge, acknowledgeCase(privacy))),
      dispute: serve(cases.dispute).mutation(bind(cases.dispute, disputeCase(privacy))),
      listChanges: serve(cases.listChanges).query(bind(cases.listChanges, listCaseChanges)),
      reseal: serve(cases.reseal).mutation(bind(cases.reseal, resealCases(privacy))),
    },
    caseDesk: {
      get: serve(caseDesk.get).query(bind(caseDesk.get, getDesk)),
      set: serve(caseDesk.set).mutation(bind(caseDesk.set, setDesk({ privacy, reach }))),
      pause: serve(caseDesk.pause).mutation(bind(caseDesk.pause, pauseQueue)),
      resume: serve(caseDesk.resume).mutation(bind(caseDesk.resume, resumeQueue)),
      hold: serve(caseDesk.hold).mutation(bind(caseDesk.hold, holdQueue)),
      figures: serve(caseDesk.figures).query(bind(caseDesk.figures, caseFigures)),
    },
    citizens: {
      exportCases: serve(citizens.exportCases).query(bind(citizens.exportCases, exportCitizen(privacy))),
      erase: serve(citizens.erase).mutation(bind(citizens.erase, eraseCitizen(privacy))),
    },
    samples: {
      report: serve(samples.report).mutation(bind(samples.report, reportSample({ privacy, reach }))),
      reportElsewhere: serve(samples.reportElsewhere).mutation(
        bind(samples.reportElsewhere, reportElsewhere({ privacy, reach })),
      ),
      list: serve(samples.list).query(bind(samples.list, listSamples)),
      get: serve(samples.get).query(bind(samples.get, getSample(privacy))),
      correct: serve(samples.correct).mutation(bind(samples.correct, correctSample(privacy))),
      resend: serve(samples.resend).mutation(bind(samples.resend, resendSample)),
      resendAll: serve(samples.resendAll).mutation(bind(samples.resendAll, resendSamples)),
      resolve: serve(samples.resolve).mutation(bind(samples.resolve, resolveSample)),
      resolveAll: serve(samples.resolveAll).mutation(bind(samples.resolveAll, resolveSamples)),
      resolveFile: serve(samples.resolveFile).mutation(bind(samples.resolveFile, resolveSamplesFile)),
      listChanges: serve(samples.listChanges).query(bind(samples.listChanges, listSampleChanges)),
      cancel: serve(samples.cancel).mutation(bind(samples.cancel, cancelSample)),
    },
    results: {
      report: serve(results.report).mutation(bind(results.report, reportResult({ privacy, reach }))),
      reportOfCase: serve(results.reportOfCase).mutation(
        bind(results.reportOfCase, reportResultOfCase({ privacy, reach })),
      ),
      list: serve(results.list).query(bind(results.list, listResults)),
      get: serve(results.get).query(bind(results.get, getResult(privacy))),
      correct: serve(results.correct).mutation(bind(results.correct, correctResult(privacy))),
      resend: serve(results.resend).mutation(bind(results.resend, resendResult)),
      resendAll: serve(results.resendAll).mutation(bind(results.resendAll, resendResults)),
      resolve: serve(results.resolve).mutation(bind(results.resolve, resolveResult)),
      resolveAll: serve(results.resolveAll).mutation(bind(results.resolveAll, resolveResults)),
      resolveFile: serve(results.resolveFile).mutation(bind(results.resolveFile, resolveResultsFile)),
      listChanges: serve(results.listChanges).query(bind(results.listChanges, listResultChanges)),
      cancel: serve(results.cancel).mutation(bind(results.cancel, cancelResult)),
    },
    labMap: {
      list: serve(labMap.list).query(bind(labMap.list, listLabMap)),
      importFile: serve(labMap.importFile).mutation(bind(labMap.importFile, importLabMap)),
    },
    codeLists: {
      list: serve(codeLists.list).query(bind(codeLists.list, listCodes)),
      versions: serve(codeLists.versions).query(bind(codeLists.versions, listVersions)),
      diff: serve(codeLists.diff).query(bind(codeLists.diff, compareVersions)),
      refresh: serve(codeLists.refresh).mutation(
        bind(codeLists.refresh, refreshCodes({ wire, deskOf: sendingDesk(privacy) })),
      ),
    },
  })
}

export type SnvsRouter = ReturnType<typeof snvsRouter>
