import { readdirSync, readFileSync } from 'node:fs'

/** One call as it was made, and its answer. */
export interface RecordedExample {
  /** What stood in the path and in the query. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** The body: JSON, or the text of a file. */
  readonly request?: unknown
  /** The answer: JSON, or the text of a file; absent where there is none. */
  readonly answer?: unknown
}

/** By the operation's name. */
export type RecordedExamples = Readonly<Record<string, RecordedExample>>

/** The examples of a folder, a file for each noun. They are read when the document is made. */
export function examplesIn(folder: URL): RecordedExamples {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RecordedExamples),
  ) as RecordedExamples
}
