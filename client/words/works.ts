/** How many documents are held, and how many works are known only because these credit them. */
import type { SourceCard } from '#graph-data'
import { counted } from './counts.ts'

/** “5 documents are held here. They credit 9 further works, known only by name.” */
export function worksWords(sources: readonly Pick<SourceCard, 'held'>[]): string {
  const held = sources.filter((source) => source.held).length
  const credited = sources.length - held
  const isOne = held === 1
  const holding = `${counted(held, 'document')} ${isOne ? 'is' : 'are'} held here.`
  if (!credited) return holding
  return `${holding} ${isOne ? 'It credits' : 'They credit'} ${counted(credited, 'further work')}, known only by name.`
}
