import { Trans, useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Api } from '@vigencia/client'
import { Button } from '../../components/button/button.tsx'
import { Beside } from '../../components/comparison/beside.tsx'
import { ComparisonChoice } from '../../components/comparison/comparison-choice.tsx'
import { ComparisonForm } from '../../components/comparison/comparison-form.tsx'
import { Difference } from '../../components/comparison/difference.tsx'
import { KnownAt } from '../../components/known-at/known-at.tsx'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { todayIn } from '../../formats/zoned-day.ts'
import { PrintedHead } from '../../shell/printed-head/printed-head.tsx'
import { useSession } from '../../shell/session/session.ts'
import { useNewAct } from '../../shell/shortcuts/new-act.ts'
import { ActAnswer } from './act-answer.tsx'
import { ActForm } from './act-form.tsx'
import { actOf } from './act-queries.ts'
import { questionsOf } from './act-question.ts'
import type { ActSearch } from './act-search.ts'
import styles from './act.module.css'
import { ExpenseLines } from './expense-lines.tsx'
import { ProcedureLines } from './procedure-lines.tsx'
import { NOBODY, type TypedPatient } from './typed-patient.ts'
import { useCopiedAct } from './use-copied-act.ts'

/** What a whole act costs: its procedures, everybody who took part, and why. */
export function ActScreen() {
  const { t } = useLingui()
  const search = useSearch({ from: '/frame/act' })
  const navigate = useNavigate({ from: '/act' })
  const { tenant } = useSession()
  const [patient, setPatient] = useState<TypedPatient>(NOBODY)
  const [round, setRound] = useState(0)
  const copy = useCopiedAct()

  const day = search.day ?? todayIn(tenant.time_zone)
  const isBegun = search.lines !== undefined || search.expenses !== undefined
  const change = useCallback(
    (part: ActSearch) => {
      void navigate({ search: (before: ActSearch) => ({ ...before, ...part }), replace: isBegun })
    },
    [navigate, isBegun],
  )
  const begin = useCallback(() => {
    setPatient(NOBODY)
    setRound((before) => before + 1)
    void navigate({ search: ({ convenio, day }: ActSearch) => ({ convenio, day }) })
  }, [navigate])
  useNewAct(begin)
  const acts = questionsOf(search, { day, zone: tenant.time_zone, patient })
  const [first] = acts
  return (
    <Page
      title={t`Act`}
      acts={
        first !== undefined && (
          <>
            <ComparisonChoice search={search} onChange={change} />
            <Button onPress={() => void copy(first)}>{t`Copy as text`}</Button>
            <Button onPress={begin}>{t`New act`}</Button>
          </>
        )
      }
    >
      <PrintedHead />
      <div className={`${styles['question']} not-printed`} role="search">
        <ActForm search={search} day={day} patient={patient} onChange={change} onPatient={setPatient} />
        <ProcedureLines search={search} day={day} round={round} onChange={change} />
        <ExpenseLines search={search} day={day} round={round} onChange={change} />
      </div>
      <ComparisonForm search={search} onChange={change} />
      <KnownAt search={search} onChange={change} />
      {first === undefined ? (
        <Empty title={t`Which act are you pricing?`}>
          <p>
            <Trans>
              Choose who pays, then a code for each procedure and who took part. A shape fills in a whole team. The
              price is asked as soon as there is a code.
            </Trans>
          </p>
        </Empty>
      ) : (
        <Beside>
          {acts.map((act, place) => (
            <ActAnswer key={place} act={act} />
          ))}
        </Beside>
      )}
      {acts.length > 1 && <DifferenceOf acts={acts} />}
    </Page>
  )
}

function DifferenceOf({ acts }: { readonly acts: readonly Api.ActsQuoteInput[] }) {
  const [first, second] = useQueries({ queries: acts.map(actOf) })
  return <Difference first={first?.data?.price_cents} second={second?.data?.price_cents} />
}
