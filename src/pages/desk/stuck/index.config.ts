export default definePageConfig({ navigationBarTitleText: '今天要看的' })
