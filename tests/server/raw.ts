/** What the files of a shipped dataset say, read without the model: the other side of a comparison. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { LOCK_FILE, Lock, type Citation, type Claim, type Entity, type Source } from '#graph-data'
import { BUNDLED_DATASETS } from '#server/root.ts'

type Written<T> = Partial<T> & { id: string }
export type WrittenClaim = Omit<Written<Claim>, 'citations'> & {
  subject: string
  relation: string
  object: string
  citations: (Partial<Citation> & { source: string; quote: string })[]
}
type WrittenSource = Omit<Written<Source>, 'upstream'> & {
  upstream?: { source: string; how: string; citation: { quote: string } }[]
}

/** A shipped dataset as its files say it. */
export function rawOf(name: string) {
  const folder = join(BUNDLED_DATASETS, name)
  const yaml = <T>(path: string) => (parse(readFileSync(join(folder, path), 'utf8')) ?? []) as T[]
  const sources = yaml<WrittenSource>('sources.yaml')
  const written = readdirSync(join(folder, 'claims'))
    .toSorted()
    .flatMap((file) => yaml<WrittenClaim>(`claims/${file}`))
  return {
    sources,
    entities: yaml<Written<Entity>>('entities.yaml'),
    conflicts: yaml<{ id: string; claims: string[]; explanation: string }>('conflicts.yaml'),
    claims: [...written, ...linksOf(sources)],
    lock: Lock.parse(JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'))),
  }
}

/** A link to an upstream work is a claim as well; two of one kind are one. */
function linksOf(sources: readonly WrittenSource[]): WrittenClaim[] {
  const links = sources.flatMap(({ id: subject, upstream = [] }) =>
    upstream.map(({ how: relation, source: object, citation }) => ({
      id: `${subject}--${relation}--${object}`,
      subject,
      relation,
      object,
      citations: [{ ...citation, source: subject }],
    })),
  )
  return [...new Set(links.map(({ id }) => id))].map((id) => {
    const same = links.filter((link) => link.id === id)
    return { ...same[0]!, citations: same.flatMap(({ citations }) => citations) }
  })
}

type Raw = ReturnType<typeof rawOf>

/** source → all sources that it depends on, or that depend on it, directly or not; as one text. */
export function kinOf({ sources, lock }: Raw): Map<string, string> {
  const pairs = [
    ...sources.flatMap(({ id, upstream = [] }) => upstream.map(({ source }) => [id, source])),
    ...lock.shared.map((run) => run.sources),
  ]
  const kin = new Map(sources.map(({ id }) => [id, new Set([id])]))
  for (let grew = true; grew;) {
    grew = false
    for (const [a, b] of pairs) {
      const both = new Set([...kin.get(a!)!, ...kin.get(b!)!])
      for (const id of both) {
        if (kin.get(id)!.size < both.size) grew = true
        kin.set(id, both)
      }
    }
  }
  return new Map([...kin].map(([id, all]) => [id, [...all].toSorted().join(' ')]))
}

/** Verdicts with which a quote backs its claim. */
export const SUPPORT = ['exact', 'moved', 'reworded']

/** Documents with a located passage that backs the claim. */
export function backing({ lock }: Raw, { id, citations }: WrittenClaim): string[] {
  const located = citations.filter(
    ({ role = 'supports' }, n) => role === 'supports' && SUPPORT.includes(lock.citations[id]![n]!.verdict),
  )
  return [...new Set(located.map(({ source }) => source))]
}
