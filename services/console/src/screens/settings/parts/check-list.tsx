import styles from './settings.module.css'

export interface CheckListProps<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly text: string; readonly detail?: string }[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: Id[]) => void
  readonly isDisabled?: boolean
}

/** Several of few, such as the scopes of a key. */
export function CheckList<Id extends string>({ label, options, chosen, onChange, isDisabled }: CheckListProps<Id>) {
  const toggle = (id: Id) =>
    onChange(options.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === id)))
  return (
    <fieldset className={styles['checks']} disabled={isDisabled}>
      <legend>{label}</legend>
      {options.map(({ id, text, detail }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>
            {text}
            {detail !== undefined && <small>{detail}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
