import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { takeVisit } from '../../shell/session/issuer-visit.ts'
import { lastTenant } from '../../shell/session/last-tenant.ts'
import { PublicPage } from '../../shell/session/public-page.tsx'
import { beginSession } from '../../shell/session/session-state.ts'
import { takeAnswer } from './answer-in-address.ts'

/** The issuer leads back here. Its answer is used once, and by the tab that asked for it. */
export function SignedInScreen() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const router = useRouter()
  const [{ answer, visit }] = useState(() => ({ answer: takeAnswer(), visit: takeVisit() }))
  const { mutate, error } = useMutation({
    mutationFn: () =>
      vigencia.sessions.signInAtIssuer.mutate({ tenant_id: visit?.tenant ?? '', visit: visit?.visit ?? '', answer }),
    onSuccess: async (session) => {
      await beginSession(queries, session)
      const back = visit?.back ?? ''
      router.history.replace(back === '' ? '/app/price' : back)
    },
  })
  useEffect(() => {
    if (visit !== null) mutate()
  }, [mutate, visit])
  const tenant = visit?.tenant ?? lastTenant()
  const isOver = visit === null || error !== null
  return (
    <PublicPage title={t`Sign in`}>
      {!isOver && <Loading rows={2} />}
      {error !== null && <Refused error={error} />}
      {visit === null && <p role="alert">{t`This page belongs to a sign-in that began in another tab, or is over.`}</p>}
      {isOver && tenant !== null && (
        <Link to="/sign-in/$tenant" params={{ tenant }}>
          {t`Begin again`}
        </Link>
      )}
    </PublicPage>
  )
}
