import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isStale } from '../../../components/stale/is-stale.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { TODAY, validFrom, type Since } from './change-from.tsx'
import { callsOf, entryOf, type Warned } from './entry-calls.ts'
import { typedOf, valuesOf, type Typed } from './entry-values.ts'
import type { CatalogueForm, Entry } from './entry.ts'

interface Draft {
  readonly typed: Typed
  readonly since: Since
}

export interface EntryEdit {
  readonly typed: Typed
  readonly since: Since
  readonly type: (name: string, value: Typed[string]) => void
  readonly setSince: (since: Since) => void
  readonly isTyped: boolean
  readonly drop: () => void
  readonly faults: ReturnType<typeof valuesOf>['faults']
  readonly save: () => void
  readonly end: () => void
  readonly isPending: boolean
  readonly error: unknown
  /** What somebody else made of it meanwhile: it stands now. */
  readonly stale: Entry | null
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

/**
 * The edit of one entry, or of a new one. What is typed is a draft until it is saved, but for what may be of a person.
 * @param fixed fields of a new entry that its place says, such as the plan of a line
 */
export function useEntryEdit(
  form: CatalogueForm,
  entry: Entry | null,
  fixed: Readonly<Record<string, unknown>>,
  onDone: (warnings: Warned['warnings']) => void,
): EntryEdit {
  const { decimalMark } = useFormats()
  const queries = useQueryClient()
  const calls = callsOf(form.id)
  const isNew = entry === null
  const fields = form.fields.filter(({ name, isKey }) => !(name in fixed) && (isNew || isKey !== true))
  const [stored, store] = useDraft<Draft>(`plans/${form.id}/${entry?.id ?? 'new'}`)
  const [typedHere, setTypedHere] = useState<Draft | null>(null)
  const [draft, write] = form.isPersonal === true ? [typedHere, setTypedHere] : [stored, store]
  const [stale, setStale] = useState<Entry | null>(null)
  const [base, setBase] = useState(entry)
  const [isTried, setTried] = useState(false)
  const typed = draft?.typed ?? typedOf(fields, entry, decimalMark)
  const since = draft?.since ?? TODAY
  const { values, faults } = valuesOf(fields, typed)

  const ended = async (warnings: Warned['warnings']) => {
    write(null)
    // plans and catalogues show each other's names, and share one revision
    await queries.invalidateQueries()
    onDone(warnings)
  }
  const read = async (error: unknown) => {
    if (!isStale(error) || base === null) return
    setStale(await queries.fetchQuery({ ...entryOf(form.id, base.id), staleTime: 0 }))
  }
  const revision = { context: { ifMatch: base?.revision ?? 0 } }
  const id = { [form.idName]: base?.id }
  const saving = useMutation({
    mutationFn: () =>
      isNew
        ? calls.create.mutate({ ...values, ...fixed, valid_from: validFrom(since) })
        : calls.update.mutate({ ...values, ...id, is_active: true, valid_from: validFrom(since) }, revision),
    onSuccess: ({ warnings }) => ended(warnings),
    onError: read,
  })
  const ending = useMutation({
    mutationFn: () => calls.remove.mutate(id, revision),
    onSuccess: () => ended([]),
    onError: read,
  })
  const take = (newest: Entry) => {
    setBase(newest)
    setStale(null)
    saving.reset()
    ending.reset()
  }
  return {
    typed,
    since,
    type: (name, value) => write({ typed: { ...typed, [name]: value }, since }),
    setSince: (since) => write({ typed, since }),
    isTyped: draft !== null,
    drop: () => write(null),
    faults: isTried ? faults : {},
    save: () => {
      setTried(true)
      if (Object.keys(faults).length === 0) saving.mutate()
    },
    end: () => ending.mutate(),
    isPending: saving.isPending || ending.isPending,
    error: stale === null ? (saving.error ?? ending.error) : null,
    stale,
    takeTheirs: () => {
      if (stale === null) return
      write({ typed: typedOf(fields, stale, decimalMark), since })
      take(stale)
    },
    keepMine: () => stale !== null && take(stale),
  }
}
