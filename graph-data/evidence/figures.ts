/** Derived figures: computed again from their operands, and compared with what the documents state. */
import { byId } from '../by-id.ts'
import type { FigureCheck } from '../findings.ts'
import type { Entity, Id, Value } from '../schema.ts'
import { ABOUT, inUnitOf, quantityOf, type Quantity } from './quantity.ts'

type Figure = Pick<Entity, 'id' | 'value'>

/** A check of every derived figure, in the dataset’s order. */
export function checkFigures(entities: readonly Figure[]): FigureCheck[] {
  const figures = byId(entities)
  return entities.flatMap(({ id, value }) => (value?.derived ? [checkFigure(id, value, figures)] : []))
}

function checkFigure(id: Id, stated: Value, figures: ReadonlyMap<Id, Figure>): FigureCheck {
  const { op, of: operands } = stated.derived!
  const check = { figure: id, op, operands, stated }
  const values = operands.map((operand) => figures.get(operand)?.value)
  const result = isCircular(id, figures) ? CIRCULAR : computed(op, values, stated)
  if (typeof result === 'string') return { ...check, computed: null, class: 'uncomputed', why: result }
  const precisions = new Set([stated, ...values].map((value) => value?.precision))
  return { ...check, computed: written(result), class: classOf(stated, result, precisions) }
}

const CIRCULAR = 'it is computed from itself'

/** Whether a figure’s operands lead back to it. */
export function isCircular(id: Id, figures: ReadonlyMap<Id, Figure>): boolean {
  const seen = new Set<Id>()
  const queue = [...(figures.get(id)?.value?.derived?.of ?? [])]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...(figures.get(next)?.value?.derived?.of ?? []))
  }
  return false
}

// --- computing -----------------------------------------------------------------------------------

/** The result in the unit of the stated value, or why there is none. */
function computed(op: FigureCheck['op'], values: readonly (Value | undefined)[], stated: Value): Quantity | string {
  const quantities = values.map((value) => value && quantityOf(value))
  if (!quantities.every((quantity) => quantity !== undefined)) return 'an operand has no value'
  const result = OPERATIONS[op](quantities)
  if (typeof result === 'string') return result
  if (!Number.isFinite(result.low) && !Number.isFinite(result.high)) return 'its operands bound it on neither side'
  const target = quantityOf(stated)
  return inUnitOf(result, { ...target, unit: stated.unit === '%' ? '%' : target.unit }) ?? mismatch(result, target)
}

const OPERATIONS: Readonly<Record<FigureCheck['op'], (operands: readonly Quantity[]) => Quantity | string>> = {
  sum: (operands) => folded(operands, (a, b) => ({ low: a.low + b.low, high: a.high + b.high })),
  difference: (operands) => folded(operands, (a, b) => ({ low: a.low - b.high, high: a.high - b.low })),
  ratio: (operands) => {
    const result = folded(operands, ratio)
    return typeof result === 'string' ? result : { ...result, unit: undefined, currency: undefined }
  },
  product,
}

type Bounds = Pick<Quantity, 'low' | 'high'>

/** From left to right, each operand in the unit of the first. */
function folded(operands: readonly Quantity[], step: (a: Bounds, b: Bounds) => Bounds): Quantity | string {
  const [first, ...others] = operands
  if (!first) return 'it has no operands'
  let bounds: Bounds = first
  for (const other of others) {
    const same = inUnitOf(other, first)
    if (!same) return mismatch(other, first)
    bounds = step(bounds, same)
    if (Number.isNaN(bounds.low) || Number.isNaN(bounds.high)) return 'it divides by zero'
  }
  return { ...first, ...bounds }
}

function ratio(a: Bounds, b: Bounds): Bounds {
  if (b.low <= 0 && b.high >= 0) return { low: NaN, high: NaN }
  return extremes([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high])
}

/** Only one of the factors may have a unit: there are no square dollars. */
function product(operands: readonly Quantity[]): Quantity | string {
  const measured = operands.filter(({ unit, currency }) => unit !== undefined || currency !== undefined)
  if (measured.length > 1) return 'more than one of its factors has a unit'
  const bounds = operands.reduce<Bounds>(
    (a, b) => extremes([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]),
    { low: 1, high: 1 },
  )
  return { unit: measured[0]?.unit, currency: measured[0]?.currency, ...bounds }
}

/** ∞ / ∞ and 0 × ∞ bound nothing by themselves; the other corners do. */
function extremes(corners: readonly number[]): Bounds {
  const known = corners.filter((corner) => !Number.isNaN(corner))
  return { low: Math.min(...known), high: Math.max(...known) }
}

function mismatch(a: Quantity, b: Quantity): string {
  const name = ({ unit, currency }: Quantity) => currency ?? unit ?? 'a plain number'
  return `${name(a)} cannot be converted to ${name(b)}`
}

function written({ low, high, unit, currency }: Quantity): NonNullable<FigureCheck['computed']> {
  const finite = (bound: number) => (Number.isFinite(bound) ? bound : null)
  return { low: finite(low), high: finite(high), ...(unit && { unit }), ...(currency && { currency }) }
}

// --- judging -------------------------------------------------------------------------------------

/** Binary fractions are not exact. */
const NOISE = 1e-9

function classOf(
  stated: Value,
  result: Quantity,
  precisions: ReadonlySet<Value['precision'] | undefined>,
): FigureCheck['class'] {
  const { low, high } = quantityOf(stated)
  const tolerance = precisions.has('about') ? ABOUT : NOISE
  const isWithin = low <= upward(result.high, tolerance) && downward(result.low, tolerance) <= high
  if (!isWithin && !isRounding(low, high, result)) return 'disagrees'
  if (precisions.has('at-least') || precisions.has('at-most')) return 'bound'
  return near(low, result.low, NOISE) && near(high, result.high, NOISE) ? 'agrees' : 'rounded'
}

function near(a: number, b: number, part: number): boolean {
  return Math.abs(a - b) <= part * Math.max(Math.abs(a), Math.abs(b))
}

function upward(bound: number, part: number): number {
  return bound + Math.abs(bound) * part
}

function downward(bound: number, part: number): number {
  return bound - Math.abs(bound) * part
}

/** How far rounding may lead away: 20 is 16.7 in one digit, but nobody would call it that. */
const MOST_ROUNDING = 0.1

/** Whether a stated end is an end of the result in fewer digits: rounded, or cut after two digits and more. */
function isRounding(low: number, high: number, result: Bounds): boolean {
  return [low, high].some((stated) => [result.low, result.high].some((exact) => isRounded(stated, exact)))
}

function isRounded(stated: number, exact: number): boolean {
  if (!Number.isFinite(stated) || !Number.isFinite(exact) || !near(stated, exact, MOST_ROUNDING)) return false
  const digits = significantDigits(stated)
  const step = 10 ** (Math.floor(Math.log10(Math.abs(exact))) - digits + 1)
  const ways = digits > 1 ? [Math.round, Math.floor, Math.ceil] : [Math.round]
  return ways.some((to) => near(to(exact / step) * step, stated, NOISE))
}

/** Digits of a number from its first to its last that is not 0: two in 16 and in 1,600. */
function significantDigits(value: number): number {
  const [digits = ''] = Math.abs(value).toExponential().split('e')
  return digits.replace('.', '').replace(/0+$/, '').length || 1
}
