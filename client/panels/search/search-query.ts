/** Asks for what is typed, once the typing pauses. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerTo } from '../../answers.ts'
import { useLexicon } from '../../dataset.tsx'
import { counted } from '../../words/counts.ts'
import { groupsOf, type Finding } from './findings.ts'
import { useSettled } from './settled.ts'

const PAUSE_MS = 120
/** Asked for, of all kinds together. */
const MOST_FOUND = '60'

interface Findings {
  readonly hits: readonly Finding[]
  /** Whether they answer what is typed, all of it. */
  readonly isFinal: boolean
  /** What to say about them. */
  readonly status: string
}

/** What was found. The last findings stay until the next have come; late ones never show. */
export function useFindings(typed: string): Findings {
  const { dataset, answer } = useLexicon()
  const q = useSettled(typed, PAUSE_MS)
  const { data, error, isPlaceholderData } = useQuery({
    ...answerTo('GET /api/datasets/:d/search', { d: dataset }, { q, limit: MOST_FOUND }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  if (!typed) return { hits: [], isFinal: true, status: scopeWords(answer) }
  if (error) return { hits: [], isFinal: true, status: error.message }
  const hits = data?.hits ?? []
  if (q !== typed || isPlaceholderData || !data) return { hits, isFinal: false, status: 'Searching …' }
  return { hits, isFinal: true, status: statusWords(hits, typed) }
}

function scopeWords({ counts }: ReturnType<typeof useLexicon>['answer']): string {
  return `${counted(counts.entities, 'entity', 'entities')}, ${counted(counts.claims, 'claim')}, ${counted(counts.passages, 'passage')}`
}

function statusWords(hits: readonly Finding[], typed: string): string {
  if (!hits.length) return `Nothing matches “${typed}”`
  const shown = groupsOf(hits).reduce((sum, { items }) => sum + items.length, 0)
  return shown < hits.length ? `The best ${shown} results` : counted(shown, 'result')
}
