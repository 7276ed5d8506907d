export default definePageConfig({ navigationBarTitleText: '报道' })
