import { useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { folded } from '../../formats/folded.ts'
import { FieldParts, type FieldWords } from '../field/field.tsx'
import fieldStyles from '../field/field.module.css'
import styles from './combo-box.module.css'

export interface ComboOption {
  readonly id: string
  readonly text: string
  /** A second line, such as the code of a name. */
  readonly detail?: string | undefined
}

export interface ComboBoxProps extends FieldWords {
  /** Names the question in the memory of what was read, such as `convenios`. */
  readonly name: string
  readonly value: ComboOption | null
  readonly onChange: (option: ComboOption | null) => void
  /** Asks the server, which knows that `sao` is `São`. An empty text asks for the first ones. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly ComboOption[]>
  /** Enter takes what was typed where nothing in the list is chosen; true: it is a value by itself, such as a code. */
  readonly takesText?: ((text: string) => boolean) | undefined
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** A choice of many, which the server searches while one types. */
export function ComboBox({ name, value, onChange, search, placeholder, ...props }: ComboBoxProps) {
  const { t } = useLingui()
  const { label, description, fault, takesText, isDisabled = false, autoFocus = false } = props
  const [text, setText] = useState(value?.text ?? '')
  const [known, setKnown] = useState(value)
  if (known?.id !== value?.id) {
    setKnown(value)
    setText(value?.text ?? '')
  }
  const wanted = text === value?.text ? '' : text.trim()
  const asks = useDeferredValue(wanted)
  const queries = useQueryClient()
  const found = (text: string) => ({
    queryKey: ['search', name, text],
    queryFn: ({ signal }: { signal: AbortSignal }) => search(text, signal),
  })
  const answer = useQuery({ ...found(asks), placeholderData: keepPreviousData, enabled: !isDisabled })
  const isOfBefore = answer.isPlaceholderData || asks !== wanted
  // whoever types and chooses at once must not choose the first of what was found before
  const data = (answer.data ?? []).filter((option) => !isOfBefore || hasWords(option, wanted))
  /** Enter may come before the answer: then it is waited for. */
  const takeFirst = async (typed: string) => {
    const [first] = await queries.fetchQuery({ ...found(typed), staleTime: 10_000 }).catch(() => [])
    if (first !== undefined) onChange(first)
  }
  // react-aria clears the text of a choice that is not in its list
  const items = value === null || data.some(({ id }) => id === value.id) ? data : [...data, value]
  return (
    <AriaComboBox
      items={items}
      inputValue={text}
      onInputChange={setText}
      value={value?.id ?? null}
      onChange={(id) => onChange(items.find((item) => item.id === id) ?? null)}
      isInvalid={typeof fault === 'string'}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      validationBehavior="aria"
      allowsEmptyCollection
      className={fieldStyles['field'] ?? ''}
    >
      <FieldParts label={label} description={description} fault={fault}>
        <div className={styles['control']}>
          <Input
            className={fieldStyles['control'] ?? ''}
            {...(placeholder !== undefined && { placeholder })}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => {
              const isChosen = event.currentTarget.getAttribute('aria-activedescendant') !== null
              const typed = text.trim()
              if (event.key !== 'Enter' || isChosen || typed === '' || takesText === undefined) return
              if (takesText(typed)) onChange({ id: typed, text: typed })
              else if (typed !== value?.text) void takeFirst(typed)
            }}
          />
          <Button className={styles['opener'] ?? ''} aria-label={t`Show choices`}>
            <span aria-hidden>▾</span>
          </Button>
        </div>
      </FieldParts>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox
          className={styles['list'] ?? ''}
          renderEmptyState={() => (
            <p className={styles['nothing']}>{answer.isFetching ? t`Searching…` : t`Nothing found`}</p>
          )}
        >
          {(item: ComboOption) => (
            <ListBoxItem id={item.id} textValue={item.text} className={styles['item'] ?? ''}>
              <span>{item.text}</span>
              {item.detail !== undefined && <span className={styles['detail']}>{item.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

const hasWords = ({ text, detail = '' }: ComboOption, words: string) =>
  folded(`${text} ${detail}`).includes(folded(words))
