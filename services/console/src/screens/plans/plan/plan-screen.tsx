import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../../../components/button/button.tsx'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useMay } from '../../../shell/session/session.ts'
import { entryOf } from '../catalogues/entry-calls.ts'
import { OpenEntry } from '../catalogues/catalogues-part.tsx'
import styles from '../parts/plans.module.css'
import { PlanFacts } from './plan-facts.tsx'
import { PlanLines } from './plan-lines.tsx'

/** One plan on a day: what it says, and its lines. */
export function PlanScreen() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const may = useMay('plans:write')
  const { planId } = useParams({ from: '/frame/plans/$planId' })
  const { on, entry } = useSearch({ from: '/frame/plans/$planId' })
  const day = on ?? null
  const { data: plan, error, refetch } = useQuery(entryOf('insurancePlans', Number(planId), day))
  const go = (search: { on?: string | undefined; entry?: string | undefined }) =>
    void navigate({ to: '/plans/$planId', params: { planId }, search: { on, ...search }, replace: true })
  const close = () => go({ entry: undefined })
  const called = plan === undefined ? planId : (plan['code'] as string)
  return (
    <Page
      title={t`Plan ${called}`}
      acts={
        <>
          <Button
            isDisabled={!may || plan === undefined}
            onPress={() => go({ entry: 'plan' })}
          >{t`Change the plan`}</Button>
          <Button isDisabled={!may || plan === undefined} onPress={() => go({ entry: 'new' })}>{t`New line`}</Button>
        </>
      }
    >
      <div className={styles['part']}>
        <p>
          <Link to="/plans" search={{ on }}>{t`All plans`}</Link>
          {' · '}
          <Link to="/plans" search={{ part: 'coverage', plan: Number(planId) }}>{t`Ask what it covers`}</Link>
          {' · '}
          <Link to="/log" search={{ of: 'plans' }}>{t`Change log`}</Link>
        </p>
        {!may && <ReadOnly scope="plans:write" />}
        <div className={styles['filters']}>
          <DayField label={t`As it holds on`} value={day} onChange={(chosen) => go({ on: chosen ?? undefined })} />
        </div>
        {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
        {plan === undefined && error === null && <Loading rows={4} />}
        {plan !== undefined && <PlanFacts plan={plan} />}
        {plan !== undefined && <PlanLines plan={plan} on={day} onOpen={(id) => go({ entry: String(id) })} />}
      </div>
      {entry === 'plan' && <OpenEntry catalogue="insurancePlans" entry={planId} on={day} onClose={close} />}
      {entry !== undefined && entry !== 'plan' && (
        <OpenEntry catalogue="planLines" entry={entry} on={day} fixed={{ plan_id: Number(planId) }} onClose={close} />
      )}
    </Page>
  )
}
