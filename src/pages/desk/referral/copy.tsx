import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { DeskButton } from '../frame/desk-button'

const SHOWN = 2000

interface CopyProps {
  text: string
  words: string
}

/** Puts a sentence where it can be pasted, and says that it is there. */
export function Copy({ text, words }: CopyProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await Taro.setClipboardData({ data: text })
    setCopied(true)
  }
  return (
    <DeskButton
      words={copied ? '复制好了' : words}
      kind="soft"
      size="small"
      onPress={() => void copy()}
    />
  )
}
