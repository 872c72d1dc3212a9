/** The table of formats, and what holds for each row. */
import { describe, expect, test } from 'vitest'
import { formatOf, formats } from '#graph-data'
import { conforms } from './conformance.ts'
import { unzipped, written } from './files.ts'
import { sample } from './sample.ts'

const GOLDEN = '../../golden/formats'

describe.each(formats)('$id', (format) => {
  conforms(format)

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
