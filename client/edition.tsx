import { createContext, use, type ReactNode } from 'react'

/** In what shape the page came to its reader: from a server, or as a file that holds everything. */
export interface Edition {
  /** Whether somebody is there who makes files. */
  readonly makesFiles: boolean
  /** What the page says of itself at its foot; null: nothing but its motto. */
  readonly imprint: string | null
}

/** The page as a server serves it. */
export const SERVED: Edition = { makesFiles: true, imprint: null }

const EditionContext = createContext(SERVED)

export function EditionProvider({ edition, children }: { edition: Edition; children: ReactNode }) {
  return <EditionContext value={edition}>{children}</EditionContext>
}

export function useEdition(): Edition {
  return use(EditionContext)
}
