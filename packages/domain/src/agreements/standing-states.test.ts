import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import type { ClosedReason, PeriodStatus } from './period-status.ts'
import { historyOfPlace, standingStates, type KnownState } from './standing-states.ts'

const STATUS: Partial<Record<string, PeriodStatus>> = { expiry: 'expired', renewal: 'renewed' }

/** Rows as `reason last-day`, each known from the next revision on. */
function history(...rows: string[]): KnownState[] {
  return rows.map((row, i) => {
    const [reason, end] = row.split(' ') as [string, string]
    return {
      days: { start: dayOf('2026-01-01'), end: end === 'open' ? null : dayOf(`2026-${end}`) },
      status: reason === 'active' ? 'active' : (STATUS[reason] ?? 'terminated'),
      closed_reason: reason === 'active' ? null : (reason as ClosedReason),
      revision: i + 1,
    }
  })
}

describe('what a place in the chain went through', () => {
  test('is told by who is in it: a correction and its undoing hand it on', () => {
    const wrong = history('active open', 'termination 06-30', 'correction 06-30')
    const right = history('active open', 'active open', 'termination 06-30', 'revocation 06-30').slice(2)
    const again = { ...(wrong[1] as KnownState), revision: 4 }
    const standing = standingStates(
      historyOfPlace([...wrong, ...right, again].toSorted((a, b) => a.revision - b.revision)),
    )
    expect(standing.map(({ status, revisions }) => [status, revisions])).toEqual([
      ['active', [1]],
      ['terminated', [2]],
    ])
  })

  test('keeps a revocation that hands nothing on', () => {
    const standing = standingStates(historyOfPlace(history('active open', 'revocation open')))
    expect(standing.map(({ closed_reason }) => closed_reason)).toEqual([null, 'revocation'])
  })
})

describe('what stands of the acts of a period', () => {
  test.each([
    ['an activation alone', ['active 12-31'], ['active 12-31 at 1']],
    ['that it has ended is no act', ['active 12-31', 'expiry 12-31', 'renewal 12-31'], ['renewed 12-31 at 1']],
    ['a termination', ['active open', 'termination 06-30'], ['active open at 1', 'terminated 06-30 at 2']],
    [
      'a termination that was moved twice is one',
      ['active open', 'termination 06-30', 'termination 07-31', 'termination 06-30'],
      ['active open at 1', 'terminated 06-30 at 2,3,4'],
    ],
    ['a termination that was undone', ['active open', 'termination 06-30', 'active open'], ['active open at 1']],
    [
      'a termination below a reajuste that was undone',
      ['active open', 'termination 06-30', 'reajuste 03-31', 'termination 06-30'],
      ['active open at 1', 'terminated 06-30 at 2'],
    ],
    [
      'a reajuste, and another of what was left',
      ['active 12-31', 'reajuste 06-30', 'reajuste 03-31'],
      ['active 12-31 at 1', 'terminated 06-30 at 2', 'terminated 03-31 at 3'],
    ],
    [
      'the same reajuste again',
      ['active 12-31', 'reajuste 06-30', 'active 12-31', 'reajuste 06-30'],
      ['active 12-31 at 1', 'terminated 06-30 at 4'],
    ],
    [
      'a termination on the last day that it had',
      ['expiry 12-31', 'termination 12-31'],
      ['expired 12-31 at 1', 'terminated 12-31 at 2'],
    ],
    [
      'a revocation that was undone with its termination',
      ['active open', 'revocation open', 'active open'],
      ['active open at 1'],
    ],
  ] as const)('%s', (_words, rows, expected) => {
    const standing = standingStates(history(...rows))
    const shown = standing.map(
      ({ days, status, revisions }) => `${status} ${days.end?.toString().slice(5) ?? 'open'} at ${revisions.join()}`,
    )
    expect(shown).toEqual(expected)
  })
})
