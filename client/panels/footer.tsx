import { useEdition } from '../edition.tsx'

/** What is shown of what there is. */
export function Footer({ tallies = [] }: { tallies: readonly string[] | undefined }) {
  return (
    <footer className="footer">
      {tallies.map((tally) => (
        <span key={tally}>{tally}</span>
      ))}
      <span className="footer-end">{useEdition().imprint ?? 'Every line opens its evidence'}</span>
    </footer>
  )
}
