// What a phone field needs beside what is known of phone numbers, in one load.
export { Countries } from "./countries.tsx";
export { countryOf, dropCountry, formatTyping, toFormValue } from "./phone-typing.ts";
