import { useLingui } from '@lingui/react/macro'
import { Button } from '../../components/button/button.tsx'
import styles from './act.module.css'
import { shaped, SHAPES } from './shapes.ts'
import type { TypedLine } from './typed-line.ts'

interface ShapeChoiceProps {
  readonly lines: readonly TypedLine[]
  readonly onChoose: (filled: ReturnType<typeof shaped>) => void
}

/** Fills the form as acts often are. */
export function ShapeChoice({ lines, onChoose }: ShapeChoiceProps) {
  const { t } = useLingui()
  const names = {
    surgery: t`Surgery: two assistants, anaesthetist`,
    small_surgery: t`Surgery: one assistant, anaesthetist`,
    two_procedures: t`Two procedures by one access`,
    both_sides: t`Both sides, by two incisions`,
    exam: t`Exam or consultation`,
  }
  return (
    <div role="group" aria-label={t`Fill in as`} className={styles['shapes']}>
      <span>{t`Fill in as`}</span>
      {SHAPES.map((shape) => (
        <Button key={shape} onPress={() => onChoose(shaped(shape, lines))}>
          {names[shape]}
        </Button>
      ))}
    </div>
  )
}
