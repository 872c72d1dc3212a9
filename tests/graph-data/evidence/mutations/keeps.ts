/** Mutations that leave a quote’s own words as they are, wherever and however they stand then. */
import type { Mutation } from './mutation.ts'
import type { Random } from './random.ts'
import { apart, inserted, lineStarts, placed, plainWords, replaced } from './surgery.ts'

/** Words that no list tags and that hedge or deny all the same. */
const TURNING =
  /^(?:whether|according|want\w*|rather|instead|target\w*|suggest\w*|plan\w*|expect\w*|claim\w*|propos\w*|often|usually|cerca|quería|voulait|voleva|wollte|quier\w*|vuole)$/

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

export const keeps: Mutation[] = [
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
    name: 'cut the document right before its sentence',
    kind: 'keep',
    apply: ({ text }, quoted) => ({
      text: text.slice(quoted.sentence.start),
      expected: placed(quoted, quoted.start - quoted.sentence.start),
    }),
  },
  {
    name: 'replace a plain word beside it',
    kind: 'keep',
    apply: (document, quoted, random) => {
      const words = plainWords(document, quoted.sentence)
        .filter((word) => apart(word, quoted))
        .filter(({ start, end }) => !TURNING.test(document.text.slice(start, end)))
      if (!words.length) return null
      const word = random.pick(words)
      const longer = 'brindlewort'.length - (word.end - word.start)
      const start = word.start < quoted.start ? quoted.start + longer : quoted.start
      return { text: replaced(document.text, word, 'brindlewort'), expected: placed(quoted, start) }
    },
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
