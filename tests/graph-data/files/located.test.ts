import { describe, expect, test } from 'vitest'
import { located, LOCK_FILE, readDataset, type DatasetFile, type Finding } from '#graph-data'
import { filesOf, millParts } from '#tests/builders.ts'

const CLAIMS = `# by hand
- id: a-uses-b
  subject: a
  relation: uses
  object: b
  citations:
    - { source: one, quote: the first words }
    - source: two
      quote: the second words
`
const SOURCES = `- { id: two, title: Two, kind: essay }
- id: one
  title: One
  kind: article
  noise:
    - start: Buy this
      why: advertising
    - { start: Buy that, why: advertising }
  considered:
    - quote: nothing of use
      why: nothing
  upstream:
    - { source: two, how: quotes, citation: { quote: says two } }
    - source: two
      how: credits
      citation: { quote: thanks to two }
    - { source: two, how: quotes, citation: { quote: two says again } }
`
const files: DatasetFile[] = [
  { path: 'dataset.yaml', text: '{ id: pair, title: A pair }' },
  { path: 'entities.yaml', text: '[{ id: a, label: A, types: [company] }, { id: b, label: B, types: [company] }]' },
  { path: 'sources.yaml', text: SOURCES },
  { path: 'claims/first.yaml', text: CLAIMS },
]

type About = Pick<Finding, 'claim' | 'citation' | 'source' | 'at'>

/** `file:line:column`, and what stands there. */
function placeOf(about: About, among = files): string {
  const [{ file, line, column } = { file: '', line: 0, column: 0 }] = located([about], among)
  const text = among.find(({ path }) => path === file)?.text.split('\n')[line - 1]
  return `${file}:${line}:${column} ${text?.slice(column - 1) ?? ''}`.trim()
}

test('the files are a sound dataset', () => {
  expect(readDataset(files).ok).toBe(true)
})

describe('what is said of', () => {
  test.each<[what: string, About, place: string]>([
    ['a claim', { claim: 'a-uses-b' }, 'claims/first.yaml:2:7 a-uses-b'],
    [
      'its first citation',
      { claim: 'a-uses-b', citation: 1, source: 'one' },
      'claims/first.yaml:7:29 the first words }',
    ],
    ['its second citation', { claim: 'a-uses-b', citation: 2 }, 'claims/first.yaml:9:14 the second words'],
    ['a citation that it has no more', { claim: 'a-uses-b', citation: 3 }, 'claims/first.yaml:2:7 a-uses-b'],
    ['a source', { source: 'one' }, 'sources.yaml:2:3 id: one'],
    ['noise in it', { source: 'one', at: ['noise', 1] }, 'sources.yaml:8:7 { start: Buy that, why: advertising }'],
    ['a considered sentence', { source: 'one', at: ['considered', 0] }, 'sources.yaml:10:7 quote: nothing of use'],
    ['an upstream link', { claim: 'one--credits--two', citation: 1 }, 'sources.yaml:16:26 thanks to two }'],
    ['the second of a kind', { claim: 'one--quotes--two', citation: 2 }, 'sources.yaml:17:54 two says again } }'],
    ['a link as a whole', { claim: 'one--credits--two' }, 'sources.yaml:14:7 source: two'],
    ['a claim that no file has', { claim: 'gone' }, `${LOCK_FILE}:1:1`],
    ['a source that no file has', { source: 'gone' }, `${LOCK_FILE}:1:1`],
    ['the lock', {}, `${LOCK_FILE}:1:1`],
  ])('%s is placed there', (_, about, place) => {
    expect(placeOf(about)).toBe(place)
  })
})

test('JSON lines have lines too', () => {
  const n = millParts.claims.findIndex(({ id }) => id === 'bakery-customer-of-orchard-mill')
  expect(placeOf({ claim: 'bakery-customer-of-orchard-mill', citation: 1 }, filesOf(millParts))).toMatch(
    new RegExp(`^claims/all.jsonl:${n + 1}:1 `),
  )
})

test('what is said stays as it was, in its order', () => {
  const findings: Finding[] = [
    { kind: 'quote-lost', message: 'two', claim: 'a-uses-b', citation: 2, source: 'two', quote: 'the second words' },
    { kind: 'lock-missing', message: 'one' },
  ]
  expect(located(findings, files)).toMatchObject(findings)
  expect(located([], [])).toEqual([])
})
