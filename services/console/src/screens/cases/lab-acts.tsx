import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Snvs } from '@vigencia/client'
import { useState } from 'react'
import { snvs } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useMay } from '../../shell/session/session.ts'
import { readFound } from './typed-resolution.ts'
import styles from './cases.module.css'

interface LabActsProps {
  readonly kind: 'sample' | 'result'
  readonly report: Pick<Snvs.Sample, 'id' | 'state' | 'revision' | 'source_reference'>
}

/** What waits for a person: a refused sample or result is sent again, and one in doubt is resolved. */
export function LabActs({ kind, report: { id, state, revision, source_reference: name } }: LabActsProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const mayWrite = useMay('cases:write')
  const [text, setText] = useState('')
  const found = readFound(text)
  const options = { context: { ifMatch: revision } }
  const act = useMutation({
    mutationFn: async (): Promise<unknown> => {
      const told = { resolution: found?.resolution ?? 'was_not_sent', registry_id: found?.id_caso ?? null }
      if (kind === 'sample')
        return state === 'in_doubt'
          ? snvs.samples.resolve.mutate({ sample_id: id, ...told }, options)
          : snvs.samples.resend.mutate({ sample_id: id }, options)
      return state === 'in_doubt'
        ? snvs.results.resolve.mutate({ result_id: id, ...told }, options)
        : snvs.results.resend.mutate({ result_id: id }, options)
    },
    onSuccess: () => remark(t`Done`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases', 'laboratory'] }),
  })
  if (!mayWrite || (state !== 'rejected' && state !== 'in_doubt')) return null
  const isDoubtful = state === 'in_doubt'
  return (
    <form
      className={styles['form']}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate()
      }}
    >
      {act.error !== null && <Refused error={act.error} />}
      {isDoubtful && (
        <TextField
          label={t`Number in SISA, or “no”`}
          description={t`“no” sends it again. If SISA has it after all, it will stand there twice.`}
          value={text}
          onChange={setText}
          fault={text.trim() !== '' && found === null ? t`Write the number that SISA shows, or “no”.` : null}
        />
      )}
      <div className={styles['row']}>
        <Button type="submit" isDisabled={!isOnline || act.isPending || (isDoubtful && found === null)}>
          {isDoubtful && found?.resolution !== 'was_not_sent' ? t`Say what was found` : t`Send it again`}
        </Button>
      </div>
    </form>
  )
}
