/** Where in an address a place is written: in its path, or, in a file, which has no paths of its own, behind the `#`. */

export interface Addresses {
  /** The URL that `locate` reads, of the one in the address bar. */
  readonly read: (href: string) => URL
  /** What a link to a path holds. */
  readonly write: (path: string) => string
}

/** `https://host/mill/map?open=…` */
export const IN_PATH: Addresses = { read: (href) => new URL(href), write: (path) => path }

/** `file:///mill.html#/mill/map?open=…` */
export const IN_HASH: Addresses = { read: behindHash, write: (path) => `#${path}` }

/** Any base will do: of what is read, only path and query count. */
const NOWHERE = 'file:///'

function behindHash(href: string): URL {
  const path = new URL(href).hash.slice(1)
  // One slash: after two a URL names a host.
  return new URL(path.replace(/^\/*/, '/'), NOWHERE)
}
