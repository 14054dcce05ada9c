// This module is loaded before a service. Each SIGUSR2 moves the system clock that the service reads by SHIFT_MS, and the
// next one moves it back.

const shiftMs = Number(process.env['SHIFT_MS'])
const systemNow = Date.now
let offsetMs = 0
const now = () => systemNow() + offsetMs

globalThis.Date = new Proxy(Date, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

process.on('SIGUSR2', () => {
  offsetMs = offsetMs === 0 ? shiftMs : 0
})
