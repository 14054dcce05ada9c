import { BlockList, isIP, isIPv6 } from 'node:net'

/** Whether a text is a list of networks such as `127.0.0.0/8,::1/128`. */
export function isListOfNetworks(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 0 && words.every((word) => networkOf(word) !== null)
}

/** The networks of such a list. */
export function networksOf(text: string): BlockList {
  const list = new BlockList()
  for (const word of wordsOf(text)) {
    const network = networkOf(word)
    if (network !== null) list.addSubnet(network.address, network.bits, network.family)
  }
  return list
}

/** The words of a list, separated by commas or spaces. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}

function networkOf(word: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(word) ?? []
  if (isIP(address) === 0) return null
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  const bits = Number(digits)
  return bits <= (family === 'ipv6' ? 128 : 32) ? { address, bits, family } : null
}
