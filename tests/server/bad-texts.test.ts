/** Documents as they come: whatever their bytes, a quote is located right or the text is said to be unreadable. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockDataset, normalizeText, type CitationLock } from '#graph-data'
import { readTexts } from '#server/texts.ts'
import { claim, datasetOf, entity } from '#tests/builders.ts'
import { temporaryFolder } from './server.ts'

const QUOTE = 'café by the river grinds 3.9 tonnes'
const STORY = `The mill\n\nA ${QUOTE} a year.\nIt is old.\n`

const dataset = datasetOf({
  entities: [entity('mill'), entity('river')],
  claims: [claim('mill', 'uses', 'river', QUOTE)],
})

/** What becomes of the quote in a file of these bytes. */
async function lockedIn(bytes: Uint8Array | string) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'doc.txt'), bytes)
  const { texts, notices } = await readTexts(folder)
  const { lock } = lockDataset(dataset, new Map(texts.map((text) => ['doc', text])))
  const [row] = lock.citations['mill-uses-river'] as [CitationLock]
  return { row, text: texts[0]?.text ?? '', notices: notices.map(({ one }) => one) }
}

/** Where a normalized text’s offset is in the file’s own characters: before them a mark, and line breaks of two. */
function offsetInFile(raw: string, offset: number): number {
  for (let at = 0; at <= raw.length; at++) {
    if (normalizeText(`${raw.slice(0, at)}|`).length === offset + 1 && raw[at] !== '\n' && raw[at] !== '\uFEFF')
      return at
  }
  return -1
}

const bytesOf = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding)

describe('a quote stands where the file has it, letter by letter, whatever stands around', () => {
  test.each([
    ['as it is', STORY],
    ['a byte order mark', `\uFEFF${STORY}`],
    ['Windows’ line ends', STORY.replaceAll('\n', '\r\n')],
    ['old Macs’ line ends', STORY.replaceAll('\n', '\r')],
    ['line ends of all kinds', `\uFEFFOne\r\ntwo\rthree\u2028four\n${STORY}`],
    ['letters beyond the first plane', `😀 𝒳 ${STORY}`],
    ['letters of another direction', `\u202Eשלום\u202C ${STORY}`],
    ['letters without width', `\u200B\u2060${STORY}`],
    ['accents on nothing', `${'\u0301'.repeat(5_000)} ${STORY}`],
    ['forms and tabs', `\f\v\t${STORY}`],
  ])('%s', async (_, raw) => {
    const { row, text, notices } = await lockedIn(raw)
    expect(notices).toEqual([])
    expect(row.verdict).toBe('exact')
    expect(text.slice(row.start, row.end)).toBe(QUOTE)
    const start = offsetInFile(raw, row.start)
    expect(raw.slice(start, start + QUOTE.length)).toBe(QUOTE)
  })
})

describe('a quote is found where the file writes it in other characters', () => {
  test.each([
    ['letters and accents apart', STORY.normalize('NFD')],
    ['letters without width between words', STORY.replaceAll(' ', ' \u200B')],
    ['marks of direction', STORY.replaceAll(' ', '\u202A \u202C')],
    ['line ends of all kinds inside it', STORY.replace('by the', 'by\r\nthe').replace('river grinds', 'river\rgrinds')],
    ['blanks that do not break', STORY.replaceAll(' ', '\u00A0')],
  ])('%s', async (_, raw) => {
    const { row, text } = await lockedIn(raw)
    expect(row.verdict).toBe('reworded')
    const words = text.slice(row.start, row.end)
    expect(
      words
        .normalize('NFC')
        .replace(/\p{DI}/gu, '')
        .replace(/\s+/g, ' '),
    ).toBe(QUOTE)
  })
})

describe('a file that is no text in UTF-8 is said to be unreadable, and nothing is located in it', () => {
  const bigEndian = (text: string) => bytesOf(text, 'utf16le').swap16()

  test.each([
    [
      'UTF-16, little end first, with a mark',
      bytesOf(`\uFEFF${STORY}`, 'utf16le'),
      'is not UTF-8: save it again as UTF-8',
    ],
    ['UTF-16, big end first, with a mark', bigEndian(`\uFEFF${STORY}`), 'is not UTF-8: save it again as UTF-8'],
    ['UTF-16 without a mark', bytesOf(STORY, 'utf16le'), 'is not UTF-8: save it again as UTF-8'],
    ['UTF-16 of plain letters without a mark', bigEndian('The mill'), 'is not a text: it holds NUL bytes'],
    [
      'UTF-16 of letters whose bytes are control characters, with a mark',
      bytesOf('\uFEFFМельница', 'utf16le'),
      'is not UTF-8: save it again as UTF-8',
    ],
    ['Latin-1', bytesOf(STORY, 'latin1'), 'is not UTF-8: save it again as UTF-8'],
    [
      'Windows-1252',
      Buffer.concat([Uint8Array.of(0x93), bytesOf('The mill', 'ascii'), Uint8Array.of(0x94)]),
      'is not UTF-8: save it again as UTF-8',
    ],
    ['half a pair of surrogates', Uint8Array.of(0x41, 0xed, 0xa0, 0x80, 0x42), 'is not UTF-8: save it again as UTF-8'],
    ['cut inside a letter', bytesOf('café', 'utf8').subarray(0, 4), 'is not UTF-8: save it again as UTF-8'],
    ['longer bytes than needed', Uint8Array.of(0xc0, 0xaf), 'is not UTF-8: save it again as UTF-8'],
    ['NUL in a text', `${STORY}\0`, 'is not a text: it holds NUL bytes'],
  ])('%s', async (_, bytes, why) => {
    const { row, notices } = await lockedIn(bytes)
    expect(notices).toEqual([why])
    expect(row).toMatchObject({ verdict: 'gone', start: 0, end: 0 })
  })
})

test.each([
  ['nothing', ''],
  ['blanks', ' \r\n\t'],
  ['accents on nothing', '\u0301'.repeat(100_000)],
  ['marks of direction', '\u202E'.repeat(100_000)],
])('in a file of %s the quote is gone', async (_, raw) => {
  const { row, notices } = await lockedIn(raw)
  expect(notices).toEqual([])
  expect(row.verdict).toBe('gone')
})
