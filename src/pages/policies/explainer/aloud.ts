import type { ExplainerView } from '@core/policies/views'

/** The explainer as it is read out: without tables and notes on sources. */
export function aloudWords({ title, text }: ExplainerView): string {
  if (!text) return title
  const { answer, steps, example } = text
  const last = example.lines.at(-1)
  return [
    title,
    answer.words,
    answer.note,
    '怎么办。',
    ...steps.flatMap((step, i) => [`第 ${i + 1} 步，${step.words}。`, step.note]),
    example.story,
    last ? `算下来，${last.words} ${last.amount / 100} 元。` : '',
  ]
    .filter(Boolean)
    .join('\n')
}
