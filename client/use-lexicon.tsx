import { createContext, use, type ReactNode } from 'react'
import type { Lexicon } from './lexicon.ts'

const LexiconContext = createContext<Lexicon | null>(null)

/** Gives everything inside it the words of one dataset. */
export function LexiconProvider({ lexicon, children }: { lexicon: Lexicon; children: ReactNode }) {
  return <LexiconContext value={lexicon}>{children}</LexiconContext>
}

/** The words of the dataset that is shown. */
export function useLexicon(): Lexicon {
  const lexicon = use(LexiconContext)
  if (!lexicon) throw new Error('use-lexicon: there is none; render inside a LexiconProvider')
  return lexicon
}
