import { expect, test } from 'vitest'
import { withoutCitus } from './restore-dump.ts'

test('what a dump has of Citus itself is not restored, and everything else is', () => {
  const list = [
    '; Archive created at 2026-11-30',
    '3; 3079 28265 EXTENSION - citus ',
    '6391; 0 0 COMMENT - EXTENSION citus ',
    '4; 3079 28300 EXTENSION - citus_columnar ',
    '2; 3079 24996 EXTENSION - btree_gist ',
    '6398; 0 0 COMMENT - EXTENSION btree_gist ',
    '250; 1259 18775 TABLE contracts citus vigencia_owner',
  ]
  expect(withoutCitus(list.join('\n')).split('\n')).toEqual([list[0], list[4], list[5], list[6]])
})
