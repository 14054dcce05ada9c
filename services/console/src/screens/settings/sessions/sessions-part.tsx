import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { Facts } from '../parts/facts.tsx'
import styles from '../parts/settings.module.css'
import { StateTag } from '../parts/state-tag.tsx'

type Session = Api.Session

/** The browsers that one is signed in with oneself. */
export function SessionsPart() {
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => vigencia.sessions.list.query({ limit: 100 }, { signal }),
  })
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  if (data === undefined) return <Loading rows={6} />
  return (
    <div className={styles['part']}>
      <p className={styles['intro']}>
        <Trans>Where you are signed in. End what you do not know: it is refused within a second.</Trans>
      </p>
      <div className={styles['columns']}>
        {data.items.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </div>
    </div>
  )
}

function OneSession({ session }: { readonly session: Session }) {
  const { t } = useLingui()
  const { instant } = useFormats()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => vigencia.sessions.end.mutate({ session_id: session.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const ways: Readonly<Record<Session['way'], string>> = {
    password: t`password`,
    passkey: t`passkey`,
    oidc: t`the clinic's own sign-in`,
    demo: t`the link of the demo`,
  }
  return (
    <section className={styles['group']}>
      {session.is_current && (
        <h2>
          <StateTag tone="good">{t`This browser`}</StateTag>
        </h2>
      )}
      {error !== null && <Refused error={error} />}
      <Facts
        facts={[
          [t`Browser`, session.browser === '' ? t`unknown` : session.browser],
          [t`Signed in by`, ways[session.way]],
          [t`Signed in`, instant(session.created_at)],
          [t`Last used`, instant(session.last_used_at)],
          [t`Ends`, instant(session.expires_at)],
        ]}
      />
      {!session.is_current && (
        <div className={styles['acts']}>
          <Button isDisabled={!isOnline || isPending} onPress={() => mutate()}>{t`End this session`}</Button>
        </div>
      )}
    </section>
  )
}
