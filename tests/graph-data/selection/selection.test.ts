import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { routes, SELECTION, selectionFrom, selectionParams, type Selection, type SelectionKey } from '#graph-data'

const query = routes['GET /api/datasets/:d/subgraph'].query
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)

const valueOf: Record<(typeof SELECTION)[SelectionKey]['kind'], (key: SelectionKey) => fc.Arbitrary<unknown>> = {
  choices: (key) => fc.uniqueArray(fc.constantFrom(...(SELECTION[key].among ?? [])), { minLength: 1 }),
  ids: () => fc.array(id, { minLength: 1, maxLength: 6 }),
  id: () => id,
  count: (key) => fc.integer({ min: SELECTION[key].min!, max: SELECTION[key].max! }),
  date: () => fc.constantFrom('2023', '2026-05', '2026-05-30', '2026~'),
  text: () => fc.string({ minLength: 1, maxLength: 40 }).filter((words) => words === words.trim() && words !== ''),
}

/** Any selection that the schema takes. */
const selections = fc
  .record(
    Object.fromEntries(
      (Object.keys(SELECTION) as SelectionKey[]).map((key) => [key, valueOf[SELECTION[key].kind](key)]),
    ) as Record<SelectionKey, fc.Arbitrary<never>>,
    { requiredKeys: [] },
  )
  .map((selection) => (selection.from && selection.to ? selection : withoutPath(selection)))

function withoutPath({ from: _from, to: _to, ...selection }: Selection): Selection {
  return selection
}

describe('a selection in a URL', () => {
  test('comes back as it went in', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const params = new URLSearchParams(selectionParams(selection))
        expect(selectionFrom(new URLSearchParams(params.toString()))).toEqual(selection)
      }),
    )
  })

  test('is read by the server as the browser reads it', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const written = Object.fromEntries(selectionParams(selection))
        expect(query.parse(written)).toEqual(selection)
      }),
    )
  })

  test('always writes its parameters in one order, so that equal selections have equal URLs', () => {
    const keys = selectionParams({ q: 'x', type: ['b', 'a'], around: ['m'] }).map(([key]) => key)
    expect(keys).toEqual(['around', 'type', 'q'])
  })

  test('leaves out what is empty', () => {
    expect(selectionParams({ type: [], q: '' })).toEqual([])
    expect(selectionFrom(new URLSearchParams('type=&q='))).toEqual({})
  })
})

describe('a bad selection', () => {
  test.each([
    ['hops=7', 'hops', 'takes a whole number from 0 to 6'],
    ['hops=-1', 'hops', 'takes a whole number from 0 to 6'],
    ['limit=all', 'limit', 'takes a whole number from 1 to 20000'],
    ['since=soon', 'since', 'takes a date in EDTF, like 2026 or 2026-05'],
    ['type=a,B', 'type', '“B” is none: ids are lower-case letters'],
    [`q=${'x'.repeat(201)}`, 'q', 'takes words, up to 200 characters'],
    [`around=${Array(501).fill('a').join(',')}`, 'around', 'takes up to 500 ids, separated by commas'],
    ['from=a', 'from', 'needs “to” as well'],
  ])('%s names the parameter and what it takes', (text, parameter, takes) => {
    const result = query.safeParse(Object.fromEntries(new URLSearchParams(text)))
    expect(result.error?.issues).toMatchObject([
      { path: expect.arrayContaining([parameter]), message: expect.stringContaining(takes) },
    ])
  })

  test('an unknown parameter is refused', () => {
    expect(query.safeParse({ typ: 'company' }).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['typ'] },
    ])
  })
})
