import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { PublicPage } from '../../shell/session/public-page.tsx'
import { beginSession } from '../../shell/session/session-state.ts'
import { takeToken } from './token-in-address.ts'

/** The demo's link signs in as its person, once somebody asks for it: a page that is opened does nothing by itself. */
export function DemoScreen() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [token] = useState(takeToken)
  const enter = useMutation({
    mutationFn: () => vigencia.sessions.signInToDemo.mutate({ token }),
    onSuccess: async (session) => {
      await beginSession(queries, session, true)
      await navigate({ to: '/price' })
    },
  })
  return (
    <PublicPage title={t`The demo clinic`}>
      <p>
        <Trans>Everything in it is invented. You enter as a person who may do everything.</Trans>
      </p>
      {enter.error !== null && <Refused error={enter.error} />}
      <Button kind="primary" autoFocus isDisabled={enter.isPending} onPress={() => enter.mutate()}>
        {t`Enter`}
      </Button>
    </PublicPage>
  )
}
