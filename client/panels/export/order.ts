/** What is to be exported, and how it is asked for. Pure. */
import { selectionParams, USUAL_ENTITIES, USUAL_SCALE, type Id, type Selection } from '#graph-data'
import { urlOf } from '../../api.ts'

/** How much of the dataset leaves: what is on the map, or everything. */
export type Extent = 'map' | 'whole'

/** A file that somebody wants. */
export interface Order {
  readonly dataset: Id
  /** A format's id. */
  readonly format: string
  readonly selection: Selection
  /** Pixels per unit of the map, for formats that are made of pixels. */
  readonly scale?: number
  /** Where entities stand on the map, for formats that hold it. */
  readonly map?: Readonly<Record<Id, [x: number, y: number]>>
}

/** An address up to so many characters survives mail, chats and proxies; a longer order is posted. */
export const LONGEST_LINK = 4_000

/** Whether the map already shows the whole dataset, so that there is nothing to choose. */
export function isWhole(selection: Selection, allEntities: number): boolean {
  return !selectionParams(selection).length && allEntities <= USUAL_ENTITIES
}

/** What of the dataset to ask for. Past a number the map leaves entities out; an export of no selection would have them all. */
export function selectionOf(extent: Extent, selection: Selection, allEntities: number): Selection {
  if (extent === 'whole') return {}
  const isAll = !selectionParams(selection).length && allEntities > USUAL_ENTITIES
  return isAll ? { limit: USUAL_ENTITIES } : selection
}

/** The order as an address's query takes it. */
export function queryOf({ format, selection, scale }: Omit<Order, 'dataset'>) {
  return {
    ...Object.fromEntries(selectionParams(selection)),
    format,
    ...(scale !== undefined && { scale: String(scale) }),
  }
}

/** Whether a link says all of the order: places on the map are too many for one. */
export function isLinkable(order: Order): boolean {
  return order.map === undefined && linkTo(order) !== null
}

/** The path at which the file can be had, with the map laid out anew; null when it would be too long for a link. */
export function linkTo(order: Order): string | null {
  const link = urlOf('/api/datasets/:d/export', { d: order.dataset }, queryOf(order))
  return link.length <= LONGEST_LINK ? link : null
}

/** The order as it is posted. */
export function bodyOf({ format, selection, scale = USUAL_SCALE, map = {} }: Order) {
  return { format, selection: writtenOf(selection), map, scale }
}

/** Without what is empty: the server takes an empty list for a mistake. */
function writtenOf(selection: Selection): Selection {
  return Object.fromEntries(selectionParams(selection).map(([key]) => [key, selection[key]]))
}
