import { describe, expect, test, vi } from 'vitest'
import { mill, millParts, millTexts, worldOf } from '#tests/builders.ts'
import { answerOf, catalogOf } from '../answers.ts'
import { pageAt, wordsOn } from '../page.tsx'

vi.mock('#client/stage/index.ts', () => ({
  isWebGLAvailable: () => false,
  useLayoutLost: () => false,
  Stage: () => null,
}))

const CLAIM = 'open=claim/orchard-mill-located-in-tamsin'

/** What the trace shows; null where there is none. */
async function traceAt(path: string): Promise<string | null> {
  const html = await pageAt(path)
  return /<section class="trace".*?<\/section><\/div><\/div><\/section>/s.exec(html)?.[0] ?? null
}

describe('the trace', () => {
  test('shows where the claim comes from, told in words without the curves', async () => {
    const words = wordsOn((await traceAt(`/mill/table?${CLAIM}&trace=1`)) ?? '')
    expect(words).toContain('Trace · Orchard Mill is located in River Tamsin')
    expect(words).toContain('2 passages in 2 documents — but 1 origin')
    expect(words).toMatch(/Claim is located in River Tamsin stated Passages .* Documents .* Origins/)
    expect(words).toMatch(/runs on the river Tamsin .*¶ 2 in The Gazette/)
    expect(words).toContain('The Gazette , credits Quarterly report, from the origin')
  })

  test('leads from each passage into its document, and keeps itself open', async () => {
    const html = await traceAt(`/mill/table?${CLAIM}&trace=1`)
    const claim = 'orchard-mill-located-in-tamsin'
    for (const read of [`report/${claim}/0`, `gazette/${claim}/1`])
      expect(html).toContain(`href="/mill/table?${CLAIM}&amp;read=${read}&amp;trace=1"`)
  })

  test('marks the passage that is read, and its curves', async () => {
    const read = 'read=gazette/orchard-mill-located-in-tamsin/1'
    const html = (await traceAt(`/mill/table?${CLAIM}&${read}&trace=1`)) ?? ''
    expect(html.match(/aria-current="true"/g)).toHaveLength(1)
    expect(html.match(/data-lit="true"/g)).toHaveLength(2)
  })

  test('hides its curves from those who read by ear, and heads each list', async () => {
    const html = (await traceAt(`/mill/table?${CLAIM}&trace=1`)) ?? ''
    expect(html.match(/<svg class="trace-gutter"[^>]*aria-hidden="true"/g)).toHaveLength(3)
    expect([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title)).toEqual([
      'Claim',
      'Passages',
      'Documents',
      'Origins',
    ])
  })

  test('is there for claims alone, and only when asked for', async () => {
    expect(await traceAt(`/mill/table?${CLAIM}`)).toBeNull()
    expect(await traceAt('/mill/table?open=entity/orchard-mill&trace=1')).toBeNull()
    expect(await pageAt(`/mill/table?${CLAIM}`)).toMatch(/<button[^>]*aria-expanded="false"[^>]*data-trace-toggle/)
    expect(await pageAt(`/mill/table?${CLAIM}&trace=1`)).toMatch(/aria-expanded="true" aria-controls="trace"/)
  })
})

/** The mill, where a curator saw two figures that do not fit. */
const odd = () =>
  worldOf(
    {
      ...millParts,
      conflicts: [
        {
          id: 'how-much',
          label: 'How much does it grind?',
          claims: ['orchard-mill-targets-forty-tonnes', 'stonegate-measures-twenty-tonnes'],
          explanation: 'One aims, the other measures.',
        },
      ],
    },
    millTexts,
  )

describe('conflicts', () => {
  test('stand side by side, the open claim first, with the explanation', async () => {
    const words = wordsOn(await pageAt('/mill/table?open=claim/stonegate-measures-twenty-tonnes', catalogOf(odd())))
    expect(words).toContain('How much does it grind? Noticed by a reader One aims, the other measures.')
    expect(words).toMatch(/This claim Against Says 20 t .* 40 t .* Told as Stated Target When — by 2027/)
    expect(words).toMatch(/Documents The Gazette Quarterly report Origins/)
  })

  test('are told of in lists of claims, and not where there are none', async () => {
    const path = '/mill/table?open=entity/stonegate'
    expect(wordsOn(await pageAt(path, catalogOf(odd())))).toContain('20 t a year at odds')
    expect(wordsOn(await pageAt(path))).not.toContain('at odds')
    expect(await pageAt(`/mill/table?${CLAIM}`)).not.toContain('class="conflicts"')
  })

  test('are asked for by claim', async () => {
    const conflictsOf = (claim: string) =>
      answerOf('GET /api/datasets/:d/conflicts', { d: 'mill' }, { claim }, odd()).then(({ conflicts }) => conflicts)
    expect((await conflictsOf('stonegate-measures-twenty-tonnes')).map(({ id }) => id)).toContain('how-much')
    expect((await conflictsOf('bakery-located-in-bruyeres')).map(({ id }) => id)).not.toContain('how-much')
    expect((await answerOf('GET /api/datasets/:d/conflicts', { d: 'mill' }, {}, mill())).conflicts).toEqual([])
  })
})
