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
      `We sent a link to ${to.destination}. Open it, then sign in.`,
    linkSent: "We sent you a link. Open it, then sign in.",
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
    submit: "Sign in",
    pending: "Signing in…",
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
    userExists: "There is already an account with this name. Sign in instead, or use another one.",
    userExistsUsername:
      "There is already an account with this username. Sign in instead, or use another one.",
    userExistsEmail: "There is already an account with this email. Sign in instead, or use another one.",
    userExistsPhone:
      "There is already an account with this phone number. Sign in instead, or use another one.",
    invalidEmail: "This email address was not accepted. Check it for typing mistakes.",
    invalidPhone: "This phone number was not accepted. Check the country and the number.",
    invalidAttribute: "This was not accepted. Check it and try again.",
    attributeRequired: "Fill this in.",
    wrongCode: "This code is not right. Check it and try again.",
    expiredCode: "This code has expired. Ask for a new one.",
    notConfirmedYet: "This account is not confirmed yet. Open the link that we sent you, then try again.",
    alreadyConfirmed: "This account is already confirmed. Sign in to continue.",
    codeNotSent: "The code could not be sent. Try again, or contact support.",
  },
} as const;
