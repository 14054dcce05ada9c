import type { ReadEvidence } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'
import { brazilianDay } from '@vigencia/domain/accounts/brazilian-day.ts'
import { reais } from '@vigencia/domain/accounts/reais.ts'

type Contents = Omit<ReadEvidence, 'files'>

/** What is said of an appeal on paper: one page in Portuguese, for A4, that needs no other file. */
export function evidencePage(contents: Contents, payer: string): string {
  const { appeal, cuts, streams } = contents
  const rows = cuts.map(
    (
      cut,
    ) => `<tr><td>${escaped(cut.guide)}/${escaped(cut.item)}</td><td>${brazilianDay(cut.day)}</td><td>${escaped(cut.code)}</td>
<td>${escaped(cut.glosa_code)}</td><td>${reais(cut.glosa_cents)}</td><td>${reais(cut.released_cents)}</td>
<td>${reais(cut.contract_cents)}</td><td>${reais(cut.claim_cents)}</td></tr>
<tr class="why"><td colspan="8">${escaped(cut.justification)}</td></tr>`,
  )
  const heads = streams.map(
    ({ kind, head }) => `<li>${KINDS[kind] ?? escaped(kind)}: revisão ${head.revision}, <code>${head.hash}</code></li>`,
  )
  return `<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><title>Recurso de glosa ${appeal.number}</title>
<style>${STYLE}</style></head><body>
<h1>Recurso de glosa nº ${appeal.number}</h1>
<p>Operadora: <b>${escaped(payer)}</b>. Protocolo <b>${escaped(appeal.protocol)}</b>, lote <b>${escaped(appeal.lot)}</b>, TISS ${escaped(appeal.version)}.
Escrito em ${brazilianDay(appeal.written_on)}.</p>
<p>Valor recursado: <b>${reais(appeal.claimed_cents)}</b></p>
<table><thead><tr><th>Guia/item</th><th>Data</th><th>Código</th><th>Glosa</th><th>Glosado</th><th>Liberado</th><th>Contrato</th><th>Recursado</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<h2>Como conferir</h2>
<p>O preço de cada item está no contrato em vigor na data do atendimento, na revisão e no resumo indicados. O arquivo que acompanha esta página
contém os cálculos, a configuração completa do contrato na data e o registro de alterações. Confere-se sem acesso a nenhum sistema:</p>
<p><code>vigencia verify evidence &lt;arquivo.zip&gt;</code></p>
<ul><li>Arquivo do recurso, SHA-256: <code>${appeal.file_digest}</code></li>${heads.join('')}</ul>
</body></html>
`
}

const KINDS: Readonly<Record<string, string>> = {
  account: 'Registro das contas',
  convenio: 'Registro do contrato',
}

const STYLE = `@page{size:A4;margin:15mm}body{font:10pt/1.35 sans-serif;color:#111;max-width:180mm;margin:0 auto}
h1{font-size:15pt;margin:0 0 4mm}h2{font-size:11pt;margin:6mm 0 2mm}table{border-collapse:collapse;width:100%;font-size:8.5pt}
th,td{border-bottom:.2mm solid #999;padding:1mm;text-align:left;vertical-align:top}td:nth-child(n+5),th:nth-child(n+5){text-align:right}
tr.why td{text-align:left;color:#333;border-bottom:.4mm solid #333;overflow-wrap:anywhere}tr{break-inside:avoid}code{font-size:7.5pt;overflow-wrap:anywhere}`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
