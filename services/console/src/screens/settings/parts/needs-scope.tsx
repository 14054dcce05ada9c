import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../../../components/states/empty.tsx'

/** A part that the person may not even read: it says what it would need. */
export function NeedsScope({ scope }: { readonly scope: string }) {
  const { t } = useLingui()
  return (
    <Empty title={t`Your roles do not show this part`}>
      <p>
        <Trans>
          It needs the scope <code>{scope}</code>. An administrator gives roles.
        </Trans>
      </p>
    </Empty>
  )
}
