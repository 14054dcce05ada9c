import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OPERATION_GROUPS } from './support/operation-groups.ts'

test.each(['both-adapters-agree', 'route-by-principal', 'hostile-input'])(
  'every group of operations has a file of %s',
  (suite) => {
    const files = readdirSync(new URL(suite, import.meta.url))
    expect(files.toSorted()).toEqual(
      Object.keys(OPERATION_GROUPS)
        .map((group) => `${group}.test.ts`)
        .toSorted(),
    )
  },
)
