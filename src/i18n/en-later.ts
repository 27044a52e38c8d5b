/** The English words of everything that is not on sign-in's first question. They load with the forms that show them. */
export const later = {
  label: {
    repeatPassword: "Repeat password",
    code: "Code",
    country: "Country",
    address: "Address",
    birthdate: "Date of birth",
    family_name: "Family name",
    gender: "Gender",
    given_name: "Given name",
    locale: "Language",
    middle_name: "Middle name",
    name: "Full name",
    nickname: "Nickname",
    picture: "Picture (web address)",
    preferred_username: "Preferred username",
    profile: "Profile (web address)",
    updated_at: "Last updated",
    website: "Website",
    zoneinfo: "Time zone",
  },

  field: {
    choose: "Choose…",
    terms: (to: { link: string }) => `I agree to the ${to.link}.`,
    termsLink: "terms of service",
    didYouMean: (to: { address: string }) => `Did you mean ${to.address}?`,
  },

  /** The points of a password policy, as a list that ticks off. */
  policy: {
    heading: "Your password needs:",
    length: (to: { min: number }) => (to.min === 1 ? "1 character or more" : `${to.min} characters or more`),
    lowercase: "a small letter",
    uppercase: "a capital letter",
    number: "a number",
    symbol: "a symbol",
    met: "done",
    missing: "missing",
    progress: (to: { met: number; all: number }) => `${to.met} of ${to.all} points done`,
  },

  /** Signing in with an account from elsewhere. */
  providers: {
    label: "Other ways to sign in",
    continueWith: (to: { name: string }) => `Continue with ${to.name}`,
    lastUsed: "Last used",
    leaving: "One moment…",
  },

  signUp: {
    heading: "Create your account",
    submit: "Create account",
    pending: "Creating your account…",
    toSignIn: (to: { link: string }) => `Already have an account? ${to.link}`,
    toSignInLink: "Sign in",
  },

  confirmSignUp: {
    headingEmail: "Check your email",
    headingSms: "Check your phone",
    heading: "Confirm your account",
    sentTo: (to: { destination: string }) => `We sent a code to ${to.destination}.`,
    sent: "We sent you a code.",
    /** Cognito does not tell whether an account exists, so neither can we. */
    sentIfExists: (to: { name: string }) => `If there is an account for ${to.name}, a code is on its way.`,
    unconfirmed: "This account is not confirmed yet.",
    unsent: "A new code could not be sent just now. Enter the one you have, or ask for another.",
    wrongAddress: "Wrong address?",
    wrongNumber: "Wrong number?",
    submit: "Confirm",
    pending: "Confirming…",
    resend: "Send a new code",
    resending: "Sending a new code…",
    resendIn: (to: { seconds: number }) =>
      to.seconds === 1
        ? "No code yet? Ask for a new one in 1 second."
        : `No code yet? Ask for a new one in ${to.seconds} seconds.`,
    resent: (to: { destination: string }) => `We sent a new code to ${to.destination}.`,
    resentPlain: "We sent you a new code.",
    toSignIn: "Back to sign in",
    linkSentTo: (to: { destination: string }) =>
      `We sent a link to ${to.destination}. Open it to confirm your account.`,
    linkSent: "We sent you a link. Open it to confirm your account.",
    linkUnsent: "A new link could not be sent just now. Open the one you have, or ask for another.",
    /** Stands behind one of these, where it is so. */
    linkGoesOn: "This page goes on by itself once you have opened the link.",
    linkFollowed: "I opened the link",
    resendLink: "Send a new link",
    resendingLink: "Sending a new link…",
    resendLinkIn: (to: { seconds: number }) =>
      to.seconds === 1
        ? "No link yet? Ask for a new one in 1 second."
        : `No link yet? Ask for a new one in ${to.seconds} seconds.`,
    linkResent: (to: { destination: string }) => `We sent a new link to ${to.destination}.`,
    linkResentPlain: "We sent you a new link.",
  },

  /** Asked once, where the automatic sign-in after a confirmation is not possible. */
  password: {
    heading: "One last step",
    reason: "Your account is confirmed. Enter your password to sign in.",
    chosen: "Enter your password",
    submit: "Sign in",
    pending: "Signing in…",
  },

  /** What to sign in with. */
  chooseFactor: {
    heading: "How do you want to sign in?",
    another: "Sign in another way",
    password: "Password",
    email: "Code by email",
    sms: "Code by text message",
    passkey: "Passkey",
  },

  /** A code on the way in, and the choice of where it comes from. */
  code: {
    heading: "Enter your code",
    headingTotp: "Open your authenticator app",
    fromTotp: "Enter the code that the app shows for this account now.",
    submit: "Continue",
    pending: "Checking…",
    rememberDevice: "Don't ask again on this browser",
  },

  chooseMfa: {
    heading: "How do you want to confirm it's you?",
    sms: "Text message",
    email: "Email message",
    totp: "Authenticator app",
  },

  newPassword: {
    heading: "Choose a new password",
    lead: "Before you go on, choose a password of your own.",
    label: "New password",
    submit: "Save password",
    pending: "Saving your password…",
  },

  resetPassword: {
    heading: "Reset your password",
    lead: "We will send you a code to choose a new one with.",
    required:
      "Your password has to be reset before you can sign in. We will send you a code to choose a new one with.",
    submit: "Send a code",
    pending: "Sending a code…",
    changed: "Your password has been changed. Sign in with it now.",
  },

  signOut: {
    submit: "Sign out",
    pending: "Signing out…",
    submitGlobal: "Sign out on every device",
    pendingGlobal: "Signing out on every device…",
    confirm: "Sign out on every device? You will have to sign in again on each one.",
    confirmHere: "Sign out on this device?",
    cancel: "Stay signed in",
    onlyHere: "Sign out here only",
    refused: "You could not be signed out on your other devices. You are still signed in.",
    refusedOffline:
      "You seem to be offline, so your other devices could not be signed out. You are still signed in.",
  },

  /** A question from Cognito that this version of the kit has no form for. */
  unsupported: {
    heading: "This sign-in needs another step",
    body: "This page can't ask for the next step of your sign-in. Contact support, or start over and try another way.",
    startOver: "Start over",
  },

  /** A refusal, by the stable code of an `AuthError`. */
  error: {
    wrongPassword: "The password is not right. Try again.",
    alreadySignedIn: "Somebody is signed in here already. Sign out first to use another account.",
    userExists: "There is already an account with this name. Sign in instead, or use another one.",
    userExistsUsername:
      "There is already an account with this username. Sign in instead, or use another one.",
    userExistsEmail: "There is already an account with this email. Sign in instead, or use another one.",
    userExistsPhone:
      "There is already an account with this phone number. Sign in instead, or use another one.",
    contactTaken: "This belongs to another account. Use another one.",
    invalidEmail: "This email address was not accepted. Check it for typing mistakes.",
    invalidPhone: "This phone number was not accepted. Check the country and the number.",
    invalidAttribute: "This was not accepted. Check it and try again.",
    attributeRequired: "Fill this in.",
    wrongCode: "This code is not right. Check it and try again.",
    expiredCode: "This code has expired. Ask for a new one.",
    notConfirmedYet: "This account is not confirmed yet. Open the link that we sent you, then try again.",
    alreadyConfirmed: "This account is already confirmed. Sign in to continue.",
    codeNotSent: "The code could not be sent. Try again, or contact support.",
    cannotReset: "The password of this account can't be reset here. Contact support.",
    passwordUsedBefore: "You have used this password before. Choose another one.",
    passkeyCancelled: "No passkey was used. Try again, or choose another way to sign in.",
    passkeyNotSupported: "This browser can't use passkeys here. Choose another way to sign in.",
    passkeyNotMade: "No passkey was created. Try again, or go on without one.",
    passkeyExists: "This device already has a passkey for your account. Use it the next time you sign in.",
    tooManyPasskeys: "Your account can't hold another passkey. Delete one first.",
    passkeyFailed: "This passkey could not be used. Try again, or choose another way to sign in.",
    cancelled: "The sign-in was cancelled. Try again, or choose another way.",
    notShared:
      "That account did not share everything that is needed here, such as an email address. Allow it, or choose another way.",
    providerFailed: "That sign-in did not work. Try again in a moment, or choose another way.",
    noPassword: "There is no password here. Sign out, sign in again, then try again.",
    mfaNotPossible: "This second step can't be used with your account. Contact support.",
  },
} as const;
