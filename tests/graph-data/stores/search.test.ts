/** What people type, and what they must find. */
import { describe, expect, test } from 'vitest'
import { memoryStore, subgraph, type Hit, type Store } from '#graph-data'
import { fold, halves, Lexicon, swaps, termsOf } from '#graph-data/stores/search-terms.ts'
import { load } from '#server/load.ts'
import { BUNDLED_DATASETS } from '#server/root.ts'
import { claim, entity, figure, worldOf } from '#tests/builders.ts'

const keyOf = ({ kind, id }: Hit) => `${kind} ${id}`

async function search(store: Store, q: string, limit = 10): Promise<readonly Hit[]> {
  return store.search({ q, limit })
}

describe('terms', () => {
  test.each([
    ['200MW', ['200', 'mw']],
    ['200 MW', ['200', 'mw']],
    ['a 22B model', ['a', '22', 'b', 'model']],
    ['$3.9bn', ['3.9', 'bn']],
    ['1,600 people', ['1600', 'people']],
    ['3,9 Milliarden', ['3.9', 'milliarden']],
    ['H100', ['h100']],
    ['Bruyères-le-Châtel', ['bruyeres', 'le', 'chatel']],
    ['Mistral’s', ['mistral', 's']],
    ['ＢＮＰ ﬁnance', ['bnp', 'finance']],
    ['§ — …', []],
    ['', []],
  ])('of “%s”', (text, terms) => {
    expect(termsOf(text).map(fold)).toEqual(terms)
  })

  test('neighbors change about', () => {
    expect(swaps('abc')).toEqual(['bac', 'acb'])
    expect(swaps('aab')).toEqual(['aba'])
    expect(swaps('a')).toEqual([])
  })

  test('fall in two', () => {
    expect(halves('abcde')).toEqual([
      ['ab', 'cde'],
      ['abc', 'de'],
    ])
    expect(halves('abc')).toEqual([])
  })

  test('are known, wholly or by their beginning', () => {
    const lexicon = new Lexicon()
    for (const word of ['River', 'rival', 'Ménage', 'River']) lexicon.read(word)
    expect(['river', 'rive', 'menage'].map((term) => lexicon.has(term))).toEqual([true, false, true])
    expect(['riv', 'river', 'rivers', 'm', '', 'z'].map((term) => lexicon.hasPrefix(term))).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ])
    expect(lexicon.read('Zebra')).toBe('zebra')
    expect(lexicon.has('zebra')).toBe(true)
  })
})

const store = worldOf(
  {
    entities: [
      entity('mistral-ai', { label: 'Mistral AI', aliases: ['Mistral'] }),
      entity('mistral-large', { label: 'Mistral Large', types: ['product'], description: 'A model.' }),
      entity('bnp-paribas', { label: 'BNP Paribas', types: ['customer'] }),
      entity('chatel', { label: 'Bruyères-le-Châtel', types: ['place'] }),
      entity('center', { label: 'Data center', types: ['place'] }),
      figure('200mw', { amount: 200, unit: 'MW' }, { label: '200 MW' }),
      figure('20gw', { amount: 20, unit: 'GW' }, { label: '20GW', description: 'By 2027.' }),
      figure('staff', { amount: 1600 }, { label: '1,600 people' }),
    ],
    claims: [
      claim('mistral-ai', 'targets', '200mw', 'aims for 200 MW', { sentence: 'It wants 200 MW by 2027.' }),
      claim('mistral-ai', 'develops', 'mistral-large', 'builds Mistral Large'),
      claim('bnp-paribas', 'customer-of', 'mistral-ai', 'BNP Paribas uses it'),
    ],
  },
  { doc: 'It aims for 200 MW and builds Mistral Large. BNP Paribas uses it.' },
).store

describe('the first hit', () => {
  test.each([
    ['a name', 'mistral', 'entity mistral-ai'],
    ['a whole label before longer ones', 'Mistral Large', 'entity mistral-large'],
    ['the beginning of a word', 'mis', 'entity mistral-ai'],
    ['one letter', 'b', 'entity bnp-paribas'],
    ['a letter left out', 'mistrl', 'entity mistral-ai'],
    ['a letter too many', 'misstral', 'entity mistral-ai'],
    ['a wrong letter', 'paribos', 'entity bnp-paribas'],
    ['swapped letters', 'paribsa', 'entity bnp-paribas'],
    ['swapped letters in a short word', 'bpn', 'entity bnp-paribas'],
    ['swapped letters in what is not finished', 'praib', 'entity bnp-paribas'],
    ['case', 'BNP PARIBAS', 'entity bnp-paribas'],
    ['accents left out', 'bruyeres le chatel', 'entity chatel'],
    ['accents in capitals', 'CHÂTEL', 'entity chatel'],
    ['two words as one', 'datacenter', 'entity center'],
    ['a number and its unit together', '200MW', 'entity 200mw'],
    ['a number and its unit apart', '20 gw', 'entity 20gw'],
    ['a thousand without its comma', '1600', 'entity staff'],
    ['words in another order', 'paribas bnp', 'entity bnp-paribas'],
  ])('%s: “%s”', async (_, q, expected) => {
    const [first] = await search(store, q)
    expect(first && keyOf(first)).toBe(expected)
    expect(first!.whole).toBe(true)
  })

  test('a number is never mistaken for a like one', async () => {
    expect(await search(store, '2028')).toEqual([])
    expect((await search(store, '300 MW')).every(({ whole }) => !whole)).toBe(true)
    expect((await search(store, '20 MW')).map(keyOf)).not.toContain('figure 200mw')
  })
})

