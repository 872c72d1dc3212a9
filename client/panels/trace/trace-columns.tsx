/** The four columns of a trace: headed lists that read without the curves between them. */
import { backs } from '#graph-data'
import type { ReactNode } from 'react'
import type { ClaimAnswer } from '../../answers.ts'
import { pathOf, type Curve, type Layer, type Placed, type TraceDrawing, type TraceNode } from './columns.ts'
import { ClaimBox, DocumentBox, OriginBox, PassageBox } from './trace-boxes.tsx'
import { useReadNodes } from './use-read-nodes.ts'

interface TraceColumnsProps {
  readonly answer: ClaimAnswer
  readonly drawing: TraceDrawing
}

export function TraceColumns({ answer, drawing: { height, columns, curves, behind } }: TraceColumnsProps) {
  const isRead = useReadNodes()
  const gutter = (layer: Layer) => <Gutter height={height} curves={curves[layer]} isLit={({ from }) => isRead(from)} />
  return (
    <div className="trace-columns" style={{ '--height': `${height}px` }}>
      <Column title="Claim" layer="claim" boxes={columns.claim}>
        {() => <ClaimBox answer={answer} />}
      </Column>
      <Gutter height={height} curves={curves.claim} isLit={({ to }) => isRead(to)} />
      <Column title="Passages" layer="passage" boxes={columns.passage}>
        {(node) => <PassageBox answer={answer} node={node} isRead={isRead(node)} />}
      </Column>
      {gutter('passage')}
      <Column title="Documents" layer="document" boxes={columns.document}>
        {(node) => <DocumentBox node={node} onward={curves.document.filter(({ from }) => from.key === node.key)} />}
      </Column>
      {gutter('document')}
      <Column title="Origins" layer="origin" boxes={columns.origin}>
        {(node) => <OriginBox node={node} behind={behind.get(node.key) ?? []} />}
      </Column>
    </div>
  )
}

interface ColumnProps {
  readonly title: string
  readonly layer: Layer
  readonly boxes: readonly Placed[]
  readonly children: (node: TraceNode) => ReactNode
}

function Column({ title, layer, boxes, children }: ColumnProps) {
  return (
    <section className="trace-column" data-layer={layer} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {boxes.map(({ node, top }) => (
          <li key={node.key} data-measured={node.key} style={{ '--top': `${top}px` }}>
            {children(node)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Width that curves are reckoned in; the picture stretches to that of its column. */
const GUTTER = 100

interface GutterProps {
  readonly height: number
  readonly curves: readonly Curve[]
  readonly isLit: (curve: Curve) => boolean
}

/** Curves that lead from one column to the next. They are for the eye: the boxes say the same in words. */
function Gutter({ height, curves, isLit }: GutterProps) {
  return (
    <svg className="trace-gutter" viewBox={`0 0 ${GUTTER} ${height}`} preserveAspectRatio="none" aria-hidden>
      {curves.map((curve) => (
        <path
          key={`${curve.from.key}/${curve.to.key}`}
          d={pathOf(curve, GUTTER)}
          data-layer={curve.from.layer}
          data-loose={isLoose(curve) || undefined}
          data-loop={curve.from.layer === curve.to.layer || undefined}
          data-lit={isLit(curve) || undefined}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

/** Whether a curve leads through a passage that does not back the claim. */
function isLoose({ from, to }: Curve): boolean {
  return [from, to].some((node) => node.layer === 'passage' && !backs(node))
}
