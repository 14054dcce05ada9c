import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { CASES, caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf, SAMPLES } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { resolveCase } from '../cases/resolve-case.ts'
import { claimLabReports } from '../laboratory-delivery/claim-lab-reports.ts'
import { resolveSample } from '../laboratory/resolve-lab-report.ts'

let snvs: TestSnvs
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
})
afterAll(() => snvs.close())

const AT_ONCE = 8
const CREDENTIALS = { app_id: 'clinic', app_key: 'clinic-secret' }

async function newClinic() {
  const clinic = await snvs.newTenant()
  const its = caseOf(clinic)
  await its.desk({ establishment: '10064902100000', sample_credentials: CREDENTIALS, result_credentials: CREDENTIALS })
  return { clinic, its, lab: laboratoryOf(clinic), work: workOf(snvs, clinic) }
}

/** Puts a sample or a result into doubt, as if its first attempt had ended so. */
const doubt = (id: string) =>
  asSuperuser(
    snvs,
    "update snvs.lab_reports set state = 'in_doubt', registry = 'stand_in', due_at = null, attempt_count = 1, fence = 1 where id = $1",
    [id],
  )

async function casesInDoubt({ its }: Awaited<ReturnType<typeof newClinic>>): Promise<string[]> {
  const ids: string[] = []
  for (let one = 0; one < AT_ONCE; one++) {
    const { id } = await its.report()
    await putCase(snvs, id, 'in_doubt')
    ids.push(id)
  }
  return ids
}

async function samplesInDoubt({ its, lab }: Awaited<ReturnType<typeof newClinic>>): Promise<string[]> {
  const { id: caseId } = await its.report()
  const made = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, one) => lab.sample(caseId, { idMuestra: 300 + one })),
  )
  for (const { id } of made) await doubt(id)
  return made.map(({ id }) => id)
}

async function resultsInDoubt({ its, lab }: Awaited<ReturnType<typeof newClinic>>): Promise<string[]> {
  const { id: sampleId } = await lab.sample((await its.report()).id)
  const made = await Promise.all(Array.from({ length: AT_ONCE }, () => lab.result(sampleId)))
  for (const { id } of made) await doubt(id)
  return made.map(({ id }) => id)
}

/** The answers to one number that is said of each at once. */
async function answersAtOnce(
  clinic: SnvsTenant,
  path: string,
  ids: readonly string[],
  number: object,
): Promise<string[]> {
  const answers = await Promise.all(
    ids.map((id) => clinic.rest('POST', `${path}/${id}/resolve`, { resolution: 'was_sent', ...number })),
  )
  return answers.map(({ status, body }) => (status === 200 ? body.state : body.code)).toSorted()
}

const others = (code: string) => Array.from({ length: AT_ONCE - 1 }, () => code)

describe('one number of the registry that is said of several in doubt at once is that of one alone', () => {
  test('of cases', async () => {
    const clinic = await newClinic()
    const answers = await answersAtOnce(clinic.clinic, CASES, await casesInDoubt(clinic), { id_caso: 2_106_719 })
    expect(answers).toEqual([...others('id_caso_taken'), 'reported'])
  })

  test('of samples', async () => {
    const clinic = await newClinic()
    const answers = await answersAtOnce(clinic.clinic, SAMPLES, await samplesInDoubt(clinic), { registry_id: 5001 })
    expect(answers).toEqual([...others('registry_number_taken'), 'reported'].toSorted())
  })

  test('of results', async () => {
    const clinic = await newClinic()
    const ids = await resultsInDoubt(clinic)
    const answers = await answersAtOnce(clinic.clinic, '/v1/snvs/results', ids, { registry_id: 6001 })
    expect(answers).toEqual([...others('registry_number_taken'), 'reported'].toSorted())
  })

  test('by the database too, whoever writes it', async () => {
    const clinic = await newClinic()
    const [cases, samples] = [await casesInDoubt(clinic), await samplesInDoubt(clinic)]
    await expect(
      asSuperuser(snvs, "update snvs.cases set resolved_registry = 'stand_in', id_caso = 2106719 where id = any ($1)", [
        cases,
      ]),
    ).rejects.toThrow('id_caso_taken')
    await expect(
      asSuperuser(
        snvs,
        "update snvs.lab_reports set resolved_registry = 'stand_in', registry_id = 5001 where id = any ($1)",
        [samples],
      ),
    ).rejects.toThrow('registry_number_taken')
  })
})