test('two letters are looked for everywhere, a single one among names only', async () => {
  const kindsOf = async (q: string) => [...new Set((await search(store, q, 50)).map(({ kind }) => kind))].toSorted()
  expect(await kindsOf('it')).toEqual(['claim', 'passage'])
  expect(await kindsOf('m')).toEqual(['entity'])
})

describe('several words', () => {
  test('of one kind, what has more of them comes first', async () => {
    const hits = await search(store, 'paribas zebra mistral', 50)
    expect(hits.every(({ whole }) => !whole)).toBe(true)
    expect(hits.find(({ kind }) => kind === 'claim')?.id).toBe('bnp-paribas-customer-of-mistral-ai')
    expect(hits.map(keyOf)).toEqual(expect.arrayContaining(['entity bnp-paribas', 'entity mistral-ai']))
  })

  test('what has all of them comes before what has some', async () => {
    const hits = await search(store, 'mistral large', 50)
    const partial = hits.findIndex(({ whole }) => !whole)
    expect(hits.slice(0, partial).map(({ id }) => id)).toContain('mistral-large')
    expect(hits.slice(partial).map(keyOf)).toContain('entity mistral-ai')
  })

  test('the filter of a selection keeps what has all of them, if anything has', async () => {
    const shown = async (q: string) => (await subgraph(store, { q })).claims.map(({ id }) => id)
    expect(await shown('mistral large')).toEqual(['mistral-ai-develops-mistral-large'])
    expect(await shown('zebra large')).toEqual(['mistral-ai-develops-mistral-large'])
    expect(await shown('zebra')).toEqual([])
  })

  test('none of which is known find nothing', async () => {
    expect(await search(store, 'zebra giraffe')).toEqual([])
  })
})

describe('in the dataset that ships', async () => {
  const loaded = await load(`${BUNDLED_DATASETS}/mistral-sovereignty`, [])
  if (!loaded.dataset.ok || !loaded.lock.ok) throw new Error('it could not be loaded')
  const shipped = memoryStore(loaded.dataset.value, { lock: loaded.lock.value })

  test.each([
    ['mistral', 'Mistral AI'],
    ['mistrl', 'Mistral AI'],
    ['MISTRAL AI', 'Mistral AI'],
    ['mistarl', 'Mistral AI'],
    ['mist', 'Mistral AI'],
    ['paribsa', 'BNP Paribas'],
    ['bnp paribas', 'BNP Paribas'],
    ['nvida', 'NVIDIA'],
    ['koyeb', 'Koyeb'],
    ['bruyeres', 'Bruyères-le-Châtel'],
    ['arthur mensch', 'Arthur Mensch'],
    ['arthr mench', 'Arthur Mensch'],
    ['200MW', '200 MW'],
    ['200 mw', '200 MW'],
    ['10GW', '10+ GW'],
    ['koyeb zebra', 'Koyeb'],
  ])('“%s” finds %s first', async (q, label) => {
    const [first] = await search(shipped, q)
    const [found] = await shipped.entities([first!.id])
    expect(found?.label.toLowerCase()).toContain(label.toLowerCase())
  })

  test('every entity is found by its label, among the first, and by each alias', async () => {
    const { items } = await shipped.everyEntity({ limit: 5_000 })
    const lost: string[] = []
    for (const { id, label, aliases } of items) {
      for (const name of [label, ...aliases]) {
        const hits = await shipped.search({ q: name, limit: 20, kinds: ['entity'] })
        if (!hits.some((hit) => hit.id === id)) lost.push(`${name} → ${id}`)
      }
    }
    expect(lost).toEqual([])
  })

  test('every quote is found by its own words', async () => {
    const { items } = await shipped.everyClaim({ limit: 60 })
    const lost: string[] = []
    for (const { id, passages } of items) {
      for (const { quote } of passages) {
        const hits = await shipped.search({ q: quote, limit: 30, kinds: ['passage'] })
        if (!hits.some((hit) => hit.id === id && hit.whole)) lost.push(quote)
      }
    }
    expect(lost).toEqual([])
  })
})
