import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { spoken } from '../spoken'
import './skeleton.scss'

/** ms until the grey bars show, and until we admit that it is slow (DESIGN-UI §11). */
export const SHOWS_AFTER = 300
export const SLOW_AFTER = 5000

function useWaited(): 'short' | 'some' | 'long' {
  const [waited, setWaited] = useState<'short' | 'some' | 'long'>('short')
  useEffect(() => {
    const some = setTimeout(() => setWaited('some'), SHOWS_AFTER)
    const long = setTimeout(() => setWaited('long'), SLOW_AFTER)
    return () => {
      clearTimeout(some)
      clearTimeout(long)
    }
  }, [])
  return waited
}

/** Still grey cards while something is fetched; nothing at all for the first moment. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  const waited = useWaited()
  if (waited === 'short') return null
  return (
    <View {...spoken({ role: 'img', label: '正在取' })}>
      {Array.from({ length: cards }, (_, at) => at).map((at) => (
        <View key={at} className="skeleton">
          <View className="skeleton__square" />
          <View className="grow">
            <View className="skeleton__bar skeleton__bar--short" />
            <View className="skeleton__bar" />
          </View>
        </View>
      ))}
      {waited === 'long' && <Text className="skeleton__slow">网有点慢，正在取…</Text>}
    </View>
  )
}
