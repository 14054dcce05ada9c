import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { snvs } from '../../api/vigencia.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { ExportButton } from '../../components/data-grid/export-button.tsx'
import { usePagedRows } from '../../components/data-grid/use-paged-rows.ts'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { useDraft } from '../../drafts/use-draft.ts'
import { useMay } from '../../shell/session/session.ts'
import { CaseAges } from './case-ages.tsx'
import { FOUND, useCaseColumns } from './case-columns.tsx'
import { PART_EMPTY, PART_TEXTS, REASON_NAMES } from './case-words.ts'
import { listInput, REASONS_IN, type Reason, type SeenCase, type Seen } from './parts-of-work.ts'
import { ResolveMany } from './resolve-many.tsx'
import { readFound, withTyped, type TypedFound } from './typed-resolution.ts'
import { useEventNames } from './use-event-names.ts'
import type { Snvs } from '@vigencia/client'
import styles from './cases.module.css'

const OLDER = [1, 24, 72, 168]

/** A part of the work: how long it has waited, what of it is shown, and the cases. */
export function CaseList({ seen, figures }: { readonly seen: Seen; readonly figures: Snvs.CasePart }) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate({ from: '/cases' })
  const mayWrite = useMay('cases:write')
  const { part } = seen
  const [draft, write] = useDraft<TypedFound>('cases/found')
  const typed = part === 'in_doubt' && mayWrite ? (draft ?? {}) : null
  const columns = useCaseColumns(part, typed)
  const rows = usePagedRows<SeenCase>(['cases', 'list', seen], (offset, limit, signal) =>
    snvs.cases.list.query({ ...listInput(seen), offset, limit }, { signal }),
  )
  const type = (cells: readonly (readonly [string, string])[]) => {
    const next = withTyped(typed ?? {}, cells)
    write(Object.keys(next).length === 0 ? null : next)
  }
  return (
    <div className={styles['part']}>
      <p className={styles['soft']}>{i18n._(PART_TEXTS[part])}</p>
      <div className={styles['above']}>
        <Filters seen={seen} />
        {figures.count > 0 && part !== 'cancelled' && part !== 'reported' && <CaseAges part={figures} />}
      </div>
      <DataGrid
        label={t`Cases`}
        columns={columns}
        rows={rows}
        empty={i18n._(PART_EMPTY[part])}
        isMarked={(one) => typed?.[one.id] !== undefined}
        onOpen={(one) => void navigate({ search: (before) => ({ ...before, case: one.id }) })}
        {...(typed !== null && {
          onEdit: (one: SeenCase, column: { readonly id: string }, text: string) => {
            if (column.id !== FOUND) return null
            if (text.trim() !== '' && readFound(text) === null) return t`Write the number that SISA shows, or “no”.`
            type([[one.id, text]])
            return null
          },
          onPaste: (at: { readonly row: number }, cells: readonly (readonly string[])[]) =>
            type(
              cells.flatMap(([text = ''], place) => {
                const one = rows.at(at.row + place)
                return one === undefined ? [] : [[one.id, text] as const]
              }),
            ),
        })}
      />
      <div className={styles['below']}>
        {rows.total > 0 && (
          <ExportButton name={`cases-${part}.csv`} columns={columns} all={() => snvs.cases.list.all(listInput(seen))} />
        )}
      </div>
      {typed !== null && <ResolveMany typed={typed} seen={seen} total={rows.total} onDone={() => write(null)} />}
    </div>
  )
}

function Filters({ seen: { part, reason, event, older } }: { readonly seen: Seen }) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate({ from: '/cases' })
  const { events } = useEventNames()
  const reasons = REASONS_IN[part] ?? []
  const any = { id: '', text: t`all` }
  const go = (to: Partial<Seen>) => void navigate({ search: (before) => ({ ...before, ...to }), replace: true })
  const ages = OLDER.map((hours) => {
    const days = hours / 24
    return { id: String(hours), text: hours < 24 ? t`over ${hours} h` : t`over ${days} d` }
  })
  return (
    <div className={styles['filters']}>
      {reasons.length > 0 && (
        <SelectField
          label={t`Why`}
          value={reason ?? ''}
          options={[any, ...reasons.map((one) => ({ id: one, text: i18n._(REASON_NAMES[one]) }))]}
          onChange={(id) => go({ reason: id === '' ? undefined : (id as Reason) })}
        />
      )}
      <SelectField
        label={t`Event`}
        value={event === undefined ? '' : String(event)}
        options={[any, ...events.map(([id, text]) => ({ id: String(id), text }))]}
        onChange={(id) => go({ event: id === '' ? undefined : Number(id) })}
      />
      <SelectField
        label={t`Age`}
        value={older === undefined ? '' : String(older)}
        options={[any, ...ages]}
        onChange={(id) => go({ older: id === '' ? undefined : Number(id) })}
      />
    </div>
  )
}
