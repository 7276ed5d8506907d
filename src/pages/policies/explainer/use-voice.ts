import { useCallback, useEffect, useState } from 'react'

export interface Voice {
  /** Only where this device can speak Chinese. */
  available: boolean
  speaking: boolean
  toggle: (words: string) => void
}

const SILENT: Voice = { available: false, speaking: false, toggle: () => undefined }

const synthesis = (): SpeechSynthesis | undefined =>
  typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : undefined

/** Browsers learn of their voices late, and say so. */
function useChinese(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    const speech = synthesis()
    if (!speech) return
    const look = () => setVoice(speech.getVoices().find((each) => each.lang.startsWith('zh')))
    look()
    speech.addEventListener?.('voiceschanged', look)
    return () => {
      speech.removeEventListener?.('voiceschanged', look)
      speech.cancel()
    }
  }, [])
  return voice
}

function useBrowserVoice(): Voice {
  const voice = useChinese()
  const [speaking, setSpeaking] = useState(false)
  const toggle = useCallback(
    (words: string) => {
      const speech = synthesis()
      if (!speech || !voice) return
      speech.cancel()
      if (speaking) {
        setSpeaking(false)
        return
      }
      const said = new SpeechSynthesisUtterance(words)
      said.voice = voice
      said.lang = voice.lang
      said.rate = 0.9
      said.onend = () => setSpeaking(false)
      said.onerror = () => setSpeaking(false)
      setSpeaking(true)
      speech.speak(said)
    },
    [voice, speaking],
  )
  return { available: voice !== undefined, speaking, toggle }
}

/** 读给我听. A mini program can speak with a plug-in only, which this one does not carry. */
export const useVoice: () => Voice = process.env.TARO_ENV === 'h5' ? useBrowserVoice : () => SILENT
