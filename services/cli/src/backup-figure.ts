import { chmod, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'

const NAME = 'vigencia_backup_last_success_timestamp_seconds'

/**
 * Tells the textfile collector of the node exporter when the last backup was made. The file is there at once and whole,
 * because the collector may read it at any instant, and readable to it whatever the umask.
 * A backup is none the worse for it, so what fails is said alone. The alarm comes in a day.
 */
export async function writeBackupFigure(folder: string, madeAt: string, report: (line: string) => void): Promise<void> {
  const file = join(folder, 'vigencia-backup.prom')
  const seconds = Math.floor(Temporal.Instant.from(madeAt).epochMilliseconds / 1000)
  const text = `# HELP ${NAME} When the last backup was made\n# TYPE ${NAME} gauge\n${NAME} ${seconds}\n`
  try {
    await writeFile(`${file}.new`, text)
    await chmod(`${file}.new`, 0o644)
    await rename(`${file}.new`, file)
  } catch (error) {
    report(
      `The backup is whole, but its figure is not told: ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
    )
  }
}
