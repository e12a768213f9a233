/** The npm package: the wizard and the list of devices as React components, and the state of a link for screens of one's own. */
export { LinkDevice, type Linked, type LinkDeviceProps } from "./embed/LinkDevice.tsx"
export { DeviceList, type DeviceListProps } from "./embed/DeviceList.tsx"
export type { Looks } from "./embed/Frame.tsx"
export type { Who } from "./embed/useAccount.ts"
export type { Language } from "./i18n/language.ts"
export { useLink } from "./store/useLink.ts"
export * from "./headless.ts"
