/** What a person may type into the name field of the sign-in form. */
export type SignInName = "username" | "email" | "phone";
