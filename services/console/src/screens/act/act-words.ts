import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'
import type { Role } from './typed-line.ts'

export const ROLE_NAMES = {
  surgeon: msg`Surgeon or who did it`,
  assistant_1: msg`1st assistant`,
  assistant_2: msg`2nd assistant`,
  assistant_3: msg`3rd assistant`,
  assistant_4: msg`4th assistant`,
  anaesthetist: msg`Anaesthetist`,
  assistant_anaesthetist: msg`Assistant anaesthetist`,
  instrumentist: msg`Instrumentist`,
  perfusionist: msg`Perfusionist`,
} as const satisfies Record<Role, MessageDescriptor>

export const PART_NAMES = {
  porte: msg`Porte`,
  anaesthesia: msg`Anaesthetic porte`,
  uco: msg`UCO`,
  film: msg`Film`,
  price: msg`Price`,
} as const satisfies Record<Api.ActPart['part'], MessageDescriptor>

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
