/** Losses that leave a quote almost as it was: one small word is another, or two words have changed places. */
import type { Verdict } from '#graph-data'
import type { Quoted, TestDocument } from './document.ts'
import type { Mutation } from './mutation.ts'
import { inserted, replaced, tagIn } from './surgery.ts'

/** A word and what stands in its place afterwards. */
type Swap = readonly [RegExp, string]

const units: readonly Swap[] = [
  [/(?<=\d[ ]?)MW\b/, 'GW'],
  [/(?<=\d[ ]?)GW\b/, 'MW'],
  [/(?<=\d[ ]?)kW\b/, 'MW'],
  [/\$(?=\d)/, '€'],
  [/€(?=\d)/, '$'],
  [/(?<=\d )billion\b/, 'million'],
  [/(?<=\d )million\b/, 'billion'],
  [/(?<=\d )millions\b/, 'milliards'],
  [/(?<=\d )Millionen\b/, 'Milliarden'],
  [/(?<=\d )milioni\b/, 'miliardi'],
  [/(?<=\d )millones\b/, 'billones'],
  [/(?<=[\s$€~]\d+(?:\.\d+)?)B\b/, 'M'],
  [/(?<=\d)%/, '‰'],
  [/(?<=\d)%/, ' percentage points'],
  [/\bmegawatts\b/, 'gigawatts'],
  [/\byears\b/, 'days'],
  [/\bdays\b/, 'weeks'],
  [/\bhours\b/, 'minutes'],
  [/\beuros\b/, 'dollars'],
  [/\beuro\b/, 'dollari'],
  [/\bEuro\b/, 'Dollar'],
]

const scopes: readonly Swap[] = [
  [/\b[Ee]very\b/, 'some'],
  [/\b[Ee]ach\b/, 'one'],
  [/\b[Aa]ll\b/, 'several'],
  [/\b[Mm]any\b/, 'two'],
  [/\b[Ss]everal\b/, 'all'],
  [/\b[Ff]irst\b/, 'second'],
  [/\bhalf\b/, 'a third'],
]

const comparisons: readonly Swap[] = [
  [/\bmore\b(?! than)/, 'less'],
  [/\bless\b(?! than)/, 'more'],
  [/\bbetter\b/, 'worse'],
  [/\bsmaller\b/, 'larger'],
  [/\blarger\b/, 'smaller'],
  [/\bsmall\b/, 'large'],
  [/\blarge\b/, 'small'],
  [/\bcheaper\b/, 'dearer'],
  [/\bfaster\b/, 'slower'],
  [/\bbefore\b/, 'after'],
  [/\bnear\b/, 'far beyond'],
  [/\bgrande\b/, 'petite'],
]

/** Does one of the swaps inside the quote. */
function swapping(name: string, swaps: readonly Swap[], expected: Verdict): Mutation {
  return {
    name,
    kind: 'loss',
    apply: ({ text }, quoted, random) => {
      const fitting = swaps.filter(([pattern]) => pattern.test(quoted.quote))
      if (!fitting.length) return null
      const [pattern, by] = random.pick(fitting)
      return { text: replaced(text, quoted, quoted.quote.replace(pattern, by)), expected }
    },
  }
}

export const twists: Mutation[] = [
  swapping('change a unit or scale', units, 'number-changed'),
  swapping('change how many', scopes, 'number-changed'),
  swapping('turn a comparison', comparisons, 'gone'),
  {
    name: 'make a number a range',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const tag = tagIn(document, quoted, 'number', random)
      if (!tag || !/^[\s.,;]/.test(document.text.slice(tag.end))) return null
      const range = random.pick([' to ', '–', ' or ']) + random.pick(['19', '290', '7,300'])
      return { text: inserted(document.text, tag.end, range), expected: 'number-changed' }
    },
  },
  {
    name: 'begin a range before it',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const begins = document.tags.some((tag) => tag.role === 'number' && tag.start === quoted.start)
      // After a currency or in the midst of a name no range begins.
      if (!begins || !/\s$/.test(document.text.slice(0, quoted.start))) return null
      const range = random.pick(['19', '290', 'two']) + random.pick([' to ', '–', ' or '])
      return { text: inserted(document.text, quoted.start, range), expected: 'number-changed' }
    },
  },
  {
    name: 'swap two names',
    kind: 'loss',
    apply: (document, quoted) => {
      const [first, second] = namesIn(document, quoted)
      if (!first || !second) return null
      const [a, b] = [first, second].map(({ start, end }) => document.text.slice(start, end)) as [string, string]
      if (a.includes(b) || b.includes(a)) return null
      return { text: replaced(replaced(document.text, second, a), first, b), expected: 'name-changed' }
    },
  },
  {
    name: 'make a name a similar one',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const name = tagIn(document, quoted, 'name', random)
      if (!name || name.end === quoted.end) return null
      const parts = document.text.slice(name.start, name.end).split(' ')
      const similar =
        parts.length > 1 ? [...parts.slice(0, -1), 'Tarn'] : [...parts, random.pick(['Large', 'Pro', 'II'])]
      return { text: replaced(document.text, name, similar.join(' ')), expected: 'name-changed' }
    },
  },
]

function namesIn({ tags }: TestDocument, { start, end }: Quoted) {
  return tags.filter((tag) => tag.role === 'name' && tag.start >= start && tag.end <= end)
}
