/** Figures as people read them. */
import type { Value } from '../../schema.ts'

const MARKS = { exact: '', about: '≈ ', 'at-least': '≥ ', 'at-most': '≤ ' } as const

/** `≥ 40 t`, `≈ 10–15 t`, `EUR 1,250,000.5`. */
export function valueText({ amount, range, unit, currency, precision }: Value): string {
  const size = range ? range.map(numberText).join('–') : numberText(amount ?? 0)
  const money = currency === undefined ? size : `${currency} ${size}`
  return MARKS[precision] + (unit === undefined ? money : `${money} ${unit}`)
}

/** With commas between thousands, and every digit. */
function numberText(number: number): string {
  const [whole = '', ...fraction] = String(number).split('.')
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return [grouped, ...fraction].join('.')
}
