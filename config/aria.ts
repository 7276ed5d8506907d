import type { IPluginContext } from '@tarojs/service'

/** What a screen reader is told, and which elements carry it (DESIGN-UI §7). */
const SPOKEN: Record<string, readonly string[]> = {
  view: ['role', 'label', 'hidden', 'checked', 'disabled', 'selected', 'expanded'],
  'static-view': ['role', 'label', 'hidden'],
  image: ['label', 'hidden'],
  'static-image': ['label', 'hidden'],
  input: ['label'],
  textarea: ['label'],
}

type Components = Record<string, Record<string, string>>

interface MiniPlatform {
  template?: { createMiniComponents: (given: unknown) => Components }
}

const camel = (word: string) => `aria${word.charAt(0).toUpperCase()}${word.slice(1)}`

function speak(components: Components): Components {
  for (const [name, words] of Object.entries(SPOKEN)) {
    const attributes = components[name]
    if (!attributes) throw new Error(`Taro has no ${name} template to label`)
    for (const word of words) attributes[`aria-${word}`] = `i.${camel(word)}`
  }
  return components
}

/**
 * Taro 4.1 leaves aria-* out of its WXML templates, so labels written in a page vanish without a
 * word. This adds them under the names the runtime sends (`i.ariaLabel`), past its alias table.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      const template = platform.template
      if (!template) return
      const create = template.createMiniComponents.bind(template)
      template.createMiniComponents = (given) => speak(create(given))
    },
  })
}
