import { Help } from './shortcuts'
import { useKeys } from './use-keys'
import { Viewer } from './viewer'
import './viewer.scss'

/** What a page has on the web alone: the keys, the list of them, and photos over the whole window. */
export function AtKeyboard() {
  useKeys()
  return (
    <>
      <Viewer />
      <Help />
    </>
  )
}
