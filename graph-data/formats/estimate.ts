/** How large a file gets, without writing all of it. */
import type { Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'
import { writeAs } from './index.ts'
import { uncarried } from './losses.ts'
import type { Press } from './press.ts'

/** Entities and claims that are written to tell: up to here the size is exact. */
const MOST = 300

/** The size of a file in bytes; for a large excerpt about so many, told by its first entities and claims. */
export async function estimatedBytes(format: Format, excerpt: Excerpt, press: Press): Promise<number> {
  if (format.estimate) return format.estimate(excerpt, uncarried(format.carries, excerpt.scope), press)
  const { entities, claims } = excerpt.scope
  const written = Math.min(entities, MOST) + Math.min(claims, MOST)
  const some = await bytesOf(format, firstOf(excerpt, MOST), press)
  if (written === entities + claims) return some
  const none = await bytesOf(format, firstOf(excerpt, 0), press)
  return Math.round(none + (some - none) * ((entities + claims) / written))
}

function firstOf(excerpt: Excerpt, most: number): Excerpt {
  const { entities, claims } = excerpt
  return { ...excerpt, entities: () => first(entities(), most), claims: () => first(claims(), most) }
}

async function* first<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<T> {
  let count = 0
  for await (const item of items) {
    if (count++ >= most) return
    yield item
  }
}

async function bytesOf(format: Format, excerpt: Excerpt, press: Press): Promise<number> {
  const encoder = new TextEncoder()
  let bytes = 0
  for await (const chunk of writeAs(format, excerpt, press).chunks) {
    bytes += typeof chunk === 'string' ? encoder.encode(chunk).length : chunk.length
  }
  return bytes
}
