import { random } from '../harness/random.ts'
import type { ActsClinic } from './acts-clinic.ts'

export interface BenchProcedure {
  readonly line: string
  readonly procedure_code: string
  readonly access: 'main' | 'same' | 'other'
  readonly participants: readonly { readonly role: 'surgeon' | 'assistant_1' | 'anaesthetist' }[]
}

export interface BenchAct {
  readonly convenio_id: string
  readonly event_date: string
  readonly character: 'elective'
  readonly procedures: readonly BenchProcedure[]
}

const SURGEON = { role: 'surgeon' } as const
const ASSISTED = [SURGEON, { role: 'assistant_1' }] as const

/** Five procedures by a surgeon: five lines, each of a code of its own. */
export function actsOfFiveCodes(clinic: ActsClinic, count: number): BenchAct[] {
  return acts(clinic, count, [[SURGEON], [SURGEON], [SURGEON], [SURGEON], [SURGEON]])
}

/** Two procedures of a team: five lines, by surgeon, assistant and anaesthetist. */
export function actsOfATeam(clinic: ActsClinic, count: number): BenchAct[] {
  return acts(clinic, count, [[...ASSISTED, { role: 'anaesthetist' }], ASSISTED])
}

function acts(
  { convenioId, codes }: ActsClinic,
  count: number,
  teams: readonly BenchProcedure['participants'][],
): BenchAct[] {
  const chance = random(31)
  return Array.from({ length: count }, () => ({
    convenio_id: convenioId,
    event_date: `2026-${String(1 + chance.below(12)).padStart(2, '0')}-0${1 + chance.below(9)}`,
    character: 'elective' as const,
    procedures: chance.some(codes, teams.length).map((procedure_code, i) => ({
      line: String(i + 1),
      procedure_code,
      access: i === 0 ? ('main' as const) : chance.one(['same', 'other'] as const),
      participants: teams[i] as BenchProcedure['participants'],
    })),
  }))
}
