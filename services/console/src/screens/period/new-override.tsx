import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { CheckField } from '../../components/check-field/check-field.tsx'
import { MoneyField } from '../../components/money-field/money-field.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import type { PeriodPath } from './period-queries.ts'
import styles from './period.module.css'

interface TypedOverride {
  readonly code: string
  readonly name: string
  readonly cents: number | null
  readonly isExcluded: boolean
}

interface NewOverrideProps {
  readonly path: PeriodPath
  readonly onClose: () => void
}

/** One own price more; or a code that the agreement excludes. */
export function NewOverride({ path, onClose }: NewOverrideProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [draft, setDraft] = useDraft<TypedOverride>(`period/${path.period_id}/new-price`)
  const typed = draft ?? { code: '', name: '', cents: null, isExcluded: false }
  const change = (part: Partial<TypedOverride>) => setDraft({ ...typed, ...part })
  const add = useMutation({
    mutationFn: () =>
      vigencia.overrides.create.mutate({
        ...path,
        procedure_code: typed.code.trim(),
        procedure_name: typed.name.trim() === '' ? null : typed.name.trim(),
        price_cents: typed.isExcluded ? null : typed.cents,
        is_covered: !typed.isExcluded,
      }),
    onSuccess: async () => {
      setDraft(null)
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`The price is added.`)
      onClose()
    },
  })
  const isReady = typed.code.trim() !== '' && (typed.isExcluded || typed.cents !== null)
  return (
    <SidePanel title={t`Add a price`} onClose={onClose}>
      <form
        className={styles['terms']}
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <TextField label={t`Code`} value={typed.code} onChange={(code) => change({ code })} isRequired />
        <TextField label={t`Procedure`} value={typed.name} onChange={(name) => change({ name })} />
        <MoneyField
          label={t`Price`}
          value={typed.cents}
          onChange={(cents) => change({ cents })}
          isDisabled={typed.isExcluded}
        />
        <CheckField
          label={t`The agreement excludes this code`}
          value={typed.isExcluded}
          onChange={(isExcluded) => change({ isExcluded })}
        />
        {add.error !== null && <Refused error={add.error} />}
        <div className={styles['buttons']}>
          <Button type="submit" kind="primary" isDisabled={add.isPending || !isReady}>{t`Add`}</Button>
        </div>
      </form>
    </SidePanel>
  )
}
