import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../../components/states/empty.tsx'

export function SignedOut() {
  const { t } = useLingui()
  return (
    <Empty title={t`Nobody is signed in`}>
      <p>
        <Trans>Open the sign-in address of your clinic, or the link that you were given.</Trans>
      </p>
    </Empty>
  )
}
