import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { Meaning } from '../../../components/meaning/meaning.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { itemOf } from './statement-queries.ts'
import styles from '../parts/accounts.module.css'
import { ItemFacts } from './item-facts.tsx'
import { JudgementMark } from './judgement-mark.tsx'
import { figureWords, judgementWords } from './judgement-words.ts'

interface ItemPanelProps {
  readonly statement: Api.Statement
  readonly itemNo: number
  readonly onClose: () => void
}

/** An item beside the list: who is right about each cut, and by what the payer's figure would arise. */
export function ItemPanel({ statement, itemNo, onClose }: ItemPanelProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const { data: item, error, refetch } = useQuery(itemOf(statement.id, itemNo))
  const guide = item?.guide ?? item?.payer_guide ?? '–'
  const figure = item?.payers_figure ?? null
  return (
    <SidePanel
      title={item === undefined || item === null ? t`Item` : t`Guide ${guide}, item ${item.item ?? '–'}`}
      onClose={onClose}
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {item === undefined && error === null && <Loading rows={14} />}
      {item === null && <p>{t`The statement has no such item.`}</p>}
      {item !== undefined && item !== null && (
        <div className={styles['part']}>
          <ItemFacts item={item} />
          {figure !== null && (
            <p className={styles['warning']}>{figureWords(figure, item.released_cents, { i18n, formats })}</p>
          )}
          {item.glosas.map((glosa) => (
            <section key={glosa.glosa_no} className={styles['priced']} aria-label={t`Reason ${glosa.code}`}>
              <p>
                <strong>{t`Reason ${glosa.code}`}</strong> <JudgementMark judgement={glosa.judgement} />{' '}
                <span className="number">{formats.money(glosa.amount_cents)}</span>
              </p>
              <span>{judgementWords(glosa, item, { i18n, formats })}</span>
              {glosa.appeal_id !== null && (
                <Link to="/accounts/appeals/$appealId" params={{ appealId: glosa.appeal_id }}>
                  {t`Under appeal`}
                  {glosa.accepted_cents !== null && `, ${t`accepted: ${formats.money(glosa.accepted_cents)}`}`}
                </Link>
              )}
            </section>
          ))}
          {item.findings.map((code) => (
            <Meaning key={code} code={code} />
          ))}
        </div>
      )}
    </SidePanel>
  )
}
