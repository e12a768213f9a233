/** The camera, and pictures in its place. */
export const scan = {
  heading: "Point the camera at your new device",
  lead: "Let its code fill the frame. Nothing is recorded, and no picture leaves this page.",
  video: "What the camera sees",
  asking: "Your browser asks if this page may use the camera.",
  looking: "Looking for a code",
  hint: "Nothing read yet. Hold your new device a hand’s width away, keep it still, and make its screen brighter.",
  switchCamera: "Switch camera",
  lightOn: "Light on",
  lightOff: "Light off",
  picture: "Use a picture",
  pictureHow: "Or paste or drop a screenshot of the code here.",
  drop: "Drop the picture here",
  reading: "Looking for a code in the picture",
  showInstead: "Show a code instead",
  cameraAgain: "Try the camera again",
  loadAgain: "Try again",
  /** Without a camera: the heading, and what to do. A picture always helps, but for the last one. */
  trouble: {
    denied: {
      heading: "This page may not use the camera",
      lead: "Allow it in your browser’s settings for this page, often behind the icon beside the address. Or use a picture of the code.",
    },
    absent: {
      heading: "No camera was found",
      lead: "Connect one, or use a picture of the code.",
    },
    busy: {
      heading: "The camera does not start",
      lead: "Another program or tab may be using it: close that and try again. Or use a picture of the code.",
    },
    impossible: {
      heading: "No camera can be used here",
      lead: "Your browser, or the page around this one, does not allow it. Use a picture of the code instead.",
    },
    lost: {
      heading: "The camera is gone",
      lead: "It was unplugged, switched off or taken by another program. Try again, or use a picture of the code.",
    },
    "not-loaded": {
      heading: "The scanner could not be loaded",
      lead: "A part of this page is missing. Check your connection, and try again.",
    },
  },
  pictures: {
    "not-a-picture": {
      title: "That is no picture",
      text: "Take a screenshot or a photo of the code, and use that.",
    },
    unreadable: {
      title: "This picture can’t be read",
      text: "Your browser does not know its format, or it is damaged. Save it as PNG or JPEG, or take a screenshot of it.",
    },
    "too-large": {
      title: "This picture is too large",
      text: "Cut it down to the code, and try again.",
    },
    "no-code": {
      title: "No code was found in this picture",
      text: "The whole code must be in it, sharp, with some white around it.",
    },
  },
  /** The code was read, but it is the wrong one. */
  problems: {
    "not-matrix": {
      title: "This is another kind of QR code",
      text: "On your new device, choose “Sign in with QR code” in your Matrix app, and scan what it shows.",
    },
    verification: {
      title: "This code is for verifying, not for signing in",
      text: "It belongs to a device that is signed in already. Choose “Sign in with QR code” on your new device.",
    },
    "signed-in-device": {
      title: "This code is from a device that is signed in",
      text: "It wants to be scanned by your new device. Here, scan the code that your new device shows.",
    },
    "older-2023": {
      title: "This app’s code is too old",
      text: "Update the app on your new device, and let it show a new code.",
    },
    "not-possible-here": {
      title: "This code does not work with your server",
      text: "Your new device wants to sign in in a way that your server or this page does not have. Perhaps its app can show another kind of code, or scan one itself.",
    },
    "unknown-version": {
      title: "This code is newer than this page",
      text: "This page does not know its kind yet. Perhaps the app on your new device can show another kind, or scan a code itself.",
    },
    damaged: {
      title: "Something is wrong with this code",
      text: "Parts of it make no sense. Let your new device show a new one.",
    },
    "unsafe-address": {
      title: "This code leads to a place that is not safe",
      text: "Scan only what your own new device shows. If it does show this, it can’t be linked this way.",
    },
  },
}
