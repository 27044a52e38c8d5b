/** Loaded while the person types, as a careful developer would. */
export const loadAuth = () => import("./amplify.ts");
