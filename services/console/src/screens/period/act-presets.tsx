import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { refusalOf, type Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { RuleList } from '../../components/act-rules/rule-list.tsx'
import { Button } from '../../components/button/button.tsx'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import type { PeriodPart } from './period-part.ts'
import { actPresetsOf } from './period-queries.ts'
import styles from './period.module.css'

type Preset = Api.ActRulesPresetInput['preset']

interface ActPresetsProps extends PeriodPart {
  /** Something is typed that a preset would replace. */
  readonly hasDraft: boolean
}

/** Rules of an edition of the CBHPM, taken over whole. What each would set is shown before. */
export function ActPresets({ path, period, hasDraft }: ActPresetsProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState<Preset | null>(null)
  const names = { cbhpm_to_2016: t`CBHPM until 2016`, cbhpm_2018_on: t`CBHPM 2018 and later` }
  return (
    <div className={styles['buttons']}>
      {(['cbhpm_to_2016', 'cbhpm_2018_on'] as const).map((preset) => (
        <Button key={preset} isDisabled={hasDraft} onPress={() => setOpen(preset)}>
          {t`Rules of ${names[preset]}…`}
        </Button>
      ))}
      {hasDraft && <span className={styles['count']}>{t`First save or drop what was typed.`}</span>}
      {open !== null && (
        <PresetPanel
          key={open}
          preset={open}
          name={names[open]}
          path={path}
          period={period}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

interface PresetPanelProps extends Pick<PeriodPart, 'path' | 'period'> {
  readonly preset: Preset
  readonly name: string
  readonly onClose: () => void
}

function PresetPanel({ preset, name, path, period, onClose }: PresetPanelProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const { data, error, refetch } = useQuery(actPresetsOf(path))
  const [revision] = useState(period.revision)
  const take = useMutation({
    mutationFn: () => vigencia.actRules.preset.mutate({ ...path, preset }, { context: { ifMatch: revision } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`The rules of ${name} are taken over.`)
      onClose()
    },
    onError: (failed) => {
      if (refusalOf(failed)?.status === 412) void queries.invalidateQueries({ queryKey: ['contracts'] })
    },
  })
  const rules = data?.items.find((one) => one.preset === preset)?.rules
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      acts={
        <>
          <Button
            kind="primary"
            isDisabled={!isOnline || take.isPending || take.isError || rules === undefined}
            onPress={() => take.mutate()}
          >{t`Take these rules over`}</Button>
          <Button onPress={onClose}>{t`Not yet`}</Button>
        </>
      }
    >
      <div className={styles['part']}>
        <p>
          {period.act_rules === null ? (
            <Trans>These rules would be the period's own. Each can be changed afterwards.</Trans>
          ) : (
            <Trans>
              These rules would replace all that the period has, also those that are not among them. Each can be changed
              afterwards.
            </Trans>
          )}
        </p>
        {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
        {take.error !== null && <Refused error={take.error} />}
        {rules === undefined ? error === null && <Loading rows={10} /> : <RuleList rules={rules} />}
      </div>
    </SidePanel>
  )
}
