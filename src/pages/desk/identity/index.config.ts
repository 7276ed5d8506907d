export default definePageConfig({ navigationBarTitleText: '密封的身份' })
