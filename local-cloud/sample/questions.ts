import { act, type SeedContext } from './acting'

const HOUR = 3600_000

type Row = [who: string, hoursAgo: number, text: string]

const ASKED: Row[] = [
  ['zhang', 190, '在药店买药算不算'],
  ['ma', 170, '药店买的药能不能算进去'],
  ['he', 150, '200 元是一次还是一年'],
  ['li', 90, '在外地看病行不行'],
  ['sun', 60, '去外地看病能报吗'],
  ['liu', 40, '没带卡怎么补'],
  ['zhang', 20, '孩子的医保也能这样报吗'],
]

interface Asked {
  questionId: string
}

/** Residents ask about an explainer; some are answered, some are the same, some still wait. */
export async function askQuestions(context: SeedContext, explainerId: string): Promise<void> {
  const subject = { kind: 'explainer', id: explainerId }
  const ids: string[] = []
  for (const [who, ago, text] of ASKED) {
    const at = context.now - ago * HOUR
    const { questionId } = await act<Asked>(
      context,
      who,
      ['feedback', 'ask'],
      { subject, text },
      at,
    )
    ids.push(questionId)
  }
  const [pharmacy, again, once] = ids
  const join = { questionId: again, into: pharmacy }
  await act(context, 'zhou', ['feedback', 'join'], join, context.now - 100 * HOUR)
  const answers = [
    {
      questionId: pharmacy,
      words: '药店买药不算，要在社区医院开的才算。',
      ...{ shown: true, asked: '在药店买药算不算' },
    },
    {
      questionId: once,
      words: '一年累计 200 元，只扣一次，不是每次都扣。',
      ...{ shown: true, asked: '200 元是一次还是一年' },
    },
  ]
  for (const answer of answers) {
    await act(context, 'zhou', ['feedback', 'answer'], answer, context.now - 30 * HOUR)
  }
}
