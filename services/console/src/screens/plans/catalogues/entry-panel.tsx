import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { Stale } from '../../../components/stale/stale.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { useMay } from '../../../shell/session/session.ts'
import styles from '../parts/plans.module.css'
import { ChangeFrom } from './change-from.tsx'
import { EntryFieldOf } from './entry-field.tsx'
import { EntryVersions } from './entry-versions.tsx'
import { typedOf, type Typed } from './entry-values.ts'
import type { CatalogueForm, Entry, EntryField } from './entry.ts'
import { useEntryEdit } from './use-entry-edit.ts'
import { Warnings } from './warnings.tsx'

export interface EntryPanelProps {
  readonly form: CatalogueForm
  /** Null: a new one. */
  readonly entry: Entry | null
  readonly fixed?: Readonly<Record<string, unknown>>
  readonly onClose: () => void
}

/** An entry at the side of the page: all its fields, from when on a change holds, and its end. */
export function EntryPanel({ form, entry, fixed = {}, onClose }: EntryPanelProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const may = useMay('plans:write')
  const isOnline = useOnline()
  const [isEnding, setEnding] = useState(false)
  const [warnings, setWarnings] = useState<readonly { readonly code: string; readonly detail: string }[]>([])
  const edit = useEntryEdit(form, entry, fixed, (told) => {
    remark(t`Saved`)
    if (told.length === 0) onClose()
    else setWarnings(told)
  })
  const isNew = entry === null
  const fields = form.fields.filter(({ name, isKey }) => !(name in fixed) && (isNew || isKey !== true))
  const one = i18n._(form.one)
  const canAct = may && isOnline && !edit.isPending && edit.stale === null
  const acts = (
    <>
      <Button kind="primary" isDisabled={!canAct || (!isNew && entry.is_active && !edit.isTyped)} onPress={edit.save}>
        {isNew ? t`Create` : entry.is_active ? t`Save` : t`Bring it back`}
      </Button>
      {edit.isTyped && <Button onPress={edit.drop}>{t`Drop what was typed`}</Button>}
      {!isNew && entry.is_active && !isEnding && (
        <Button isDisabled={!canAct} onPress={() => setEnding(true)}>
          {t`End it…`}
        </Button>
      )}
      {isEnding && (
        <div className={styles['ask']} role="group" aria-label={t`End it`}>
          <p>
            <Trans>From today on it holds no more, and what was planned for later is dropped. Earlier days stay.</Trans>
          </p>
          <Button kind="grave" isDisabled={!canAct} onPress={edit.end}>
            {t`End it today`}
          </Button>{' '}
          <Button onPress={() => setEnding(false)}>{t`Leave it`}</Button>
        </div>
      )}
    </>
  )
  return (
    <SidePanel title={isNew ? t`New: ${one}` : `${one} ${titleOf(entry)}`} onClose={onClose} acts={may && acts}>
      <div className={styles['form']}>
        {!may && <ReadOnly scope="plans:write" />}
        <Warnings warnings={warnings} />
        {edit.error !== null && <Refused error={edit.error} />}
        {edit.stale !== null && (
          <Stale
            log={{ of: 'plans' }}
            theirs={
              <Fields fields={fields} typed={typedOf(fields, edit.stale, formats.decimalMark)} other={edit.typed} />
            }
            yours={
              <Fields fields={fields} typed={edit.typed} other={typedOf(fields, edit.stale, formats.decimalMark)} />
            }
            onTakeTheirs={edit.takeTheirs}
            onKeepYours={edit.keepMine}
          />
        )}
        <fieldset className={styles['fields']} disabled={!may}>
          {fields.map((field) => (
            <EntryFieldOf
              key={field.name}
              field={field}
              value={edit.typed[field.name] ?? null}
              fault={edit.faults[field.name]}
              onChange={(value) => edit.type(field.name, value)}
            />
          ))}
          {may && (
            <ChangeFrom since={edit.since} onChange={edit.setSince} isNew={isNew} hasWindow={form.hasWindow === true} />
          )}
        </fieldset>
        {entry !== null && <EntryVersions form={form} entry={entry} />}
      </div>
    </SidePanel>
  )
}

function titleOf(entry: Entry): string {
  const called = entry['code'] ?? entry['benefit_code'] ?? entry['tariff_item_code']
  return typeof called === 'string' ? called : String(entry.id)
}

/** Of two forms of an entry, what differs. */
function Fields({
  fields,
  typed,
  other,
}: {
  readonly fields: readonly EntryField[]
  readonly typed: Typed
  readonly other: Typed
}) {
  const { i18n } = useLingui()
  const differing = fields.filter(({ name }) => textOf(typed[name]) !== textOf(other[name]))
  return (
    <dl className={styles['facts']}>
      {differing.map(({ name, label }) => (
        <div key={name}>
          <dt>{i18n._(label)}</dt>
          <dd>{textOf(typed[name]) || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

function textOf(value: Typed[string] | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? value.text : String(value)
}
