/** What may happen to a quote in its document, and the verdict that each deserves: decided here, not by the engine. */
import type { Verdict } from '#graph-data'
import { runsIn, type Quoted, type Role, type Stretch, type TestDocument } from './document.ts'
import type { Random } from './random.ts'

export interface Mutated {
  readonly text: string
  readonly expected: Verdict
}

export interface Mutation {
  readonly name: string
  /** What must hold of it, whatever else: a loss never counts as support, a keep is always found. */
  readonly kind: 'loss' | 'keep' | 'other'
  /** Null where it cannot be done to this quote. */
  apply(document: TestDocument, quoted: Quoted, random: Random): Mutated | null
}

// --- text surgery --------------------------------------------------------------------------------

function replaced(text: string, { start, end }: Stretch, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

function inserted(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at)
}

/** Where the quote stands afterwards decides between the two. */
function placed(quoted: Quoted, start: number): Verdict {
  return start === quoted.start ? 'exact' : 'moved'
}

function lineAround(text: string, { start, end }: Stretch): Stretch {
  const stop = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n(?=\S)/g)].map(({ index }) => index + 1)]
}

const apart = (a: Stretch, b: Stretch) => a.end <= b.start || b.end <= a.start

/** A tagged word inside the quote. */
function tagIn(document: TestDocument, quoted: Quoted, role: Role, random: Random): Stretch | null {
  const inside = document.tags.filter((tag) => tag.role === role && tag.start >= quoted.start && tag.end <= quoted.end)
  return inside.length ? random.pick(inside) : null
}

/** The start of a word of the quote that is not its first. */
function gapIn(document: TestDocument, quoted: Quoted, random: Random): number | null {
  const runs = runsIn(document.text, quoted)
    .slice(1)
    .filter((run) => /^[\p{L}\p{N}]/u.test(document.text.slice(run.start, run.end)))
    .filter(({ start }) => !document.tags.some((tag) => tag.start < start && start < tag.end))
  return runs.length ? random.pick(runs).start : null
}

// --- losses --------------------------------------------------------------------------------------

