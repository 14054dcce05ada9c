import styles from './plans.module.css'

const SHAPES = {
  disc: <circle cx="5" cy="5" r="4" />,
  ring: <circle cx="5" cy="5" r="3.5" fill="none" strokeWidth="1.5" />,
  triangle: <path d="M5 1 9.5 9h-9z" stroke="none" />,
  tick: <path d="M1 5.5 4 8.5 9 2" fill="none" strokeWidth="1.6" />,
  dash: <path d="M1.5 5h7" fill="none" strokeWidth="1.6" />,
}

/** A shape beside a word, so that no status is told by colour alone. With a label it stands for the word. */
export function Mark({ shape, label }: { readonly shape: keyof typeof SHAPES; readonly label?: string }) {
  const read = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg viewBox="0 0 10 10" className={styles['mark']} {...read}>
      {SHAPES[shape]}
    </svg>
  )
}
