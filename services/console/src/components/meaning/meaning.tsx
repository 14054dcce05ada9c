import type { MessageDescriptor } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { loadWords } from '../../words/load-words.ts'
import styles from '../states/states.module.css'

/** They are long, and seldom needed: they are loaded when the first of them is to be shown. */
const meanings = {
  queryKey: ['meanings'],
  queryFn: async () => {
    const [{ ALL_MEANINGS }, words] = await Promise.all([
      import('../../meanings/all-meanings.ts'),
      loadWords('../meanings'),
    ])
    return { all: ALL_MEANINGS, words }
  },
  staleTime: Infinity,
}

/** What a code of a refusal or a finding means and what to do, in the person's language. The service's sentence is English. */
export function Meaning({ code }: { readonly code: string }) {
  const { data } = useQuery(meanings)
  const meaning = data?.all.get(code)
  if (data === undefined || meaning === undefined) return null
  return (
    <I18nProvider i18n={data.words}>
      <Told message={meaning} />
    </I18nProvider>
  )
}

/** It stands within the provider, so that a change of language reaches it. */
function Told({ message }: { readonly message: MessageDescriptor }) {
  const { i18n } = useLingui()
  return <p className={styles['meaning']}>{i18n._(message)}</p>
}
