import { Trans } from '@lingui/react/macro'
import { refusalOf } from '@vigencia/client'
import { Refused } from '../../components/states/refused.tsx'

/** What the service refused; or else the device did nothing, which a browser explains to nobody. */
export function PasskeyFailed({ error }: { readonly error: Error }) {
  if (refusalOf(error) !== null) return <Refused error={error} />
  return (
    <p role="alert">
      <Trans>The device gave no passkey. Try again, or go on without one.</Trans>
    </p>
  )
}
