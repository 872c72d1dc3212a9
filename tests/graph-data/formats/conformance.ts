/** What every format keeps, whatever it is: run on each row of the table. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ASPECTS,
  AUDIENCES,
  excerptOf,
  writeAs,
  type Aspect,
  type ClaimRecord,
  type Contents,
  type Excerpt,
  type Format,
  type Issue,
} from '#graph-data'
import { ALTERED } from './altered.ts'
import { anyContents } from './arbitrary.ts'
import { fileOf, given, written } from './files.ts'
import { PRESS } from './press.ts'
import { sample, sampleContents } from './sample.ts'

const RUNS = { numRuns: 40 }

/** What a format makes of contents that it cannot hold to the letter. */
export type Settled = (contents: Contents) => Contents

export function conforms(format: Format, settled: Settled = (contents) => contents): void {
  describe(`${format.id} conforms`, () => {
    describesItself(format)
    writes(format)
    carries(format)
    streams(format)
    if (format.read) readsBack(format, format.read, settled)
  })
}

function describesItself(format: Format): void {
  test('says what it is', () => {
    expect(format.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(format.extension).toMatch(/^(\.[a-z0-9]+)+$/)
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
    expect(AUDIENCES).toContain(format.audience)
    expect(format.use).toMatch(/^[A-Z].*\.$/)
    expect(format.cannot).toMatch(/^$|^[A-Z].*\.$/)
    expect(Object.keys(ASPECTS)).toEqual(expect.arrayContaining([...format.carries]))
  })
}

function writes(format: Format): void {
  test('writes the same bytes each time', async () => {
    const [once, twice] = [await written(format, await sample()), await written(format, await sample())]
    expect(once.bytes.length).toBeGreaterThan(0)
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0)
  })

  test('writes an excerpt of nothing', async () => {
    const nothing = {
      entities: [],
      mentioned: [],
      claims: [],
      sources: [],
      origins: [],
      conflicts: [],
      figures: [],
      map: new Map(),
    }
    await expect(written(format, excerptOf({ ...(await sampleContents()), ...nothing }))).resolves.toBeDefined()
  })

  test('counts what it does not carry', async () => {
    const excerpt = await sample()
    const { losses } = await written(format, excerpt)
    const names = (aspect: Aspect): string[] => Object.values(ASPECTS[aspect])
    const lost = (aspect: Aspect) => losses.find(({ what }) => names(aspect).includes(what))?.count ?? 0
    const due = (aspect: Aspect) => (format.carries.includes(aspect) ? 0 : excerpt.scope[aspect])
    const aspects = Object.keys(ASPECTS) as Aspect[]
    expect(aspects.map((aspect) => [aspect, lost(aspect)])).toEqual(aspects.map((aspect) => [aspect, due(aspect)]))
  })

  test('writes whatever strings hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const { losses } = await written(format, excerptOf(contents))
        expect(losses.every(({ count }) => count > 0)).toBe(true)
      }),
      RUNS,
    )
  })
}

/** Told otherwise, it is another file. */
function carries(format: Format): void {
  test.each(format.carries.map((aspect) => [aspect]))('really carries %s, each of them', async (aspect) => {
    const contents = await sampleContents(aspect === 'mentioned' ? { around: ['bakery'] } : {})
    const file = async (altered: Partial<Contents>) =>
      Buffer.from((await written(format, excerptOf({ ...contents, ...altered }))).bytes).toString('base64')
    const files = await Promise.all([{}, ...ALTERED[aspect](contents)].map(file))
    expect(files.length).toBeGreaterThan(1)
    expect(new Set(files).size).toBe(files.length)
  })

  test('carries texts that are longer than a chunk', async () => {
    const { claims, sources, ...contents } = await sampleContents()
    const grown = claims.map((claim) => ({ ...claim, sentence: LONG }))
    const { bytes } = await written(format, excerptOf({ ...contents, sources, claims: grown }))
    const isHeld = format.carries.includes('claims') && !/zip|image/.test(format.mediaType)
    expect(bytes.length).toBeGreaterThan(isHeld ? LONG.length * claims.length : 0)
    const read = format.read?.(given(bytes))
    expect(read?.ok && read.value.claims?.[0]?.sentence).toBe(format.read && LONG)
  })
}

