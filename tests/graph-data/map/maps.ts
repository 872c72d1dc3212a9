/** Small maps for tests, and arbitrary graphs for properties. */
import fc from 'fast-check'
import { baseVocabulary, type ClaimCard, type EntityCard } from '#graph-data'
import type { LayoutLink, LayoutNode } from '#graph-data/map/layout/graph.ts'
import { sceneOf, type Scene } from '#graph-data/map/scene.ts'

export function entity(id: string, fields: Partial<EntityCard> = {}): EntityCard {
  return { id, label: id, types: ['company'], claims: 1, ...fields }
}

/** `a uses b` as a claim; its id is those words joined by hyphens unless told. */
export function claim(words: string, fields: Partial<ClaimCard> = {}): ClaimCard {
  const [subject = '', relation = '', object = ''] = words.split(' ')
  const id = words.replaceAll(' ', '-')
  return {
    id,
    subject,
    relation,
    object,
    hedge: 'stated',
    documents: ['doc'],
    origins: ['doc'],
    conflicts: [],
    passages: 1,
    ...fields,
  }
}

/** The scene of claims written like `a uses b`, with the entities they name and any others given. */
export function sceneFrom(claims: readonly (string | ClaimCard)[], others: readonly EntityCard[] = []): Scene {
  const cards = claims.map((one) => (typeof one === 'string' ? claim(one) : one))
  const named = new Set(cards.flatMap(({ subject, object }) => [subject, object]))
  const known = new Set(others.map(({ id }) => id))
  const entities = [...others, ...[...named].filter((id) => !known.has(id)).map((id) => entity(id))]
  return sceneOf({ entities, claims: cards }, baseVocabulary)
}

/** A node with room of the usual size. */
export function node(id: string, fields: Partial<LayoutNode> = {}): LayoutNode {
  return { id, room: { width: 40, up: 10, down: 26 }, ...fields }
}

export interface Graph {
  readonly nodes: readonly LayoutNode[]
  readonly links: readonly LayoutLink[]
}

const room = fc.record({
  width: fc.double({ min: 4, max: 120, noNaN: true }),
  up: fc.double({ min: 4, max: 30, noNaN: true }),
  down: fc.double({ min: 4, max: 60, noNaN: true }),
})

/** Any graph: loops, parallel links, several parts and loners among it. */
export function anyGraph(mostNodes = 40): fc.Arbitrary<Graph> {
  return fc.array(room, { maxLength: mostNodes }).chain((rooms) => {
    const nodes = rooms.map((own, i) => ({ id: `n${i}`, room: own }))
    const end = fc.nat({ max: Math.max(0, nodes.length - 1) }).map((i) => `n${i}`)
    const mostLinks = nodes.length ? 2 * mostNodes : 0
    return fc.record({
      nodes: fc.constant(nodes),
      links: fc.array(fc.record({ from: end, to: end }), { maxLength: mostLinks }),
    })
  })
}
