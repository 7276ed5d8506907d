import { Note } from '@src/components/note/note'
import { Sheet } from '@src/components/sheet/sheet'
import { Text, View } from '@tarojs/components'

const STEPS = [
  ['您说一声', '拍张照，写两句，或者打电话。当场给您一个回执号。'],
  ['编辑核实', '编辑先联系您，再去看、去问。没核实的不往外说。'],
  ['责任方答复', '转给物业、社区或部门，请他们写明怎么办、哪天办好。'],
] as const

/** What happens to a tip, in plain words, and what we are not (MISSION T5). */
export function HowItWorks({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet title="怎么办事" open={open} onClose={onClose}>
      {STEPS.map(([title, words], at) => (
        <View key={title} className="home-step">
          <Text className="home-step__number">{at + 1}</Text>
          <View className="grow">
            <Text className="home-step__title">{title}</Text>
            <Text className="home-step__words">{words}</Text>
          </View>
        </View>
      ))}
      <Note tone="grey">
        我们是媒体，不是政府部门。急事先打 110、119、120，政务的事可以打 12345。
      </Note>
    </Sheet>
  )
}
