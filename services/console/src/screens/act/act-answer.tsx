import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { periodsOf } from '../../api/payers.ts'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './act.module.css'
import { ActLines } from './act-lines.tsx'
import { actOf } from './act-queries.ts'
import { GroupSums } from './group-sums.tsx'
import { RoleSums } from './role-sums.tsx'

/** What the act costs, large; who pays what; and each line with its reasons. */
export function ActAnswer({ act }: { readonly act: Api.ActsQuoteInput }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { data, error, isFetching, refetch } = useQuery(actOf(act))
  const payer = useQuery(periodsOf(act.convenio_id))
  const unpriced = data?.lines.filter(({ refusal }) => refusal !== null).length ?? 0
  return (
    <section className={styles['answer']} aria-label={t`Price of the act`} aria-busy={isFetching}>
      <p className={styles['where']}>
        {payer.data?.name ?? ''} · {formats.day(act.event_date)}
      </p>
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={9} />}
      {data !== undefined && error === null && (
        <>
          <div className={styles['amounts']}>
            <p className={styles['amount']} data-price={data.price_cents}>
              {unpriced === data.lines.length ? '–' : formats.money(data.price_cents)}
            </p>
            <dl className={styles['shares']}>
              <div>
                <dt>{t`Payer pays`}</dt>
                <dd className="number">{formats.money(data.payer_cents)}</dd>
              </div>
              <div>
                <dt>{t`Patient pays`}</dt>
                <dd className="number">{formats.money(data.patient_cents)}</dd>
              </div>
            </dl>
            {!data.complete && (
              <p className={styles['partial']} role="status">
                <Plural
                  value={unpriced}
                  one="Not all of it: # line has no price"
                  other="Not all of it: # lines have no price"
                />
              </p>
            )}
          </div>
          <ActLines act={act} answer={data} />
          <RoleSums answer={data} />
          <GroupSums answer={data} />
          <p className={styles['proof']}>
            <Trans>Revision {data.revision}: asked again at it, the answer is the same for ever.</Trans>{' '}
            {t`Digest of the answer`}: <code>{data.digest}</code>
          </p>
        </>
      )}
    </section>
  )
}
