/** What begins files that people take for texts although their words are packed away. */
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
