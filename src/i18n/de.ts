import type { Words } from "./words.ts";

/** German, with the formal "Sie". Before an ellipsis that follows a whole word stands a space that doesn't break. */
export const de: Words = {
  language: "de",
  direction: "ltr",
  or: "oder",
  loading: "Wird geladen\u00a0…",
  slow: "Das dauert länger als gewöhnlich. Bitte bleiben Sie auf dieser Seite.",
  tryAgain: "Erneut versuchen",
  optional: "(optional)",

  label: {
    username: "Benutzername",
    email: "E-Mail-Adresse",
    phone_number: "Telefonnummer",
    emailOrPhone: "E-Mail-Adresse oder Telefonnummer",
    usernameOrEmail: "Benutzername oder E-Mail-Adresse",
    usernameOrPhone: "Benutzername oder Telefonnummer",
    usernameEmailOrPhone: "Benutzername, E-Mail-Adresse oder Telefonnummer",
    password: "Passwort",
    repeatPassword: "Passwort wiederholen",
    code: "Code",
    country: "Land",
    address: "Anschrift",
    birthdate: "Geburtsdatum",
    family_name: "Nachname",
    gender: "Geschlecht",
    given_name: "Vorname",
    locale: "Sprache",
    middle_name: "Zweiter Vorname",
    name: "Vor- und Nachname",
    nickname: "Spitzname",
    picture: "Bild (Webadresse)",
    preferred_username: "Bevorzugter Benutzername",
    profile: "Profil (Webadresse)",
    updated_at: "Zuletzt geändert",
    website: "Website",
    zoneinfo: "Zeitzone",
  },

  field: {
    show: "Anzeigen",
    hide: "Verbergen",
    showPassword: "Passwort anzeigen",
    hidePassword: "Passwort verbergen",
    capsLock: "Die Feststelltaste ist aktiv.",
    choose: "Bitte wählen\u00a0…",
    terms: ({ link }) => `Ich stimme den ${link} zu.`,
    termsLink: "Nutzungsbedingungen",
    didYouMean: ({ address }) => `Meinten Sie ${address}?`,
  },

  problem: {
    required: "Füllen Sie dieses Feld aus.",
    choose: "Wählen Sie eine Möglichkeit aus.",
    agree: "Setzen Sie das Häkchen, um fortzufahren.",
    email: "Geben Sie Ihre E-Mail-Adresse ein.",
    emailFormat: "Geben Sie eine E-Mail-Adresse wie name@example.com ein.",
    phone: "Geben Sie Ihre Telefonnummer ein.",
    // A number that the Bundesnetzagentur keeps free for films.
    phoneFormat: "Geben Sie die vollständige Telefonnummer ein, zum Beispiel +49 171 3920012.",
    username: "Geben Sie Ihren Benutzernamen ein.",
    usernameIsEmail: "Der Benutzername darf keine E-Mail-Adresse sein.",
    usernameSpaces: "Der Benutzername darf keine Leerzeichen enthalten.",
    emailOrPhone: "Geben Sie Ihre E-Mail-Adresse oder Telefonnummer ein.",
    usernameOrEmail: "Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.",
    usernameOrPhone: "Geben Sie Ihren Benutzernamen oder Ihre Telefonnummer ein.",
    usernameEmailOrPhone: "Geben Sie Ihren Benutzernamen, Ihre E-Mail-Adresse oder Telefonnummer ein.",
    nameFormat: "Geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein.",
    password: "Geben Sie Ihr Passwort ein.",
    passwordPolicy: "Wählen Sie ein Passwort, das alle Punkte der Liste erfüllt.",
    passwordEnds: "Das Passwort darf nicht mit einem Leerzeichen beginnen oder enden.",
    passwordRepeat: "Die beiden Passwörter stimmen nicht überein.",
    code: "Geben Sie den Code ein.",
    codeFormat: ({ digits }) =>
      digits === 1
        ? "Der Code besteht aus 1 Ziffer, ohne Buchstaben."
        : `Der Code besteht aus ${digits} Ziffern, ohne Buchstaben.`,
    date: "Geben Sie ein Datum ein.",
    dateFormat: "Geben Sie das Datum als Jahr, Monat und Tag ein, zum Beispiel 1990-12-31.",
    number: "Geben Sie eine Zahl ein.",
    tooSmall: ({ min }) => `Geben Sie mindestens ${min} ein.`,
    tooBig: ({ max }) => `Geben Sie höchstens ${max} ein.`,
    tooShort: ({ min }) => `Geben Sie mindestens ${min} Zeichen ein.`,
    tooLong: ({ max }) => `Geben Sie höchstens ${max} Zeichen ein.`,
    url: "Geben Sie eine Webadresse wie https://example.com ein.",
    invalid: "Hier scheint etwas nicht zu stimmen. Prüfen Sie die Angabe und versuchen Sie es erneut.",
  },

  policy: {
    heading: "Das gehört in Ihr Passwort:",
    length: ({ min }) => `${min} Zeichen oder mehr`,
    // Cognito doesn't count ä, ö, ü and ß as letters.
    lowercase: "Kleinbuchstabe (a–z)",
    uppercase: "Großbuchstabe (A–Z)",
    number: "Ziffer",
    symbol: "Sonderzeichen",
    met: "erfüllt",
    missing: "fehlt noch",
    progress: ({ met, all }) =>
      all === 1 ? `${met} von ${all} Punkt erfüllt` : `${met} von ${all} Punkten erfüllt`,
  },

  signIn: {
    heading: "Anmelden",
    submit: "Anmelden",
    pending: "Anmeldung läuft\u00a0…",
    forgot: "Passwort vergessen?",
    withoutPassword: "Ohne Passwort anmelden",
    withEmail: "Mit Code per E-Mail anmelden",
    withSms: "Mit Code per SMS anmelden",
    withPasskey: "Mit Passkey anmelden",
    withPassword: "Mit Passwort anmelden",
    stay: "Angemeldet bleiben",
    stayHint: "Nicht an einem Computer, den auch andere benutzen.",
    rememberName: "Meinen Namen in diesem Browser merken",
    notYou: "Nicht Sie?",
    toSignUp: ({ link }) => `Neu hier? ${link}`,
    toSignUpLink: "Konto erstellen",
    already: ({ name }) => `Sie sind als ${name} angemeldet.`,
    goOn: "Weiter",
    company: "Ihr Unternehmen meldet Sie an, ein Passwort brauchen Sie hier nicht.",
    signedIn: "Sie sind angemeldet.",
    ended: "Ihre Sitzung wurde beendet. Melden Sie sich wieder an, um fortzufahren.",
    endedElsewhere: "Sie haben sich in einem anderen Tab abgemeldet.",
    deleted: "Ihr Konto wurde gelöscht.",
  },

  providers: {
    label: "Andere Wege, sich anzumelden",
    continueWith: ({ name }) => `Weiter mit ${name}`,
    lastUsed: "Zuletzt verwendet",
    leaving: "Einen Moment\u00a0…",
  },

  signUp: {
    heading: "Konto erstellen",
    submit: "Konto erstellen",
    pending: "Konto wird erstellt\u00a0…",
    toSignIn: ({ link }) => `Sie haben schon ein Konto? ${link}`,
    toSignInLink: "Anmelden",
  },

  confirmSignUp: {
    headingEmail: "Prüfen Sie Ihre E-Mails",
    headingSms: "Prüfen Sie Ihre SMS",
    heading: "Konto bestätigen",
    sentTo: ({ destination }) => `Wir haben einen Code an ${destination} gesendet.`,
    sent: "Wir haben Ihnen einen Code gesendet.",
    sentIfExists: ({ name }) => `Wenn es ein Konto für ${name} gibt, ist ein Code unterwegs.`,
    unconfirmed: "Dieses Konto ist noch nicht bestätigt.",
    unsent:
      "Ein neuer Code konnte gerade nicht gesendet werden. Geben Sie den ein, den Sie haben, oder fordern Sie noch einen an.",
    wrongAddress: "Falsche Adresse?",
    wrongNumber: "Falsche Nummer?",
    submit: "Bestätigen",
    pending: "Wird bestätigt\u00a0…",
    resend: "Neuen Code senden",
    resending: "Neuer Code wird gesendet\u00a0…",
    resendIn: ({ seconds }) =>
      seconds === 1
        ? "Noch kein Code da? In 1 Sekunde können Sie einen neuen anfordern."
        : `Noch kein Code da? In ${seconds} Sekunden können Sie einen neuen anfordern.`,
    resent: ({ destination }) => `Wir haben einen neuen Code an ${destination} gesendet.`,
    resentPlain: "Wir haben Ihnen einen neuen Code gesendet.",
    toSignIn: "Zurück zur Anmeldung",
    linkSentTo: ({ destination }) =>
      `Wir haben einen Link an ${destination} gesendet. Öffnen Sie ihn, um Ihr Konto zu bestätigen.`,
    linkSent: "Wir haben Ihnen einen Link gesendet. Öffnen Sie ihn, um Ihr Konto zu bestätigen.",
    linkUnsent:
      "Ein neuer Link konnte gerade nicht gesendet werden. Öffnen Sie den, den Sie haben, oder fordern Sie noch einen an.",
    linkGoesOn: "Sobald Sie den Link geöffnet haben, geht es hier von selbst weiter.",
    linkFollowed: "Ich habe den Link geöffnet",
    resendLink: "Neuen Link senden",
    resendingLink: "Neuer Link wird gesendet\u00a0…",
    resendLinkIn: ({ seconds }) =>
      seconds === 1
        ? "Noch kein Link da? In 1 Sekunde können Sie einen neuen anfordern."
        : `Noch kein Link da? In ${seconds} Sekunden können Sie einen neuen anfordern.`,
    linkResent: ({ destination }) => `Wir haben einen neuen Link an ${destination} gesendet.`,
    linkResentPlain: "Wir haben Ihnen einen neuen Link gesendet.",
  },

  password: {
    heading: "Nur noch ein Schritt",
    reason: "Ihr Konto ist bestätigt. Geben Sie Ihr Passwort ein, um sich anzumelden.",
    chosen: "Passwort eingeben",
    submit: "Anmelden",
    pending: "Anmeldung läuft\u00a0…",
  },

  chooseFactor: {
    heading: "Wie möchten Sie sich anmelden?",
    another: "Anders anmelden",
    password: "Passwort",
    email: "Code per E-Mail",
    sms: "Code per SMS",
    passkey: "Passkey",
  },

  afterSignIn: {
    skip: "Jetzt nicht",
    verifyContact: "Bestätigen Sie, wie wir Sie erreichen",
    verifyContactReason: "So kommen Sie wieder in Ihr Konto, falls Sie Ihr Passwort vergessen.",
    sendTo: (to) => `Code an ${to.destination} senden`,
    addPasskey: "Nächstes Mal schneller anmelden",
    addPasskeyReason:
      "Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder Gerätesperre an, ganz ohne Passwort.",
    attributes: "Noch ein paar Angaben",
    attributesReason: "In Ihrem Konto fehlen sie noch.",
    terms: "Unsere Bedingungen haben sich geändert",
    termsReason: (to) => `Lesen Sie die ${to.link}, und stimmen Sie ihnen zu, um fortzufahren.`,
    agree: "Ich stimme zu",
    makePasskey: "Passkey erstellen",
  },

  custom: {
    heading: "Noch eine Frage",
    label: "Ihre Antwort",
    submit: "Weiter",
    pending: "Wird geprüft\u00a0…",
    wrong: "Das war nicht richtig. Versuchen Sie es noch einmal.",
  },

  code: {
    heading: "Geben Sie Ihren Code ein",
    headingTotp: "Öffnen Sie Ihre Authentifizierungs-App",
    fromTotp: "Geben Sie den Code ein, den die App gerade für dieses Konto zeigt.",
    submit: "Weiter",
    pending: "Wird geprüft\u00a0…",
    rememberDevice: "In diesem Browser nicht mehr fragen",
  },

  chooseMfa: {
    heading: "Wie möchten Sie bestätigen, dass Sie es sind?",
    sms: "SMS",
    email: "E-Mail",
    totp: "Authentifizierungs-App",
  },

  chooseMfaSetup: {
    heading: "Machen Sie Ihr Konto sicherer",
    lead: "Für dieses Konto ist ein zweiter Schritt bei der Anmeldung nötig. Wählen Sie, was Sie verwenden möchten.",
  },

  setUpTotp: {
    heading: "Authentifizierungs-App einrichten",
    scan: "Scannen Sie dieses Bild mit Ihrer Authentifizierungs-App.",
    qrCode: "QR-Code mit dem Schlüssel für Ihre Authentifizierungs-App",
    secret: "Oder tippen Sie diesen Schlüssel in die App:",
    copy: "Schlüssel kopieren",
    copied: "Der Schlüssel wurde kopiert.",
    open: "App auf diesem Gerät öffnen",
    codeHint: "Geben Sie dann den Code ein, den die App zeigt.",
  },

  setUpEmail: {
    heading: "E-Mail-Adresse hinzufügen",
    lead: "Für dieses Konto ist ein zweiter Schritt bei der Anmeldung nötig. Wir senden Codes an diese Adresse.",
    submit: "Code senden",
    pending: "Code wird gesendet\u00a0…",
  },

  newPassword: {
    heading: "Neues Passwort wählen",
    lead: "Wählen Sie ein eigenes Passwort, bevor es weitergeht.",
    label: "Neues Passwort",
    submit: "Passwort speichern",
    pending: "Passwort wird gespeichert\u00a0…",
  },

  resetPassword: {
    heading: "Passwort zurücksetzen",
    lead: "Wir senden Ihnen einen Code, mit dem Sie ein neues wählen.",
    required:
      "Ihr Passwort muss zurückgesetzt werden, bevor Sie sich anmelden können. Wir senden Ihnen einen Code, mit dem Sie ein neues wählen.",
    submit: "Code senden",
    pending: "Code wird gesendet\u00a0…",
    changed: "Ihr Passwort wurde geändert. Melden Sie sich jetzt damit an.",
  },

  signOut: {
    submit: "Abmelden",
    pending: "Abmeldung läuft\u00a0…",
    submitGlobal: "Auf allen Geräten abmelden",
    pendingGlobal: "Abmeldung auf allen Geräten läuft\u00a0…",
    confirm: "Auf allen Geräten abmelden? Sie müssen sich dann auf jedem Gerät neu anmelden.",
    confirmHere: "Auf diesem Gerät abmelden?",
    cancel: "Angemeldet bleiben",
    onlyHere: "Nur hier abmelden",
    refused: "Sie konnten auf Ihren anderen Geräten nicht abgemeldet werden. Sie sind weiterhin angemeldet.",
    refusedOffline:
      "Sie sind anscheinend offline, deshalb konnten Sie auf Ihren anderen Geräten nicht abgemeldet werden. Sie sind weiterhin angemeldet.",
  },

  ends: {
    soon: "Dieser Schritt endet in weniger als einer Minute. Danach beginnen Sie von vorn.",
    soonWithCode:
      "Dieser Schritt endet in weniger als einer Minute. Mit einem neuen Code haben Sie mehr Zeit.",
    heading: "Dieser Schritt ist beendet",
    lead: "Er bleibt nur wenige Minuten offen. Beginnen Sie von vorn; Ihr Name bleibt erhalten.",
  },

  unsupported: {
    heading: "Für diese Anmeldung ist noch ein Schritt nötig",
    body: "Diese Seite kann den nächsten Schritt Ihrer Anmeldung nicht anzeigen. Wenden Sie sich an den Support, oder beginnen Sie von vorn und versuchen Sie es auf einem anderen Weg.",
    startOver: "Von vorn beginnen",
  },

  account: {
    heading: "Ihr Konto",
    save: "Speichern",
    saving: "Wird gespeichert\u00a0…",
    saved: "Ihre Änderungen wurden gespeichert.",
    cancel: "Abbrechen",
    none: "Noch nichts.",
    close: "Schließen",
  },

  profile: {
    heading: "Profil",
    change: "Profil ändern",
    empty: "Hier gibt es nichts auszufüllen.",
    yes: "Ja",
    no: "Nein",
  },

  contact: {
    verified: "Bestätigt",
    unverified: "Noch nicht bestätigt",
    verifyEmail: "E-Mail-Adresse bestätigen",
    verifyPhone: "Telefonnummer bestätigen",
    addEmail: "E-Mail-Adresse hinzufügen",
    addPhone: "Telefonnummer hinzufügen",
    changeEmail: "E-Mail-Adresse ändern",
    changePhone: "Telefonnummer ändern",
    newEmail: "Neue E-Mail-Adresse",
    newPhone: "Neue Telefonnummer",
    waiting: (to) =>
      `Wir haben einen Code an ${to.destination} gesendet. Bis Sie ihn eingeben, ändert sich nichts.`,
    enterCode: "Code eingeben",
    keepOld: "Beim Alten bleiben",
  },

  changePassword: {
    heading: "Passwort",
    submit: "Passwort ändern",
    pending: "Passwort wird geändert\u00a0…",
    current: "Bisheriges Passwort",
    saved: "Ihr Passwort wurde geändert.",
    othersReason:
      "Wenn jemand anders Ihr altes Passwort kennt, melden Sie sich überall ab. Dieses Gerät wird mit dem neuen wieder angemeldet.",
    others: "Meine anderen Geräte abmelden",
    othersPending: "Ihre anderen Geräte werden abgemeldet\u00a0…",
    othersDone: "Ihre anderen Geräte sind abgemeldet, und dieses ist wieder angemeldet.",
    elsewhere: "Ein anderer Dienst meldet Sie an. Ihr Passwort ist dort hinterlegt.",
  },

  mfa: {
    heading: "Zweiter Schritt bei der Anmeldung",
    lead: "Ein Code neben Ihrem Passwort schützt Ihr Konto, auch wenn jemand Ihr Passwort erfährt.",
    required:
      "Für dieses Konto ist ein zweiter Schritt bei der Anmeldung nötig, daher bleibt immer einer eingeschaltet.",
    on: "Eingeschaltet",
    preferred: "Eingeschaltet. Bei der Anmeldung wird danach gefragt.",
    off: "Ausgeschaltet",
    noEmail: "Fügen Sie Ihrem Konto zuerst eine E-Mail-Adresse hinzu.",
    noPhone: "Fügen Sie Ihrem Konto zuerst eine Telefonnummer hinzu.",
    unverifiedEmail: "Bestätigen Sie zuerst Ihre E-Mail-Adresse.",
    unverifiedPhone: "Bestätigen Sie zuerst Ihre Telefonnummer.",
    turnOn: "Einschalten",
    turnOff: "Ausschalten",
    prefer: "Danach fragen",
    turnOnMethod: ({ method }) => `Einschalten: ${method}`,
    turnOffMethod: ({ method }) => `Ausschalten: ${method}`,
    preferMethod: ({ method }) => `Danach fragen: ${method}`,
    setUp: "Einrichten",
    replace: "Andere App verwenden",
    turnedOn: "Dieser zweite Schritt ist eingeschaltet. Ihre nächste Anmeldung fragt nach einem Code.",
  },

  passkeys: {
    heading: "Passkeys",
    created: ({ at }) => `Erstellt am ${at}`,
    adding: "Passkey wird erstellt\u00a0…",
    added: "Ihr Passkey wurde erstellt.",
    unable:
      "In diesem Browser lässt sich kein Passkey erstellen. Verwenden Sie einen anderen Browser oder ein anderes Gerät.",
    remove: "Löschen",
    removeOne: ({ name }) => `Passkey ${name} löschen`,
    confirm:
      "Diesen Passkey löschen? Niemand kann sich dann mehr damit anmelden, und niemand kann ihn wiederherstellen.",
    removing: "Wird gelöscht\u00a0…",
    removed: "Der Passkey wurde gelöscht.",
  },

  devices: {
    heading: "Gemerkte Geräte",
    lead: "Ein Gerät, das Sie entfernen, gilt bei der nächsten Anmeldung als neu und kann wieder einen zweiten Schritt verlangen.",
    here: "Dieses Gerät",
    browserOn: ({ browser, system }) => `${browser} auf ${system}`,
    unknown: "Unbekanntes Gerät",
    lastUsed: ({ at }) => `Zuletzt verwendet: ${at}`,
    forget: "Entfernen",
    forgetOne: ({ name }) => `Gerät ${name} entfernen`,
    forgetting: "Wird entfernt\u00a0…",
    forgotten: "Das Gerät wurde entfernt.",
    forgottenHere:
      "Dieses Gerät wurde entfernt. Ihre nächste Anmeldung hier kann wieder einen zweiten Schritt verlangen.",
  },

  deleteAccount: {
    heading: "Konto löschen",
    lead: "Alles, was zu Ihrem Konto gehört, wird gelöscht, und niemand kann es zurückholen.",
    open: "Konto löschen\u00a0…",
    label: (to) => `Geben Sie zur Bestätigung ${to.word} ein`,
    mismatch: "Geben Sie den Namen so ein, wie er oben steht, damit nichts versehentlich gelöscht wird.",
    submit: "Mein Konto löschen",
    pending: "Ihr Konto wird gelöscht\u00a0…",
  },

  reauthentication: {
    heading: "Bestätigen Sie, dass Sie es sind",
    lead: (to) => `Sie sind als ${to.name} angemeldet. Melden Sie sich hierfür noch einmal an.`,
  },

  error: {
    wrongCredentials:
      "Der Name oder das Passwort ist nicht richtig. Prüfen Sie beides und versuchen Sie es erneut.",
    wrongCredentialsUsername:
      "Der Benutzername oder das Passwort ist nicht richtig. Prüfen Sie beides und versuchen Sie es erneut.",
    wrongCredentialsEmail:
      "Die E-Mail-Adresse oder das Passwort ist nicht richtig. Prüfen Sie beides und versuchen Sie es erneut.",
    wrongCredentialsPhone:
      "Die Telefonnummer oder das Passwort ist nicht richtig. Prüfen Sie beides und versuchen Sie es erneut.",
    wrongPassword: "Das Passwort ist nicht richtig. Versuchen Sie es erneut.",
    alreadySignedIn:
      "Hier ist schon jemand angemeldet. Melden Sie sich zuerst ab, um ein anderes Konto zu verwenden.",
    lockedOut:
      "Das Passwort war zu oft falsch. Warten Sie ein paar Minuten und versuchen Sie es dann erneut.",
    userNotFound: "Unter diesem Namen gibt es kein Konto. Prüfen Sie ihn oder erstellen Sie ein Konto.",
    userDisabled: "Dieses Konto ist deaktiviert. Wenden Sie sich an den Support.",
    userExists:
      "Unter diesem Namen gibt es schon ein Konto. Melden Sie sich an oder verwenden Sie einen anderen Namen.",
    userExistsUsername:
      "Unter diesem Benutzernamen gibt es schon ein Konto. Melden Sie sich an oder verwenden Sie einen anderen.",
    userExistsEmail:
      "Zu dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich an oder verwenden Sie eine andere.",
    userExistsPhone:
      "Zu dieser Telefonnummer gibt es schon ein Konto. Melden Sie sich an oder verwenden Sie eine andere.",
    contactTaken: "Das gehört schon zu einem anderen Konto. Verwenden Sie etwas anderes.",
    invalidEmail: "Diese E-Mail-Adresse wurde nicht angenommen. Prüfen Sie sie auf Tippfehler.",
    invalidPhone: "Diese Telefonnummer wurde nicht angenommen. Prüfen Sie das Land und die Nummer.",
    invalidUsername: "Dieser Benutzername wurde nicht angenommen. Versuchen Sie einen anderen.",
    invalidPassword: "Dieses Passwort wurde nicht angenommen. Wählen Sie ein anderes.",
    invalidAttribute: "Diese Angabe wurde nicht angenommen. Prüfen Sie sie und versuchen Sie es erneut.",
    attributeRequired: "Füllen Sie dieses Feld aus.",
    wrongCode: "Dieser Code ist nicht richtig. Prüfen Sie ihn und versuchen Sie es erneut.",
    expiredCode: "Dieser Code ist abgelaufen. Fordern Sie einen neuen an.",
    notConfirmedYet:
      "Dieses Konto ist noch nicht bestätigt. Öffnen Sie den Link, den wir Ihnen gesendet haben, und versuchen Sie es dann erneut.",
    alreadyConfirmed: "Dieses Konto ist schon bestätigt. Melden Sie sich an, um fortzufahren.",
    tooManyAttempts: "Das waren zu viele Versuche. Warten Sie eine Weile und versuchen Sie es dann erneut.",
    throttled: "Im Moment ist sehr viel los. Warten Sie kurz und versuchen Sie es dann erneut.",
    cannotReset:
      "Das Passwort dieses Kontos kann hier nicht zurückgesetzt werden. Wenden Sie sich an den Support.",
    passwordUsedBefore: "Dieses Passwort haben Sie schon einmal verwendet. Wählen Sie ein anderes.",
    passkeyCancelled:
      "Es wurde kein Passkey verwendet. Versuchen Sie es erneut oder melden Sie sich anders an.",
    passkeyNotSupported: "Dieser Browser kann hier keine Passkeys verwenden. Melden Sie sich anders an.",
    passkeyNotMade:
      "Es wurde kein Passkey erstellt. Versuchen Sie es erneut oder machen Sie ohne Passkey weiter.",
    passkeyExists:
      "Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto. Nutzen Sie ihn bei der nächsten Anmeldung.",
    tooManyPasskeys: "Ihr Konto kann keinen weiteren Passkey aufnehmen. Löschen Sie zuerst einen.",
    passkeyFailed:
      "Dieser Passkey konnte nicht verwendet werden. Versuchen Sie es erneut oder melden Sie sich anders an.",
    answerRefused: "Diese Antwort wurde nicht angenommen. Melden Sie sich noch einmal an.",
    cancelled:
      "Die Anmeldung wurde abgebrochen. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.",
    notShared:
      "Dieses Konto hat nicht alles mitgeteilt, was hier gebraucht wird, etwa eine E-Mail-Adresse. Erlauben Sie es oder wählen Sie einen anderen Weg.",
    providerFailed:
      "Diese Anmeldung hat nicht funktioniert. Versuchen Sie es gleich noch einmal oder wählen Sie einen anderen Weg.",
    noPassword:
      "Ein anderer Dienst meldet Sie an, daher gibt es hier kein Passwort. Melden Sie sich ab und wieder an und versuchen Sie es dann noch einmal.",
    mfaNotPossible:
      "Dieser zweite Schritt ist mit Ihrem Konto nicht möglich. Wenden Sie sich an den Support.",
    codeNotSent:
      "Der Code konnte nicht gesendet werden. Versuchen Sie es erneut oder wenden Sie sich an den Support.",
    passwordResetRequired:
      "Ihr Passwort muss zurückgesetzt werden, bevor Sie sich anmelden können. Wenden Sie sich an den Support.",
    refusedByApp:
      "Das wurde nicht angenommen. Wenden Sie sich an den Support, wenn Sie das für einen Fehler halten.",
    sessionEnded: "Ihre Sitzung wurde beendet. Melden Sie sich wieder an, um fortzufahren.",
    expiredStep: "Die Zeit für diesen Schritt ist abgelaufen. Melden Sie sich noch einmal an.",
    offline:
      "Es besteht keine Verbindung zum Server. Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.",
    server: "Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.",
    notConfigured: "Die Anmeldung ist auf dieser Seite nicht eingerichtet. Wenden Sie sich an den Support.",
    unknown:
      "Etwas ist schiefgegangen. Versuchen Sie es erneut und wenden Sie sich an den Support, wenn es wieder passiert.",
  },
};
