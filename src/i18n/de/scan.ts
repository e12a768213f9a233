import type { scan as english } from "../en/scan.ts"

export const scan: typeof english = {
  heading: "Richte die Kamera auf dein neues Gerät",
  lead: "Sein Code soll den Rahmen füllen. Nichts wird aufgenommen, und kein Bild verlässt diese Seite.",
  video: "Was die Kamera sieht",
  asking: "Dein Browser fragt, ob diese Seite die Kamera benutzen darf.",
  looking: "Der Code wird gesucht",
  hint: "Noch nichts erkannt. Halte dein neues Gerät ruhig, eine Handbreit entfernt, und stelle seinen Bildschirm heller.",
  switchCamera: "Kamera wechseln",
  lightOn: "Licht an",
  lightOff: "Licht aus",
  picture: "Ein Bild verwenden",
  pictureHow: "Oder füge ein Bildschirmfoto des Codes hier ein, oder zieh es hierher.",
  drop: "Lass das Bild hier los",
  reading: "Das Bild wird nach einem Code abgesucht",
  showInstead: "Stattdessen einen Code zeigen",
  cameraAgain: "Kamera noch einmal versuchen",
  loadAgain: "Erneut versuchen",
  trouble: {
    denied: {
      heading: "Diese Seite darf die Kamera nicht benutzen",
      lead: "Erlaube es in den Einstellungen deines Browsers für diese Seite, oft hinter dem Symbol neben der Adresse. Oder verwende ein Bild des Codes.",
    },
    absent: {
      heading: "Keine Kamera gefunden",
      lead: "Schließe eine an, oder verwende ein Bild des Codes.",
    },
    busy: {
      heading: "Die Kamera startet nicht",
      lead: "Vielleicht hat sie ein anderes Programm oder ein anderer Tab: Schließe das und versuche es noch einmal. Oder verwende ein Bild des Codes.",
    },
    impossible: {
      heading: "Hier geht keine Kamera",
      lead: "Dein Browser oder die Seite um diese herum lässt es nicht zu. Verwende stattdessen ein Bild des Codes.",
    },
    lost: {
      heading: "Die Kamera ist weg",
      lead: "Sie wurde abgezogen, ausgeschaltet oder von einem anderen Programm übernommen. Versuche es noch einmal, oder verwende ein Bild des Codes.",
    },
    "not-loaded": {
      heading: "Der Scanner konnte nicht geladen werden",
      lead: "Ein Teil dieser Seite fehlt. Prüfe deine Verbindung und versuche es noch einmal.",
    },
  },
  pictures: {
    "not-a-picture": {
      title: "Das ist kein Bild",
      text: "Mach ein Foto oder ein Bildschirmfoto des Codes, und verwende das.",
    },
    unreadable: {
      title: "Dieses Bild lässt sich nicht lesen",
      text: "Dein Browser kennt das Format nicht, oder es ist beschädigt. Speichere es als PNG oder JPEG, oder mach ein Bildschirmfoto davon.",
    },
    "too-large": {
      title: "Dieses Bild ist zu groß",
      text: "Schneide es auf den Code zu, und versuche es noch einmal.",
    },
    "no-code": {
      title: "In diesem Bild ist kein Code zu finden",
      text: "Der ganze Code muss darauf sein, scharf und mit etwas Weiß ringsum.",
    },
  },
  problems: {
    "not-matrix": {
      title: "Das ist ein QR-Code anderer Art",
      text: "Wähle auf dem neuen Gerät in deiner Matrix-App „Mit QR-Code anmelden“, und scanne, was es zeigt.",
    },
    verification: {
      title: "Dieser Code ist zum Verifizieren da, nicht zum Anmelden",
      text: "Er gehört zu einem Gerät, das schon angemeldet ist. Wähle auf dem neuen Gerät „Mit QR-Code anmelden“.",
    },
    "signed-in-device": {
      title: "Dieser Code stammt von einem angemeldeten Gerät",
      text: "Den soll dein neues Gerät scannen. Scanne hier den Code, den dein neues Gerät zeigt.",
    },
    "older-2023": {
      title: "Der Code dieser App ist zu alt",
      text: "Aktualisiere die App auf deinem neuen Gerät, und lass sie einen neuen Code zeigen.",
    },
    "not-possible-here": {
      title: "Dieser Code geht mit deinem Server nicht",
      text: "Dein neues Gerät will sich auf eine Art anmelden, die dein Server oder diese Seite nicht hat. Vielleicht kann seine App eine andere Art Code zeigen oder selbst einen scannen.",
    },
    "unknown-version": {
      title: "Dieser Code ist neuer als diese Seite",
      text: "Diese Seite kennt seine Art noch nicht. Vielleicht kann die App auf dem neuen Gerät eine andere Art zeigen oder selbst einen Code scannen.",
    },
    damaged: {
      title: "Mit diesem Code stimmt etwas nicht",
      text: "Teile davon ergeben keinen Sinn. Lass dein neues Gerät einen neuen zeigen.",
    },
    "unsafe-address": {
      title: "Dieser Code führt an einen unsicheren Ort",
      text: "Scanne nur, was dein eigenes neues Gerät zeigt. Zeigt es wirklich diesen Code, geht es so nicht.",
    },
  },
}
