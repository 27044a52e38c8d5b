/**
 * Every word that a person reads, in English. This file is the reference: its shape is the type that each language fills.
 * Sentences are whole; a message with a gap is a function, so that each language orders its own words.
 */
export const en = {
  /** BCP 47 tag, set as `lang` on what the kit renders. */
  language: "en",
  /** Set as `dir` on what the kit renders. */
  direction: "ltr",
  or: "or",
  loading: "Loading…",
  slow: "This is taking longer than usual. Please stay on this page.",
  optional: "(optional)",

  label: {
    username: "Username",
    email: "Email",
    phone_number: "Phone number",
    emailOrPhone: "Email or phone number",
    usernameOrEmail: "Username or email",
    usernameOrPhone: "Username or phone number",
    usernameEmailOrPhone: "Username, email or phone number",
    password: "Password",
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
    show: "Show",
    hide: "Hide",
    showPassword: "Show password",
    hidePassword: "Hide password",
    capsLock: "Caps Lock is on.",
    choose: "Choose…",
    terms: (to: { link: string }) => `I agree to the ${to.link}.`,
    termsLink: "terms of service",
  },

  /** What is wrong with an answer, under its field. */
  problem: {
    required: "Fill this in.",
    choose: "Choose one.",
    agree: "Tick this box to continue.",
    email: "Enter your email.",
    emailFormat: "Enter an email address like name@example.com.",
    phone: "Enter your phone number.",
    phoneFormat: "Enter a full phone number, like +44 7700 900123.",
    username: "Enter your username.",
    usernameIsEmail: "A username can't be an email address.",
    usernameSpaces: "A username can't have spaces in it.",
    name: "Enter the name you sign in with.",
    nameFormat: "Enter an email address or a phone number.",
    password: "Enter your password.",
    passwordPolicy: "Choose a password that meets every point on the list.",
    passwordEnds: "A password can't begin or end with a space.",
    passwordRepeat: "The two passwords are not the same.",
    code: "Enter the code.",
    codeFormat: (to: { digits: number }) => `The code has ${to.digits} digits and no letters.`,
    date: "Enter a date.",
    dateFormat: "Enter a date as year, month and day, like 1990-12-31.",
    number: "Enter a number.",
    tooSmall: (to: { min: number }) => `Enter ${to.min} or more.`,
    tooBig: (to: { max: number }) => `Enter ${to.max} or less.`,
    tooShort: (to: { min: number }) =>
      to.min === 1 ? "Enter at least 1 character." : `Enter at least ${to.min} characters.`,
    tooLong: (to: { max: number }) =>
      to.max === 1 ? "Enter at most 1 character." : `Enter at most ${to.max} characters.`,
    url: "Enter a web address like https://example.com.",
    invalid: "This does not look right. Check it and try again.",
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

  signIn: {
    heading: "Sign in",
    submit: "Sign in",
    pending: "Signing in…",
    toSignUp: (to: { link: string }) => `New here? ${to.link}`,
    toSignUpLink: "Create an account",
    already: (to: { name: string }) => `You are signed in as ${to.name}.`,
    goOn: "Continue",
    signedIn: "You are signed in.",
    ended: "Your session has ended. Sign in again to continue.",
    endedElsewhere: "You signed out in another tab.",
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
    tryAgain: "Try again",
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
    wrongCredentials: "The name or the password is not right. Check both and try again.",
    wrongCredentialsUsername: "The username or the password is not right. Check both and try again.",
    wrongCredentialsEmail: "The email or the password is not right. Check both and try again.",
    wrongCredentialsPhone: "The phone number or the password is not right. Check both and try again.",
    wrongPassword: "The password is not right. Try again.",
    lockedOut: "Too many wrong passwords. Wait a few minutes, then try again.",
    userNotFound: "There is no account with this name. Check it, or create an account.",
    userDisabled: "This account is switched off. Contact support.",
    userExists: "There is already an account with this name. Sign in instead, or use another one.",
    userExistsUsername:
      "There is already an account with this username. Sign in instead, or use another one.",
    userExistsEmail: "There is already an account with this email. Sign in instead, or use another one.",
    userExistsPhone:
      "There is already an account with this phone number. Sign in instead, or use another one.",
    invalidEmail: "This email address was not accepted. Check it for typing mistakes.",
    invalidPhone: "This phone number was not accepted. Check the country and the number.",
    invalidUsername: "This username was not accepted. Try another one.",
    invalidPassword: "This password was not accepted. Choose another one.",
    invalidAttribute: "This was not accepted. Check it and try again.",
    attributeRequired: "Fill this in.",
    wrongCode: "This code is not right. Check it and try again.",
    expiredCode: "This code has expired. Ask for a new one.",
    notConfirmedYet: "This account is not confirmed yet. Open the link that we sent you, then try again.",
    alreadyConfirmed: "This account is already confirmed. Sign in to continue.",
    tooManyAttempts: "Too many tries. Wait a while, then try again.",
    throttled: "There is a lot going on right now. Wait a moment, then try again.",
    codeNotSent: "The code could not be sent. Try again, or contact support.",
    passwordResetRequired: "Your password has to be reset before you can sign in. Contact support.",
    refusedByApp: "This was not accepted. Contact support if you think that is a mistake.",
    sessionEnded: "Your session has ended. Sign in again to continue.",
    expiredStep: "The time for this step has run out. Sign in again.",
    offline: "There is no connection to the server. Check your internet and try again.",
    server: "Something went wrong on our side. Try again in a moment.",
    notConfigured: "Sign-in is not set up on this page. Contact support.",
    unknown: "Something went wrong. Try again, and contact support if it keeps happening.",
  },
} as const;

type Widened<Word> = Word extends string
  ? string
  : Word extends (to: infer To) => string
    ? (to: To) => string
    : WidenedSection<Word>;
type WidenedSection<Section> = { readonly [Key in keyof Section]: Widened<Section[Key]> };

/** All words of one language. */
export type Words = Omit<WidenedSection<typeof en>, "direction"> & { readonly direction: "ltr" | "rtl" };

/** Some words, to lay over a language: any text is replaceable by its key. */
export type SomeWords = {
  readonly [Section in keyof Words]?: Words[Section] extends string
    ? Words[Section]
    : Partial<Words[Section]>;
};

/** The words of a language with some of them replaced. */
export function withWords(words: Words, some: SomeWords): Words {
  const all: Record<string, unknown> = { ...words };
  for (const [key, value] of Object.entries(some)) {
    all[key] = typeof value === "object" ? { ...(all[key] as object), ...value } : value;
  }
  return all as Words;
}
