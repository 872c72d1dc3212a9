/** What every store must do. A store's test file calls `conforms` with a way to open it on a dataset. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pages, StrangeCursor, type HeldText, type Lock, type Store, type Dataset } from '#graph-data'
import { claim, cite, entity, mill, source, worldOf, type World } from '#tests/builders.ts'

export interface Opening {
  readonly lock: Lock | null
  readonly texts: ReadonlyMap<string, HeldText>
  readonly revision: string
}

type Open = (dataset: Dataset, opening: Opening) => Promise<Store> | Store

async function opened(open: Open, { dataset, lock, texts }: World, revision = '1'): Promise<Store> {
  return open(dataset, { lock, texts, revision })
}

/** A dataset of `count` claims on one entity, so that pages can be counted. */
function star(count: number): World {
  const others = Array.from({ length: count }, (_, n) => `e${n}`)
  return worldOf(
    {
      entities: [entity('hub'), ...others.map((id) => entity(id))],
      claims: others.map((id, n) => claim('hub', 'uses', id, `doc: word ${n}.`)),
    },
    { doc: others.map((_, n) => `word ${n}.`).join('\n') },
  )
}

async function allOf<T>(read: Parameters<typeof pages<T>>[0], limit: number): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages(read, limit)) all.push(...page)
  return all
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

