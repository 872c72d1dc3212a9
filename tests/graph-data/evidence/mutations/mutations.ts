/** What may happen to a quote in its document, and the verdict that each deserves: decided here, not by the engine. */
import { keeps } from './keeps.ts'
import { losses } from './losses.ts'
import type { Mutation } from './mutation.ts'
import { replaced } from './surgery.ts'
import { twists } from './twists.ts'

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

export const mutations: readonly Mutation[] = [...losses, ...twists, ...keeps, ...others]
