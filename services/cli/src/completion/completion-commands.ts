import { join } from 'node:path'
import { CHECKOUT } from '@vigencia/embedded-postgres/default-folder.ts'
import { command } from '../command/command.ts'
import { COMPLETE } from './completions-of.ts'

/** This checkout's own: what a shell finds under the name may be another version's. */
const PROGRAM = join(CHECKOUT, 'vigencia').replaceAll("'", "'\\''")

// Words are handed on as they stand. What somebody has typed is never evaluated, as it may hold a `$(…)`.
const SCRIPTS = {
  bash: `_vigencia() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do COMPREPLY+=("\${line%%$'\\t'*}"); done < <(
    '${PROGRAM}' ${COMPLETE} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
  )
}
complete -o default -F _vigencia vigencia`,
  zsh: `#compdef vigencia
_vigencia() {
  local line
  local -a found
  while IFS= read -r line; do
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <('${PROGRAM}' ${COMPLETE} "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe 'vigencia' found; else _files; fi
}
compdef _vigencia vigencia`,
  fish: `function __vigencia_complete
  set -l found ('${PROGRAM}' ${COMPLETE} (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c vigencia -f -a '(__vigencia_complete)'`,
}

const SUMMARIES = {
  bash: 'Print what lets bash complete words: source <(./vigencia completion bash)',
  zsh: 'Print what lets zsh complete words: source <(./vigencia completion zsh)',
  fish: 'Print what lets fish complete words: ./vigencia completion fish | source',
}

export const completionCommands = Object.entries(SCRIPTS).map(([verb, script]) =>
  command({
    noun: 'completion',
    verb,
    summary: SUMMARIES[verb as keyof typeof SCRIPTS],
    args: {},
    options: {},
    run: async () => ({ json: { shell: verb, script }, text: script }),
  }),
)
