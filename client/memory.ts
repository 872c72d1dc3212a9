/** Small choices that a browser keeps. Where it may not keep any, they last as long as the page. */

/** How long: for good, or until the tab is closed. */
type Span = 'always' | 'session'

const here = new Map<string, string>()

/** What was kept under `name`; null when nothing was. */
export function kept(name: string, span: Span = 'always'): string | null {
  const remembered = here.get(keyOf(name))
  if (remembered !== undefined) return remembered
  try {
    return storageFor(span).getItem(keyOf(name))
  } catch {
    return null
  }
}

export function keep(name: string, value: string, span: Span = 'always'): void {
  here.set(keyOf(name), value)
  try {
    storageFor(span).setItem(keyOf(name), value)
  } catch {
    // Private windows and full disks refuse: then this page alone remembers.
  }
}

function storageFor(span: Span): Storage {
  return span === 'session' ? sessionStorage : localStorage
}

function keyOf(name: string): string {
  return `stemma.${name}`
}
