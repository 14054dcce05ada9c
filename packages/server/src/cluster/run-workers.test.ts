import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const TWO_WORKERS = fileURLToPath(new URL('testing/two-workers.ts', import.meta.url))

test('a worker tells the metrics of all, numbers or not, and what their supervisor knows of each', async () => {
  const program = spawn(process.execPath, [TWO_WORKERS], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    let page = ''
    for await (const chunk of program.stdout) {
      page += String(chunk)
      if (page.endsWith('vigencia_worker_restarts_total{worker="2",service="test"} 0\n')) break
    }
    expect(page.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      'value{of="nothing",service="test",worker="1"} Nan',
      'value{of="all",service="test",worker="1"} +Inf',
      'value{of="worker",service="test",worker="1"} 1',
      'value{of="nothing",service="test",worker="2"} Nan',
      'value{of="all",service="test",worker="2"} +Inf',
      'value{of="worker",service="test",worker="2"} 2',
      '',
      'vigencia_worker_up{worker="1",service="test"} 1',
      'vigencia_worker_up{worker="2",service="test"} 1',
      '',
      'vigencia_worker_restarts_total{worker="1",service="test"} 0',
      'vigencia_worker_restarts_total{worker="2",service="test"} 0',
      '',
    ])
    program.kill('SIGTERM')
    expect(await once(program, 'exit')).toEqual([0, null])
  } finally {
    program.kill('SIGKILL')
  }
})
