/** Who may ask: names under which a server that only this machine can reach may be called. */

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i
const LOOPBACK_NAME = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** Whether a `Host` header names this machine: a page elsewhere can point its own name here (DNS rebinding), but not pretend to be this one. */
export function isLoopbackName(host: string): boolean {
  return LOOPBACK_NAME.test(host)
}