const losses: Mutation[] = [
  {
    name: 'delete the words',
    kind: 'loss',
    apply: ({ text }, quoted) => ({ text: replaced(text, quoted, ''), expected: 'gone' }),
  },
  {
    name: 'delete the sentence',
    kind: 'loss',
    apply: ({ text }, { sentence }) => ({ text: replaced(text, sentence, ''), expected: 'gone' }),
  },
  {
    name: 'delete the paragraph',
    kind: 'loss',
    apply: ({ text }, { sentence }) => ({ text: replaced(text, lineAround(text, sentence), ''), expected: 'gone' }),
  },
  {
    name: 'cut the document before it',
    kind: 'loss',
    apply: ({ text }, { start }, random) => ({ text: text.slice(0, random.below(start + 1)), expected: 'gone' }),
  },
  {
    name: 'change a digit',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const tag = tagIn(document, quoted, 'number', random)
      const word = tag && document.text.slice(tag.start, tag.end)
      if (!tag || !word || !/\d/.test(word)) return null
      const digits = [...word.matchAll(/\d/g)].map(({ index }) => index)
      const at = random.pick(digits)
      const digit = String((Number(word[at]) + 1 + random.below(8)) % 10)
      // A leading zero would leave a number of another length, a different mutation.
      if (at === digits[0] && digit === '0') return null
      const changed = word.slice(0, at) + digit + word.slice(at + 1)
      return { text: replaced(document.text, tag, changed), expected: 'number-changed' }
    },
  },
  {
    name: 'change a number',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const tag = tagIn(document, quoted, 'number', random)
      if (!tag) return null
      const was = document.text.slice(tag.start, tag.end)
      const others = document.words.numbers.filter((number) => Number(number) !== Number(was) && number !== was)
      return { text: replaced(document.text, tag, random.pick(others)), expected: 'number-changed' }
    },
  },
  {
    name: 'change a unit or scale',
    kind: 'loss',
    apply: ({ text }, quoted, random) => {
      const swaps: readonly [RegExp, string][] = [
        [/(?<=\d[ ]?)MW\b/, 'GW'],
        [/(?<=\d[ ]?)GW\b/, 'MW'],
        [/\$(?=\d)/, '€'],
        [/€(?=\d)/, '$'],
        [/(?<=\d )billion\b/, 'million'],
        [/(?<=\d )million\b/, 'billion'],
        [/(?<=[\s$€~]\d+(?:\.\d+)?)B\b/, 'M'],
        [/(?<=\d)%/, '‰'],
        [/\bmegawatts\b/, 'gigawatts'],
        [/\byears\b/, 'days'],
      ]
      const fitting = swaps.filter(([pattern]) => pattern.test(quoted.quote))
      if (!fitting.length) return null
      const [pattern, by] = random.pick(fitting)
      return { text: replaced(text, quoted, quoted.quote.replace(pattern, by)), expected: 'number-changed' }
    },
  },
  {
    name: 'insert a negation',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const at = gapIn(document, quoted, random)
      if (at === null) return null
      return {
        text: inserted(document.text, at, `${random.pick(document.words.negations)} `),
        expected: 'negation-changed',
      }
    },
  },
  {
    name: 'contract a negation into a verb',
    kind: 'loss',
    apply: ({ text }, quoted) => {
      const verb = /\b(?:is|are|was|were|has|have|does|could|would)\b(?![’'])/.exec(quoted.quote)
      if (!verb) return null
      const end = quoted.start + verb.index + verb[0].length
      return { text: inserted(text, end, 'n’t'), expected: 'negation-changed' }
    },
  },
  {
    name: 'remove a negation',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const tag = tagIn(document, quoted, 'negation', random)
      if (!tag) return null
      return { text: replaced(document.text, withBlank(document.text, tag), ''), expected: 'negation-changed' }
    },
  },
  {
    name: 'remove a contracted negation',
    kind: 'loss',
    apply: ({ text }, quoted) => {
      const contracted = /(?<=\b(?:is|are|was|were|do|does|did|has|have|could|would))n[’']t\b/.exec(quoted.quote)
      if (!contracted) return null
      const start = quoted.start + contracted.index
      return { text: replaced(text, { start, end: start + 3 }, ''), expected: 'negation-changed' }
    },
  },
  {
    name: 'negate with a prefix',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const words = [...quoted.quote.matchAll(/(?<![\p{L}\p{N}-])[b-df-hj-np-tv-z][a-z]{4,}(?![\p{L}\p{N}-])/gu)]
      const plain = words
        .filter(
          ({ 0: word }) =>
            !/^(?:million|whether|would|should|could|might|never|without|probably|roughly|nearly|perhaps|reportedly)/.test(
              word,
            ),
        )
        .filter(({ index }) => document.tags.every((tag) => apart(tag, atWord(quoted, index))))
      if (!plain.length || !document.words.negations.includes('not')) return null
      const at = quoted.start + random.pick(plain).index
      return { text: inserted(document.text, at, random.pick(['un', 'non-'])), expected: 'negation-changed' }
    },
  },
  {
    name: 'negate right before it',
    kind: 'loss',
    apply: (document, quoted, random) => {
      if (quoted.start === quoted.sentence.start || !/^[\p{L}\p{N}]/u.test(quoted.quote)) return null
      const negation = random.pick(document.words.negations)
      return { text: inserted(document.text, quoted.start, `${negation} `), expected: 'negation-changed' }
    },
  },
  {
    name: 'insert a hedge',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const at = gapIn(document, quoted, random)
      if (at === null) return null
      return { text: inserted(document.text, at, `${random.pick(document.words.hedges)} `), expected: 'hedge-changed' }
    },
  },
  {
    name: 'remove a hedge',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const tag = tagIn(document, quoted, 'hedge', random)
      if (!tag) return null
      return { text: replaced(document.text, withBlank(document.text, tag), ''), expected: 'hedge-changed' }
    },
  },
  {
    name: 'swap a hedge',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const tag = tagIn(document, quoted, 'hedge', random)
      if (!tag) return null
      const others = document.words.hedges.filter((hedge) => hedge !== document.text.slice(tag.start, tag.end))
      return { text: replaced(document.text, tag, random.pick(others)), expected: 'hedge-changed' }
    },
  },
  {
    name: 'hedge right before it',
    kind: 'loss',
    apply: (document, quoted, random) => {
      if (quoted.start === quoted.sentence.start || !/^[\p{L}\p{N}]/u.test(quoted.quote)) return null
      const hedge = random.pick(document.words.hedges)
      return { text: inserted(document.text, quoted.start, `${hedge} `), expected: 'hedge-changed' }
    },
  },
  {
    name: 'swap a name',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const tag = tagIn(document, quoted, 'name', random)
      if (!tag) return null
      const was = document.text.slice(tag.start, tag.end)
      const others = document.words.names.filter((name) => name !== was)
      return { text: replaced(document.text, tag, random.pick(others)), expected: 'name-changed' }
    },
  },
  {
    name: 'replace a plain word',
    kind: 'loss',
    apply: (document, quoted, random) => {
      const words = [...quoted.quote.matchAll(/(?<![\p{L}\p{N}’'-])\p{Ll}{5,}(?![\p{L}\p{N}’'-])/gu)]
      const plain = words.filter(({ index, 0: word }) => {
        const stretch = { start: quoted.start + index, end: quoted.start + index + word.length }
        return document.tags.every((tag) => apart(tag, stretch))
      })
      if (!plain.length) return null
      const { index, 0: word } = random.pick(plain)
      const start = quoted.start + index
      const text = replaced(document.text, { start, end: start + word.length }, 'brindlewort')
      return { text, expected: 'gone' }
    },
  },
]

