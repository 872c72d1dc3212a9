import type { Id } from './schema.ts'

/** Items by their id. */
export function byId<T extends { readonly id: Id }>(items: readonly T[]): Map<Id, T> {
  return new Map(items.map((item) => [item.id, item]))
}
