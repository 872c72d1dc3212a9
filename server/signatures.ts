/** Files that people take for texts although their words are packed away. */

/** What they begin with. */
const SIGNATURES: readonly (readonly [begins: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a Word, EPUB or zip file'],
  ['\xD0\xCF\x11\xE0', 'a Word file'],
  ['{\\rtf', 'an RTF file'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['GIF8', 'a picture'],
]

const LONGEST = Math.max(...SIGNATURES.map(([begins]) => begins.length))

/** What a file of these bytes is, where it is certainly no plain text: `a PDF`. */
export function packedKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST))
  return SIGNATURES.find(([begins]) => head.startsWith(begins))?.[1]
}

/** Bytes that are looked at to tell whether a file is a text at all. */
const LOOKED_AT = 4_096

/** Whether bytes that are no UTF-8 are no text in any other way of writing either: they hold control characters, as packed files do. */
export function isPacked(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isWide && bytes.subarray(0, LOOKED_AT).some(isControl)
}

/** Neither a blank nor a line break; NUL stands in texts of two bytes a letter. */
function isControl(byte: number): boolean {
  return byte > 0 && byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b
}
