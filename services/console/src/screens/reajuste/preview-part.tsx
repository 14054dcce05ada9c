import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useMay } from '../../shell/session/session.ts'
import { ConfirmPanel } from './confirm-panel.tsx'
import { Differences } from './differences.tsx'
import { PastePanel } from './paste-panel.tsx'
import { PreviewFacts } from './preview-facts.tsx'
import { PriceList } from './price-list.tsx'
import styles from './reajuste.module.css'
import { previewHead, type Preview } from './reajuste-queries.ts'
import { Totals } from './totals.tsx'
import type { ActInHand } from './use-act.ts'
import { WeighForm } from './weigh-form.tsx'

interface PreviewPartProps {
  readonly hand: ActInHand
  readonly go: (next: object, isReplaced?: boolean) => void
  readonly mayWrite: boolean
}

/** What the act would do: days, totals, the largest differences, and every price. */
export function PreviewPart({ hand, go, mayWrite }: PreviewPartProps) {
  const { t } = useLingui()
  const mayWeigh = useMay('billing:read')
  const [panel, setPanel] = useState<'paste' | 'confirm' | null>(null)
  // what was seen stays while the next preview is asked for, as after each price that is set by hand
  const head = useQuery({ ...previewHead(hand.input), placeholderData: (before: Preview | undefined) => before })
  if (head.error !== null) return <Refused error={head.error} onAgain={() => void head.refetch()} />
  if (head.data === undefined) return <Loading rows={14} />
  return (
    <section className={styles['part']} aria-label={t`Preview`} aria-busy={head.isFetching}>
      <PreviewFacts preview={head.data} hand={hand} />
      <Totals totals={head.data.totals} />
      {mayWeigh && 'weighed' in head.data && <WeighForm hand={hand} go={go} weighed={head.data.weighed} />}
      <Differences prices={head.data.prices} />
      <PriceList
        hand={hand}
        go={go}
        mayWrite={mayWrite}
        totals={head.data.totals}
        onPanel={setPanel}
        isReady={!head.isFetching}
      />
      {panel === 'paste' && <PastePanel hand={hand} onClose={() => setPanel(null)} />}
      {panel === 'confirm' && (
        <ConfirmPanel
          hand={hand}
          preview={head.data}
          onDone={(id) => go({ done: id })}
          onClose={() => setPanel(null)}
        />
      )}
    </section>
  )
}
