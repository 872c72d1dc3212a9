/** A trace where there is no room for columns: the claim, and below it each origin with its documents and their passages. */
import type { Trace } from '#graph-data'
import type { ClaimAnswer } from '../../answers.ts'
import { branchesOf, type Branch } from './branches.ts'
import { ClaimBox, DocumentBox, OriginBox, PassageBox } from './trace-boxes.tsx'
import { useReadNodes } from './use-read-nodes.ts'

export function TraceTree({ answer, trace }: { answer: ClaimAnswer; trace: Trace }) {
  const branches = branchesOf(trace)
  return (
    <div className="trace-tree">
      <section data-layer="claim" aria-label="Claim">
        <h3>Claim</h3>
        <ClaimBox answer={answer} />
      </section>
      {branches.map((branch, n) => (
        <BranchOf
          key={branch.origin.key}
          answer={answer}
          branch={branch}
          title={branches.length > 1 ? `Origin ${n + 1} of ${branches.length}` : 'Origin'}
        />
      ))}
    </div>
  )
}

interface BranchProps {
  readonly answer: ClaimAnswer
  readonly branch: Branch
  readonly title: string
}

function BranchOf({ answer, branch: { origin, behind, documents }, title }: BranchProps) {
  const isRead = useReadNodes()
  return (
    <section className="trace-branch" aria-label={title}>
      <div data-layer="origin">
        <h3>{title}</h3>
        <OriginBox node={origin} behind={behind} />
      </div>
      <ul className="trace-twigs">
        {documents.map(({ document, onward, passages }) => (
          <li key={document.key}>
            <div data-layer="document">
              <DocumentBox node={document} onward={onward} />
            </div>
            <ul className="trace-twigs" data-layer="passage">
              {passages.map((node) => (
                <li key={node.key}>
                  <PassageBox answer={answer} node={node} isRead={isRead(node)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
