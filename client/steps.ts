/** The steps that people take from one place to the next. Pure: each gives what changes of a {@link Place}. */
import { MOST_IDS, type Id, type Selection, type SelectionKey } from '#graph-data'
import type { PassageRef, Place, Opened } from './location.ts'

export type Change = Partial<Place>

/** A dataset, where it begins. */
export function atDataset(dataset: Id): Change {
  return { dataset, view: null, selection: {}, atStart: false, open: null, reading: null, traced: false, sort: null }
}

/**
 * Opens something in the inspector; the reader closes, for its passage belonged to what was open before. From claim to
 * claim the trace stays; nothing else has one.
 */
export function opening(open: Opened | null): Change {
  return { open, reading: null, ...(open?.kind !== 'claim' && { traced: false }) }
}

/** Opens a document, at a passage if one is given. */
export function reading(source: Id, passage: PassageRef | null = null, wide = false): Change {
  return { reading: { source, passage, wide } }
}

/**
 * One step back, from the innermost to the outermost: wide reader, reader, trace, inspector; null when all are closed.
 * The selection stays: it was made with care, and Back undoes it step by step.
 */
export function stepBack({ reading: now, open, traced }: Place): Change | null {
  if (now?.wide) return { reading: { ...now, wide: false } }
  if (now) return { reading: null }
  if (traced) return { traced: false }
  return open ? { open: null } : null
}

/** The selection with one parameter set, or taken away. */
export function withParameter<K extends SelectionKey>(
  selection: Selection,
  key: K,
  value: Selection[K] | undefined,
): Selection {
  const { [key]: _, ...rest } = selection
  const isEmpty = value === undefined || (Array.isArray(value) && !value.length)
  return isEmpty ? rest : { ...rest, [key]: value }
}

/** Parameters that list ids. */
export type ListKey = {
  [K in SelectionKey]-?: NonNullable<Selection[K]> extends readonly string[] ? K : never
}[SelectionKey]

/** Adds `id` to what a parameter lists, or takes it out. */
export function toggled(
  selection: Selection,
  key: ListKey,
  id: Id,
  listed: readonly Id[] = selection[key] ?? [],
): Selection {
  const next = listed.includes(id) ? listed.filter((other) => other !== id) : [...listed, id]
  return withParameter(selection, key, next)
}

/** Only what lies around one entity. */
export function focusing(selection: Selection, id: Id): Selection {
  const { entities: _e, claims: _c, from: _f, to: _t, around: _a, hops: _h, ...filters } = selection
  return { ...filters, around: [id] }
}

/** Adds the neighbors of one entity, those too that were hidden one by one; where everything is shown already, keeps only them. */
export function expanding(selection: Selection, id: Id, neighbors: readonly Id[] = []): Selection {
  if (!hasBeginning(selection)) return focusing(selection, id)
  const without = selection.without?.filter((hidden) => !neighbors.includes(hidden))
  const around = [...new Set([...(selection.around ?? []), id])]
  return withParameter(withParameter(selection, 'without', without), 'around', around)
}

/**
 * Takes an entity's neighbors off the map again: no longer around it, if the map was expanded there; else without its
 * `leaves`, the neighbors that hang on it alone.
 */
export function collapsing(selection: Selection, id: Id, leaves: readonly Id[]): Selection {
  const others = selection.around?.filter((center) => center !== id) ?? []
  if (others.length && others.length < selection.around!.length) return withParameter(selection, 'around', others)
  return withParameter(selection, 'without', [...new Set([...(selection.without ?? []), ...leaves])].slice(0, MOST_IDS))
}

/** Takes one entity off the map. */
export function hiding(selection: Selection, id: Id): Selection {
  return withParameter(selection, 'without', [...new Set([...(selection.without ?? []), id])])
}

/** Whether the selection names what to begin with; else it begins with everything. */
export function hasBeginning({ entities, claims, around, from, to }: Selection): boolean {
  return [entities, claims, around, from, to].some((part) => part !== undefined)
}
