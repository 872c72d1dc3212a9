/** Mutations after which a quote no longer says what it said. */
import type { Mutation } from './mutation.ts'
import { gapIn, inserted, lineAround, plainWords, replaced, tagIn, withBlank } from './surgery.ts'

/** Numbers, units and small words: nobody would write “unthousands”. */
const UNNEGATED =
  /^(?:million|billion|thousand|hundred|dozen|second|third|fourth|whether|would|should|could|might|never|without|while|which|where|before|behind|between|years|months|weeks|hours|days|people|purchases)/

export const losses: Mutation[] = [
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
      const { text } = document
      const plain = plainWords(document, quoted).filter(({ start }) => /^[b-df-hj-np-tv-z]/.test(text.slice(start)))
      const negatable = plain.filter(({ start, end }) => !UNNEGATED.test(text.slice(start, end)))
      if (!negatable.length || !document.words.negations.includes('not')) return null
      const at = random.pick(negatable).start
      return { text: inserted(text, at, random.pick(['un', 'non-'])), expected: 'negation-changed' }
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
      const plain = plainWords(document, quoted)
      if (!plain.length) return null
      return { text: replaced(document.text, random.pick(plain), 'brindlewort'), expected: 'gone' }
    },
  },
]
