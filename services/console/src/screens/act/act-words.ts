import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'

/** The tables of codes, by TISS. */
export const CODE_TABLE_NAMES = {
  '00': msg`Own code`,
  '18': msg`Per-diem or fee`,
  '19': msg`Material`,
  '20': msg`Medicine`,
  '22': msg`Procedure`,
  '98': msg`Package`,
} as const satisfies Record<Api.ActExpense['code_table'], MessageDescriptor>

export const GROUP_NAMES = {
  procedures: msg`Procedures`,
  per_diems_and_fees: msg`Per-diems and fees`,
  materials: msg`Materials`,
  medicines: msg`Medicines`,
  packages: msg`Packages`,
  own: msg`Own codes`,
} as const satisfies Record<Api.ActQuote['groups'][number]['group'], MessageDescriptor>
