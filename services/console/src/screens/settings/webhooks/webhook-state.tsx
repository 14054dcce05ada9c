import { useLingui } from '@lingui/react/macro'
import { StateTag } from '../parts/state-tag.tsx'
import type { Webhook } from './webhook-events.ts'

export function WebhookStateTag({
  webhook: { is_active, failing_since, switched_off_because },
}: {
  readonly webhook: Webhook
}) {
  const { t } = useLingui()
  if (!is_active) return <StateTag tone="off">{switched_off_because === null ? t`Off` : t`Switched off`}</StateTag>
  return failing_since === null ? (
    <StateTag tone="good">{t`Arrives`}</StateTag>
  ) : (
    <StateTag tone="warn">{t`Does not arrive`}</StateTag>
  )
}
