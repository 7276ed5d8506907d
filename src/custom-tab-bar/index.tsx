/** The platform demands a component here; pages draw their own TabBar (decision 0002). */
export default function NoTabBar() {
  return null
}
