// Unpacks the page’s code, which the policy in the file’s head knows by its hash, and runs it. See vite.dossier.config.ts.
const own = { createScript: (code) => code }
const policy = globalThis.trustedTypes?.createPolicy('dossier', own) ?? own

async function unpacked() {
  const packed = atob(document.getElementById('code').textContent)
  const bytes = Uint8Array.from(packed, (byte) => byte.charCodeAt(0))
  const code = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(code).text()
}

function run(code) {
  const script = document.createElement('script')
  script.type = 'module'
  script.textContent = policy.createScript(code)
  document.head.append(script)
}

if ('DecompressionStream' in globalThis) run(await unpacked())
else document.getElementById('root').textContent = 'This dossier needs a browser that is not older than 2023.'
