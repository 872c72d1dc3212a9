/** The table of formats, and what holds for each row. */
import { describe, expect, test } from 'vitest'
import { formatOf, formats } from '#graph-data'
import { conforms, type Settled } from './conformance.ts'
import { unzipped, written } from './files.ts'
import { sample } from './sample.ts'

const GOLDEN = '../../golden/formats'

/** XML holds no control characters and no halves of surrogate pairs; lists and passages are JSON inside it, which escapes them. */
const inGexf: Settled = (contents) => ({
  ...contents,
  entities: contents.entities.map(xmlSafe),
  claims: contents.claims.map(xmlSafe),
})

/** In GraphML lists are plain text too. */
const inGraphml: Settled = (contents) => ({
  ...contents,
  entities: contents.entities.map((entity) => ({ ...xmlSafe(entity), aliases: entity.aliases.map(xmlSafe) })),
  claims: contents.claims.map(xmlSafe),
})

/** C0 but tab and line ends, halves of surrogate pairs that stand alone, and two that are no characters. */
const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

function xmlSafe<T>(value: T): T {
  if (typeof value === 'string') return value.replace(UNWRITABLE, '\uFFFD') as T
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, xmlSafe(part)])) as T
}

/** By format, where it cannot give back every string to the letter. */
const SETTLED: Readonly<Record<string, Settled>> = { gexf: inGexf, graphml: inGraphml }

describe.each(formats)('$id', (format) => {
  conforms(format, SETTLED[format.id])

  test('writes the sample as the golden file has it', async () => {
    const { bytes } = await written(format, await sample())
    const isZip = format.mediaType === 'application/zip'
    const parts = isZip ? unzipped(bytes) : { ['']: Buffer.from(bytes).toString() }
    for (const [name, text] of Object.entries(parts)) {
      await expect(text).toMatchFileSnapshot(`${GOLDEN}/${format.id}${isZip ? `/${name}` : format.extension}`)
    }
  })
})

test('ids and extensions are each one format’s', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
  for (const format of formats) expect(formatOf(format.id)).toBe(format)
  expect(formatOf('docx')).toBeUndefined()
})
