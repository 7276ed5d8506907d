import { votesApi } from '@core/votes/api'
import type { PaperWork, SheetView } from '@core/votes/desk-views'
import type { SheetState } from '@core/votes/paper'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { Sheet } from '@src/components/sheet/sheet'
import { LineField } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { shortDay } from '../theme/words'
import { CountFields, countOf, NO_COUNT } from './count-fields'
import type { Paper } from './use-paper'

const STATE_WORDS: Record<SheetState, string> = {
  entered: '等第二个人核',
  signed: '两人数对了',
  rejected: '退回了',
}

interface PartProps {
  paper: Paper
  work: PaperWork
}

/** The second person counts the paper for themselves; the first count is shown nowhere. */
function SignSheet({
  paper,
  work,
  sheet,
  onClose,
}: PartProps & { sheet: SheetView; onClose: () => void }) {
  const [typed, setTyped] = useState(NO_COUNT)
  const sign = async () => {
    const input = { sheetId: sheet.sheetId, count: countOf(typed) }
    if (await paper.take(votesApi.countersign, input)) onClose()
  }
  return (
    <Sheet title="拿着原表，自己数一遍" open onClose={onClose}>
      <View className="votes-form">
        <Text className="t-sub">{`登记表上 ${sheet.voters} 行。先对一下：`}</Text>
        <Text className="theme-intro">
          {sheet.roster.map(({ shown, building }) => `${building} ${shown}`).join('；')}
        </Text>
        <CountFields options={work.options} typed={typed} onType={setTyped} />
        {paper.failed && <Note tone="yellow">{paper.failed}</Note>}
        <Button words="数好了，核签" busy={paper.busy && '正在对…'} onTap={() => void sign()} />
      </View>
    </Sheet>
  )
}

function RejectSheet({
  paper,
  sheet,
  onClose,
}: {
  paper: Paper
  sheet: SheetView
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const reject = async () => {
    if (await paper.take(votesApi.rejectSheet, { sheetId: sheet.sheetId, reason })) onClose()
  }
  return (
    <Sheet title="退回这张表" open onClose={onClose}>
      <View className="votes-form">
        <LineField
          label="为什么退回"
          value={reason}
          max={100}
          placeholder="登记表少抄了一行"
          onChange={setReason}
        />
        {paper.failed && <Note tone="yellow">{paper.failed}</Note>}
        <Button words="退回" disabled={reason.trim().length < 4} onTap={() => void reject()} />
      </View>
    </Sheet>
  )
}

function SheetCard({ paper, work, sheet }: PartProps & { sheet: SheetView }) {
  const [open, setOpen] = useState<'sign' | 'reject'>()
  const { day, community, voters, households, enteredBy, signedBy, rejectedFor, state } = sheet
  const close = () => setOpen(undefined)
  const aside = <Text className="t-meta">{STATE_WORDS[state]}</Text>
  return (
    <Card title={`${shortDay(day)} ${community}`} aside={aside}>
      <Text className="t-sub">{`走了 ${households} 户，${voters} 个人投票`}</Text>
      <Text className="theme-intro">
        {`${enteredBy}录的${signedBy ? `，${signedBy}核的` : ''}${rejectedFor ? `，退回：${rejectedFor}` : ''}`}
      </Text>
      {state === 'entered' && work.phase === 'open' && (
        <View className="paper-ways">
          <Button kind="neutral" small words="退回" onTap={() => setOpen('reject')} />
          {sheet.maySign && (
            <Button kind="secondary" small words="核一遍" onTap={() => setOpen('sign')} />
          )}
        </View>
      )}
      {open === 'sign' && <SignSheet paper={paper} work={work} sheet={sheet} onClose={close} />}
      {open === 'reject' && <RejectSheet paper={paper} sheet={sheet} onClose={close} />}
    </Card>
  )
}

/** Tally sheets, and who still has to count them again. */
export function SheetsPart({ paper, work }: PartProps) {
  return (
    <View>
      <Text className="paper-part">计票表</Text>
      {work.sheets.length === 0 && <Text className="t-sub">还没有录</Text>}
      {work.sheets.map((sheet) => (
        <SheetCard key={sheet.sheetId} paper={paper} work={work} sheet={sheet} />
      ))}
    </View>
  )
}
