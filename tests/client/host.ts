/** A window's history without a window. */
import type { createNavigation } from '#client/navigation.tsx'

type Host = Parameters<typeof createNavigation>[0]

interface TestHost extends Host {
  readonly entries: string[]
  back(): void
  forward(): void
}

/** `origin`: what a relative address is completed with. */
export function hostAt(path: string, origin = 'http://localhost'): TestHost {
  const entries = [path]
  let at = 0
  const listeners = new Set<() => void>()
  const step = (by: number) => {
    at += by
    for (const listener of listeners) listener()
  }
  const url = () => new URL(entries[at]!, origin)
  const history = {
    pushState: (_state: unknown, _title: string, path: string) => void entries.splice(++at, Infinity, path),
    replaceState: (_state: unknown, _title: string, path: string) => void (entries[at] = path),
  }
  return {
    entries,
    history: history as unknown as History,
    get location() {
      return url() as unknown as Location
    },
    addEventListener: (_name: string, listener: unknown) => void listeners.add(listener as () => void),
    removeEventListener: (_name: string, listener: unknown) => void listeners.delete(listener as () => void),
    back: () => step(-1),
    forward: () => step(1),
  }
}
