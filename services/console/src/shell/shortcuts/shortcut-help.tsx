import { useLingui } from '@lingui/react/macro'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import styles from './shortcut-help.module.css'

export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
    [['/'], t`Search everywhere`],
    [['g', 'p'], t`Price on a date`],
    [['g', 't'], t`Act`],
    [['g', 'a'], t`Agreements`],
    [['g', 'c'], t`Cases`],
    [['g', 'l'], t`Change log`],
    [['g', 's'], t`Settings`],
    [['n'], t`Begin something new on this screen`],
    [['Enter'], t`In a grid: edit or open`],
    [['Esc'], t`Leave an edit or a panel`],
    [['?'], t`These keys`],
  ]
  return (
    <SidePanel title={t`Keys`} onClose={onClose}>
      <dl className={styles['keys']}>
        {keys.map(([parts, does]) => (
          <div key={parts.join(' ')}>
            <dt>
              {parts.map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </SidePanel>
  )
}
