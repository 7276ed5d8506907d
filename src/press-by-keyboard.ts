import { onWeb } from './platform'

const PRESSABLE = '[role=button],[role=tab],[role=radio],[role=checkbox],[role=switch],[role=link]'

/** On the web, Enter and space press what a finger could (Taro's views listen to clicks only). */
export function pressByKeyboard(): void {
  if (!onWeb) return
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (key !== 'Enter' && key !== ' ') return
    if (!(target instanceof HTMLElement) || !target.matches(PRESSABLE)) return
    if (/^(button|a|input|textarea|select)$/i.test(target.tagName)) return
    event.preventDefault()
    target.click()
  })
}
