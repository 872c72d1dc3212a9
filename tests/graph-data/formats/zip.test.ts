/** Archives as they are written: short files and long ones, read by others, as a stream. */
import { describe, expect, test } from 'vitest'
import { Losses } from '#graph-data/formats/losses.ts'
import { zipped, type ZipPart } from '#graph-data/formats/notation/zip.ts'
import { unzipped } from './files.ts'
import { askPython, pythonWith } from './programs.ts'

const LINES = Array.from({ length: 40_000 }, (_, n) => `line ${n} of many, in Bruyères\n`)

/** Nothing, a word, a chunk, and many chunks. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'empty.txt': [],
  'word.txt': ['磨'],
  'b/chunk.txt': ['x'.repeat(65_536)],
  'b/long.txt': LINES,
  'last.txt': ['the end'],
}

const parts = (): ZipPart[] => Object.entries(FILES).map(([name, text]) => ({ name, text }))

async function packed(): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipped(parts(), new Losses())) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('an archive', () => {
  test('holds its files in order, each whole', async () => {
    const texts = Object.entries(FILES).map(([name, text]) => [name, text.join('')])
    expect(Object.entries(unzipped(await packed()))).toEqual(texts)
  })

  test('is the same each time', async () => {
    expect(Buffer.compare(await packed(), await packed())).toBe(0)
  })

  const python = pythonWith('zipfile')
  test.skipIf(!python)('is sound for Python’s own reader', async () => {
    const program = `
import zipfile
with zipfile.ZipFile(path) as z:
  print(json.dumps({'bad': z.testzip(), 'sizes': {i.filename: i.file_size for i in z.infolist()}}))`
    const sizes = Object.entries(FILES).map(([name, text]) => [name, Buffer.byteLength(text.join(''))])
    expect(askPython(python!, program, await packed(), '.zip')).toEqual({ bad: null, sizes: Object.fromEntries(sizes) })
  })

  test('leaves as it is made, and reads no further ahead', async () => {
    let read = 0
    function* endless() {
      for (;;) yield `line ${read++}, ${Math.sin(read)}\n`
    }
    const chunks = zipped([{ name: 'endless.txt', text: endless() }], new Losses())
    await chunks.next()
    expect(read).toBeLessThan(10_000)
    for (let bytes = 0; bytes < 1e6;) bytes += (await chunks.next()).value?.length ?? 0
    expect(read).toBeLessThan(200_000)
    await chunks.return(undefined)
  })

  test('closes what it reads from when its reader leaves', async () => {
    let isOpen = false
    function* text() {
      isOpen = true
      try {
        yield* LINES
      } finally {
        isOpen = false
      }
    }
    for await (const _ of zipped([{ name: 'a.txt', text: text() }], new Losses())) break
    expect(isOpen).toBe(false)
  })

  test('fails as what it reads from does', async () => {
    function* text() {
      yield* LINES
      throw new Error('the disk is gone')
    }
    const reading = (async () => {
      for await (const _ of zipped([{ name: 'a.txt', text: text() }], new Losses()));
    })()
    await expect(reading).rejects.toThrow('the disk is gone')
  })
})
