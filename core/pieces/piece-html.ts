import { dateWords } from '../kit/time'
import { blockName, blockSign, NO_FINDING, photoLine, WHO_WE_ARE } from './block-words'
import type { PieceView, PublicBlock, PublicPhoto } from './views'

/**
 * HTML for the 公众号 editor: it drops scripts, classes, ids, style sheets and most positioning, and
 * keeps inline styles on sections, paragraphs, spans and images.
 */
const STYLE = {
  page: 'margin:0;padding:0 4px;color:#17211c;font-size:16px;line-height:1.75;letter-spacing:0.3px;',
  text: 'margin:0 0 16px;',
  name: 'margin:0 0 6px;font-size:14px;font-weight:bold;color:#0b6146;',
  claim: 'margin:0 0 16px;padding:12px 14px;background-color:#f3f4ee;border-radius:8px;',
  quote: 'margin:0 0 16px;padding:2px 0 2px 12px;border-left:3px solid #0b6146;',
  sign: 'margin:6px 0 0;font-size:13px;color:#5d6861;',
  figure: 'margin:0 0 16px;',
  image: 'display:block;width:100%;height:auto;border-radius:8px;',
  correction:
    'margin:0 0 16px;padding:12px 14px;background-color:#fff1d0;color:#7e4300;font-size:14px;',
  foot: 'margin:24px 0 0;padding:12px 0 0;border-top:1px solid #dfe2d9;font-size:13px;color:#5d6861;',
} as const

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (words: string) => words.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
const lines = (words: string) => escaped(words).replaceAll('\n', '<br/>')

const tag = (name: string, style: keyof typeof STYLE, inner: string) =>
  `<${name} style="${STYLE[style]}">${inner}</${name}>`

const figure = (photo: PublicPhoto) =>
  tag(
    'section',
    'figure',
    `<img src="${escaped(photo.url)}" alt="${escaped(photo.caption || photo.place)}" style="${STYLE.image}"/>` +
      tag('p', 'sign', escaped([photo.caption, photoLine(photo)].filter(Boolean).join('。'))),
  )

function blockHtml(block: PublicBlock): string {
  if (block.kind === 'photos') return block.photos.map(figure).join('')
  if (block.kind === 'text') return tag('p', 'text', lines(block.words))
  const name = tag('p', 'name', escaped(blockName(block)))
  const words = `<p style="margin:0;">${lines(block.words)}</p>`
  const sign = blockSign(block)
  const inner = name + words + (sign ? tag('p', 'sign', escaped(sign)) : '')
  return tag('section', block.kind === 'claim' ? 'claim' : 'quote', inner)
}

function footOf({ newsroom, publishedAt, kind, number }: PieceView): string {
  const even = kind === 'dispute' ? `${NO_FINDING}<br/>` : ''
  const sign = `${escaped(newsroom.name)}　${dateWords(publishedAt)}　编号 ${escaped(number)}`
  return tag('section', 'foot', `${even}${sign}<br/>${WHO_WE_ARE}`)
}

/** A whole piece for pasting, from its published edition. */
export function pieceHtml(view: PieceView): string {
  const corrections = view.corrections
    .map(({ at, words }) => tag('p', 'correction', `更正（${dateWords(at)}）：${escaped(words)}`))
    .join('')
  const body = (view.blocks ?? []).map(blockHtml).join('')
  return tag('section', 'page', corrections + body + footOf(view))
}
