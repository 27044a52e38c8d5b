/** The English words of whoever is in, and of questions that few are asked on the way. They load with what shows them. */
export const last = {
  account: {
    heading: "Your account",
    save: "Save",
    saving: "Saving…",
    saved: "Your changes have been saved.",
    cancel: "Cancel",
    none: "None yet.",
    close: "Close",
  },

  /** What may be asked of somebody who has just signed in. */
  afterSignIn: {
    skip: "Not now",
    verifyContact: "Confirm how we can reach you",
    verifyContactReason: "So that you can get back in if you ever forget your password.",
    sendTo: (to: { destination: string }) => `Send a code to ${to.destination}`,
    addPasskey: "Sign in faster next time",
    addPasskeyReason:
      "With a passkey, your fingerprint, your face or the lock of this device takes the place of a password.",
    attributes: "A few more details",
    attributesReason: "Your account does not have them yet.",
    terms: "Our terms have changed",
    termsReason: (to: { link: string }) => `Read the ${to.link}, and agree to them to go on.`,
    agree: "I agree",
    makePasskey: "Create a passkey",
  },

  /** A question of the app's own, which comes from its Lambda triggers. */
  custom: {
    heading: "One more question",
    label: "Your answer",
    submit: "Continue",
    pending: "Checking…",
    wrong: "That was not right. Try again.",
  },

  chooseMfaSetup: {
    heading: "Make your account safer",
    lead: "This account needs a second step to sign in. Choose what you want to use.",
  },

  setUpTotp: {
    heading: "Set up your authenticator app",
    scan: "Scan this picture with your authenticator app.",
    qrCode: "QR code with the key for your authenticator app",
    secret: "Or type this key into the app:",
    copy: "Copy the key",
    copied: "The key has been copied.",
    open: "Open the app on this device",
    codeHint: "Then enter the code that the app shows.",
  },

  setUpEmail: {
    heading: "Add an email address",
    lead: "This account needs a second step to sign in. We will send codes to this address.",
    submit: "Send a code",
    pending: "Sending a code…",
  },

  /** A step that Cognito holds open for a few minutes only. */
  ends: {
    soon: "This step ends in less than a minute. Then you start over.",
    soonWithCode: "This step ends in less than a minute. A new code gives you more time.",
    heading: "This step has ended",
    lead: "It stays open for a few minutes only. Start over to sign in; your name is kept.",
  },

  /** The attributes of the account, beside its addresses. */
  profile: {
    heading: "Profile",
    change: "Change profile",
    empty: "There is nothing to fill in here.",
    yes: "Yes",
    no: "No",
  },

  /** The email address and the phone number. */
  contact: {
    verified: "Confirmed",
    unverified: "Not confirmed yet",
    verifyEmail: "Confirm email",
    verifyPhone: "Confirm phone number",
    addEmail: "Add email",
    addPhone: "Add phone number",
    changeEmail: "Change email",
    changePhone: "Change phone number",
    newEmail: "New email",
    newPhone: "New phone number",
    /** The old one counts until the new one is proved. */
    waiting: (to: { destination: string }) =>
      `We sent a code to ${to.destination}. Until you enter it, nothing changes.`,
    enterCode: "Enter the code",
    keepOld: "Keep the old one",
  },

  changePassword: {
    heading: "Password",
    submit: "Change password",
    pending: "Changing your password…",
    current: "Current password",
    saved: "Your password has been changed.",
    othersReason:
      "If somebody else knows your old password, sign out everywhere. This device is signed in again with the new one.",
    others: "Sign out my other devices",
    othersPending: "Signing out your other devices…",
    othersDone: "Your other devices are signed out, and this one is signed in again.",
    elsewhere: "Another service signs you in. Your password is kept there.",
  },

  /** The second factors, each by its name in `chooseMfa`. */
  mfa: {
    heading: "Second step at sign-in",
    lead: "A code beside your password keeps your account safe, even if somebody learns your password.",
    required: "This account needs a second step to sign in, so one always stays on.",
    on: "On",
    preferred: "On. Sign-in asks for this one.",
    off: "Off",
    noEmail: "Add an email to your account first.",
    noPhone: "Add a phone number to your account first.",
    unverifiedEmail: "Confirm your email first.",
    unverifiedPhone: "Confirm your phone number first.",
    turnOn: "Turn on",
    turnOff: "Turn off",
    prefer: "Ask for this one",
    /** What each of these buttons is called by screen readers, as there may be several. It begins with what is written on it. */
    turnOnMethod: (to: { method: string }) => `Turn on: ${to.method}`,
    turnOffMethod: (to: { method: string }) => `Turn off: ${to.method}`,
    preferMethod: (to: { method: string }) => `Ask for this one: ${to.method}`,
    setUp: "Set up",
    replace: "Use another app",
    turnedOn: "That second step is on. Your next sign-in asks for a code.",
  },

  passkeys: {
    heading: "Passkeys",
    created: (to: { at: string }) => `Created ${to.at}`,
    adding: "Creating your passkey…",
    added: "Your passkey has been created.",
    unable: "No passkey can be created in this browser. Use another browser or device.",
    /** The button shows the first and is called by the second. */
    remove: "Delete",
    removeOne: (to: { name: string }) => `Delete passkey ${to.name}`,
    confirm: "Delete this passkey? Nobody can sign in with it any more, and nobody can bring it back.",
    removing: "Deleting…",
    removed: "The passkey has been deleted.",
  },

  /** The devices that Cognito remembers. */
  devices: {
    heading: "Remembered devices",
    lead: "A device that you forget counts as new at its next sign-in, and may be asked for a second step again.",
    here: "This device",
    browserOn: (to: { browser: string; system: string }) => `${to.browser} on ${to.system}`,
    unknown: "Unknown device",
    lastUsed: (to: { at: string }) => `Last used ${to.at}`,
    /** The button shows the first and is called by the second. */
    forget: "Forget",
    forgetOne: (to: { name: string }) => `Forget device ${to.name}`,
    forgetting: "Forgetting…",
    forgotten: "The device has been forgotten.",
    forgottenHere: "This device has been forgotten. Your next sign-in here may ask for a second step again.",
  },

  deleteAccount: {
    heading: "Delete account",
    lead: "Everything that belongs to your account is deleted, and nobody can bring it back.",
    open: "Delete account…",
    label: (to: { word: string }) => `Type ${to.word} to confirm`,
    mismatch: "Type the name as it stands above, so that nothing is deleted by mistake.",
    submit: "Delete my account",
    pending: "Deleting your account…",
  },

  /** Somebody who is signed in shows that it is still them. */
  reauthentication: {
    heading: "Confirm that it's you",
    lead: (to: { name: string }) => `You are signed in as ${to.name}. Before this, sign in once more.`,
  },
} as const;
