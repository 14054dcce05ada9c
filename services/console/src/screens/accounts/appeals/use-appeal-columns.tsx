import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import type { Column } from '../../../components/data-grid/column.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { usePayerName } from '../parts/use-payer-name.ts'

export const APPEAL_STATES = ['written', 'sent', 'answered'] as const
type State = (typeof APPEAL_STATES)[number]

const STATE_NAMES = {
  written: msg`Written`,
  sent: msg`Sent`,
  answered: msg`Answered`,
} as const satisfies Record<State, MessageDescriptor>

export function appealStateName(state: State, i18n: I18n): string {
  return i18n._(STATE_NAMES[state])
}

/** What a list says of each appeal. */
export function useAppealColumns(): readonly Column<Api.BillingAppealInList>[] {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const payerName = usePayerName()
  const day = (value: string | null) => (value === null ? '' : formats.day(value))
  return [
    {
      id: 'number',
      header: t`Number`,
      width: '6rem',
      isNumber: true,
      text: ({ number }) => formats.count(number),
      cell: ({ id, number }) => (
        <Link to="/accounts/appeals/$appealId" params={{ appealId: id }} tabIndex={-1}>
          {formats.count(number)}
        </Link>
      ),
    },
    { id: 'payer', header: t`Payer`, width: 'minmax(12rem, 2fr)', text: ({ convenio_id }) => payerName(convenio_id) },
    { id: 'protocol', header: t`Protocol`, width: 'minmax(7rem, 1fr)', text: ({ protocol }) => protocol },
    { id: 'lot', header: t`Lot`, width: 'minmax(7rem, 1fr)', text: ({ lot }) => lot },
    { id: 'state', header: t`State`, width: '8rem', text: ({ state }) => appealStateName(state, i18n) },
    { id: 'written', header: t`Written on`, width: '7.5rem', text: ({ written_on }) => day(written_on) },
    { id: 'sent', header: t`Sent on`, width: '7.5rem', text: ({ sent_on }) => day(sent_on) },
    {
      id: 'claimed',
      header: t`Claimed`,
      width: '8rem',
      isNumber: true,
      text: ({ claimed_cents }) => formats.amount(claimed_cents),
    },
    {
      id: 'accepted',
      header: t`Accepted`,
      width: '8rem',
      isNumber: true,
      text: ({ accepted_cents }) => (accepted_cents === null ? '–' : formats.amount(accepted_cents)),
    },
  ]
}
