import { createVigenciaClient, refusalOf } from '@vigencia/client'

const { VIGENCIA_URL = 'http://127.0.0.1:3000', VIGENCIA_KEY = '' } = process.env
const vigencia = createVigenciaClient({ url: VIGENCIA_URL, apiKey: VIGENCIA_KEY })

const unimed = await vigencia.convenios.create.mutate({ name: 'Unimed Rio', payment_type: 'convenio' })
console.log(`${unimed.name} stands at revision ${unimed.revision}`)

try {
  await vigencia.convenios.create.mutate({ name: 'Unimed Rio', payment_type: 'convenio' })
} catch (error) {
  const refusal = refusalOf(error, vigencia.convenios.create)
  if (refusal?.code !== 'convenio_name_taken') throw error
  console.log(`${refusal.status}: ${refusal.detail}`)
}
