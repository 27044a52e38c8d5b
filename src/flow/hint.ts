import type { AuthError } from "./error.ts";

/** What a developer should write instead, where a refusal is theirs to mend rather than a person's. */
export function hint({ code, field, name, message }: AuthError): string | undefined {
  if (code === "notConfigured" && /oauth|origin|redirect|scope/i.test(name + message)) {
    return `The hosted pages can't be used like this (${name}: ${message}). In loginWith.oauth of Amplify's configuration, name this page's origin in redirectSignIn and redirectSignOut, as the app client has it to the letter, and only scopes that the app client allows; aws.cognito.signin.user.admin is the one for a global sign-out.`;
  }
  if (code === "notConfigured") {
    return `Cognito could not be asked (${name}: ${message}). Call Amplify.configure(outputs) with the user pool's id and an app client of it (one without a secret, that allows ALLOW_USER_SRP_AUTH) before anything of cognito-kit renders.`;
  }
  if (code === "invalidAttribute" && field?.startsWith("custom:") && /does not exist/i.test(message)) {
    return `The user pool has no attribute "${field}". Create it in the pool under Sign-up, Custom attributes, as "${field.slice(7)}", not required and mutable; then allow this app client to write it under App clients, Attribute permissions. Custom attributes can't be renamed or removed later.`;
  }
  if (code === "invalidAttribute" && /unauthorized attribute/i.test(message)) {
    return `The app client may not write one of the attributes of this form. Allow it in the pool under App clients, Attribute permissions, Write.`;
  }
  if (code === "invalidAttribute" && /non-mutable|cannot be updated/i.test(message)) {
    return `The user pool does not let "${field}" be changed once it is there (mutable: false), and that can't be altered later. Leave it out of the attributes of <Account>.`;
  }
  if (name === "ClientMetadataException") {
    return `clientMetadata of <AuthProvider> rejected, so nothing was sent: ${message}. Return undefined where there is nothing to tell; to say why it goes no further, throw Object.assign(new Error(), { sentence, field }).`;
  }
  if (code === "attributeRequired") {
    return `The user pool requires the attribute "${field}", but the form didn't ask for it or it was left empty. Add it to attributes, as required.`;
  }
  return undefined;
}
