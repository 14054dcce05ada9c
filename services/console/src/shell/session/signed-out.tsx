import { Trans, useLingui } from '@lingui/react/macro'
import { PublicPage } from './public-page.tsx'
import { lastTenant } from './last-tenant.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Whoever opens an address without being signed in signs in there, and then sees what it names. */
export function SignedOut() {
  const { t } = useLingui()
  const tenant = lastTenant()
  return (
    <PublicPage title={tenant === null ? t`Nobody is signed in` : t`Sign in`}>
      {tenant === null ? (
        <p>
          <Trans>Open the sign-in address of your clinic, or the link that you were given.</Trans>
        </p>
      ) : (
        <SignInForm tenant={tenant} onDone={() => {}} />
      )}
    </PublicPage>
  )
}
