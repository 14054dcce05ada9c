import type { z } from 'zod'
import type { Case, SeenCase } from '@vigencia/contracts/cases/case.ts'
import type { WrittenCase } from '@vigencia/contracts/cases/written-case.ts'
import { table } from './answers/aligned.ts'

type OneCase = z.input<typeof Case>

/** One case, a field on each line. */
export function caseFields(one: OneCase) {
  return {
    case: one.id,
    reference: one.source_reference,
    state: stateOf(one),
    'number at the registry': one.id_caso,
    'to be entered by hand': one.pending_manual?.join(' '),
    event: one.event_id,
    'paper date': one.paper_date,
    attempts: one.attempts.length,
    'at revision': one.revision,
  }
}

/** Cases, one on each line. Persons are masked as the service masks them. */
export function caseTable(cases: readonly z.input<typeof SeenCase>[]): string {
  return table(
    cases,
    {
      case: ({ id }) => id,
      state: stateOf,
      person: ({ person }) => (person === null ? 'purged' : `${person.initials} ${person.document_end ?? ''}`.trim()),
      event: ({ event_id }) => String(event_id),
      'paper date': ({ paper_date }) => paper_date,
      id_caso: ({ id_caso }) => (id_caso === null ? '' : String(id_caso)),
      attempts: ({ attempts }) => String(attempts.length),
      faults: ({ errors }) => Object.keys(errors ?? {}).join(' '),
      'by hand': ({ pending_manual }) => (pending_manual ?? []).join(' '),
    },
    'No such case.',
  )
}

/** The number of cases in each state that an operator may have to look at. */
export function stateTable(by: Readonly<Record<string, number>>): string {
  const shown = ['queued', 'reported', 'rejected', 'in_doubt']
  const others = Object.keys(by).filter((state) => !shown.includes(state) && by[state] !== 0)
  const columns = Object.fromEntries(
    [...shown, ...others].map((state) => [state.replaceAll('_', ' '), () => String(by[state] ?? 0)]),
  )
  return table([by], columns, '')
}

function stateOf({ state, held_because, doubt_because, acknowledged_at }: OneCase): string {
  if (held_because !== null) return `held: ${held_because.replaceAll('_', ' ')}`
  if (doubt_because !== null) return `in doubt: ${doubt_because.replaceAll('_', ' ')}`
  return state === 'adopted' && acknowledged_at === null ? 'adopted: acknowledge' : state.replaceAll('_', ' ')
}

/** What a person should see of a report that was taken, a line for each. */
export function warningLines({ warnings }: z.input<typeof WrittenCase>): string[] {
  return warnings.map(({ field, detail }) => `Look at ${field}: ${detail}`)
}
