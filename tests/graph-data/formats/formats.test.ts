/** The table of formats, and what holds for each row. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { excerptOf, formatOf, formats } from '#graph-data'
import { conforms, type Settled } from './conformance.ts'
import { unzipped, written } from './files.ts'
import { sample, sampleContents } from './sample.ts'

const GOLDEN = '../../golden/formats'

/** C0 but tab and line ends, halves of surrogate pairs that stand alone, and two that are no characters. */
const NOT_XML = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const NOT_UTF8 = /\p{Cs}/gu

/** `value` with � for every character in `pattern`, but not in the fields that are written as JSON, which escapes them. */
function settled<T>(value: T, pattern: RegExp, asJson: readonly string[]): T {
  if (typeof value === 'string') return value.replace(pattern, '\ufffd') as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => settled(part, pattern, asJson)) as T
  const parts = Object.entries(value).map(([key, part]) => [
    key,
    asJson.includes(key) ? part : settled(part, pattern, asJson),
  ])
  return Object.fromEntries(parts) as T
}

const settling =
  (pattern: RegExp, ...asJson: string[]): Settled =>
  ({ entities, mentioned, claims, sources, ...rest }) => ({
    ...rest,
    ...settled({ entities, mentioned, claims, sources }, pattern, asJson),
  })

/** By format, where it cannot give back every string to the letter. */
const SETTLED: Readonly<Record<string, Settled>> = {
  gexf: settling(NOT_XML, 'aliases', 'passages'),
  graphml: settling(NOT_XML, 'passages'),
  csv: settling(NOT_UTF8, 'upstream', 'noise', 'shared', 'shape'),
}

describe.each(formats)('$id', (format) => {
  conforms(format, SETTLED[format.id])

  // Pixels are compared in png.test.ts.
  test.skipIf(format.isScaled)('writes the sample as the golden file has it', async () => {
    const { bytes } = await written(format, await sample())
    const isZip = format.mediaType === 'application/zip'
    const text = isZip ? joined(unzipped(bytes)) : Buffer.from(bytes).toString()
    await expect(text).toMatchFileSnapshot(`${GOLDEN}/${format.id}${isZip ? '.txt' : format.extension}`)
  })
})

/** The files of an archive, one below the other. */
function joined(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([name, text]) => `=== ${name}\n${text.replaceAll('\r\n', '\n')}`)
    .join('\n')
}

test('each format has its golden file, and each golden file its format', () => {
  const files = readdirSync(new URL(GOLDEN, import.meta.url), { withFileTypes: true }).filter((file) => file.isFile())
  expect(files.map(({ name }) => name.split('.')[0]).toSorted()).toEqual(formats.map(({ id }) => id).toSorted())
})

test('ids and extensions are each one format’s', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
  for (const format of formats) expect(formatOf(format.id)).toBe(format)
  expect(formatOf('docx')).toBeUndefined()
})

test.each(['ris', 'markdown', 'obsidian', 'bibtex', 'dot'])(
  '%s says that it leaves out control characters, and counts them',
  async (id) => {
    const format = formatOf(id)!
    const contents = await sampleContents()
    const stained = <T extends object>([first, ...others]: readonly T[], fields: Partial<T>) => [
      { ...first!, ...fields },
      ...others,
    ]
    const sources = stained(contents.sources, { title: 'Ctl \u0001\u0002 title', short: 'Ctl \u0001' })
    const entities = stained(contents.entities, { label: '\u0001# a' })
    const { bytes, losses } = await written(format, excerptOf({ ...contents, sources, entities }))
    expect(format.cannot).toContain('control characters')
    expect(losses.find(({ what }) => what.startsWith('control'))?.count).toBeGreaterThan(0)
    const texts = id === 'obsidian' ? Object.values(unzipped(bytes)) : [Buffer.from(bytes).toString()]
    expect(texts.join('')).not.toContain('\u0001')
    const clean = await written(format, excerptOf(contents))
    expect(clean.losses.filter(({ what }) => what.startsWith('control'))).toEqual([])
  },
)
