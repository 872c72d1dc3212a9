/** Values as numbers that can be compared and computed with: from a lowest to a highest, in one unit. */
import { convert, getMeasureKind, type Unit } from 'convert'
import type { Value } from '../schema.ts'

export interface Quantity {
  /** −∞ or ∞ where nothing bounds it. */
  readonly low: number
  readonly high: number
  readonly unit: string | undefined
  readonly currency: string | undefined
}

/** What a value says: “at least 10” reaches from 10 to ∞. */
export function quantityOf({ amount, range, unit, currency, precision }: Value): Quantity {
  const [first, last] = range ?? [amount ?? 0, amount ?? 0]
  return {
    low: precision === 'at-most' ? -Infinity : first,
    high: precision === 'at-least' ? Infinity : last,
    unit: isFactor(unit) ? undefined : unit,
    currency,
  }
}

/** How far two values may lie apart that are told as “about”, as a part of them. */
export const ABOUT = 0.05

/** What a value may mean to whoever compares it: “about 200” is 190 as well as 210. */
export function roughly(value: Value): Quantity {
  const quantity = quantityOf(value)
  const { low, high } = quantity
  return value.precision === 'about'
    ? { ...quantity, low: low - Math.abs(low) * ABOUT, high: high + Math.abs(high) * ABOUT }
    : quantity
}

/** A quantity in another’s unit and currency; null where no rate or factor leads there. Currencies are never converted. */
export function inUnitOf(quantity: Quantity, { unit, currency }: Pick<Quantity, 'unit' | 'currency'>): Quantity | null {
  if (quantity.currency !== currency) return null
  if (quantity.unit === unit) return quantity
  const factor = factorBetween(quantity.unit, unit)
  return factor === null ? null : { low: quantity.low * factor, high: quantity.high * factor, unit, currency }
}

/** Whether two quantities may be one: they share a value, or nothing allows to compare them. */
export function mayEqual(a: Quantity, b: Quantity): boolean {
  const same = inUnitOf(a, b)
  return same === null || (same.low <= b.high && b.low <= same.high)
}

/** `×` says only that a number is a ratio. */
function isFactor(unit: string | undefined): boolean {
  return unit === undefined || /^(?:×|x|times)$/i.test(unit)
}

function factorBetween(from: string | undefined, to: string | undefined): number | null {
  const [start, end] = [share(from), share(to)]
  if (start !== null && end !== null) return start / end
  if (!isUnit(from) || !isUnit(to) || getMeasureKind(from) !== getMeasureKind(to)) return null
  // Units with a zero of their own, like °C, have no factor.
  const [one, two] = [convert(1, from).to(to), convert(2, from).to(to)]
  return Math.abs(two - 2 * one) < 1e-9 * Math.abs(two) ? one : null
}

/** Parts of one: a bare number, a percentage. */
function share(unit: string | undefined): number | null {
  if (isFactor(unit)) return 1
  return unit === '%' || unit === 'percent' ? 0.01 : unit === '‰' ? 0.001 : null
}

function isUnit(unit: string | undefined): unit is Unit {
  return unit !== undefined && getMeasureKind(unit as Unit) !== undefined
}
