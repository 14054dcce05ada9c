import { NOUNS } from './nouns.ts'
import { confirm, readAll, readLine } from './read-line.ts'
import { runCommandLine } from './run-command-line.ts'

// A reader that has seen enough, such as `head`, closes the stream, and that is no fault.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const words = process.argv.slice(2)
process.exitCode = await runCommandLine(NOUNS, words[0] === '--' ? words.slice(1) : words, process.env, {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  output: process.stdout,
  readLine: (what, echo) => readLine(what, process.stdin, process.stderr, echo),
  readAll: () => readAll(process.stdin),
  confirm: (question) => confirm(question, process.stdin, process.stderr),
})
