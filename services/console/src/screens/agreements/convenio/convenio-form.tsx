import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { isStale } from '../../../components/stale/is-stale.ts'
import { Stale } from '../../../components/stale/stale.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import styles from '../agreements.module.css'
import { ConvenioFacts } from './convenio-facts.tsx'
import { ConvenioFields } from './convenio-fields.tsx'
import { NEW_CONVENIO, orderOf, typedOf, type TypedConvenio } from './typed-convenio.ts'

interface ConvenioDraft {
  readonly typed: TypedConvenio
  /** The revision that was read when the typing began. */
  readonly revision: number
}

interface ConvenioFormProps {
  /** Null: a new one. */
  readonly convenio: Api.Convenio | null
  readonly onSaved: (saved: Api.WrittenConvenio) => void
}

export function ConvenioForm({ convenio, onSaved }: ConvenioFormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [draft, setDraft] = useDraft<ConvenioDraft>(`convenio/${convenio?.id ?? 'new'}`)
  const stands = convenio === null ? NEW_CONVENIO : typedOf(convenio)
  const typed = draft?.typed ?? stands
  const revision = draft?.revision ?? convenio?.revision ?? 0
  const readAgain = async () => {
    await Promise.all(['convenios', 'contracts'].map((noun) => queries.invalidateQueries({ queryKey: [noun] })))
  }
  const save = useMutation({
    mutationFn: () => {
      const order = orderOf(typed, convenio?.contact_info ?? null)
      return convenio === null
        ? vigencia.convenios.create.mutate(order)
        : vigencia.convenios.update.mutate({ convenio_id: convenio.id, ...order }, { context: { ifMatch: revision } })
    },
    onSuccess: async (saved) => {
      setDraft(null)
      await readAgain()
      remark(t`The payer is saved.`)
      onSaved(saved)
    },
    onError: async (error) => {
      if (isStale(error)) await readAgain()
    },
  })
  const isOutdated = isStale(save.error)
  const isReady = typed.name.trim() !== '' && isOnline && !save.isPending && !isOutdated
  return (
    <form
      className={styles['act']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save.mutate()
      }}
    >
      <ConvenioFields typed={typed} onChange={(part) => setDraft({ typed: { ...typed, ...part }, revision })} />
      {isOutdated && convenio !== null ? (
        <Stale
          log={{ convenio: convenio.id }}
          theirs={<ConvenioFacts convenio={stands} />}
          yours={<ConvenioFacts convenio={typed} />}
          onTakeTheirs={() => {
            setDraft(null)
            save.reset()
          }}
          onKeepYours={() => {
            setDraft({ typed, revision: convenio.revision })
            save.reset()
          }}
        />
      ) : (
        save.error !== null && <Refused error={save.error} />
      )}
      <div className={styles['buttons']}>
        <Button type="submit" kind="primary" isDisabled={!isReady || (convenio !== null && draft === null)}>
          {convenio === null ? t`Create the payer` : t`Save the payer`}
        </Button>
        <Button onPress={() => setDraft(null)} isDisabled={draft === null}>{t`Drop what was typed`}</Button>
      </div>
    </form>
  )
}