const LONG = 'A very long <sentence> & “more” of 磨 🌾. '.repeat(6_000)

/** They hold what they draw, which is bounded. */
const isHeld = ({ id, isDrawn }: Format) => isDrawn || id === 'dossier'

function streams(format: Format): void {
  test.skipIf(isHeld(format))('reads no further ahead than it writes', async () => {
    const { excerpt, read } = countedExcerpt(await many(20_000))
    const chunks = writeAs(format, excerpt, PRESS).chunks[Symbol.asyncIterator]()
    await chunks.next()
    expect(read()).toBeLessThan(5_000)
    await chunks.return?.()
  })

  test('closes what it reads from when its reader leaves', async () => {
    const counted = countedExcerpt(await many(20_000))
    for await (const _ of writeAs(format, counted.excerpt, PRESS).chunks) break
    expect(counted.open()).toBe(0)
  })
}

/** An excerpt that knows how many of its streams are open, and how many items were read of them. */
function countedExcerpt(excerpt: Excerpt): { excerpt: Excerpt; open(): number; read(): number } {
  let open = 0
  let read = 0
  async function* counted<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    open++
    try {
      for await (const item of items) {
        read++
        yield item
      }
    } finally {
      open--
    }
  }
  const entities = () => counted(excerpt.entities())
  return {
    excerpt: { ...excerpt, entities, claims: () => counted(excerpt.claims()) },
    open: () => open,
    read: () => read,
  }
}

/** The sample with `count` claims. */
async function many(count: number): Promise<Excerpt> {
  const contents = await sampleContents()
  const [first] = contents.claims as [ClaimRecord]
  return excerptOf({ ...contents, claims: Array.from({ length: count }, (_, n) => ({ ...first, id: `c${n}` })) })
}

function readsBack(format: Format, read: NonNullable<Format['read']>, settled: Settled): void {
  test('reads back the sample, and any excerpt', async () => {
    const back = async (contents: Contents) => {
      expect(read(await fileOf(format, contents))).toEqual({ ok: true, value: carried(format, settled(contents)) })
    }
    await back(await sampleContents())
    await back(await sampleContents({ around: ['stonegate'] }))
    await fc.assert(fc.asyncProperty(anyContents, back), RUNS)
  })

  test('a file that is cut off anywhere is refused, with a place', async () => {
    const { bytes, name } = await fileOf(format, await sampleContents())
    const end = Buffer.from(bytes).toString('latin1').trimEnd().length
    for (let n = 0; n < 60; n++) {
      const result = read(given(bytes.subarray(0, Math.floor((end * n) / 60)), name))
      expect(result.ok, `${n}/60`).toBe(false)
      if (!result.ok) expectPlaces(result.issues)
    }
  })

  test('a file with wrong bytes in it is refused or read, never half', async () => {
    const whole = await fileOf(format, await sampleContents())
    fc.assert(
      fc.property(fc.nat(whole.bytes.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(whole.bytes)
        bytes[at] = byte
        const result = read(given(bytes, whole.name))
        expect(result.ok || result.issues.every(hasPlace)).toBe(true)
      }),
      RUNS,
    )
  })

  test.each([
    ['nothing', ''],
    ['prose', 'Dear reader,\nthis is no file of that kind.'],
    ['Latin-1', Uint8Array.from([0x7b, 0x0a, 0xe9, 0x0a])],
    ['zeros', new Uint8Array(5_000)],
    ['deep brackets', '['.repeat(200_000)],
    ['deep braces', '{"a":'.repeat(200_000)],
    ['deep elements', '<a>'.repeat(200_000)],
  ])('refuses %s with a message and a place', (_, data) => {
    const result = read(given(data))
    expect(result.ok).toBe(false)
    if (!result.ok) expectPlaces(result.issues)
  })
}

function expectPlaces(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0)
  expect(issues.filter((issue) => !hasPlace(issue))).toEqual([])
}

function hasPlace({ line, column, message }: Issue): boolean {
  return line > 0 && column > 0 && /\S \S/.test(message)
}

/** What of some contents a format gives back. */
function carried({ carries }: Format, contents: Contents): Partial<Contents> {
  const parts = Object.entries(contents).filter(([part]) => carries.includes(part as Aspect))
  return Object.fromEntries(parts)
}
