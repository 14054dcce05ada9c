import { describe, expect, test } from 'vitest'
import { refusedByDatabase } from './database-refusals.ts'

const violationOf = (constraint: string) => Object.assign(new Error('refused'), { code: '23505', constraint })

describe('a constraint that is violated refuses by its name', () => {
  test.each([
    ['convenio_name_taken', 'convenio_name_taken'],
    ['convenio_name_taken_102036', 'convenio_name_taken'], // as a shard of Citus names it
    ['period_overlap_7', 'period_overlap'], // as a partition may
  ])('%s is %s', (constraint, code) => {
    expect(refusedByDatabase(violationOf(constraint))).toMatchObject({ code })
  })

  test.each(['chains_pkey', 'chains_pkey_102036', 'convenio_name', 'toString', 'convenio_name_taken_x'])(
    '%s is no refusal',
    (constraint) => {
      expect(refusedByDatabase(violationOf(constraint))).toBeNull()
    },
  )
})
