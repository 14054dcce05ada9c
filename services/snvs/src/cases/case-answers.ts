import type { z } from 'zod'
import type { Case as CaseOnTheWire, SeenCase, WholeCase } from '@vigencia/contracts/cases/case.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { maskedPerson } from '@vigencia/domain/case-reports/masked-person.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import type { Case } from './case.ts'
import { openCorrection } from './correction.ts'
import { openedWords } from './registry-words.ts'
import { openReport, type SealedReport } from './sealed-report.ts'

type CaseAnswer = z.output<typeof CaseOnTheWire>
type Attempt = CaseAnswer['attempts'][number]

interface AttemptRow extends Omit<Attempt, 'started_at' | 'ended_at' | 'id_caso'> {
  case_id: string
  started_at: string
  ended_at: string | null
  id_caso: string | null
}

/** Cases without their persons, each with its attempts and its revision. */
async function caseAnswers(work: UnitOfWork, cases: readonly Case[]): Promise<CaseAnswer[]> {
  const ids = cases.map(({ id }) => id)
  const attempts = await attemptsOf(work, ids)
  const revisions = await work.sql<{ chain_id: string; revision: string }>(
    'select chain_id, revision from platform.chains where tenant_id = $1 and chain_id = any ($2::uuid[])',
    [work.tenant.id, ids],
  )
  const revisionOf = new Map(revisions.map(({ chain_id, revision }) => [chain_id, Number(revision)]))
  return cases.map((one) => ({
    ...withoutSecrets(one),
    attempts: attempts.get(one.id) ?? [],
    revision: revisionOf.get(one.id) ?? 0,
  }))
}

export async function caseAnswer(work: UnitOfWork, found: Case): Promise<CaseAnswer> {
  const [answer] = await caseAnswers(work, [found])
  return answer as CaseAnswer
}

/** Cases with their persons masked. */
export async function seenCases(
  work: UnitOfWork,
  vault: Vault,
  cases: readonly Case[],
): Promise<z.output<typeof SeenCase>[]> {
  const answers = await caseAnswers(work, cases)
  return answers.map((answer, i) => ({ ...answer, person: personOf(openReport(vault, cases[i] as Case)) }))
}

/** Cases with their reports whole, and with the registry's own words. */
export async function wholeCases(
  work: UnitOfWork,
  vault: Vault,
  cases: readonly Case[],
): Promise<z.output<typeof WholeCase>[]> {
  const answers = await caseAnswers(work, cases)
  return answers.map((answer, i) => {
    const report = openReport(vault, cases[i] as Case)
    const one = cases[i] as Case
    const [errors, correction] = [openedWords(vault, one), openCorrection(vault, one)]
    return { ...answer, errors, person: personOf(report), report, correction }
  })
}

const personOf = (report: SealedReport | null) => (report === null ? null : maskedPerson(report.ciudadano))

function withoutSecrets(one: Case): Omit<CaseAnswer, 'attempts' | 'revision'> {
  const { tenant_id, sealed, key_version, identity, document, content, attempt_count, fence, due_at, ...rest } = one
  const { person, whole_document, guardian, guardian_document, guardian_known, digest_form, is_twin, ...more } = rest
  const {
    correction,
    correction_key,
    words,
    words_key,
    disputed_id_caso,
    resolved_fence,
    resolved_registry,
    ...shown
  } = more
  return shown
}

async function attemptsOf(work: UnitOfWork, ids: readonly string[]): Promise<Map<string, Attempt[]>> {
  const rows = await work.sql<AttemptRow>(
    `select case_id, number, registry, started_at, ended_at, verdict, http_status, id_caso from snvs.attempts
      where tenant_id = $1 and case_id = any ($2::uuid[]) order by case_id, number`,
    [work.tenant.id, ids],
  )
  const attempts = new Map<string, Attempt[]>()
  for (const { case_id, started_at, ended_at, id_caso, ...row } of rows) {
    const attempt = {
      ...row,
      started_at: instantFromPostgres(started_at),
      ended_at: ended_at === null ? null : instantFromPostgres(ended_at),
      id_caso: id_caso === null ? null : Number(id_caso),
    }
    attempts.set(case_id, [...(attempts.get(case_id) ?? []), attempt])
  }
  return attempts
}
