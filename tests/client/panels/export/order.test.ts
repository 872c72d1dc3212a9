import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  isLinkable,
  isWhole,
  linkTo,
  LONGEST_LINK,
  selectionOf,
  type Order,
} from '#client/panels/export/order.ts'
import { scopeOf } from '#client/panels/export/scope.ts'
import { createAnswers } from '#client/answers.ts'
import { selectionFrom, USUAL_ENTITIES, type Selection } from '#graph-data'
import { mill } from '#tests/builders.ts'
import { catalogOf, fetchFrom } from '../../answers.ts'

const order = (selection: Selection, format = 'gexf'): Order => ({ dataset: 'mill', format, selection })
const long = { without: Array.from({ length: 500 }, (_, n) => `some-entity-${n}`) }

describe('what is exported', () => {
  test('is the selection on the map, or everything', () => {
    expect(selectionOf('map', { around: ['a'] }, 10)).toEqual({ around: ['a'] })
    expect(selectionOf('whole', { around: ['a'] }, 10)).toEqual({})
  })

  test('is no more than the map shows of a vast dataset', () => {
    expect(selectionOf('map', {}, USUAL_ENTITIES + 1)).toEqual({ limit: USUAL_ENTITIES })
    expect(selectionOf('map', { around: ['a'] }, USUAL_ENTITIES + 1)).toEqual({ around: ['a'] })
    expect(selectionOf('map', { limit: 5 }, USUAL_ENTITIES + 1)).toEqual({ limit: 5 })
    expect(selectionOf('whole', {}, USUAL_ENTITIES + 1)).toEqual({})
  })

  test('needs no choice where the map shows everything', () => {
    expect(isWhole({}, USUAL_ENTITIES)).toBe(true)
    expect(isWhole({ type: [] }, 10)).toBe(true)
    expect(isWhole({}, USUAL_ENTITIES + 1)).toBe(false)
    expect(isWhole({ q: 'mill' }, 10)).toBe(false)
  })
})

describe('a link to the file', () => {
  test('says the selection and the format', () => {
    const link = new URL(linkTo(order({ type: ['company', 'place'], hops: 2 }))!, 'http://localhost')
    expect(link.pathname).toBe('/api/datasets/mill/export')
    expect(Object.fromEntries(link.searchParams)).toEqual({ hops: '2', type: 'company,place', format: 'gexf' })
  })

  test('is there exactly as long as it is not too long', () => {
    expect(linkTo(order(long))).toBeNull()
    const bare = linkTo(order({ q: 'x' }))!.length - 1
    expect(linkTo(order({ q: 'x'.repeat(LONGEST_LINK - bare) }))).toHaveLength(LONGEST_LINK)
    expect(linkTo(order({ q: 'x'.repeat(LONGEST_LINK - bare + 1) }))).toBeNull()
  })

  test('brings the selection back, whatever words are in it', () => {
    // Blanks alone ask for nothing.
    const words = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(words, (q) => {
        const link = linkTo(order({ q }))
        expect(selectionFrom(new URL(link!, 'http://localhost').searchParams)).toEqual({ q })
      }),
    )
  })
})

test('an order with places on the map is posted, and its link gives the same file with the map laid out anew', () => {
  const placed: Order = { ...order({ q: 'x' }), map: { mill: [1, -2.5] } }
  expect([isLinkable(order({ q: 'x' })), isLinkable(order(long)), isLinkable(placed)]).toEqual([true, false, false])
  expect(linkTo(placed)).toBe(linkTo(order({ q: 'x' })))
  expect(bodyOf(placed).map).toEqual({ mill: [1, -2.5] })
})

describe('a posted order', () => {
  test('leaves out what is empty', () => {
    expect(bodyOf(order({ type: [], q: '', hops: 0 }))).toEqual({
      format: 'gexf',
      selection: { hops: 0 },
      map: {},
      scale: 2,
    })
  })

  test('names the scale of a picture, and none for other files', () => {
    expect(linkTo({ ...order({}), scale: 4 })).toMatch(/[?&]scale=4$/)
    expect(bodyOf({ ...order({}), scale: 4 })).toMatchObject({ scale: 4 })
    expect(linkTo(order({}))).not.toContain('scale')
  })
})

describe('the scope', () => {
  const ask = async (asked: Order) => {
    const before = globalThis.fetch
    const methods: (string | undefined)[] = []
    const server = fetchFrom(catalogOf(mill()))
    globalThis.fetch = (input, init) => {
      methods.push(init?.method)
      return server(input, init)
    }
    try {
      return { scope: await createAnswers().fetchQuery({ ...scopeOf(asked), retry: false }), methods }
    } finally {
      globalThis.fetch = before
    }
  }

  test('of a long order is posted, and counts the same things', async () => {
    const { scope, methods } = await ask(order({}))
    const posted = await ask(order(long))
    expect([...methods, ...posted.methods]).toEqual(['GET', 'POST'])
    const { entities, claims, citations } = scope.counts
    expect(posted.scope.counts).toMatchObject({ entities, claims, citations })
    expect(claims).toBe(mill().dataset.claims.length)
  })

  test('of an unknown format is refused with the formats that there are', async () => {
    await expect(ask(order({}, 'papyrus'))).rejects.toThrow(/“format” must be one of .*gexf/)
  })
})
