import type { SubgraphAnswer } from '../answers.ts'
import { useLexicon } from '../dataset.tsx'
import { talliesOf } from './tallies.ts'

/** What is shown of what there is. */
export function Footer({ subgraph }: { subgraph: SubgraphAnswer | undefined }) {
  const { answer } = useLexicon()
  return (
    <footer className="footer">
      {subgraph && talliesOf(subgraph, answer).map((tally) => <span key={tally}>{tally}</span>)}
      <span className="footer-end">Every line opens its evidence</span>
    </footer>
  )
}
