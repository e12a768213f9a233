import { counted } from "../numbers.ts"

/** The code to scan, and what lies between the scan and the consent. */
export const code = {
  heading: "Scan this with your new device",
  steps: {
    open: "On your new device, open your Matrix app.",
    choose: "Choose “Sign in with QR code”.",
    point: "Point it at this code.",
  },
  next: "Next, you will type two digits that your new device shows.",
  nextDigits:
    "Next, you will compare twelve digits on both devices. Then your server may ask for your password.",
  image: "QR code to scan with your new device",
  making: "Making your code",
  makingLonger: "Waiting for your server to open a connection for the code.",
  renewsIn: (seconds: number) => `New code in ${seconds} s`,
  renewing: "Making a new code",
  trouble: "Trouble scanning?",
  scanInstead: "Scan its code instead",
  otherCode: "The other app can’t read this code",
}

export const connecting = {
  heading: "Connecting to your new device",
  waiting: "Someone scanned the code. Making a private connection.",
  longer: "Waiting for your new device to answer. Keep its app open.",
}

export const checkCode = {
  heading: "Enter the 2 digits from your new device",
  lead: "Look at your new device. The digits prove that nobody is between the two devices.",
  field: "The two digits",
  wrong: counted("en", {
    one: "These are not the digits. One try is left.",
    other: "These are not the digits. # tries are left.",
  }),
  wrongMeaning:
    "Usually it is a slip: look again. If you typed exactly what your new device shows, somebody else may have scanned your code: cancel.",
  incomplete: "Enter both digits, also if the first one is a 0.",
  action: "Continue",
  noCode: "It shows an error instead",
}

export const request = {
  heading: "The digits match",
  waiting: "Your new device is asking your server for a sign-in.",
  longer: "Waiting for your new device to say how it wants to sign in.",
}
