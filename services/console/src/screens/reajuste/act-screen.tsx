import { useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useMay } from '../../shell/session/session.ts'
import { ActRulesPanel } from './act-rules-panel.tsx'
import { Done } from './done.tsx'
import { PeriodLine } from './period-line.tsx'
import { PreviewPart } from './preview-part.tsx'
import styles from './reajuste.module.css'
import type { Act } from './terms.ts'
import { TermsForm } from './terms-form.tsx'
import { useAct } from './use-act.ts'

const FROM = {
  reajuste: '/frame/agreements/$convenioId/periods/$periodId/reajuste',
  renewal: '/frame/agreements/$convenioId/periods/$periodId/renewal',
  correction: '/frame/agreements/$convenioId/periods/$periodId/correction',
} as const

/** A reajuste, a renewal or a correction: the form, what it would do, and then the act itself. */
export function ActScreen({ act }: { readonly act: Act }) {
  const { t } = useLingui()
  const { convenioId, periodId } = useParams({ from: FROM[act] })
  const search = useSearch({ from: FROM[act] })
  const navigate = useNavigate()
  const hand = useAct(act, { convenio_id: convenioId, period_id: periodId }, search)
  const mayWrite = useMay('contracts:write')
  const titles = { reajuste: t`Reajuste`, renewal: t`Renewal`, correction: t`Correction` }
  const go = (next: object, isReplaced = false) =>
    void navigate({ to: '.', search: ((now: object) => ({ ...now, ...next })) as never, replace: isReplaced })
  const { period, convenio } = hand
  const [isTyping, setTyping] = useState(false)
  const error = period.error ?? convenio.error
  return (
    <Page title={titles[act]}>
      {error !== null && <Refused error={error} onAgain={() => void period.refetch()} />}
      {period.isPending && error === null && <Loading rows={8} />}
      {period.data !== undefined && <PeriodLine hand={hand} />}
      {!mayWrite && <ReadOnly scope="contracts:write" />}
      {period.data !== undefined && search.done !== undefined && (
        <Done hand={hand} periodId={search.done} onAgain={() => go({ done: undefined, preview: undefined })} />
      )}
      {period.data !== undefined && search.done === undefined && (
        <div className={styles['screen']}>
          <TermsForm
            hand={hand}
            onPreview={(terms) => go({ ...cleared, ...terms, preview: 'on' })}
            onRules={() => setTyping(true)}
          />
          {search.preview === 'on' ? (
            <PreviewPart hand={hand} go={go} mayWrite={mayWrite} />
          ) : (
            <Empty title={t`Nothing is previewed yet`}>
              <p>{t`Fill in what was agreed, and press Preview: it changes nothing.`}</p>
            </Empty>
          )}
        </div>
      )}
      {isTyping && <ActRulesPanel hand={hand} onClose={() => setTyping(false)} />}
    </Page>
  )
}

/** What an earlier preview left in the address. */
const cleared = {
  start: undefined,
  end: undefined,
  percent: undefined,
  version: undefined,
  paid: undefined,
  tables: undefined,
  own: undefined,
  selfPay: undefined,
  copay: undefined,
  copayPercent: undefined,
  copayMost: undefined,
  card: undefined,
  authorization: undefined,
}
