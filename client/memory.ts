/** Small choices that a browser keeps. Where it may not keep any, they last as long as the page. */

const session = new Map<string, string>()

/** What was kept under `name`; null when nothing was. */
export function kept(name: string): string | null {
  const here = session.get(name)
  if (here !== undefined) return here
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  session.set(name, value)
  try {
    localStorage.setItem(keyOf(name), value)
  } catch {
    // Private windows and full disks refuse: then this page alone remembers.
  }
}

function keyOf(name: string): string {
  return `stemma.${name}`
}
