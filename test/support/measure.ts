import type { Page } from 'playwright-core'

/** Words that may stay smaller in 长辈版 (decision 0006), and the bar that only localhost has. */
const SMALLER = '.tab-bar, .photo-grid, .sample-bar, .alert-sign'
const PRESSED =
  'button, input, textarea, select, [role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch]'

export interface Measured {
  /** `<px> <words>` of letters below the bound. */
  small: string[]
  /** `<width>×<height> <words>` of targets below the bound. */
  narrow: string[]
  /** How far the page is wider than the screen, px. */
  beyond: number
}

/** Measures what a page shows: letters, targets and width, all in CSS px of the screen. */
export async function measure(
  page: Page,
  bounds: { letters: number; targets: number },
): Promise<Measured> {
  return page.evaluate(
    ({ letters, targets, smaller, pressed }) => {
      // Half a pixel: rem to px is not exact.
      const SLACK = 0.5
      const shows = (box: DOMRect, style: CSSStyleDeclaration) =>
        box.width > 0 &&
        box.height > 0 &&
        style.visibility !== 'hidden' &&
        Number(style.opacity) > 0
      const seen = (node: Element) => shows(node.getBoundingClientRect(), getComputedStyle(node))
      const onTop = [...document.querySelectorAll('.taro_page')].filter(
        (each) => getComputedStyle(each).display !== 'none',
      )
      const root = onTop.at(-1) ?? document.body
      const small: string[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const words = walker.currentNode.textContent?.trim() ?? ''
        const holder = walker.currentNode.parentElement
        if (!words || !holder || holder.closest(smaller) || !seen(holder)) continue
        const size = Number.parseFloat(getComputedStyle(holder).fontSize)
        if (size < letters - SLACK) small.push(`${size} ${words.slice(0, 30)}`)
      }
      const narrow: string[] = []
      for (const target of root.querySelectorAll(pressed)) {
        if (target.closest('.sample-bar') || !seen(target)) continue
        // A field is pressed by its frame, which the line inside it fills.
        const { width, height } = (target.closest('.text-field') ?? target).getBoundingClientRect()
        if (Math.min(width, height) >= targets - SLACK) continue
        const words = target.getAttribute('aria-label') ?? target.textContent ?? ''
        narrow.push(`${Math.round(width)}×${Math.round(height)} ${words.trim().slice(0, 30)}`)
      }
      const beyond = document.documentElement.scrollWidth - window.innerWidth
      return { small, narrow, beyond: Math.max(0, beyond) }
    },
    { ...bounds, smaller: SMALLER, pressed: PRESSED },
  )
}

/** `<rule>: <element>` of every serious finding of axe; with `strict`, contrast of 7:1 for all letters. */
export async function axeFaults(page: Page, { strict = false } = {}): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  return page.evaluate(async (enhanced) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const ratio = { normal: { expected: 7 }, large: { expected: 7 } }
    if (enhanced) {
      axe.configure({
        checks: [{ id: 'color-contrast-enhanced', options: { contrastRatio: ratio } }],
      })
    }
    const rules = { 'color-contrast-enhanced': { enabled: enhanced } }
    const { violations } = await axe.run(document, { rules })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, strict)
}
