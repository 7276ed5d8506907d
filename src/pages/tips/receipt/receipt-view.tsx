import { momentWords } from '@core/kit/time'
import { CATEGORIES } from '@core/tips/categories'
import { IDENTITY_LABEL } from '@core/tips/draft'
import type { Receipt } from '@core/tips/views'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { CategoryIcon } from '@src/components/category-icon/category-icon'
import { Icon } from '@src/components/icon/icon'
import { LinkLine } from '@src/components/link-line/link-line'
import { Note } from '@src/components/note/note'
import { ReceiptCard, ReceiptNumber } from '@src/components/receipt-card/receipt-card'
import { dial } from '@src/newsroom'
import { onWeb } from '@src/platform'
import { withinWords } from '@src/tip-words'
import { Text, View } from '@tarojs/components'
import { CodeCard } from './code-card'
import { TellMe } from './tell-me'

/** Still before the first contact; afterwards the receipt is only a receipt. */
const isFresh = ({ dueAt }: Receipt): boolean => Date.now() <= dueAt

/** What happens next and by when: `4 小时内有编辑联系您`. */
function nextWords(receipt: Receipt): string {
  const { dueAt, createdAt, urgent } = receipt
  if (!isFresh(receipt)) return `${momentWords(createdAt)} 收到的，走到哪一步点“看进展”`
  const within = withinWords(dueAt, createdAt)
  return urgent ? `这是急事，${within}有编辑联系您` : `${within}有编辑联系您`
}

function Thanks({ receipt }: { receipt: Receipt }) {
  return (
    <View className="thanks">
      <View className="thanks__sign">
        <Icon name="check-bold" size={36} color="white" />
      </View>
      <Text className="thanks__title">收到了，谢谢您说一声</Text>
      <Text className="t-sub">{nextWords(receipt)}</Text>
    </View>
  )
}

function Sent({ receipt }: { receipt: Receipt }) {
  const { categoryId, community, photos, identity } = receipt
  const parts = [CATEGORIES[categoryId].label, community]
  if (photos > 0) parts.push(`${photos} 张照片`)
  return (
    <View className="sent">
      <CategoryIcon category={categoryId} />
      <View className="grow sent__words">
        <Text className="sent__title">{receipt.title}</Text>
        <Text className="t-meta">{parts.join(' · ')}</Text>
        <Text className="sent__identity">{IDENTITY_LABEL[identity].title}</Text>
      </View>
    </View>
  )
}

function Elsewhere() {
  return (
    <Card title="我们是媒体，不是政府部门">
      <Text className="t-sub">我们核实、转达、报道。急事打 110，政务热线打 12345</Text>
      <View className="tips__pair">
        <Button
          kind="neutral"
          small
          grow
          icon="phone-fill"
          words="打 12345"
          onTap={() => dial('12345')}
        />
        <Button
          kind="neutral"
          small
          grow
          icon="phone-fill"
          words="打 110"
          onTap={() => dial('110')}
        />
      </View>
    </Card>
  )
}

/** The receipt whole: number, line, what was sent, code, and where else to turn (MISSION T5). */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const { number, neighbours } = receipt
  return (
    <>
      <Thanks receipt={receipt} />
      <ReceiptCard head={<ReceiptNumber number={number} big />}>
        {isFresh(receipt) && (
          <>
            <LinkLine step={1} />
            <View className="sent__rule" />
          </>
        )}
        <Sent receipt={receipt} />
      </ReceiptCard>
      <CodeCard receipt={receipt} />
      {!onWeb && <TellMe />}
      {neighbours > 0 && (
        <Note tone="grey" icon="arrows-merge-bold">
          {`这周还有 ${neighbours} 位邻居也说了这类事，编辑会一起看`}
        </Note>
      )}
      <Elsewhere />
    </>
  )
}
