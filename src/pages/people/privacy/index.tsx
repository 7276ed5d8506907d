import { IDENTITY_LABEL, IDENTITY_LEVELS } from '@core/tips/draft'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Text } from '@tarojs/components'

const RULES = [
  ['您的原话', '只有编辑部看。转给物业、社区的是编辑改写的说明，没有您的名字。'],
  ['您的照片', '收到就去掉拍摄地点这些信息。公开前编辑遮好人脸、车牌、门牌。'],
  ['您在哪儿', '编辑知道是哪栋楼，公开时只写到小区。不用您开定位。'],
  ['您的电话', '可以不留。留了平时只显示头三位和末四位，编辑要看全号，看一次记一次。'],
  ['密封的身份', '只有身份保管员能打开，要写原因。打开一次，您的线索里就多一行。'],
  [
    '存多久',
    '办完半年，密封的身份删掉；没受理的照片，三个月删掉。编辑部可以改短改长，改了有记录。',
  ],
  ['您自己', '随时能看、能导出、能删。删除给您 7 天反悔，总数还在，里面没有您。'],
  ['回执号', '打电话报得出来，光有它查不到内容。查询码请自己收好。'],
] as const

/** What becomes of a person's data, in plain words. */
export default function PrivacyPage() {
  return (
    <Page title="谁能看到我的信息">
      <Card title="名字怎么处理，您来选">
        {IDENTITY_LEVELS.map((level) => (
          <Text key={level} className="t-sub" style={{ display: 'block' }}>
            {IDENTITY_LABEL[level].title}：{IDENTITY_LABEL[level].note}。
          </Text>
        ))}
      </Card>
      {RULES.map(([title, words]) => (
        <Card key={title} title={title}>
          <Text>{words}</Text>
        </Card>
      ))}
      <Note tone="grey">微信知道是您在用，这一点我们改不了。我们不把您的身份给别人。</Note>
    </Page>
  )
}
