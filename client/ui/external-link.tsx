/** A link out of the page, called by its host; nothing for what is not on the web. */
export function ExternalLink({ url }: { url: string }) {
  const target = URL.canParse(url) ? new URL(url) : null
  if (!target || !/^https?:$/.test(target.protocol)) return null
  return (
    <a className="external-link" href={target.href} rel="noreferrer" target="_blank">
      {target.hostname}
    </a>
  )
}
