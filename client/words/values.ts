/** Figures as people read them: `{ amount: 3900000000, currency: 'USD' }` → “$3.9B”. */
import type { Value } from '#graph-data'

const PRECISION: Readonly<Record<Value['precision'], string>> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
}

/** Between the operands of a derived figure. */
export const OPERATORS: Readonly<Record<NonNullable<Value['derived']>['op'], string>> = {
  ratio: '÷',
  sum: '+',
  difference: '−',
  product: '×',
}

/** Units that are written right behind the number. */
const CLOSE_UNITS: ReadonlySet<string> = new Set(['%', '×', 'x', '‰', '°'])

/** From here on a number is told in millions, billions …; money in short, as the locale has no long form */
const COMPACT_FROM = 1_000_000

/** A figure with its precision, unit and currency. */
export function valueWords({ amount, range, unit, currency, precision }: Value): string {
  const [low, high] = range ?? [amount ?? 0, amount ?? 0]
  const format = formatOf(Math.max(Math.abs(low), Math.abs(high)), currency)
  return PRECISION[precision] + withUnit(low === high ? format.format(low) : format.formatRange(low, high), unit)
}

function formatOf(size: number, currency: string | undefined): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', {
    maximumFractionDigits: 2,
    ...(currency !== undefined && { style: 'currency', currency, minimumFractionDigits: 0 }),
    ...(size >= COMPACT_FROM && { notation: 'compact', compactDisplay: 'long' }),
  })
}

function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number
  return CLOSE_UNITS.has(unit) ? number + unit : `${number} ${unit}`
}
