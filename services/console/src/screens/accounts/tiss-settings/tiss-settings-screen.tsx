import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '../../../components/page/page.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useMay } from '../../../shell/session/session.ts'
import { settingsOf } from './settings-query.ts'
import styles from '../parts/accounts.module.css'
import { SettingsForm } from './settings-form.tsx'
import { usePayerName } from '../parts/use-payer-name.ts'

/** What was agreed with a payer about TISS, from which day on, and how its own forms of statements are read. */
export function TissSettingsScreen() {
  const { t } = useLingui()
  const { convenioId } = useParams({ from: '/frame/accounts/settings/$convenioId' })
  const payerName = usePayerName()
  const mayWrite = useMay('contracts:write')
  const { data, error, refetch } = useQuery(settingsOf(convenioId))
  return (
    <Page
      title={t`TISS settings of ${payerName(convenioId)}`}
      acts={
        <Link className={styles['link'] ?? ''} to="/accounts" search={{ convenio: convenioId }}>
          {t`Accounts of the payer`}
        </Link>
      }
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={12} />}
      {data !== undefined && (
        <div className={styles['part']}>
          {!mayWrite && <ReadOnly scope="contracts:write" />}
          <SettingsForm convenioId={convenioId} stored={data} mayWrite={mayWrite} />
        </div>
      )}
    </Page>
  )
}
