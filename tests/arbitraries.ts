/** Any dataset that the schema accepts, with strings as hostile as people's data gets. */
import fc from 'fast-check'
import { HEDGES } from '#graph-data'
import type { Parts } from '#tests/builders.ts'

const HOSTILE = [
  '<b>&amp;</b>',
  ']]>',
  '=1+1',
  '"\'`',
  'a\nb',
  'ﷺ',
  '\u202Eabc',
  '\u0000',
  '🏦👩‍🔬',
  '\uD800',
  '__proto__',
  'constructor',
  'Bruyères',
  '−3,9 %',
  '{subject}',
  '$&',
]

/** Trimmed, not empty, at most `max` units. */
export function line(max = 60): fc.Arbitrary<string> {
  const raw = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: max }),
    fc.constantFrom(...HOSTILE),
    fc.lorem({ maxCount: 4 }),
  )
  return raw.map((text) => text.trim().slice(0, max).trim() || 'x')
}

const dates = fc.constantFrom('2023', '2026-05', '2026-05-30', '2023/..', '../2027', '2026~')
const types = fc.uniqueArray(
  fc.constantFrom('company', 'customer', 'person', 'place', 'figure', 'idea', 'institution'),
  { minLength: 1, maxLength: 3 },
)

const values = fc.record(
  {
    amount: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    unit: line(20),
    currency: fc.constantFrom('EUR', 'USD'),
    precision: fc.constantFrom('exact', 'about', 'at-least', 'at-most'),
  },
  { requiredKeys: ['amount'] },
)

/** A quote that no other in the dataset begins or holds, of at most 15 words. */
const quote = (claim: number, citation: number) => `word ${claim} of ${citation} stands here.`

function claims(entities: number, sources: number) {
  const end = fc.nat(entities - 1).map((n) => `e${n}`)
  const citation = fc.record(
    { source: fc.nat(sources - 1).map((n) => `s${n}`), role: fc.constantFrom('supports', 'disputes'), note: line() },
    { requiredKeys: ['source'] },
  )
  return fc
    .array(
      fc.record(
        {
          subject: end,
          relation: fc.constantFrom('owns', 'uses', 'partner-of', 'competes-with', 'based-on', 'powers'),
          object: end,
          sentence: line(200),
          hedge: fc.constantFrom(...HEDGES),
          said_by: end,
          as_of: dates,
          from: dates,
          until: dates,
          in: fc.uniqueArray(end, { maxLength: 2 }),
          citations: fc.array(citation, { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: ['subject', 'relation', 'object', 'citations'] },
      ),
      { maxLength: 15 },
    )
    .map((rows) =>
      rows.map((row, n) => ({
        ...row,
        id: `c${n}`,
        citations: row.citations.map((cited, m) => ({ ...cited, quote: quote(n, m) })),
      })),
    )
}

/** What the files of some dataset say, and the texts in which all its quotes stand. */
export const datasets: fc.Arbitrary<{ parts: Parts; texts: Record<string, string> }> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }))
  .chain(([entityCount, sourceCount]) =>
    fc.record({
      title: line(),
      entities: fc.array(
        fc.record(
          { label: line(), aliases: fc.array(line(), { maxLength: 2 }), types, description: line(200), value: values },
          { requiredKeys: ['label', 'types'] },
        ),
        { minLength: entityCount, maxLength: entityCount },
      ),
      sources: fc.array(
        fc.record(
          { title: line(), publisher: line(), published: dates, kind: fc.constant('note') },
          { requiredKeys: ['title', 'kind'] },
        ),
        { minLength: sourceCount, maxLength: sourceCount },
      ),
      claims: claims(entityCount, sourceCount),
    }),
  )
  .map(({ title, entities, sources, claims: rows }) => ({
    parts: {
      card: { title },
      entities: entities.map((fields, n) => ({ ...fields, id: `e${n}` })),
      sources: sources.map((fields, n) => ({ ...fields, id: `s${n}` })),
      claims: rows,
    },
    texts: Object.fromEntries(sources.map((_, n) => [`s${n}`, textOf(rows, `s${n}`)])),
  }))

function textOf(rows: readonly { citations: readonly { source: string; quote: string }[] }[], source: string): string {
  const quotes = rows.flatMap(({ citations }) => citations.filter((cited) => cited.source === source))
  return quotes.map(({ quote: words }) => `Somewhere ${words} And so on.`).join('\n\n') || 'Nothing is cited here.'
}
