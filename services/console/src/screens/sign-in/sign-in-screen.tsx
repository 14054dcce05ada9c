import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { PublicPage } from '../../shell/session/public-page.tsx'
import { SignInForm } from '../../shell/session/sign-in-form.tsx'
import { waysOf } from '../../shell/session/ways-to-sign-in.ts'

export function SignInScreen() {
  const { t } = useLingui()
  const { tenant } = useParams({ from: '/sign-in/$tenant' })
  const navigate = useNavigate()
  const { data } = useQuery(waysOf(tenant))
  return (
    <PublicPage title={data === undefined ? t`Sign in` : t`Sign in to ${data.tenant_name}`}>
      <SignInForm tenant={tenant} onDone={() => void navigate({ to: '/price' })} />
    </PublicPage>
  )
}
