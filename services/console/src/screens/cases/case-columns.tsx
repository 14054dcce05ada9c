import { Link } from '@tanstack/react-router'
import { useLingui } from '@lingui/react/macro'
import type { Column } from '../../components/data-grid/column.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { REASON_NAMES, STATE_NAMES } from './case-words.ts'
import { toldOf } from './faults-by-field.ts'
import { FIELD_NAMES } from './field-names.ts'
import type { Part, SeenCase } from './parts-of-work.ts'
import { StateMark } from './state-mark.tsx'
import { readFound, type TypedFound } from './typed-resolution.ts'
import { useAge } from './use-age.ts'
import { useEventNames } from './use-event-names.ts'
import styles from './cases.module.css'

/** The column into which the findings of cases in doubt are typed. */
export const FOUND = 'found'

/** The columns of a part of the work. Persons are masked as the service masks them. */
export function useCaseColumns(part: Part, typed: TypedFound | null): readonly Column<SeenCase>[] {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const age = useAge()
  const { nameOf } = useEventNames()
  const person = ({ person: seen }: SeenCase) =>
    seen === null ? '' : [seen.initials, seen.document_end === null ? '' : `…${seen.document_end}`].join(' ').trim()
  const fieldOf = (path: string) => {
    const name = FIELD_NAMES[path]
    return name === undefined ? t`in its own words: open the case` : i18n._(name)
  }
  const why = (one: SeenCase) => {
    const reason = one.held_because ?? one.doubt_because
    if (one.pending_manual !== null)
      return one.pending_manual.map((name) => (name === 'cancel' ? t`cancel it` : name)).join(', ')
    if (reason !== null) return i18n._(REASON_NAMES[reason])
    return toldOf(one.errors)
      .map(({ path, message }) => (message === 'sealed' ? fieldOf(path) : message))
      .join(' ')
  }
  const reference: Column<SeenCase> = {
    id: 'reference',
    header: t`Reference`,
    width: 'minmax(8rem, 1fr)',
    text: (one) => one.source_reference,
    cell: (one) => (
      <Link
        from="/cases"
        search={(before) => ({ ...before, case: one.id })}
        tabIndex={-1}
        className={styles['reference'] ?? ''}
      >
        {one.source_reference}
      </Link>
    ),
  }
  const found: Column<SeenCase> = {
    id: FOUND,
    header: t`Number in SISA, or “no”`,
    width: 'minmax(12rem, 1fr)',
    isNumber: true,
    isEditable: typed !== null,
    text: (one) => typed?.[one.id] ?? '',
    cell: (one) => {
      const text = typed?.[one.id]
      if (text === undefined) return typed === null ? '' : <span className={styles['soft']}>{t`type it here`}</span>
      const read = readFound(text)
      if (read === null) return <span className={styles['bad']}>{t`${text}: neither a number nor “no”`}</span>
      return read.id_caso === null ? t`not there` : String(read.id_caso)
    },
  }
  const columns: Readonly<Record<string, Column<SeenCase>>> = {
    reference,
    found,
    state: {
      id: 'state',
      header: t`State`,
      width: 'minmax(13rem, 1fr)',
      text: (one) => i18n._(STATE_NAMES[one.state]),
      cell: (one) => <StateMark state={one.state} />,
    },
    age: { id: 'age', header: t`Age`, width: '5rem', isNumber: true, text: (one) => age(one.created_at) },
    event: { id: 'event', header: t`Event`, width: 'minmax(10rem, 2fr)', text: (one) => nameOf(one.event_id) },
    person: { id: 'person', header: t`Person`, width: 'minmax(7rem, 1fr)', text: person },
    number: {
      id: 'number',
      header: t`Number in SISA`,
      width: 'minmax(8rem, 1fr)',
      isNumber: true,
      text: (one) => String(one.id_caso ?? ''),
    },
    paper: { id: 'paper', header: t`Paper`, width: 'minmax(7rem, 1fr)', text: (one) => formats.day(one.paper_date) },
    why: { id: 'why', header: part === 'by_hand' ? t`To enter` : t`Why`, width: 'minmax(14rem, 3fr)', text: why },
  }
  return SHOWN[part].flatMap((name) => columns[name] ?? [])
}

/** What is worth a column in each part: a state where it holds several, a reason where there is one. */
const SHOWN: Readonly<Record<Part, readonly string[]>> = {
  to_mend: ['reference', 'state', 'age', 'event', 'person', 'why'],
  in_doubt: ['reference', 'found', 'age', 'event', 'person', 'why'],
  adopted: ['reference', 'number', 'age', 'event', 'person', 'paper'],
  by_hand: ['reference', 'number', 'age', 'event', 'person', 'why'],
  held: ['reference', 'age', 'event', 'person', 'why'],
  queued: ['reference', 'state', 'age', 'event', 'person', 'paper'],
  reported: ['reference', 'state', 'number', 'event', 'person', 'paper'],
  cancelled: ['reference', 'age', 'event', 'person', 'paper'],
}
