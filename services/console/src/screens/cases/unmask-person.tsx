import { Trans, useLingui } from '@lingui/react/macro'
import { refusalOf } from '@vigencia/client'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { useMay, useSession } from '../../shell/session/session.ts'
import { here } from '../../shell/session/issuer-visit.ts'
import { SignInForm } from '../../shell/session/sign-in-form.tsx'
import type { ShownCase } from './parts-of-work.ts'
import styles from './cases.module.css'

interface UnmaskPersonProps {
  readonly found: ShownCase
  readonly isPending: boolean
  readonly onUnmask: () => void
}

/** Who the case is about, masked, and what shows all of it. */
export function UnmaskPerson({ found: { person }, isPending, onUnmask }: UnmaskPersonProps) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const mayRead = useMay('cases:read-personal')
  if (person === null)
    return (
      <section>
        <h3>{t`Person`}</h3>
        <p className={styles['soft']}>{t`What was said of the person is removed.`}</p>
      </section>
    )
  return (
    <section>
      <h3>{t`Person`}</h3>
      <p>
        {person.initials} {person.document_end !== null && <span className="number">…{person.document_end}</span>}
      </p>
      {mayRead ? (
        <p className={styles['row']}>
          <Button onPress={onUnmask} isDisabled={!isOnline || isPending}>
            <Trans>Show the person</Trans>
          </Button>
          <span className={styles['soft']}>{t`It is written down that you looked.`}</span>
        </p>
      ) : (
        <p className={styles['soft']}>
          <Trans>
            Your roles do not hold <code>cases:read-personal</code>, so the person stays masked.
          </Trans>
        </p>
      )}
    </section>
  )
}

/** The service may want somebody to sign in afresh before it shows a person. They do so here, and it is shown. */
export function UnmaskRefused({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const { tenant } = useSession()
  // a code of a service that is newer than this page's client
  const code: string | undefined = refusalOf(error)?.code
  if (code !== 'fresh_sign_in_required') return <Refused error={error} onAgain={onAgain} />
  return (
    <section className={styles['ask']} role="alert">
      <p>
        <Trans>This shows somebody whole, so it asks first that you sign in again.</Trans>
      </p>
      <SignInForm tenant={tenant.id} back={here()} onDone={onAgain} />
    </section>
  )
}
