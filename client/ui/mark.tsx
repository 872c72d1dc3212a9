import type { EntityCard, Id } from '#graph-data'
import { useLexicon } from '../use-lexicon.tsx'
import { opening } from '../steps.ts'
import { Link } from './link.tsx'

/** The sign of an entity type, as the map draws it: its shape in its color. */
export function TypeMark({ type, isHollow = false }: { type: Id | undefined; isHollow?: boolean }) {
  const known = useLexicon().types.get(type ?? '')
  const style = known && { '--type': known.color, '--type-dark': known.dark ?? known.color }
  return (
    <span className="mark" data-shape={known?.shape} data-hollow={isHollow || undefined} style={style} aria-hidden />
  )
}

/** The type's name in its color. */
export function TypeChip({ type }: { type: Id }) {
  const known = useLexicon().types.get(type)
  if (!known) return null
  return (
    <span className="chip" style={{ '--type': known.color, '--type-dark': known.dark ?? known.color }}>
      {known.label}
    </span>
  )
}

interface EntityLinkProps {
  readonly entity: EntityCard | undefined
  readonly id: Id
  /** What it does, where something else beside it does another thing. */
  readonly hint?: string
}

/** An entity's name with its sign; opens it and, on the map, flies there. */
export function EntityLink({ entity, id, hint }: EntityLinkProps) {
  return (
    <Link className="entity-link" to={opening({ kind: 'entity', id })} data-hint={hint}>
      <TypeMark type={entity?.types[0]} />
      <span>{entity?.label ?? id}</span>
    </Link>
  )
}
