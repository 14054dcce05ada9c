import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { periodsOf } from '../../api/payers.ts'
import { procedureNamed } from '../../api/procedures.ts'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { logHashAt, priceOf, type Event } from './price-queries.ts'
import { PriceOverYears } from './price-over-years.tsx'
import { PricePeriods } from './price-periods.tsx'
import { RuleLadder } from './rule-ladder.tsx'
import styles from './price.module.css'

/** The price of one event, large; who pays what; and why. */
export function PriceAnswer({ event }: { readonly event: Event }) {
  const { t } = useLingui()
  const formats = useFormats()
  const quote = useQuery(priceOf(event))
  const periods = useQuery(periodsOf(event.convenio_id))
  const name = useQuery(procedureNamed(event.convenio_id, event.event_date, event.procedure_code))
  const { data, error } = quote
  // once the evidence was opened it stands here too, and so on paper
  const proof = useQuery({ ...logHashAt(event.convenio_id, data?.revision ?? 0), enabled: false })
  const isKnownNow = event.revision === null && event.known_at === null
  return (
    <section className={styles['answer']} aria-label={t`Price`} aria-busy={quote.isFetching}>
      <p className={styles['what']}>
        <strong>{event.procedure_code}</strong> {name.data ?? ''}
        <span className={styles['where']}>
          {periods.data?.name ?? ''} · {formats.day(event.event_date)}
        </span>
      </p>
      {error !== null && <Refused error={error} onAgain={() => void quote.refetch()} />}
      {data === undefined && error === null && <Loading rows={7} />}
      {data !== undefined && error === null && (
        <>
          <div className={styles['amounts']}>
            <p className={styles['amount']} data-price={data.price_cents}>
              {formats.money(data.price_cents)}
            </p>
            {data.quantity > 1 && (
              <p className={styles['each']}>
                {formats.count(data.quantity)} × {formats.money(data.unit_price_cents)}
              </p>
            )}
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
            {data.requires_authorization && <p className={styles['needs']}>{t`Needs prior authorization`}</p>}
            {data.requires_card_number && <p className={styles['needs']}>{t`Needs the insurance card`}</p>}
          </div>
          <RuleLadder quote={data} timeline={isKnownNow ? periods.data : undefined} />
          <p className={styles['revision']}>
            <Trans>Revision {data.revision}: asked again at it, the answer is the same for ever.</Trans>
            {proof.data !== undefined && proof.data !== null && (
              <>
                {' '}
                {t`Hash of the change log`}: <code>{proof.data.hash}</code>
              </>
            )}
          </p>
        </>
      )}
      {periods.data !== undefined && <PricePeriods timeline={periods.data} day={event.event_date} />}
      {periods.data !== undefined && <PriceOverYears event={event} timeline={periods.data} />}
    </section>
  )
}
