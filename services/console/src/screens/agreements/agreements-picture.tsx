import { Plural, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Button } from '../../components/button/button.tsx'
import { Timeline, type TimelineRow } from '../../components/timeline/timeline.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { todayIn } from '../../formats/zoned-day.ts'
import { useSession } from '../../shell/session/session.ts'
import type { AgreementsSearch } from './agreements-search.ts'
import styles from './agreements.module.css'
import { SeverityMark } from './severity.tsx'
import { findingsIn, spansOf, tablesOf, yearsShown } from './timeline-rows.ts'
import { useSpanWords } from './use-span-words.ts'

interface AgreementsPictureProps {
  readonly caption: string
  readonly items: readonly Api.ConvenioTimeline[]
  readonly search: AgreementsSearch
  readonly onChange: (part: AgreementsSearch) => void
}

/** A row for each agreement: its periods, below them its price tables, and beside them what was found. */
export function AgreementsPicture({ caption, items, search, onChange }: AgreementsPictureProps) {
  const { t } = useLingui()
  const words = useSpanWords()
  const formats = useFormats()
  const today = todayIn(useSession().tenant.time_zone)
  const rows = items.map((item): TimelineRow => ({
    id: item.convenio_id,
    name: item.name,
    label: (
      <RowLabel
        item={item}
        onOpen={() => onChange({ convenio: item.convenio_id, period: undefined, act: undefined })}
      />
    ),
    spans: spansOf(item, words, today),
    below: tablesOf(item, words, formats),
    remark: (
      <Remark item={item} onOpen={() => onChange({ convenio: item.convenio_id, period: undefined, act: undefined })} />
    ),
  }))
  return (
    <Timeline
      caption={caption}
      rows={rows}
      {...yearsShown(today, search.years ?? 3)}
      marks={[{ day: today, text: t`Today` }]}
      onOpen={(row, span) => {
        const period = span.look === 'gap' ? undefined : span.id
        onChange({ convenio: row.id, period, act: undefined })
      }}
    />
  )
}

interface RowPartProps {
  readonly item: Api.ConvenioTimeline
  readonly onOpen: () => void
}

function RowLabel({ item: { name, ends_on, ends_soon }, onOpen }: RowPartProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const end = ends_on === null ? '' : formats.day(ends_on)
  return (
    <>
      <button type="button" className={styles['name']} onClick={onOpen}>
        {name}
      </button>
      {ends_soon && <span className={styles['soon']}>{t`ends on ${end}`}</span>}
    </>
  )
}

function Remark({ item, onOpen }: RowPartProps) {
  const { t } = useLingui()
  const { count, isWarning } = findingsIn(item)
  if (count === 0) return <span className={styles['none']}>{t`nothing found`}</span>
  return (
    <Button kind="quiet" onPress={onOpen}>
      <SeverityMark isWarning={isWarning} />
      <Plural value={count} one="# finding" other="# findings" />
    </Button>
  )
}
