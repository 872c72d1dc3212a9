/** The shipped datasets over HTTP, against what a few lines of plain arithmetic make of their files. */
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { HEDGES, routes, type RouteKey } from '#graph-data'
import { createApp, type App } from '#server/app.ts'
import { loadCatalog } from '#server/catalog.ts'
import { BUNDLED_DATASETS } from '#server/root.ts'
import { backing, kinOf, rawOf, SUPPORT, type WrittenClaim } from './raw.ts'
import { ORIGIN } from './server.ts'

type Answered<K extends RouteKey> = z.output<(typeof routes)[K]['answer']>
let app: App

async function answered<K extends RouteKey>(key: K, path: string): Promise<Answered<K>> {
  const response = await app.fetch(new Request(`${ORIGIN}/api/datasets/${path}`))
  const json: unknown = await response.json()
  expect([response.status, path]).toEqual([200, path])
  return routes[key].answer.parse(json) as Answered<K>
}

/** Every claim of a selection, page by page. */
async function claimsAt(name: string, query: string): Promise<Answered<'GET /api/datasets/:d/claims'>['claims']> {
  const found: Answered<'GET /api/datasets/:d/claims'>['claims'] = []
  let after = ''
  do {
    const page = await answered('GET /api/datasets/:d/claims', `${name}/claims?per=100&${query}${after}`)
    found.push(...page.claims)
    after = page.next === undefined ? '' : `&after=${encodeURIComponent(page.next)}`
  } while (after)
  return found
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

beforeAll(async () => {
  app = createApp({ catalog: await loadCatalog({ datasets: [BUNDLED_DATASETS], texts: [] }), log: () => {} })
})

describe.each(readdirSync(BUNDLED_DATASETS))('%s', (name) => {
  const raw = rawOf(name)
  const kin = kinOf(raw)
  const originCount = (claim: WrittenClaim) => new Set(backing(raw, claim).map((id) => kin.get(id))).size
  const valuesOf = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ]

  test('every claim is there with its citations, verdicts, documents and origins', async () => {
    const claims = await claimsAt(name, '')
    expect(idsOf(claims)).toEqual(idsOf(raw.claims))
    const { sources } = await answered('GET /api/datasets/:d/sources', `${name}/sources`)
    const members = new Map(sources.map(({ id, origin }) => [id, origin]))
    for (const [n, claim] of raw.claims.entries()) {
      const { passages, documents, origins } = claims[n]!
      expect(passages.map(({ source, quote }) => [source, quote])).toEqual(
        claim.citations.map(({ source, quote }) => [source, quote]),
      )
      expect(passages.map(({ verdict }) => verdict)).toEqual(
        raw.lock.citations[claim.id]!.map(({ verdict }) => verdict),
      )
      expect(documents).toEqual(backing(raw, claim))
      expect(origins).toHaveLength(originCount(claim))
      expect(origins).toEqual([...new Set(documents.map((id) => members.get(id)))])
    }
  })

  test('sources that depend on one another have one origin, and no others', async () => {
    const { sources, origins } = await answered('GET /api/datasets/:d/sources', `${name}/sources`)
    expect(idsOf(sources)).toEqual(idsOf(raw.sources))
    for (const a of sources) {
      for (const b of sources)
        expect([a.id, b.id, a.origin === b.origin]).toEqual([a.id, b.id, kin.get(a.id) === kin.get(b.id)])
    }
    expect(origins.map((origin) => origin.sources.toSorted().join(' ')).toSorted()).toEqual(
      [...new Set(kin.values())].toSorted(),
    )
  })

  describe('a selection by', () => {
    const FILTERS: Record<
      string,
      { values: readonly string[]; keeps: (claim: WrittenClaim, value: string) => boolean }
    > = {
      relation: {
        values: valuesOf(raw.claims.map(({ relation }) => relation)),
        keeps: ({ relation }, value) => relation === value,
      },
      source: {
        values: idsOf(raw.sources),
        keeps: ({ citations }, value) => citations.some(({ source }) => source === value),
      },
      withoutSource: {
        values: idsOf(raw.sources),
        keeps: (claim, value) => backing(raw, claim).some((id) => id !== value),
      },
      hedge: { values: HEDGES, keeps: ({ hedge = 'stated' }, value) => hedge === value },
      position: {
        values: valuesOf(raw.claims.map(({ position }) => position)),
        keeps: ({ position }, value) => position === value,
      },
      said_by: {
        values: valuesOf(raw.claims.map(({ said_by: speaker }) => speaker)),
        keeps: ({ said_by: speaker }, value) => speaker === value,
      },
      minOrigins: { values: ['1', '2', '3', '4'], keeps: (claim, value) => originCount(claim) >= Number(value) },
    }

    test.each(Object.entries(FILTERS))(
      '%s keeps what it should, no more and no less',
      async (parameter, { values, keeps }) => {
        let kept = 0
        for (const value of values) {
          const expected = idsOf(raw.claims.filter((claim) => keeps(claim, value)))
          kept += expected.length
          expect([value, idsOf(await claimsAt(name, `${parameter}=${value}`))]).toEqual([value, expected])
          const map = await answered(
            'GET /api/datasets/:d/subgraph',
            `${name}/subgraph?limit=20000&${parameter}=${value}`,
          )
          expect([value, idsOf(map.claims).toSorted()]).toEqual([value, expected.toSorted()])
        }
        expect(kept).toBeGreaterThan(0)
      },
    )

    test('origin keeps what one of its documents backs', async () => {
      const { origins } = await answered('GET /api/datasets/:d/sources', `${name}/sources`)
      let kept = 0
      for (const { id, sources } of origins) {
        const expected = raw.claims.filter((claim) =>
          backing(raw, claim).some((document) => sources.includes(document)),
        )
        kept += expected.length
        expect([id, idsOf(await claimsAt(name, `origin=${id}`))]).toEqual([id, idsOf(expected)])
      }
      expect(kept).toBeGreaterThanOrEqual(raw.claims.length)
    })

    test('several parameters keeps what passes all of them', async () => {
      const held = idsOf(raw.sources.filter(({ held: isHeld = true }) => isHeld))
      for (const source of held) {
        const expected = raw.claims.filter(
          (claim) =>
            ['reported', 'quoted'].includes(claim.hedge ?? 'stated') &&
            claim.citations.some((citation) => citation.source === source) &&
            originCount(claim) >= 2,
        )
        const found = await claimsAt(name, `hedge=reported,quoted&source=${source}&minOrigins=2`)
        expect([source, idsOf(found)]).toEqual([source, idsOf(expected)])
      }
    })
  })

  test('every trace leads from the claim over its passages to all their documents and origins', async () => {
    const upstream = new Map(raw.sources.map(({ id, upstream: links = [] }) => [id, links.map(({ source }) => source)]))
    for (const claim of raw.claims.filter((_, n) => n % 7 === 0)) {
      const { trace } = await answered('GET /api/datasets/:d/claims/:id/trace', `${name}/claims/${claim.id}/trace`)
      const documents = new Set(claim.citations.map(({ source }) => source))
      for (const id of documents) for (const next of upstream.get(id)!) documents.add(next)
      const idsAt = (layer: string) => idsOf(trace.nodes.filter((node) => node.layer === layer))
      expect(idsAt('claim')).toEqual([claim.id])
      expect(trace.nodes.filter(({ layer }) => layer === 'passage').map(({ label }) => label)).toEqual(
        claim.citations.map(({ quote }) => quote),
      )
      expect(idsAt('document').toSorted()).toEqual([...documents].toSorted())
      expect(idsAt('origin')).toHaveLength(new Set([...documents].map((id) => kin.get(id))).size)
      expect(trace.origins).toBe(originCount(claim))
      const keys = new Set(trace.nodes.map(({ key }) => key))
      expect(trace.edges.filter(({ from, to }) => !keys.has(from) || !keys.has(to))).toEqual([])
      const between = trace.edges.flatMap(({ how }) => how ?? [])
      const [alike, dependent] = [true, false].map((shares) =>
        between.filter((how) => how.startsWith('shares ') === shares),
      )
      expect(dependent).toHaveLength([...documents].flatMap((id) => upstream.get(id)!).length)
      const pairs = raw.lock.shared.filter((run) => run.sources.every((id) => documents.has(id)))
      expect(alike).toHaveLength(new Set(pairs.map((run) => run.sources.toSorted().join(' '))).size)
    }
  })

  test('conflicts are the curated ones, and every proposition that is told with different hedges', async () => {
    const { conflicts, total, claims } = await answered('GET /api/datasets/:d/conflicts', `${name}/conflicts?per=500`)
    const { vocabulary } = await answered('GET /api/datasets/:d', name)
    expect(total).toBe(conflicts.length)
    const ofKind = (kind: string) => conflicts.filter((conflict) => conflict.kind === kind)
    expect(ofKind('curated').map(({ id, claims: sides, explanation }) => ({ id, sides, explanation }))).toEqual(
      raw.conflicts.map(({ id, claims: sides, explanation }) => ({ id, sides, explanation })),
    )
    const isSymmetric = new Set(idsOf(vocabulary.relations.filter(({ symmetric }) => symmetric)))
    const propositionOf = ({
      relation,
      subject,
      object,
      in: places = [],
      with: company = [],
      for: purposes = [],
    }: WrittenClaim) => {
      const ends = isSymmetric.has(relation) ? [subject, object].toSorted() : [subject, object]
      return JSON.stringify([relation, ends, places.toSorted(), company.toSorted(), purposes.toSorted()])
    }
    const undated = raw.claims.filter(
      (claim) => claim.as_of === undefined && claim.from === undefined && claim.until === undefined,
    )
    const tellings = new Map<string, Set<string>>()
    for (const claim of undated) {
      const key = propositionOf(claim)
      tellings.set(key, (tellings.get(key) ?? new Set()).add(claim.hedge ?? 'stated'))
    }
    const hedged = undated.filter((claim) => tellings.get(propositionOf(claim))!.size > 1)
    expect(hedged.length).toBeGreaterThan(0)
    const told = new Set(ofKind('hedge').flatMap((conflict) => conflict.claims))
    expect(idsOf(hedged).filter((id) => !told.has(id))).toEqual([])
    const functional = new Set(idsOf(vocabulary.relations.filter((relation) => relation.functional)))
    const byId = new Map(raw.claims.map((claim) => [claim.id, claim]))
    for (const { claims: sides } of ofKind('functional')) {
      const own = sides.map((id) => byId.get(id)!)
      expect(new Set(own.map(({ subject, relation }) => `${subject} ${relation}`)).size).toBe(1)
      expect(functional).toContain(own[0]!.relation)
      expect(new Set(own.map(({ object }) => object)).size).toBeGreaterThan(1)
    }
    expect(new Set(idsOf(claims))).toEqual(new Set(conflicts.flatMap((conflict) => conflict.claims)))
  })

  test('figures are all entities with a value; derived ones are what plain division gives', async () => {
    const { figures, checks, claims, cut } = await answered('GET /api/datasets/:d/figures', `${name}/figures`)
    const valued = raw.entities.filter(({ value }) => value)
    expect([idsOf(figures), cut]).toEqual([idsOf(valued), false])
    const ids = new Set(idsOf(valued))
    expect(idsOf(claims)).toEqual(
      idsOf(raw.claims.filter(({ subject, object }) => ids.has(subject) || ids.has(object))),
    )
    const derived = valued.filter(({ value }) => value!.derived)
    expect(checks.map(({ figure }) => figure)).toEqual(idsOf(derived))
    const amountOf = (id: string) => {
      const { amount = NaN, unit = '' } = valued.find((figure) => figure.id === id)!.value!
      return amount * ({ GW: 1_000, kW: 0.001 }[unit] ?? 1)
    }
    const ratios = checks.filter(({ op }) => op === 'ratio')
    expect(ratios.length).toBeGreaterThan(0)
    for (const { operands, computed, class: judged, stated } of ratios) {
      const quotient = amountOf(operands[0]!) / amountOf(operands[1]!)
      const factor = stated.unit === '%' ? 100 : 1
      const [low, high] = [computed?.low ?? -Infinity, computed?.high ?? Infinity]
      expect(low).toBeLessThanOrEqual(quotient * factor * (1 + 1e-9))
      expect(high).toBeGreaterThanOrEqual(quotient * factor * (1 - 1e-9))
      const isClose = Math.abs(stated.amount! - quotient * factor) <= 0.1 * quotient * factor
      expect([operands, judged === 'disagrees']).toEqual([operands, !isClose])
    }
  })

  test('questions have the positions that answer them, and the arguments on those', async () => {
    const { questions } = await answered('GET /api/datasets/:d/questions', `${name}/questions`)
    const of = (relation: string) => raw.claims.filter((claim) => claim.relation === relation)
    expect(idsOf(questions).toSorted()).toEqual(
      valuesOf([...of('asks'), ...of('answers')].map(({ object }) => object)).toSorted(),
    )
    for (const { id, asked, positions } of questions) {
      expect(asked).toEqual(idsOf(of('asks').filter(({ object }) => object === id)))
      const answers = of('answers').filter(({ object }) => object === id)
      expect(idsOf(positions)).toEqual(valuesOf(answers.map(({ subject }) => subject)))
      for (const position of positions) {
        const on = (target: string) => [...of('supports'), ...of('attacks')].filter(({ object }) => object === target)
        const direct = position.arguments.filter(({ target }) => target === position.id)
        expect(direct.map(({ claim }) => claim)).toEqual(idsOf(on(position.id)))
        expect(direct.map(({ stance }) => stance)).toEqual(on(position.id).map(({ relation }) => relation))
      }
    }
    expect(questions.length).toBeGreaterThan(0)
  })

  test('coverage counts the sentences that a located citation touches', async () => {
    const { sources } = await answered('GET /api/datasets/:d/sources', `${name}/sources`)
    const rows = Object.values(raw.lock.citations).flat()
    for (const { id, coverage, passages, claims } of sources) {
      const shape = raw.lock.sources[id]
      const citing = raw.claims.filter(({ citations }) => citations.some(({ source }) => source === id))
      expect([id, claims]).toEqual([id, citing.length])
      expect(passages).toBe(
        raw.claims.flatMap(({ citations }) => citations).filter(({ source }) => source === id).length,
      )
      expect([id, coverage === null]).toEqual([id, shape === undefined])
      if (!shape) continue
      const own = rows.filter(({ source, verdict }) => source === id && SUPPORT.includes(verdict))
      const cited = shape.sentences.filter(([start, end]) => own.some((row) => row.start < end && start < row.end))
      expect([id, coverage!.cited]).toEqual([id, cited.length])
      const { sentences, considered, noise, unread, share } = coverage!
      expect(sentences).toBe(shape.sentences.length)
      expect(cited.length + considered + noise + unread).toBe(sentences)
      expect(share).toBeCloseTo((cited.length + considered) / (sentences - noise), 10)
    }
  })
})
