/** What the journeys ask for at sign-up, and the pool that knows of it. */
export const attributes = [
  "email",
  "phone_number",
  {
    name: "custom:favorite_flavor",
    label: "Favourite flavour",
    options: ["Vanilla", "Pistachio", "Cookie Dough"],
    required: true,
  },
] as const;

/** Cognito knows no required custom attributes: that the flavour is required is the form's wish. */
export const poolWithFlavour = { attributes: { "custom:favorite_flavor": {} } } as const;
