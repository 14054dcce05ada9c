import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import styles from './tabs.module.css'

export interface TabPart {
  readonly id: string
  readonly title: string
  readonly content: () => ReactNode
}

export interface TabsProps {
  readonly label: string
  readonly parts: readonly TabPart[]
  /** The id of the part that is shown: it belongs into the address. */
  readonly selected: string
  readonly onSelect: (id: string) => void
}

export function Tabs({ label, parts, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className={styles['tabs'] ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
    >
      <TabList aria-label={label} className={styles['list'] ?? ''}>
        {parts.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            {title}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
          {content()}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
