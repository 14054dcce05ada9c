import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP file of these parts, deflated. The directory may claim another unpacked size than the true one, as tests need it. */
export function zipFile(parts: Readonly<Record<string, string | Buffer>>, claimedSize?: number): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const path = Buffer.from(name)
    const whole = Buffer.from(content)
    const packed = deflateRawSync(whole)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0) // version needed to extract
    facts.writeUInt16LE(0x800, 2) // names are UTF-8
    facts.writeUInt16LE(8, 4) // deflated
    facts.writeUInt16LE(0x21, 8) // 1980-01-01, the first day of the format: without a clock the bytes are the same each time
    facts.writeUInt32LE(crc32(whole), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claimedSize ?? whole.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    facts.copy(entry, 6)
    entry.writeUInt32LE(offset, 42)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, path, packed])
    bodies.push(local)
    directory.push(entry, path)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(bodies.length, 8)
  end.writeUInt16LE(bodies.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listed, end])
}
