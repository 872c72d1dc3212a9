/** Asks for what is typed, once the typing pauses. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerTo } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { counted } from '../../words/counts.ts'
import { groupsOf, type Finding, type FindingGroup } from './findings.ts'
import { useSettled } from './settled.ts'

const PAUSE_MS = 120
/** Asked for, of all kinds together. */
const MOST_FOUND = '60'

interface Findings {
  readonly groups: readonly FindingGroup[]
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
  if (!typed) return { groups: [], isFinal: true, status: scopeWords(answer) }
  if (error) return { groups: [], isFinal: true, status: error.message }
  const hits = data?.hits ?? []
  const groups = groupsOf(hits, typed)
  if (q !== typed || isPlaceholderData || !data) return { groups, isFinal: false, status: 'Searching …' }
  return { groups, isFinal: true, status: statusWords(hits, groups, typed) }
}

function scopeWords({ counts }: ReturnType<typeof useLexicon>['answer']): string {
  return `${counted(counts.entities, 'entity', 'entities')}, ${counted(counts.claims, 'claim')}, ${counted(counts.passages, 'passage')}`
}

function statusWords(hits: readonly Finding[], groups: readonly FindingGroup[], typed: string): string {
  if (!hits.length) return `Nothing matches “${typed}”`
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0)
  return shown < hits.length ? `The best ${shown} results` : counted(shown, 'result')
}
