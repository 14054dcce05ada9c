import fc from 'fast-check'
import { dayNumberOf, dayOf } from '../../calendar/day.ts'
import { ACCESSES, BILATERALS, CHARACTERS, PARTICIPANT_ROLES, type Act, type ActProcedure } from '../act.ts'
import { CODES, nullOr, PACKAGE_CODE, seldom } from './any-value.ts'

/** Working days, ends of weeks, and days that a rule of holidays may name. */
const DAYS = ['03-04', '03-06', '03-07', '03-08', '04-03', '06-04', '12-24', '12-25'].map((day) =>
  dayNumberOf(dayOf(`2026-${day}`)),
)
/** An hour before usual borders, so that half of two hours is urgent; minutes on both sides of them; and any. */
const begun = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(690, 1_080, 1_260) },
  { weight: 1, arbitrary: fc.constantFrom(0, 419, 420, 1_139, 1_140) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_439 }) },
)
const lasted = fc.oneof(fc.constant(120), fc.constantFrom(60, 121, 240), fc.integer({ min: 1, max: 2_000 }))

const anyLine = fc.record({
  code: fc.constantFrom(...CODES),
  quantity: fc.constantFrom(1, 1, 1, 3),
  access: fc.constantFrom(...ACCESSES, 'same' as const, 'other' as const, null),
  bilateral: seldom(fc.constantFrom(...BILATERALS)),
  team: fc.constantFrom('1', '1', '1', '2'),
  otherDay: seldom(fc.constantFrom(...DAYS)),
  begun: fc.option(begun, { nil: null, freq: 20 }),
  lasted: fc.option(lasted, { nil: null, freq: 20 }),
  roles: fc.subarray([...PARTICIPANT_ROLES], { minLength: 1 }),
  who: fc.array(fc.record({ providerId: seldom(fc.constant('ana')), specialty: seldom(fc.constant('225125')) }), {
    minLength: PARTICIPANT_ROLES.length,
    maxLength: PARTICIPANT_ROLES.length,
  }),
})

/** One to six procedures, at most one of them a package. */
export const anyAct: fc.Arbitrary<Act> = fc
  .record({
    character: fc.constantFrom(...CHARACTERS),
    stay: fc.boolean(),
    accommodation: fc.constantFrom('ward' as const, 'apartment' as const, 'apartment' as const, null),
    planId: fc.constantFrom(null, 'gold', 'silver'),
    patient: nullOr(
      fc.record({
        ageDays: fc.constantFrom(0, 28, 29, 730, 731, 4_382, 9_000),
        weight: nullOr(fc.constantFrom(2_499, 2_500, 70_000)),
      }),
    ),
    day: fc.constantFrom(...DAYS),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
    packaged: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null, freq: 2 }),
  })
  .map(({ day, lines, packaged, ...act }) => ({
    ...act,
    appointmentTypeId: null,
    expenses: [],
    procedures: lines.map((one, place) => procedure(one, place === packaged, String(place), one.otherDay ?? day)),
  }))

type AnyLine = typeof anyLine extends fc.Arbitrary<infer Line> ? Line : never

function procedure(of: AnyLine, isPackage: boolean, line: string, day: number): ActProcedure {
  const startedAt = of.begun === null ? null : day * 1_440 + of.begun
  return {
    line,
    day,
    code: isPackage ? PACKAGE_CODE : of.code,
    quantity: isPackage ? 1 : of.quantity,
    access: of.access,
    bilateral: of.bilateral,
    team: of.team,
    startedAt,
    endedAt: startedAt === null || of.lasted === null ? null : startedAt + of.lasted,
    participants: of.roles.map((role, i) => ({ role, ...(of.who[i] as AnyLine['who'][number]) })),
  }
}
