/** Makes a self-signed certificate for 127.0.0.1, as an operator without an authority does; written out as DER by hand (X.509, RFC 5280). */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export type TestCertificate = { readonly key: string; readonly cert: string }

const sequence = 0x30
const set = 0x31
const bitString = 0x03
const octetString = 0x04
const utf8 = 0x0c
const integer = 0x02
const generalizedTime = 0x18
const oid = {
  commonName: [0x55, 0x04, 0x03],
  altName: [0x55, 0x1d, 0x11],
  basic: [0x55, 0x1d, 0x13],
  ed25519: [0x2b, 0x65, 0x70],
}

export function makeCertificate(name = 'gateside hub'): TestCertificate {
  const pair = generateKeyPairSync('ed25519')
  const algorithm = der(sequence, der(0x06, Buffer.from(oid.ed25519)))
  const subject = der(
    sequence,
    der(set, der(sequence, Buffer.concat([der(0x06, Buffer.from(oid.commonName)), der(utf8, Buffer.from(name))]))),
  )
  const day = (offset: number) => {
    const at = new Date(Date.now() + offset * 86_400_000).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
    return der(generalizedTime, Buffer.from(`${at}Z`))
  }
  const body = der(
    sequence,
    Buffer.concat([
      der(0xa0, der(integer, Buffer.from([2]))),
      der(integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
      algorithm,
      subject,
      der(sequence, Buffer.concat([day(-1), day(30)])),
      subject,
      pair.publicKey.export({ type: 'spki', format: 'der' }),
      der(0xa3, der(sequence, Buffer.concat([extension(oid.basic, isAuthority), extension(oid.altName, address)]))),
    ]),
  )
  const signature = sign(null, body, pair.privateKey)
  const whole = der(
    sequence,
    Buffer.concat([body, algorithm, der(bitString, Buffer.concat([Buffer.from([0]), signature]))]),
  )
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

/** It vouches for itself. */
const isAuthority = der(sequence, der(0x01, Buffer.from([0xff])))
/** IP address 127.0.0.1. */
const address = der(sequence, der(0x87, Buffer.from([127, 0, 0, 1])))

function extension(id: readonly number[], value: Buffer): Buffer {
  return der(sequence, Buffer.concat([der(0x06, Buffer.from(id)), der(octetString, value)]))
}

/** Tag, length, value. */
function der(tag: number, value: Buffer): Buffer {
  const { length } = value
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), value])
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), value])
}
