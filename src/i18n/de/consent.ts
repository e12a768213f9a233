import type { Words } from "../en.ts"

export const consent: Words["consent"] = {
  heading: "Lass das neue Gerät zu",
  headingOpened: "Mach im anderen Tab weiter",
  goesTo: "Du lässt es hier zu:",
  compare: "Vergleiche den Code, der dort steht, mit dem auf deinem neuen Gerät.",
  type: "Tippe dort den Code ein, den dein neues Gerät zeigt.",
  anotherCode:
    "Dein neues Gerät zeigt für jene Seite einen zweiten Code. Es sind nicht die zwölf Ziffern, die du hier verglichen hast.",
  allow: "Stimmt alles, lass das Gerät zu.",
  comeBack: "Komm hierher zurück: Es geht von selbst weiter.",
  open: (host) => `${host} öffnen`,
  opensTab: "öffnet einen neuen Tab",
  openAgain: "Noch einmal öffnen",
  another: "Anders öffnen",
  copy: "Adresse kopieren",
  copied: "Kopiert. Öffne sie in einem anderen Tab.",
  openedOtherwise: "Ich habe sie anders geöffnet",
  didNotOpen: "Ich kann diese Seite nicht öffnen",
  waiting: "Lass das Gerät dort zu.",
  waitingTypeCode: "Tippe dort den Code deines neuen Geräts ein und lass es zu.",
  longer: "Schon zugelassen? Dein neues Gerät meldet sich gerade an: Lass seine App geöffnet.",
}

export const sharing: Words["sharing"] = {
  heading: "Deine Schlüssel werden übergeben",
  checkingHeading: "Dein neues Gerät meldet sich an",
  checking: "Dein neues Gerät wird auf deinem Server gesucht.",
  checkingLonger: "Es ist noch nicht in deinem Konto zu sehen.",
  sharing: "Dein neues Gerät bekommt deine Schlüssel über die private Verbindung.",
  sharingLonger: "Dein Server gibt sie gerade weiter.",
}
