import type { DeskTip } from '@core/cases/views'
import { Text, View } from '@tarojs/components'
import { DeskIcon } from '../frame/desk-icon'

const LEAD: Partial<Record<DeskTip['state'], string>> = {
  returned: '请他补充：',
  declined: '说明不受理：',
  blocked: '安全检查拦下：',
  withdrawn: '撤回：',
}

/** What was asked, why it was declined, or why the safety check stopped it. */
export function WordNote({ tip }: { tip: DeskTip }) {
  if (!tip.word) return null
  const blocked = tip.state === 'blocked'
  const helper = [tip.word.helper, tip.word.phone].filter(Boolean).join(' ')
  return (
    <View className={`note detail__note ${blocked ? 'note--red' : 'note--yellow'}`}>
      <DeskIcon name="info-bold" side={18} color={blocked ? 'danger' : 'lamp'} />
      <Text>{`${LEAD[tip.state] ?? ''}${tip.word.text}${helper ? `（可以找${helper}）` : ''}`}</Text>
    </View>
  )
}
