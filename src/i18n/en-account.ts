/** The English words of the account. They load with its sections. */
export const account = {
  account: {
    heading: "Your account",
    save: "Save",
    saving: "Saving…",
    saved: "Your changes have been saved.",
    cancel: "Cancel",
    none: "None yet.",
    menu: "Account menu",
  },

  /** The attributes of the account, beside its addresses. */
  profile: {
    heading: "Profile",
    change: "Change profile",
    empty: "There is nothing to fill in here.",
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
    deleted: "Your account has been deleted.",
  },

  /** Somebody who is signed in shows that it is still them. */
  reauthentication: {
    heading: "Confirm that it's you",
    lead: (to: { name: string }) => `You are signed in as ${to.name}. Before this, sign in once more.`,
  },
} as const;
