/** Answers that are kept ready, by the address that asked for them, until their dataset changes. */
import { LRUCache } from 'lru-cache'
import { Body, type Conditions, type Ready } from './body.ts'
import { LIMITS } from './limits.ts'

/** What an answer was made from: when its revision changes, so may the answer. */
export interface Versioned {
  readonly revision: string
}

interface Kept {
  readonly body: Body
  readonly of: Versioned
  readonly revision: string
}

export class Bodies {
  private readonly kept: LRUCache<string, Kept>
  private readonly making = new Map<string, Promise<Body>>()

  /** `most`: bytes that all answers together may take. */
  constructor(most: number = LIMITS.answers.most) {
    this.kept = new LRUCache({ maxSize: most, maxEntrySize: Math.ceil(most / 4), sizeCalculation: sizeOf })
  }

  /** The answer to `target`, if it is at hand and still true. */
  ready(target: string, conditions: Conditions): Ready | undefined {
    const kept = this.kept.get(target)
    return kept && kept.of.revision === kept.revision ? kept.body.ready(conditions) : undefined
  }

  /** The answer to `target`, made by `json` unless it is at hand; made once, however many ask at the same time. */
  async prepare(target: string, of: Versioned, conditions: Conditions, json: () => Promise<unknown>): Promise<Ready> {
    const { revision } = of
    const kept = this.kept.get(target)
    const body = kept?.revision === revision ? kept.body : await this.make(target, of, json)
    const before = body.size
    const ready = await body.prepare(conditions)
    // Packing made it larger: kept anew, so that its size is counted anew.
    if (body.size !== before) this.keep(target, of, revision, body)
    return ready
  }

  private make(target: string, of: Versioned, json: () => Promise<unknown>): Promise<Body> {
    const { revision } = of
    const key = `${revision} ${target}`
    const started = this.making.get(key)
    if (started) return started
    const making = json()
      .then((value) => {
        const body = jsonBody(value, etagOf(of))
        this.keep(target, of, revision, body)
        return body
      })
      .finally(() => this.making.delete(key))
    this.making.set(key, making)
    return making
  }

  private keep(target: string, of: Versioned, revision: string, body: Body): void {
    this.kept.set(target, { body, of, revision })
  }
}

/** An address means one answer for each state of its dataset, so that the state alone is its tag. */
export function etagOf({ revision }: Versioned): string {
  return `W/"${revision}"`
}

/** Answers may be kept, but are asked for again each time: a 304 is cheap. */
export const REVALIDATE = 'no-cache'

/** A value as JSON. */
export function jsonBody(value: unknown, etag: string): Body {
  const bytes = Buffer.from(JSON.stringify(value))
  return new Body(bytes, { type: 'application/json', etag, caching: REVALIDATE, effort: 'quick' })
}

function sizeOf({ body }: Kept, target: string): number {
  return body.size + 2 * target.length
}
