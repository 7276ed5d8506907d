// Taro's primitives as plain elements, for tests of components in jsdom. They pass on what the web
// build would put on its elements and speak Taro's event shapes; nothing of ours is in here.
import type { ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/** Props that only mean something to a mini program. */
const FOREIGN = new Set([
  'hoverClass',
  'hoverStayTime',
  'catchMove',
  'lazyLoad',
  'mode',
  'placeholderClass',
  'autoHeight',
  'cursorSpacing',
  'scrollY',
])

const known = (props: Props) =>
  Object.fromEntries(Object.entries(props).filter(([name]) => !FOREIGN.has(name)))

export const View = (props: Props) => <div {...known(props)} />
export const Text = (props: Props) => <span {...known(props)} />
// biome-ignore lint/a11y/useAltText: what is tested decides about the words of an image
export const Image = (props: Props) => <img {...known(props)} />

type Typed = (event: { detail: { value: string } }) => void

function asInput(props: Props) {
  const { onInput, onConfirm, maxlength, ...rest } = known(props)
  return {
    ...rest,
    maxLength: maxlength as number,
    onChange: (event: { target: { value: string } }) =>
      (onInput as Typed | undefined)?.({ detail: { value: event.target.value } }),
  }
}

export const Input = (props: Props) => <input {...asInput(props)} />
export const Textarea = (props: Props) => <textarea {...asInput(props)} />
export const Picker = ({ children }: Props) => <div>{children}</div>
