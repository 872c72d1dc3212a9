import { describe, expect, test } from 'vitest'
import { beginningOf } from '#client/beginning.ts'
import { talliesOf } from '#client/panels/tallies.ts'
import { chipsOf } from '#client/views/chips.ts'
import { claimRowsOf } from '#client/views/claim-rows.ts'
import { viewOf, VIEWS } from '#client/views/index.ts'
import { USUAL_ENTITIES, type Selection } from '#graph-data'
import { answerOf, millLexicon } from '../answers.ts'

const subgraph = (query = {}) => answerOf('GET /api/datasets/:d/subgraph', { d: 'mill' }, query)

describe('views', () => {
  test('are found by name, and only those', () => {
    expect(VIEWS.map(({ id }) => viewOf(id)?.id)).toEqual(VIEWS.map(({ id }) => id))
    expect(viewOf('globe')).toBeNull()
    expect(viewOf(null)).toBeNull()
  })
})

describe('a dataset’s beginning', () => {
  const counts = { entities: 10, claims: 9, passages: 10, documents: 2, origins: 1 }
  const card = { id: 'mill', title: 'The mill', language: 'en', curators: [], start: 'orchard-mill' }

  test('is all of it with its start open', () => {
    expect(beginningOf({ card, counts }, 'map')).toEqual({
      dataset: 'mill',
      view: 'map',
      selection: {},
      open: { kind: 'entity', id: 'orchard-mill' },
      reading: null,
      traced: false,
      sort: null,
    })
  })

  test('is what lies around its start where all is too much', () => {
    const many = { ...counts, entities: USUAL_ENTITIES + 1 }
    expect(beginningOf({ card, counts: many }, 'map').selection).toEqual({ around: ['orchard-mill'] })
  })

  test('is the view that its card names, before anything else', () => {
    const view = { around: ['orchard-mill'], hops: 2 }
    expect(beginningOf({ card: { ...card, view }, counts }, 'map').selection).toEqual(view)
  })

  test('opens nothing where there is no start', () => {
    const { start: _, ...bare } = card
    expect(beginningOf({ card: bare, counts: { ...counts, entities: 1e6 } }, 'map')).toMatchObject({
      selection: {},
      open: null,
    })
  })
})

describe('the table', () => {
  test('has a row for each claim, in words', async () => {
    const shown = await subgraph()
    const rows = claimRowsOf(shown, await millLexicon())
    expect(rows).toHaveLength(shown.claims.length)
    const row = rows.find(({ claim }) => claim.id === 'orchard-mill-targets-forty-tonnes')
    expect(row).toMatchObject({ relation: 'targets', hedge: 'Target', when: 'by 2027', whenKey: '2027' })
    expect(row?.subject?.label).toBe('Orchard Mill')
    expect(row?.object?.label).toBe('40 t a year')
  })
})

describe('tallies', () => {
  test('say what there is when all is shown', async () => {
    const { answer } = await millLexicon()
    const [entities, claims, passages, documents] = talliesOf(await subgraph(), answer)
    expect([entities, claims, passages]).toEqual(['13 entities', '10 claims', '11 passages'])
    expect(documents).toBe('2 documents · 1 origin')
  })

  test('say how much of it when not', async () => {
    const { answer } = await millLexicon()
    expect(talliesOf(await subgraph({ around: 'ada-quill' }), answer)[0]).toMatch(/^\d of 13 entities$/)
    expect(talliesOf({ entities: [], claims: [] }, answer)[3]).toBe('0 of 2 documents · 0 origins')
  })
})

describe('chips', () => {
  const labels: Record<string, string> = { mill: 'Orchard Mill', river: 'River Tamsin' }
  const chips = (selection: Selection) => chipsOf(selection, (id) => labels[id] ?? id)

  test('name what a selection begins with and what no filter shows', () => {
    const selection: Selection = {
      around: ['mill'],
      without: ['river'],
      since: '2026-05',
      q: 'barley',
      type: ['company'],
    }
    expect(chips(selection).map(({ label }) => label)).toEqual([
      'around Orchard Mill',
      'without River Tamsin',
      'since May 2026',
      '“barley”',
    ])
  })

  test('each take back just themselves', () => {
    const selection: Selection = { around: ['mill', 'river'], hops: 2, q: 'barley' }
    expect(chips(selection).map(({ without }) => without)).toEqual([
      { around: ['river'], hops: 2, q: 'barley' },
      { around: ['mill'], hops: 2, q: 'barley' },
      { around: ['mill', 'river'], hops: 2 },
    ])
  })

  test('the last of what is around takes its reach along', () => {
    expect(chips({ around: ['mill'], hops: 3, q: 'x' })[0]?.without).toEqual({ q: 'x' })
  })

  test('a chain goes as one, and many names are told as a number', () => {
    expect(chips({ from: 'mill', to: 'river' })).toEqual([{ label: 'Orchard Mill → River Tamsin', without: {} }])
    expect(chips({ entities: ['a', 'b', 'c', 'd'] })).toEqual([{ label: '4 entities', without: {} }])
    expect(chips({ claims: ['a'] })).toEqual([{ label: '1 claim', without: {} }])
  })
})