/** Runs the suite. `open` gives a store that holds just this dataset. */
export function conforms(name: string, open: Open): void {
  describe(`${name}: a store`, () => {
    const world = mill()
    const store = () => opened(open, world)

    describe('summary', () => {
      test('has the card, the vocabulary and the origins', async () => {
        const { card, vocabulary, origins } = await (await store()).summary()
        expect(card).toEqual(world.dataset.card)
        expect(vocabulary).toEqual(world.dataset.vocabulary)
        expect(origins.map(({ sources }) => sources)).toEqual([['report', 'gazette'], ['rumor']])
      })

      test('counts', async () => {
        const { counts } = await (await store()).summary()
        expect(counts).toEqual({ entities: 13, claims: 10, passages: 11, documents: 2, origins: 1 })
      })

      test('tallies claims by each facet, entities by type', async () => {
        const { facets } = await (await store()).summary()
        expect(facets.type).toMatchObject({ company: 4, customer: 1, place: 2, figure: 3, person: 1, source: 3 })
        expect(facets.relation).toMatchObject({ 'located-in': 2, measures: 2, credits: 1 })
        expect(facets.source).toEqual({ report: 6, gazette: 5 })
        expect(facets.hedge).toEqual({ stated: 6, target: 1, reported: 2, possible: 1 })
        expect(facets.said_by).toEqual({ 'ada-quill': 1 })
        expect(facets.position).toEqual({})
      })
    })

    describe('reading by id', () => {
      test('is one batch, each item once, unknown ids left out', async () => {
        const known = await store()
        const found = await known.entities(['tamsin', 'nobody', 'ada-quill', 'tamsin'])
        expect(idsOf(found).toSorted()).toEqual(['ada-quill', 'tamsin'])
        const claims = await known.claims(['nothing', 'ada-quill-leads-orchard-mill', 'ada-quill-leads-orchard-mill'])
        expect(idsOf(claims)).toEqual(['ada-quill-leads-orchard-mill'])
      })

      test('keeps the dataset’s order', async () => {
        const ids = idsOf(world.dataset.claims)
        expect(idsOf(await (await store()).claims(ids.toReversed()))).toEqual(ids)
      })

      test.each(['constructor', 'to-string', 'has-own-property'])('takes “%s” for an id like any other', async (id) => {
        const odd = worldOf(
          { entities: [entity(id), entity('other')], claims: [claim(id, 'uses', 'other', 'doc: the words')] },
          { doc: 'the words' },
        )
        const known = await opened(open, odd)
        expect(idsOf(await known.entities([id]))).toEqual([id])
        expect(idsOf((await known.touching([id], { limit: 9 })).items)).toEqual([`${id}-uses-other`])
        expect(await (await store()).entities([id])).toEqual([])
        expect((await (await store()).touching([id], { limit: 9 })).items).toEqual([])
      })

      test('of nothing is nothing', async () => {
        const known = await store()
        expect(await known.entities([])).toEqual([])
        expect(await known.claims([])).toEqual([])
        expect(await known.touching([], { limit: 5 })).toEqual({ items: [] })
      })
    })

    describe('records', () => {
      test('a claim has its passages with their places, its documents and origins', async () => {
        const [found] = await (await store()).claims(['orchard-mill-located-in-tamsin'])
        expect(found).toMatchObject({ documents: ['report', 'gazette'], origins: ['report'], hedge: 'stated' })
        expect(found!.passages.map(({ verdict }) => verdict)).toEqual(['exact', 'exact'])
        const { start, end } = found!.passages[0]!.place!
        expect(world.texts.get('report')!.text.slice(start, end)).toBe('Orchard Mill runs on the river Tamsin')
      })

      test('an entity knows how many claims it is an end of', async () => {
        const [hub, loner] = await (await store()).entities(['orchard-mill', 'loner'])
        expect([hub!.claims, loner!.claims]).toEqual([6, 0])
      })

      test('sources come all, in order, with their shape', async () => {
        const sources = await (await store()).sources()
        expect(idsOf(sources)).toEqual(['report', 'gazette', 'rumor'])
        expect(sources.map(({ shape }) => shape?.sha256)).toEqual([
          world.texts.get('report')!.sha256,
          world.texts.get('gazette')!.sha256,
          undefined,
        ])
        expect(sources.map(({ claims }) => claims)).toEqual([6, 5, 0])
      })
    })

    describe('lists', () => {
      test('touching: as an end and in any further role, each claim once', async () => {
        const { items } = await (await store()).touching(['bruyeres', 'bakery'], { limit: 100 })
        expect(idsOf(items)).toEqual(['bakery-customer-of-orchard-mill', 'bakery-located-in-bruyeres'])
        const said = await (await store()).touching(['ada-quill'], { limit: 100 })
        expect(idsOf(said.items)).toContain('ada-quill-says-forty-tonnes')
      })

      test('citing: claims with a passage in the source, upstream links among them', async () => {
        const { items } = await (await store()).citing('gazette', { limit: 100 })
        expect(idsOf(items)).toEqual([
          'orchard-mill-located-in-tamsin',
          'stonegate-competes-with-orchard-mill',
          'stonegate-measures-twenty-tonnes',
          'orchard-mill-measures-twice',
          'gazette--credits--report',
        ])
        expect(await (await store()).citing('rumor', { limit: 100 })).toEqual({ items: [] })
        expect(await (await store()).citing('nobody', { limit: 100 })).toEqual({ items: [] })
      })

      test('everything comes in the dataset’s order', async () => {
        const known = await store()
        expect(idsOf((await known.everyEntity({ limit: 100 })).items)).toEqual(idsOf(world.dataset.entities))
        expect(idsOf((await known.everyClaim({ limit: 100 })).items)).toEqual(idsOf(world.dataset.claims))
      })

      test('pages of any size make the same list, and the last has no cursor', async () => {
        const many = star(23)
        const known = await opened(open, many)
        const claims = idsOf(many.dataset.claims)
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
            expect(idsOf(await allOf((page) => known.everyClaim(page), limit))).toEqual(claims)
            expect(idsOf(await allOf((page) => known.touching(['hub'], page), limit))).toEqual(claims)
            expect(idsOf(await allOf((page) => known.citing('doc', page), limit))).toEqual(claims)
            expect(idsOf(await allOf((page) => known.everyEntity(page), limit))).toEqual(idsOf(many.dataset.entities))
          }),
          { numRuns: 30 },
        )
        expect((await known.everyClaim({ limit: 23 })).next).toBeUndefined()
      })

      test('a page is never longer than asked for', async () => {
        const known = await opened(open, star(7))
        expect((await known.touching(['hub', 'e1'], { limit: 3 })).items).toHaveLength(3)
      })

      test.each(['', 'what?', '-1', '1e3', '99999999'])(
        'a cursor that nobody gave out, “%s”, is refused',
        async (after) => {
          const known = await store()
          await expect(known.everyClaim({ limit: 5, after })).rejects.toThrow(StrangeCursor)
          await expect(known.touching(['orchard-mill'], { limit: 5, after })).rejects.toThrow(StrangeCursor)
        },
      )
    })

    describe('search', () => {
      const search = async (q: string, rest: object = {}) => (await store()).search({ q, limit: 10, ...rest })

      test('finds entities by label and alias first', async () => {
        const [first] = await search('orchard mill')
        expect(first).toMatchObject({ kind: 'entity', id: 'orchard-mill' })
      })

      test('finds by the beginning of a word, with typing mistakes, without accents', async () => {
        expect((await search('stoneg'))[0]).toMatchObject({ id: 'stonegate' })
        expect((await search('stonegaet'))[0]).toMatchObject({ id: 'stonegate' })
        expect((await search('bruyeres'))[0]).toMatchObject({ kind: 'entity', id: 'bruyeres' })
        expect((await search('BRUYÈRES'))[0]).toMatchObject({ kind: 'entity', id: 'bruyeres' })
      })

      test('finds passages by the words of their quote, with the place among the claim’s passages', async () => {
        const found = await search('double its output', { kinds: ['passage'] })
        expect(found).toHaveLength(1)
        expect(found[0]).toMatchObject({ kind: 'passage', id: 'ada-quill-says-forty-tonnes', passage: 0 })
      })

      test('gives what has every word first, then what has some, told apart', async () => {
        const found = await search('stonegate mill', { limit: 100 })
        const partial = found.findIndex(({ whole }) => !whole)
        expect(partial).toBeGreaterThan(0)
        expect(found.slice(partial).some(({ whole }) => whole)).toBe(false)
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
        expect(new Set(found.map(({ kind, id, passage }) => `${kind} ${id} ${passage}`)).size).toBe(found.length)
      })

      test('is never empty when one of the words is known', async () => {
        expect((await search('stonegate zeppelin'))[0]).toMatchObject({ id: 'stonegate', whole: false })
      })

      test('is best first, no longer than asked for, of the kinds asked for', async () => {
        const all = await search('mill')
        expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a))
        expect(await search('mill', { limit: 2 })).toHaveLength(2)
        expect(new Set((await search('mill', { kinds: ['claim'] })).map(({ kind }) => kind))).toEqual(
          new Set(['claim']),
        )
      })

      test.each(['', '   ', '§§§', 'zeppelin'])('of “%s” is nothing', async (q) => {
        expect(await search(q)).toEqual([])
      })
    })

    describe('texts', () => {
      test('are there for whom they are at hand', async () => {
        const known = await store()
        expect(await known.atHand()).toEqual(new Set(['report', 'gazette']))
        expect(await known.text('report')).toBe(world.texts.get('report')!.text)
        expect(await known.text('rumor')).toBeNull()
        expect(await known.text('nobody')).toBeNull()
      })
    })

    test('without a lock every passage is unchecked, and backs its claim all the same', async () => {
      const known = await open(world.dataset, { lock: null, texts: new Map(), revision: '1' })
      const [found] = await known.claims(['ada-quill-leads-orchard-mill'])
      expect(found).toMatchObject({ documents: ['report'], passages: [{ verdict: 'unchecked', place: null }] })
    })

    test('the revision is what it was opened with', async () => {
      expect((await opened(open, world, 'a1')).revision).toBe('a1')
      expect((await opened(open, world, 'b2')).revision).toBe('b2')
    })

    test('an empty dataset answers everything with nothing', async () => {
      const empty = worldOf({ sources: [source('doc')] }, {})
      const known = await opened(open, empty)
      expect((await known.summary()).counts).toEqual({ entities: 1, claims: 0, passages: 0, documents: 1, origins: 0 })
      expect(await known.everyClaim({ limit: 1 })).toEqual({ items: [] })
      expect(await known.search({ q: 'anything', limit: 5 })).toEqual([])
    })

    test('a passage that disputes a claim does not back it', async () => {
      const disputed = worldOf(
        {
          entities: [entity('a'), entity('b')],
          sources: [source('doc'), source('other')],
          claims: [
            claim('a', 'uses', 'b', 'doc: it uses b', {
              citations: [cite('doc: it uses b'), cite('other: it never used b', { role: 'disputes' })],
            }),
          ],
        },
        { doc: 'they say it uses b', other: 'it never used b' },
      )
      const [found] = await (await opened(open, disputed)).claims(['a-uses-b'])
      expect(found).toMatchObject({ documents: ['doc'], origins: ['doc'] })
      expect(found!.passages).toHaveLength(2)
    })
  })
}