function atWord(quoted: Quoted, index: number): Stretch {
  return { start: quoted.start + index, end: quoted.start + index + 1 }
}

function withBlank(text: string, { start, end }: Stretch): Stretch {
  return text[end] === ' ' ? { start, end: end + 1 } : { start: text[start - 1] === ' ' ? start - 1 : start, end }
}

// --- keeps ---------------------------------------------------------------------------------------

/** Changes how every word is set, none of them. */
type Typesetting = (text: string, random: Random) => string

function retypeset(name: string, set: Typesetting): Mutation {
  return {
    name,
    kind: 'keep',
    apply: ({ text }, quoted, random) => {
      const before = set(text.slice(0, quoted.start), random)
      const quote = set(quoted.quote, random)
      const after = set(text.slice(quoted.end), random)
      return {
        text: before + quote + after,
        expected: quote === quoted.quote ? placed(quoted, before.length) : 'reworded',
      }
    },
  }
}

const keeps: Mutation[] = [
  {
    name: 'move the sentence',
    kind: 'keep',
    apply: ({ text }, quoted, random) => {
      const { sentence } = quoted
      const rest = replaced(text, sentence, '')
      const at = random.pick(lineStarts(rest))
      const start = at + quoted.start - sentence.start
      const moved = inserted(rest, at, `${text.slice(sentence.start, sentence.end)}\n`)
      return start === quoted.start ? null : { text: moved, expected: 'moved' }
    },
  },
  {
    name: 'insert text before',
    kind: 'keep',
    apply: ({ text, words }, quoted, random) => {
      const starts = lineStarts(text).filter((start) => start <= quoted.sentence.start)
      const at = random.pick(starts)
      return { text: inserted(text, at, `${random.pick(words.neutral)}\n`), expected: 'moved' }
    },
  },
  {
    name: 'insert a sentence right before and behind',
    kind: 'keep',
    apply: ({ text, words }, { sentence }, random) => {
      const behind = inserted(text, sentence.end, ` ${random.pick(words.neutral)}`)
      return { text: inserted(behind, sentence.start, `${random.pick(words.neutral)} `), expected: 'moved' }
    },
  },
  {
    name: 'insert text behind',
    kind: 'keep',
    apply: ({ text, words }, quoted, random) => {
      const starts = lineStarts(text).filter((start) => start >= quoted.sentence.end)
      const at = starts.length ? random.pick(starts) : text.length
      const gap = at === text.length ? '\n' : ''
      return { text: inserted(text, at, `${gap}${random.pick(words.neutral)}\n`), expected: 'exact' }
    },
  },
  {
    name: 'delete another sentence',
    kind: 'keep',
    apply: ({ text, sentences }, quoted, random) => {
      const others = sentences.filter((sentence) => apart(sentence, quoted.sentence))
      if (!others.length) return null
      const gone = random.pick(others)
      const start = gone.start < quoted.start ? quoted.start - (gone.end - gone.start) : quoted.start
      return { text: replaced(text, gone, ''), expected: placed(quoted, start) }
    },
  },
  {
    name: 'cut the document behind it',
    kind: 'keep',
    apply: ({ text }, quoted, random) => ({
      text: text.slice(0, quoted.sentence.end + random.below(text.length - quoted.sentence.end + 1)),
      expected: 'exact',
    }),
  },
  {
    name: 'duplicate the words elsewhere',
    kind: 'keep',
    apply: ({ text }, quoted, random) => {
      const starts = lineStarts(text).filter((start) => start <= quoted.sentence.start || start >= quoted.sentence.end)
      const at = random.pick(starts)
      const start = at <= quoted.start ? quoted.start + quoted.quote.length + 1 : quoted.start
      return { text: inserted(text, at, `${quoted.quote}\n`), expected: placed(quoted, start) }
    },
  },
  {
    name: 'duplicate the sentence at the end',
    kind: 'keep',
    apply: ({ text }, { sentence }) => ({
      text: `${text}\n${text.slice(sentence.start, sentence.end)}`,
      expected: 'exact',
    }),
  },
  retypeset('double the blanks', (text) => text.replace(/ /g, '  ')),
  retypeset('blanks that do not break', (text, random) =>
    text.replace(/ /g, () => random.pick([' ', '\u00A0', '\u202F', '\u2009'])),
  ),
  retypeset('break lines anywhere', (text, random) => text.replace(/ /g, () => (random.below(6) ? ' ' : '\n'))),
  retypeset('other line endings', (text) => text.replace(/\n/g, '\n\n')),
  retypeset('straight quotes and dashes', (text) =>
    text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/—/g, '--').replace(/–/g, '-').replace(/…/g, '...'),
  ),
  retypeset('curly quotes', (text) => text.replace(/'/g, '’').replace(/"/g, '”')),
  retypeset('upper case', (text) => text.toUpperCase()),
  retypeset('lower case', (text) => text.toLowerCase()),
  retypeset('soft hyphens', (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00AD')),
  retypeset('zero-width characters', (text, random) =>
    text.replace(/ (?=\p{L})/gu, () => random.pick([' \u200B', ' \u2060', ' \uFEFF', ' ', '\u200C '])),
  ),
  retypeset('directional marks', (text, random) =>
    text.replace(/ /g, () => random.pick([' \u200E', ' \u202A', '\u202C ', ' '])),
  ),
  retypeset('letters and accents apart', (text) => text.normalize('NFD')),
  retypeset('ligatures', (text) => text.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')),
  retypeset('without accents', (text) => text.normalize('NFD').replace(/[\u0300-\u036F]/g, '')),
  retypeset('full-width letters', (text) =>
    text.replace(/[a-zA-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ),
  retypeset('other punctuation', (text) => text.replace(/(?<=\p{L}),(?= )/gu, ';').replace(/(?<=\p{L}):(?= )/gu, ' —')),
  retypeset('compounds at line ends', (text) => text.replace(/(?<=\p{Ll}-)(?=\p{Ll})/gu, '\n')),
  retypeset('hyphens at line ends', (text, random) =>
    text.replace(/(?<=\s\p{Ll}{3})(?=\p{Ll}{4,}\s)/gu, () => (random.below(12) ? '' : '-\n')),
  ),
]

// --- what is neither -----------------------------------------------------------------------------

const others: Mutation[] = [
  {
    name: 'nothing',
    kind: 'keep',
    apply: ({ text }) => ({ text, expected: 'exact' }),
  },
  {
    name: 'two equal copies, the place gone',
    kind: 'other',
    apply: ({ text, words }, { quote, sentence }) => {
      // Near an end of the document one of the copies would stand almost where it stood.
      const isInside = sentence.start > 300 && text.length - sentence.end > 300
      if (!isInside || text.indexOf(quote) !== text.lastIndexOf(quote)) return null
      const [above, below] = [words.neutral[0]!, words.neutral[1]!]
      const own = `${above}\n${text.slice(sentence.start, sentence.end)}\n${below}`
      return { text: `${own}\n${replaced(text, sentence, '')}\n${own}`, expected: 'ambiguous' }
    },
  },
]

export const mutations: readonly Mutation[] = [...losses, ...keeps, ...others]
