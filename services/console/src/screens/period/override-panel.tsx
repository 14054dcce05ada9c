import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { CheckField } from '../../components/check-field/check-field.tsx'
import { MoneyField } from '../../components/money-field/money-field.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import type { OverrideRow } from './override-columns.ts'
import { OverrideFacts } from './override-facts.tsx'
import type { PeriodPath } from './period-queries.ts'
import styles from './period.module.css'
import { NEW_OVERRIDE, overrideInput, typedOverrideOf, type TypedOverride } from './typed-override.ts'
import { readPackage } from './typed-package.ts'
import { WhomFields } from './whom-fields.tsx'

interface OverridePanelProps {
  readonly path: PeriodPath
  /** The revision of the period as it is seen. */
  readonly revision: number
  /** Null: one more. */
  readonly override: OverrideRow | null
  readonly onClose: () => void
}

interface OverrideDraft {
  readonly typed: TypedOverride
  /** The revision that was read when the typing began. */
  readonly revision: number
}

/** An own price with all that it may say: for whom it is, what it includes, and whether rules of acts move it. */
export function OverridePanel({ path, revision, override, onClose }: OverridePanelProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [draft, setDraft] = useDraft<OverrideDraft>(`period/${path.period_id}/price/${override?.id ?? 'new'}`)
  const typed = draft?.typed ?? (override === null ? NEW_OVERRIDE : typedOverrideOf(override))
  const readAt = draft?.revision ?? revision
  const change = (part: Partial<TypedOverride>) => setDraft({ typed: { ...typed, ...part }, revision: readAt })
  const input = overrideInput(typed)
  const isUnreadable = readPackage(typed.included) === 'unreadable'
  const done = async (told: string) => {
    setDraft(null)
    await queries.invalidateQueries({ queryKey: ['contracts'] })
    remark(told)
    onClose()
  }
  // it is told once what is there now was read, so that whoever goes on with theirs goes on from there
  const onError = async (error: unknown) => {
    if (isStale(error)) await queries.invalidateQueries({ queryKey: ['contracts'] })
  }
  const save = useMutation({
    mutationFn: async (sent: NonNullable<typeof input>) =>
      override === null
        ? vigencia.overrides.create.mutate({ ...path, ...sent })
        : vigencia.overrides.update.mutate(
            { ...path, override_id: override.id, ...sent },
            { context: { ifMatch: readAt } },
          ),
    onSuccess: () => done(override === null ? t`The price is added.` : t`The price is saved.`),
    onError,
  })
  const remove = useMutation({
    mutationFn: (override_id: string) =>
      vigencia.overrides.remove.mutate({ ...path, override_id }, { context: { ifMatch: readAt } }),
    onSuccess: () => done(t`The price is removed.`),
    onError,
  })
  const error = save.error ?? remove.error
  const reset = () => {
    save.reset()
    remove.reset()
  }
  const isBusy = save.isPending || remove.isPending || !isOnline
  return (
    <SidePanel title={override === null ? t`Add a price` : t`Own price`} onClose={onClose}>
      <form
        className={styles['terms']}
        onSubmit={(event) => {
          event.preventDefault()
          if (input !== null) save.mutate(input)
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
        <WhomFields convenio={path.convenio_id} whom={typed.whom} onChange={(whom) => change({ whom })} />
        <CheckField
          label={t`No rule of an act moves this price`}
          value={typed.isFixed}
          isDisabled={typed.isExcluded}
          onChange={(isFixed) => change({ isFixed })}
        />
        <TextField
          label={t`Package: codes that it includes`}
          value={typed.included}
          description={t`With a space between them; 40304361*2 includes two.`}
          fault={isUnreadable ? t`A code, or a code with how many: 40304361*2` : undefined}
          isDisabled={typed.isExcluded}
          onChange={(included) => change({ included })}
        />
        <TextField label={t`Notes`} value={typed.notes} onChange={(notes) => change({ notes })} />
        {isStale(error) ? (
          <Stale
            log={{ convenio: path.convenio_id }}
            theirs={
              override === null ? null : <OverrideFacts convenio={path.convenio_id} typed={typedOverrideOf(override)} />
            }
            yours={<OverrideFacts convenio={path.convenio_id} typed={typed} />}
            onTakeTheirs={() => {
              setDraft(null)
              reset()
            }}
            onKeepYours={() => {
              setDraft({ typed, revision })
              reset()
            }}
          />
        ) : (
          error !== null && <Refused error={error} />
        )}
        <div className={styles['buttons']}>
          <Button type="submit" kind="primary" isDisabled={isBusy || input === null}>
            {override === null ? t`Add` : t`Save the price`}
          </Button>
          {override !== null && (
            <Button kind="grave" isDisabled={isBusy} onPress={() => remove.mutate(override.id)}>{t`Remove`}</Button>
          )}
          {draft !== null && <Button onPress={() => setDraft(null)}>{t`Drop what was typed`}</Button>}
        </div>
      </form>
    </SidePanel>
  )
}
