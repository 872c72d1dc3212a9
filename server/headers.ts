/** Headers that every answer carries, so that the page can run nothing but our own files and nobody else can embed them. */

/**
 * What the page may load; of scripts in the page itself just those with these hashes. Trusted Types: no string becomes a script,
 * except by the one policy in the client.
 */
export function policyFor(hashes: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes.map((hash) => `'${hash}'`)].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types stemma',
  ].join('; ')
}

export const SECURITY: Readonly<Record<string, string>> = {
  'content-security-policy': policyFor([]),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
