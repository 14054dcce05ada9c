import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { pastedCells } from '../../components/data-grid/pasted-cells.ts'
import fieldStyles from '../../components/field/field.module.css'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { MOST_CHANGES, withChanges } from './changes.ts'
import { readPastedPrices, type FaultyLine, type PasteFault } from './pasted-prices.ts'
import styles from './reajuste.module.css'
import { linesOf } from './use-price-edits.ts'
import type { ActInHand } from './use-act.ts'

interface PastePanelProps {
  readonly hand: ActInHand
  readonly onClose: () => void
}

/** A price list from a spreadsheet. What can be read is taken; the other lines stay here, each with what is wrong. */
export function PastePanel({ hand: { draft, put }, onClose }: PastePanelProps) {
  const { t } = useLingui()
  const { count } = useFormats()
  const id = useId()
  const [tooMany, setTooMany] = useState(false)
  const read = readPastedPrices(linesIn(draft.unread))
  const take = () => {
    const changes = withChanges(draft.changes, read.changes)
    setTooMany(changes.length > MOST_CHANGES)
    if (changes.length > MOST_CHANGES) return
    put({ changes, unread: linesOf(read.faults) })
    remark(t`Taken: ${count(read.changes.length)}. To be mended: ${count(read.faults.length)}.`)
    if (read.faults.length === 0) onClose()
  }
  return (
    <SidePanel
      title={t`Paste prices`}
      onClose={onClose}
      acts={
        <>
          <Button kind="primary" onPress={take} isDisabled={read.changes.length === 0}>
            {t`Take ${count(read.changes.length)}`}
          </Button>
          <Button onPress={onClose}>{t`Close`}</Button>
        </>
      }
    >
      <div className={styles['panel']}>
        <div className={fieldStyles['field']}>
          <label className={fieldStyles['label']} htmlFor={id}>{t`Codes and prices, a line each`}</label>
          <textarea
            id={id}
            className={`${fieldStyles['control']} ${styles['pasted']}`}
            spellCheck={false}
            wrap="off"
            value={draft.unread}
            onChange={(event) => put({ unread: event.target.value })}
            onPaste={(event) => {
              // a browser puts thousands of lines in one by one
              event.preventDefault()
              const { selectionStart, selectionEnd, value } = event.currentTarget
              const pasted = event.clipboardData.getData('text/plain')
              put({ unread: value.slice(0, selectionStart) + pasted + value.slice(selectionEnd) })
            }}
          />
          <span className={fieldStyles['description']}>
            {t`Copy the columns in the spreadsheet: code, name if you like, price.`}
          </span>
        </div>
        {tooMany && <p role="alert">{t`One act takes ${count(MOST_CHANGES)} prices by hand.`}</p>}
        {read.faults.length > 0 && <Faults faults={read.faults} />}
      </div>
    </SidePanel>
  )
}

function Faults({ faults }: { readonly faults: readonly FaultyLine[] }) {
  const { t } = useLingui()
  const { count } = useFormats()
  const words: Readonly<Record<PasteFault, string>> = {
    no_code: t`there is no code`,
    no_price: t`there is no price`,
    unreadable: t`this is no price`,
    negative: t`a price is not below zero`,
    repeated: t`the code is there twice, with another price`,
  }
  return (
    <div role="status">
      <h3>{t`Lines to be mended: ${count(faults.length)}`}</h3>
      <ol className={styles['faults']} tabIndex={0} aria-label={t`Lines to be mended: ${count(faults.length)}`}>
        {faults.slice(0, SHOWN).map(({ line, fault, cell }) => (
          <li key={line}>
            {t`Line ${count(line)}`}: {cell === '' ? '' : <code>{cell} </code>}
            {words[fault]}
          </li>
        ))}
      </ol>
    </div>
  )
}

const SHOWN = 200

/** Tabs part the cells of a spreadsheet, and semicolons those of a file. */
function linesIn(text: string): string[][] {
  if (text.trim() === '') return []
  return pastedCells(text.includes('\t') ? text : text.replaceAll(';', '\t'))
}
