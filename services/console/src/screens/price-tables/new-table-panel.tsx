import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { useId } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import fieldStyles from '../../components/field/field.module.css'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import { readDecimal } from '../../formats/read-decimal.ts'
import { useMay } from '../../shell/session/session.ts'
import styles from './price-tables.module.css'
import { NO_TABLE, readPortes, tableFrom, type TypedTable } from './typed-table.ts'

interface NewTablePanelProps {
  readonly onMade: (version: string) => void
  readonly onClose: () => void
}

/** A draft without rows: its version, and what portes, UCO and film are worth where its file speaks of them. */
export function NewTablePanel({ onMade, onClose }: NewTablePanelProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const mayWrite = useMay('contracts:write')
  const [draft, setDraft] = useDraft<TypedTable>('price-tables/new')
  const typed = draft ?? NO_TABLE
  const change = (part: Partial<TypedTable>) => setDraft({ ...typed, ...part })
  const input = tableFrom(typed)
  const make = useMutation({
    mutationFn: (made: Api.PriceTablesCreateInput) => vigencia.priceTables.create.mutate(made),
    onSuccess: async ({ version }) => {
      setDraft(null)
      await queries.invalidateQueries({ queryKey: ['price-tables'] })
      remark(t`The draft is made. Import its rows.`)
      onMade(version)
    },
  })
  const decimalFault = (text: string) =>
    text.trim() === '' || readDecimal(text) !== null ? null : t`A value is written 17,64.`
  return (
    <SidePanel title={t`New table`} onClose={onClose}>
      {!mayWrite && <ReadOnly scope="contracts:write" />}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (input !== null) make.mutate(input)
        }}
      >
        <TextField
          label={t`Version`}
          description={t`Contracts name the table by it, as 2026 or CBHPM2022.`}
          value={typed.version}
          onChange={(version) => change({ version })}
          maxLength={10}
          isRequired
          autoFocus
        />
        <TextField label={t`Name`} value={typed.name} onChange={(name) => change({ name })} maxLength={255} />
        <TextField
          label={t`Family`}
          description={t`Of a table that comes anew from time to time, as SIGTAP. Empty: none.`}
          value={typed.family}
          onChange={(family) => change({ family })}
          maxLength={10}
        />
        <DayField
          label={t`First day`}
          description={t`An edition of a family needs it. Empty: it prices all days.`}
          value={typed.valid_from}
          onChange={(valid_from) => change({ valid_from })}
        />
        <TextField
          label={t`Value of one UCO`}
          isNumber
          value={typed.uco}
          onChange={(uco) => change({ uco })}
          fault={decimalFault(typed.uco)}
        />
        <TextField
          label={t`Value of one square metre of film`}
          isNumber
          value={typed.film}
          onChange={(film) => change({ film })}
          fault={decimalFault(typed.film)}
        />
        <PortesField text={typed.portes} onType={(portes) => change({ portes })} />
        {make.error !== null && <Refused error={make.error} />}
        <div className={styles['buttons']}>
          <Button
            type="submit"
            kind="primary"
            isDisabled={input === null || make.isPending || !isOnline || !mayWrite}
          >{t`Make the draft`}</Button>
        </div>
      </form>
    </SidePanel>
  )
}

interface PortesFieldProps {
  readonly text: string
  readonly onType: (text: string) => void
}

function PortesField({ text, onType }: PortesFieldProps) {
  const { t } = useLingui()
  const id = useId()
  const { portes, fault } = readPortes(text)
  const count = Object.keys(portes).length
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>{t`Portes and their values, a line each`}</label>
      <textarea
        id={id}
        className={`${fieldStyles['control']} ${styles['portes']}`}
        spellCheck={false}
        aria-describedby={`${id}-told`}
        aria-invalid={fault !== null}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      <span id={`${id}-told`} className={fieldStyles[fault === null ? 'description' : 'fault']}>
        {fault !== null
          ? t`This line says no value of a porte: ${fault}`
          : count > 0
            ? t`Portes that were read: ${count}`
            : t`As 1A 17,38. Columns of a spreadsheet can be pasted.`}
      </span>
    </div>
  )
}
