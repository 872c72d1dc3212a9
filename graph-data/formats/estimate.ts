/** How large a file gets, without writing all of it. */
import type { ClaimRecord, EntityRecord } from '../records.ts'
import type { Id } from '../schema.ts'
import { each, type Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'
import { writeAs } from './index.ts'
import { preparedFor } from './laid-out.ts'
import { uncarried } from './losses.ts'
import type { Press } from './press.ts'

/** Entities and claims that are written to tell: up to here the size is exact. */
const MOST = 300

/** Entities among which those are looked for that the first claims join. */
const MOST_SEEN = 5_000

/** Some of an excerpt. */
interface Part {
  readonly entities: readonly EntityRecord[]
  readonly claims: readonly ClaimRecord[]
}

/** The size of a file in bytes; for a large excerpt about so many, told by its first claims and the entities that they join. */
export async function estimatedBytes(format: Format, excerpt: Excerpt, press: Press): Promise<number> {
  const part = await partOf(excerpt)
  const [written, all] = [part.entities.length + part.claims.length, excerpt.scope.entities + excerpt.scope.claims]
  const times = written ? all / written : 1
  const some = await preparedFor(format, withOnly(part, excerpt))
  if (format.estimate) return format.estimate(some, times, uncarried(format.carries, excerpt.scope), press)
  const size = await bytesOf(format, some, press)
  if (times === 1) return size
  const none = await bytesOf(format, withOnly({ entities: [], claims: [] }, some), press)
  return Math.round(none + (size - none) * times)
}

async function partOf(excerpt: Excerpt): Promise<Part> {
  const claims = await first(excerpt.claims(), MOST)
  const entities = await first(excerpt.entities(), excerpt.scope.entities <= MOST ? MOST : MOST_SEEN)
  const ends = new Set<Id>(claims.flatMap(({ subject, object }) => [subject, object]))
  const joined = entities.filter(({ id }) => ends.has(id))
  const others = entities.filter(({ id }) => !ends.has(id))
  return { entities: [...joined, ...others.slice(0, Math.max(0, MOST - joined.length))], claims }
}

async function first<T>(items: AsyncIterable<T>, most: number): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) {
    found.push(item)
    if (found.length >= most) break
  }
  return found
}

function withOnly({ entities, claims }: Part, excerpt: Excerpt): Excerpt {
  return { ...excerpt, entities: () => each(entities), claims: () => each(claims) }
}

async function bytesOf(format: Format, excerpt: Excerpt, press: Press): Promise<number> {
  const encoder = new TextEncoder()
  let bytes = 0
  for await (const chunk of writeAs(format, excerpt, press).chunks) {
    bytes += typeof chunk === 'string' ? encoder.encode(chunk).length : chunk.length
  }
  return bytes
}
