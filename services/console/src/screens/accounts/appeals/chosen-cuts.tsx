import { useLingui } from '@lingui/react/macro'
import { CheckField } from '../../../components/check-field/check-field.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { claimOf, guidesOf, type Cut } from './appealed-cuts.ts'

/** More boxes than that nobody ticks one by one: then guides are chosen as a whole. */
const MOST_BOXES = 300

interface ChosenCutsProps {
  readonly cuts: readonly Cut[]
  readonly leftOut: ReadonlySet<string>
  readonly onChange: (leftOut: ReadonlySet<string>) => void
}

/** A box for each guide, and one for each of its cuts. */
export function ChosenCuts({ cuts, leftOut, onChange }: ChosenCutsProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const isEach = cuts.length <= MOST_BOXES
  const put = (of: readonly Cut[], isChosen: boolean) => {
    const next = new Set(leftOut)
    for (const { id } of of) {
      if (isChosen) next.delete(id)
      else next.add(id)
    }
    onChange(next)
  }
  return (
    <ul className={styles['choices']}>
      {guidesOf(cuts).map(([guide, ofGuide]) => (
        <li key={guide}>
          <CheckField
            label={t`Guide ${guide}: ${formats.money(claimOf(ofGuide))}`}
            value={ofGuide.some(({ id }) => !leftOut.has(id))}
            onChange={(isChosen) => put(ofGuide, isChosen)}
          />
          {isEach && (
            <ul>
              {ofGuide.map((cut) => (
                <li key={cut.id}>
                  <CheckField
                    label={t`item ${cut.item}, ${cut.code} on ${formats.day(cut.day)}, reason ${cut.reason}: ${formats.money(cut.claim_cents)}`}
                    value={!leftOut.has(cut.id)}
                    onChange={(isChosen) => put([cut], isChosen)}
                  />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
