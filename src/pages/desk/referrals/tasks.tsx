import { dueWords } from '@core/cases/deadline'
import { referralsApi } from '@core/referrals/api'
import type { ReferralTask } from '@core/referrals/views'
import { useCall } from '@src/cloud/use-call'
import { open } from '@src/navigate'
import { useEffect } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Copy } from '../referral/copy'

type Kind = ReferralTask['kind']

const LABEL: Record<Kind, { words: string; tone: string }> = {
  decide: { words: '居民说没好', tone: 'tag--red' },
  release: { words: '回复要看一遍', tone: 'tag--green' },
  promise: { words: '答应的日子过了', tone: 'tag--red' },
  late: { words: '回复晚了', tone: 'tag--red' },
  today: { words: '今天到期', tone: 'tag--yellow' },
  before: { words: '明天到期', tone: 'tag--yellow' },
  hand: { words: '链接还没给', tone: '' },
}

const HEADS = ['要做什么', '编号', '什么事', '责任方', '期限', '现成的话', '操作']
/** Looked for again this often while the page is open. */
const EVERY = 30_000

function Row({ task, now }: { task: ReferralTask; now: number }) {
  const { words, tone } = LABEL[task.kind]
  const forParty = task.kind !== 'decide' && task.kind !== 'release'
  return (
    <tr>
      <td>
        <span className={`tag ${tone}`}>{words}</span>
      </td>
      <td>{task.number}</td>
      <td className="tasks__title">{task.title}</td>
      <td>{task.party}</td>
      <td>{task.dueAt === null ? '—' : dueWords(task.dueAt, now)}</td>
      <td className="tasks__sentence">{task.sentence}</td>
      <td className="tasks__do">
        {forParty && <Copy text={task.sentence} words="复制" />}
        <DeskButton
          words="去办"
          size="small"
          onPress={() => void open('deskInbox', { q: task.number })}
        />
      </td>
    </tr>
  )
}

/** Complaints and replies first, then reminders by deadline. */
export function Tasks() {
  const { data, error, reload } = useCall(referralsApi.listTasks, {})
  useEffect(() => {
    const timer = setInterval(reload, EVERY)
    return () => clearInterval(timer)
  }, [reload])
  return (
    <main className="tasks">
      {error && <p className="note note--yellow">{error.message}</p>}
      {data?.tasks.length === 0 && <p className="tasks__none">都说过了，现在没有要催的</p>}
      {data && data.tasks.length > 0 && (
        <table className="tasks__table">
          <caption className="tasks__caption">{`要做的 ${data.tasks.length} 件`}</caption>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.tasks.map((task) => (
              <Row key={`${task.kind}-${task.caseId}`} task={task} now={data.now} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  )
}
