/** What of the Trusted Types API is used here; the standard library does not know it yet. */
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy
}

interface Policy {
  /** Answers an object that is accepted wherever a script's URL is. */
  createScriptURL(url: string): string
}

const rules = {
  createScriptURL(url: string): string {
    const { origin } = new URL(url, location.href)
    if (origin !== location.origin)
      throw new TypeError(`trusted: ${url} is not ours. Serve scripts from the page’s own origin.`)
    return url
  },
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
const policy: Policy = factory?.createPolicy('stemma', rules) ?? rules

/** A script’s URL that the page’s content security policy accepts; throws for any other origin. The page’s only policy, `stemma`, stands behind it. */
export function trustedScript(url: string): string {
  return policy.createScriptURL(url)
}
