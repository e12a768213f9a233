import { testDevicesPage } from "./support/deviceTests.ts"
import { test } from "./support/fixtures.ts"

test.use({ stackOptions: { auth: "password" } })
testDevicesPage("password")
