import type { Api } from '@vigencia/client'

/** How visits are paid, as the operations name it. */
export type PaymentType = Api.Convenio['payment_type']

/** A payer as it is typed. */
export interface TypedConvenio {
  readonly name: string
  readonly ans_code: string
  readonly payment_type: PaymentType
  readonly cbhpm_table_version: string | null
  readonly requires_card_number: boolean
  readonly requires_authorization: boolean
  readonly copay_enabled: boolean
  readonly default_copay_percent: number | null
  readonly default_copay_max_cents: number | null
  readonly contact: Readonly<Record<ContactField, string>>
  readonly integration_code: string
  readonly notes: string
}

/** What the form asks of a contact. Others that a program has put there stay as they are. */
export const CONTACT_FIELDS = ['person', 'email', 'phone'] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

export const NEW_CONVENIO: TypedConvenio = {
  name: '',
  ans_code: '',
  payment_type: 'convenio',
  cbhpm_table_version: null,
  requires_card_number: false,
  requires_authorization: false,
  copay_enabled: false,
  default_copay_percent: null,
  default_copay_max_cents: null,
  contact: { person: '', email: '', phone: '' },
  integration_code: '',
  notes: '',
}

export function typedOf(convenio: Api.Convenio): TypedConvenio {
  const { name, ans_code, payment_type, contact_info, integration_code, notes } = convenio
  const contact = (field: ContactField) => {
    const value = contact_info?.[field]
    return typeof value === 'string' ? value : ''
  }
  return {
    name,
    ans_code: ans_code ?? '',
    payment_type,
    cbhpm_table_version: convenio.cbhpm_table_version,
    requires_card_number: convenio.requires_card_number,
    requires_authorization: convenio.requires_authorization,
    copay_enabled: convenio.copay_enabled,
    default_copay_percent: convenio.default_copay_percent,
    default_copay_max_cents: convenio.default_copay_max_cents,
    contact: { person: contact('person'), email: contact('email'), phone: contact('phone') },
    integration_code: integration_code ?? '',
    notes: notes ?? '',
  }
}

const told = (text: string) => (text.trim() === '' ? null : text.trim())

/** What is sent: all of it, because a change replaces the whole. The public system takes no copay. */
export function orderOf(typed: TypedConvenio, known: Api.Convenio['contact_info']) {
  const { contact, ...fields } = typed
  const takesCopay = typed.payment_type !== 'sus'
  return {
    ...fields,
    name: typed.name.trim(),
    ans_code: told(typed.ans_code),
    copay_enabled: takesCopay && typed.copay_enabled,
    default_copay_percent: takesCopay ? typed.default_copay_percent : null,
    default_copay_max_cents: takesCopay ? typed.default_copay_max_cents : null,
    contact_info: contactOf(contact, known),
    integration_code: told(typed.integration_code),
    notes: told(typed.notes),
  }
}

function contactOf(contact: TypedConvenio['contact'], known: Api.Convenio['contact_info']) {
  const typed = Object.fromEntries(CONTACT_FIELDS.map((field) => [field, told(contact[field])]))
  const others = Object.entries(known ?? {}).filter(([field, value]) => !isTyped(field, value))
  const all = Object.fromEntries([...others, ...Object.entries(typed).filter(([, value]) => value !== null)])
  return Object.keys(all).length === 0 ? null : all
}

/** Whether a field of the form shows it. */
function isTyped(field: string, value: unknown): boolean {
  return CONTACT_FIELDS.some((one) => one === field) && typeof value === 'string'
}
