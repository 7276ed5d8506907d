export default definePageConfig({
  navigationBarTitleText: '预警和避险',
  enableShareAppMessage: true,
})
