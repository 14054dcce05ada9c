import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { useSession } from '../session/session.ts'
import { foundThings } from './found-things.ts'
import styles from './search-panel.module.css'

/** One field that finds agreements, price tables and plans. Arrows go through what was found, and Enter opens it. */
export function SearchPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const { scopes } = useSession()
  const router = useRouter()
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const { data = [], error, isFetching, refetch } = useQuery(foundThings(search, scopes))
  const kinds = { price: t`Price`, log: t`Change log`, table: t`Price table`, plan: t`Plan` }
  const open = (path: string) => {
    onClose()
    void router.navigate({ href: path })
  }
  return (
    <SidePanel title={t`Search`} onClose={onClose}>
      <div role="search" className={styles['search']} onKeyDown={moveAmongLinks}>
        <TextField
          label={t`Agreement, price table or plan`}
          description={t`A part of the name or the code, with or without accents`}
          value={text}
          onChange={setText}
          autoFocus
          type="search"
          onKeyDown={(event) => event.key === 'Enter' && data[0] !== undefined && open(data[0].path)}
        />
        {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
        {search !== '' && !isFetching && data.length === 0 && error === null && <p role="status">{t`Nothing found`}</p>}
        <ul>
          {data.map(({ id, kind, text, detail, path }) => (
            <li key={id}>
              <a
                href={`/app${path}`}
                className={styles['found']}
                onClick={(event) => {
                  event.preventDefault()
                  open(path)
                }}
              >
                <span className={styles['kind']}>{kinds[kind]}</span>
                <span>{text}</span>
                <span className={styles['detail']}>{detail}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </SidePanel>
  )
}

function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const at = places.indexOf(document.activeElement as HTMLElement)
  places[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  event.preventDefault()
}
