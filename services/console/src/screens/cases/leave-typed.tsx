import { Trans } from '@lingui/react/macro'
import { Button } from '../../components/button/button.tsx'

/** What was typed of a person is kept nowhere, so it is asked before it goes. */
export function LeaveTyped({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  return (
    <>
      <p>
        <Trans>What you typed is of a person, so it is not kept as a draft. It goes if you leave.</Trans>
      </p>
      <Button kind="primary" onPress={onStay}>
        <Trans>Stay</Trans>
      </Button>
      <Button kind="grave" onPress={onLeave}>
        <Trans>Leave, and drop it</Trans>
      </Button>
    </>
  )
}
