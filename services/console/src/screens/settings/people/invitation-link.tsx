import { useLingui } from '@lingui/react/macro'
import { OnceShown } from '../parts/once-shown.tsx'
import { linkOf } from './people-queries.ts'

/** The link of an invitation, shown this once. */
export function InvitationLink({ path }: { readonly path: string }) {
  const { t } = useLingui()
  return (
    <OnceShown
      label={t`The invitation`}
      text={t`Give this link to its person alone. It is open for 24 hours, works once, and is not shown again.`}
      secret={linkOf(path)}
    />
  )
}
