import { createHash } from 'node:crypto'
import { openLabWords } from '@vigencia/domain/lab-reports/open-lab-words.ts'
import { labVerdictOf, type LabVerdict } from '@vigencia/domain/lab-reports/lab-answer.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { openInTime, type SendParts } from '../delivery/send-attempt.ts'
import type { LabClaimed } from './claim-lab-reports.ts'
import type { LabEnding } from './conclude-lab-reports.ts'

/** The name under which the number on which a report hangs goes over the wire. */
const HANGS_ON: Readonly<Record<LabApi, string>> = { samples: 'idEventoCaso', results: 'idEventoMuestra' }

/** Sends one attempt over the wire, and answers its result. */
export async function sendLabReport(
  parts: SendParts,
  api: LabApi,
  tenantId: string,
  sent: LabClaimed,
): Promise<LabEnding> {
  const facts = { tenant_id: tenantId, api, report_id: sent.id, attempt: sent.number }
  const opened = openInTime(parts, tenantId, sent, facts)
  if (opened === null) return UNSENT
  const body = JSON.stringify({ ...JSON.parse(opened.body), [HANGS_ON[api]]: sent.hangs_on })
  const end = await parts.wire.add(api, sent.registry, opened.credentials, body)
  if (end.kind !== 'answered') {
    parts.tell('the registry was not reached', { ...facts, kind: end.kind, why: end.why })
    const verdict = { kind: end.kind === 'not_sent' ? 'transient' : 'unknown' } as const
    return { verdict, way: 'failed', http_status: null, answer: null }
  }
  const { status, bytes } = end.reply
  const judged = labVerdictOf(api, end.reply)
  const { verdict, words } = withSealedWords(judged, opened)
  const way = verdict.kind === 'throttled' ? 'busy' : verdict.kind === 'unknown' ? 'failed' : 'good'
  const answer = createHash('sha256').update(bytes).digest()
  return { verdict, way, http_status: status, answer, ...(words !== undefined && { words }) }
}

/** It never was on the wire. */
const UNSENT: LabEnding = { verdict: { kind: 'transient' }, way: null, http_status: null, answer: null }

/** The registry's own words may be about anybody. What is not ours of them is sealed. */
function withSealedWords(
  verdict: LabVerdict,
  opened: ReturnType<SendParts['open']>,
): Pick<LabEnding, 'verdict' | 'words'> {
  if (verdict.kind !== 'rejected') return { verdict }
  const errors = openLabWords(verdict.errors)
  const isOpen = Object.entries(verdict.errors).every(([key, text]) => errors[key] === text)
  return isOpen ? { verdict } : { verdict: { ...verdict, errors }, words: opened.sealWords(verdict.errors) }
}
