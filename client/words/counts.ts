/** Numbers of things, told as people tell them. */

const number = new Intl.NumberFormat('en-US')

/** 1234 → “1,234”. */
export function numberWords(count: number): string {
  return number.format(count)
}

/** “1 passage”, “6 passages”; `plural` where an s is not enough. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWords(count)} ${count === 1 ? noun : plural}`
}

/** “183 entities”, or “34 of 183 entities” when only some are shown. */
export function shownOf(shown: number, all: number, noun: string, plural?: string): string {
  return shown === all ? counted(all, noun, plural) : `${numberWords(shown)} of ${counted(all, noun, plural)}`
}

/** A share from 0 to 1 as “41 %”; never “0 %” or “100 %” of what is only nearly so. */
export function shareWords(share: number): string {
  const percent = Math.round(share * 100)
  if (share > 0 && percent === 0) return '< 1 %'
  return share < 1 && percent === 100 ? '> 99 %' : `${percent} %`
}
