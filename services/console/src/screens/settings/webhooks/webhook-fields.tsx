import { useLingui } from '@lingui/react/macro'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { CheckList } from '../parts/check-list.tsx'
import { EVENTS, type EventType } from './webhook-events.ts'
import type { TypedWebhook } from './webhook-queries.ts'

interface WebhookFieldsProps {
  readonly typed: TypedWebhook
  readonly onChange: (part: Partial<TypedWebhook>) => void
  readonly autoFocus?: boolean
}

export function isWhole({ name, url, events }: TypedWebhook): boolean {
  return name.trim() !== '' && url !== '' && events.length > 0
}

export function WebhookFields({ typed, onChange, autoFocus = false }: WebhookFieldsProps) {
  const { t, i18n } = useLingui()
  return (
    <>
      <TextField label={t`Name`} value={typed.name} onChange={(name) => onChange({ name })} autoFocus={autoFocus} />
      <TextField
        label={t`Address`}
        description={t`https, at a public address, or one that the operator allows.`}
        value={typed.url}
        onChange={(url) => onChange({ url: url.trim() })}
      />
      <CheckList
        label={t`It is told when`}
        chosen={typed.events}
        onChange={(events) => onChange({ events })}
        options={Object.entries(EVENTS).map(([id, name]) => ({ id: id as EventType, text: i18n._(name), detail: id }))}
      />
    </>
  )
}
