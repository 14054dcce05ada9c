import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import type { ActSearch } from './act-search.ts'
import styles from './act.module.css'
import { LineForm } from './line-form.tsx'
import { ShapeChoice } from './shape-choice.tsx'
import { BLANK, linesAsText, linesIn, type TypedLine } from './typed-line.ts'

export interface ProcedureLinesProps {
  readonly search: ActSearch
  readonly day: string
  /** Changes when a new act begins, so that fields forget what was typed. */
  readonly round: number
  readonly onChange: (change: ActSearch) => void
}

/** The procedures of the act, and what fills them at once. */
export function ProcedureLines({ search, day, round, onChange }: ProcedureLinesProps) {
  const { t } = useLingui()
  const lines = linesIn(search.lines)
  // only a line that was just added takes the focus, and the first one of a new act
  const [added, setAdded] = useState<number | null>(null)
  const put = (next: readonly TypedLine[], act: ActSearch = {}) => onChange({ ...act, lines: linesAsText(next) })
  return (
    <section className={styles['procedures']} aria-label={t`Procedures`}>
      <ShapeChoice lines={lines} onChoose={({ lines: next, act }) => put(next, act)} />
      {lines.map((line, place) => (
        <LineForm
          key={`${search.convenio} ${round} ${place}`}
          place={place}
          line={line}
          convenio={search.convenio}
          day={day}
          isOneOfSeveral={lines.length > 1}
          takesFocus={place === added || (place === 0 && search.convenio !== undefined && line.code === undefined)}
          onChange={(part) => put(lines.map((one, at) => (at === place ? { ...one, ...part } : one)))}
          onRemove={() => put(lines.length === 1 ? [BLANK] : lines.filter((_, at) => at !== place))}
        />
      ))}
      <div>
        <Button
          isDisabled={search.convenio === undefined || lines.some(({ code }) => code === undefined)}
          onPress={() => {
            setAdded(lines.length)
            put([...lines, { ...BLANK, roles: lines.at(-1)?.roles ?? BLANK.roles }])
          }}
        >{t`Add a procedure`}</Button>
      </div>
    </section>
  )
}
