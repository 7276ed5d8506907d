import { printCode } from '@core/kit/ids'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { LineField } from '@src/components/text-field/text-field'
import { callNewsroom } from '@src/newsroom'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { OutcomeCard } from '../outcome-card'
import { PartyCard } from '../party-card'
import { PiecesCard } from '../pieces-card'
import { ProgressCard, StepsCard, WordCard } from '../progress'
import '../tips.scss'
import { CODE_LENGTH, codeFrom, type Lookup, useLookup } from './use-lookup'

/** Room for spaces and dashes people put between the groups. */
const TYPED = 16

function Ask({ lookup, given }: { lookup: Lookup; given: string }) {
  const [typed, setTyped] = useState(given ? printCode(given) : '')
  const { busy, fault, look } = lookup
  return (
    <>
      <Card>
        <FieldBlock title="查询码" hint="回执上的 8 位" error={fault}>
          <LineField
            label="查询码，8 位"
            value={typed}
            max={TYPED}
            placeholder="比如 7K3M 2PQX，大小写都行"
            wrong={fault !== ''}
            onChange={setTyped}
            onConfirm={() => void look(typed)}
          />
        </FieldBlock>
        <View className="tips__pair">
          <Button words="查进展" grow busy={busy && '正在查…'} onTap={() => void look(typed)} />
        </View>
      </Card>
      <Note tone="grey">不用登录。光有回执号查不到，要有查询码</Note>
      <View className="tips__pair">
        <Button
          kind="neutral"
          grow
          icon="phone-fill"
          words="码丢了，打电话问编辑"
          onTap={callNewsroom}
        />
      </View>
    </>
  )
}

function Found({ lookup }: { lookup: Lookup }) {
  const { status, again } = lookup
  if (!status) return null
  const now = Date.now()
  return (
    <>
      <ProgressCard tip={status} now={now} />
      <WordCard tip={status} />
      <PartyCard replies={status.replies} now={now} />
      <OutcomeCard tip={status} />
      <PiecesCard pieces={status.pieces} now={now} />
      <StepsCard events={status.events} now={now} />
      <View className="tips__pair">
        <Button kind="neutral" grow words="查另一件" onTap={again} />
      </View>
      <Text className="t-meta tips__center">这里看不到是谁报的</Text>
    </>
  )
}

/** The status by secret code: for anybody who holds it, signed in or not (MISSION T5). */
export default function LookupPage() {
  const { params } = useRouter<{ code?: string; scene?: string }>()
  const given = codeFrom(params)
  const lookup = useLookup()
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current || given.length !== CODE_LENGTH) return
    asked.current = true
    void lookup.look(given)
  }, [given, lookup.look])
  return (
    <Page title="查进展">
      {lookup.status ? <Found lookup={lookup} /> : <Ask lookup={lookup} given={given} />}
    </Page>
  )
}
