/** Going from place to place: the History API behind a context, so that links, panels and shortcuts move alike. */
import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import { IN_PATH, type Addresses } from './addresses.ts'
import { completed, shortened } from './beginning.ts'
import { locate, pathOf, type Located, type Place } from './location.ts'
import type { Change } from './steps.ts'

/** `push` makes a step that Back undoes; `replace` is for typing and dragging. */
export type Manner = 'push' | 'replace'

/** Where we are, and how to get elsewhere. */
export interface Navigation {
  readonly current: () => Located
  readonly subscribe: (listener: () => void) => () => void
  /** Goes to the current place with `change` laid over it. */
  readonly go: (change: Change, manner?: Manner) => void
  /** What a link to `place` holds. */
  readonly hrefOf: (place: Place) => string
  /** From now on, addresses in the dataset of `beginning` begin there where they do not say. */
  readonly beginAt: (beginning: Place) => void
}

/** What of `window` is needed. */
type Host = Pick<Window, 'history' | 'location' | 'addEventListener' | 'removeEventListener'>

/** Navigation over a window's history. Steps that change nothing leave no trace in it. */
export function createNavigation(host: Host, addresses: Addresses = IN_PATH): Navigation {
  const listeners = new Set<() => void>()
  let beginning: Place | null = null
  const located = (href: string): Located => {
    const { place, unread } = locate(addresses.read(href))
    return { place: beginning ? completed(place, beginning) : place, unread }
  }
  let read = { href: host.location.href, located: located(host.location.href) }
  const current = () => {
    const { href } = host.location
    if (href !== read.href) read = { href, located: located(href) }
    return read.located
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const hrefOf = (place: Place) => addresses.write(pathOf(beginning ? shortened(place, beginning) : place))
  return {
    current,
    hrefOf,
    subscribe(listener) {
      host.addEventListener('popstate', listener)
      listeners.add(listener)
      return () => {
        host.removeEventListener('popstate', listener)
        listeners.delete(listener)
      }
    },
    go(change, manner = 'push') {
      const href = hrefOf({ ...current().place, ...change })
      if (new URL(href, host.location.href).href === host.location.href) return
      host.history[manner === 'push' ? 'pushState' : 'replaceState'](null, '', href)
      tell()
    },
    beginAt(place) {
      if (beginning && pathOf(place) === pathOf(beginning)) return
      beginning = place
      read = { href: '', located: read.located }
      tell()
    },
  }
}

const NavigationContext = createContext<Navigation | null>(null)

export function NavigationProvider({ navigation, children }: { navigation: Navigation; children: ReactNode }) {
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}

/** How to go elsewhere, without following where we are. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext)
  if (!navigation) throw new Error('navigation: there is none; render inside a NavigationProvider')
  return navigation
}

/** Where we are, kept up to date. */
export function useLocated(): Located {
  const { subscribe, current } = useNavigation()
  return useSyncExternalStore(subscribe, current, current)
}

export function usePlace(): Place {
  return useLocated().place
}
