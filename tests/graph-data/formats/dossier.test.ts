/** The dossier: what is written into its page, and what must not be. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  collect,
  contentsOf,
  excerptOf,
  formatOf,
  PLACE_OF_DATA,
  readDossier,
  writeAs,
  type Contents,
  type Dossier,
  type Excerpt,
  type Press,
} from '#graph-data'
import { claim, entity, source, worldOf } from '#tests/builders.ts'
import { anyContents } from './arbitrary.ts'
import { fileOf, given, textOf } from './files.ts'
import { PRESS } from './press.ts'
import { sample, sampleContents } from './sample.ts'

const dossier = formatOf('dossier')!

const SCRIPT = /<script type="application\/json" id="(\w+)">(.*?)<\/script>/gs

/** What a browser would find in the elements of a dossier: they end at the first `</script`. */
function elementsOf(html: string): Map<string, string> {
  return new Map([...html.matchAll(SCRIPT)].map(([, id = '', text = '']) => [id, text]))
}

async function readBack(excerpt: Excerpt): Promise<Dossier> {
  const elements = elementsOf(await textOf(dossier, excerpt))
  return readDossier((id) => elements.get(id) ?? null)
}

/** A title that tries to become markup, and a text that tries to end its element. */
const HOSTILE = '</script><script>alert(1)</script><!-- <script> ]]> \u2028 \u0000'

describe('a dossier', () => {
  test('holds everything that its page reads', async () => {
    const { contents, made } = await readBack(await sample())
    expect(contents).toEqual(await sampleContents())
    expect(made).toBe(PRESS.today)
  })

  test('holds any excerpt', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        expect((await readBack(excerptOf(contents))).contents).toEqual(contents)
      }),
      { numRuns: 60 },
    )
  })

  test('is the page, with the data where the page has a place for it', async () => {
    const html = await textOf(dossier, await sample())
    const [head, tail] = PRESS.page!.split(PLACE_OF_DATA) as [string, string]
    expect(html.startsWith(head)).toBe(true)
    expect(html.endsWith(tail)).toBe(true)
    expect(html).toContain('<title>The mill &amp; its “river” — Stemma</title>')
  })

  test('lets no string become markup', async () => {
    const contents = hostile(await sampleContents())
    const html = await textOf(dossier, excerptOf(contents))
    expect([...html.matchAll(/<script|<\/script|<!--/g)].map(String)).toEqual(
      ['made', 'excerpt', 'texts'].flatMap(() => ['<script', '</script']),
    )
    const elements = elementsOf(html)
    expect(readDossier((id) => elements.get(id) ?? null).contents).toEqual(contents)
  })

  test('has no character that a title cannot hold', async () => {
    const contents = await sampleContents()
    const card = { ...contents.from.card, title: 'A\u0000B \ud800 <b>&' }
    const html = await textOf(dossier, excerptOf({ ...contents, from: { ...contents.from, card } }))
    expect(/<title>(.*?) — Stemma<\/title>/.exec(html)?.[1]).toBe('A B \ufffd &lt;b&gt;&amp;')
  })
})

function hostile(contents: Contents): Contents {
  const { from, entities, claims } = contents
  return {
    ...contents,
    from: { ...from, card: { ...from.card, title: HOSTILE } },
    entities: entities.map((one) => ({ ...one, label: HOSTILE })),
    claims: claims.map((one) => ({ ...one, sentence: HOSTILE })),
  }
}

describe('texts', () => {
  const world = worldOf(
    {
      sources: [source('open', { redistributable: true }), source('closed')],
      entities: [entity('a'), entity('b'), entity('c')],
      claims: [claim('a', 'uses', 'b', 'open: A uses B'), claim('b', 'uses', 'c', 'closed: B uses C')],
    },
    { open: 'In the open </script> A uses B.', closed: 'Behind doors B uses C, secretly.' },
  )

  test('come along where their source allows it, and only there', async () => {
    const { texts } = await readBack(await collect(world.store, {}))
    expect([...texts]).toEqual([['open', { text: world.texts.get('open')!.text }]])
  })

  test('of others are nowhere in the file; their shapes are', async () => {
    const html = await textOf(dossier, await collect(world.store, {}))
    expect(html).toContain('B uses C')
    expect(html).not.toContain('secretly')
    const { contents } = await readBack(await collect(world.store, {}))
    expect(contents.sources.map(({ shape }) => shape?.paragraphs.length)).toEqual([1, 1])
  })

  test('of documents outside the selection stay behind', async () => {
    const { texts } = await readBack(await collect(world.store, { entities: ['b', 'c'] }))
    expect([...texts]).toEqual([])
  })
})

describe('without a page', () => {
  const written = async (press: Press) => {
    for await (const _ of writeAs(dossier, await sample(), press).chunks);
  }

  test('it cannot be printed, and says what to do', async () => {
    await expect(written({ ...PRESS, page: null })).rejects.toThrow(
      'The dossier’s page is not built here: `npm start` builds it.',
    )
  })

  test.each(['<html></html>', `<html>${PLACE_OF_DATA}${PLACE_OF_DATA}</html>`])(
    'that has one place for data it is our fault: %s',
    async (page) => {
      await expect(written({ ...PRESS, page })).rejects.toThrow(/just once/)
    },
  )
})

describe('reading', () => {
  test('gives the excerpt back', async () => {
    const contents = await contentsOf(await collect(worldOf({ entities: [entity('a')] }, {}).store, {}))
    expect(dossier.read!(await fileOf(dossier, contents))).toEqual({ ok: true, value: contents })
  })

  test('tells a fault at its place in the file', async () => {
    const html = await textOf(dossier, await sample())
    const broken = html.replace('"entities":[\n{"id"', '"entities":[\n{"ID"')
    const line = broken.slice(0, broken.indexOf('{"ID"')).split('\n').length
    const result = dossier.read!(given(broken, 'mill.html'))
    expect(result.ok ? [] : result.issues).toEqual(
      expect.arrayContaining([expect.objectContaining({ file: 'mill.html', line })]),
    )
  })

  test('refuses a page without data', () => {
    const result = dossier.read!(given(PRESS.page!))
    expect(result).toMatchObject({ ok: false, issues: [{ message: 'is no dossier: there is no excerpt in it' }] })
  })
})

test('a page whose data is cut off says so', () => {
  expect(() => readDossier(() => null)).toThrow(/was not written to its end/)
})
