/** What the documents argue about: questions, the positions that answer them, and the arguments for and against. */
import type { Question } from '../../findings.ts'
import type { ClaimRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'
import { pages, type Store } from '../../stores/store.ts'
import { DEBATE } from '../../vocabulary.ts'

export interface Debate {
  /** In the order in which claims first name them. */
  readonly questions: readonly Question[]
  /** Every claim that a question names. */
  readonly claims: readonly ClaimRecord[]
}

type Argument = Question['positions'][number]['arguments'][number]

/** Every question that a claim asks or answers. */
export async function debateIn(store: Store): Promise<Debate> {
  const relations = new Set<Id>(Object.values(DEBATE))
  const all: ClaimRecord[] = []
  for await (const page of pages((request) => store.everyClaim(request))) {
    all.push(...page.filter(({ relation }) => relations.has(relation)))
  }
  const questions = questionsIn(all)
  const named = new Set(questions.flatMap(claimsOf))
  return { questions, claims: all.filter(({ id }) => named.has(id)) }
}

/** The questions in claims of the debate’s relations. */
function questionsIn(claims: readonly ClaimRecord[]): Question[] {
  const of = (relation: Id) => claims.filter((claim) => claim.relation === relation)
  const [asked, answers] = [of(DEBATE.asks), of(DEBATE.answers)]
  const about = targeted([...of(DEBATE.supports), ...of(DEBATE.attacks)])
  const ids = new Set([...asked, ...answers].map(({ object }) => object))
  return [...ids].map((id) => {
    const own = answers.filter(({ object }) => object === id)
    const positions = [...new Set(own.map(({ subject }) => subject))].map((position) => ({
      id: position,
      claims: own.filter(({ subject }) => subject === position).map((claim) => claim.id),
      arguments: argumentsOn(position, about),
    }))
    return { id, asked: asked.filter(({ object }) => object === id).map((claim) => claim.id), positions }
  })
}

function targeted(claims: readonly ClaimRecord[]): Map<Id, Argument[]> {
  const about = new Map<Id, Argument[]>()
  for (const { id: claim, subject, relation, object: target } of claims) {
    const stance = relation === DEBATE.supports ? 'supports' : 'attacks'
    about.set(target, [...(about.get(target) ?? []), { id: subject, stance, target, claim }])
  }
  return about
}

/** Arguments on a position, then those on them, each once. */
function argumentsOn(position: Id, about: ReadonlyMap<Id, readonly Argument[]>): Argument[] {
  const found: Argument[] = []
  const seen = new Set([position])
  for (const target of seen) {
    for (const argument of about.get(target) ?? []) {
      found.push(argument)
      seen.add(argument.id)
    }
  }
  return found
}

function claimsOf({ asked, positions }: Question): Id[] {
  const own = positions.flatMap(({ claims, arguments: made }) => [...claims, ...made.map(({ claim }) => claim)])
  return [...asked, ...own]
}