describe('the number on which something hangs', () => {
  const input = { limit: 8, avoid: [], permit: () => 8 }

  /** A sample that somebody found under 5001, and its queued result. */
  async function found() {
    const clinic = await newClinic()
    const { id } = await clinic.lab.sample((await clinic.its.report()).id)
    await doubt(id)
    const { id: resultId } = await clinic.lab.result(id)
    await clinic.clinic.rest('POST', `${SAMPLES}/${id}/resolve`, { resolution: 'was_sent', registry_id: 5001 })
    expect((await clinic.lab.getResult(resultId)).state).toBe('queued')
    return { ...clinic, id, resultId, told: { sample_id: id, resolution: 'was_sent', registry_id: 5002 } as const }
  }

  test('is not taken back while what hangs on it is claimed: whoever tries is told that it went out', async () => {
    const { work, lab, id, told } = await found()
    let other: Promise<unknown> = Promise.resolve()
    const hangsOn = await work.change(async (claiming) => {
      const { claimed } = await claimLabReports(claiming, 'results', input)
      other = work.change((resolving) => resolveSample(resolving, told)).catch((error: Error) => error)
      expect(await Promise.race([other, pause(300, 'waits')])).toBe('waits')
      return claimed.map(({ hangs_on }) => hangs_on)
    })
    expect(hangsOn).toEqual([5001])
    expect(await other).toMatchObject({ code: 'lab_report_cannot_move' })
    expect((await lab.getSample(id)).registry_id).toBe(5001)
  })

  test('is not used while somebody takes it back: what hangs on it is asked for again in a second', async () => {
    const { work, told } = await found()
    const claim = () => work.change((claiming) => claimLabReports(claiming, 'results', input))
    const meanwhile = await work.change(async (resolving) => {
      await resolveSample(resolving, told)
      return claim()
    })
    expect(meanwhile).toMatchObject({ claimed: [], isFull: false })
    expect(meanwhile.nextDue?.toString()).toBe('2026-11-22T12:00:01Z')
    expect((await claim()).claimed.map(({ hangs_on }) => hangs_on)).toEqual([5002])
  })

  test('is that of a case for its samples, alike', async () => {
    const { its, lab, work, clinic } = await newClinic()
    const { id: case_id } = await its.report()
    await putCase(snvs, case_id, 'in_doubt')
    await lab.sample(case_id)
    const resolution = { case_id, resolution: 'was_sent', id_caso: 2_106_719 } as const
    await clinic.rest('POST', `${CASES}/${case_id}/resolve`, { resolution: 'was_sent', id_caso: 2_106_719 })
    await asSuperuser(
      snvs,
      "update snvs.lab_reports set state = 'queued', registry = 'stand_in', due_at = updated_at where case_id = $1",
      [case_id],
    )
    const other = { ...resolution, id_caso: 2_106_720 }
    const run = resolveCase(snvs.service.privacy)
    let late: Promise<unknown> = Promise.resolve()
    await work.change(async (claiming) => {
      const { claimed } = await claimLabReports(claiming, 'samples', input)
      expect(claimed.map(({ hangs_on }) => hangs_on)).toEqual([2_106_719])
      late = work.change((resolving) => run(resolving, other)).catch((error: Error) => error)
      expect(await Promise.race([late, pause(300, 'waits')])).toBe('waits')
    })
    expect(await late).toMatchObject({ code: 'case_cannot_move' })
  })
})
