export { LinkDevice } from "../../src/embed/LinkDevice.tsx"
