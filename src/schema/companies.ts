import type { Provider } from "./provider.ts";

/** Which provider signs people of a company in, by the domain of their email address, in small letters. */
export type Companies = Readonly<Record<string, Provider>>;

/** The provider of whoever has this address. */
export function companyOf(companies: Companies | undefined, address: string): Provider | undefined {
  const domain = address.trim().toLowerCase().split("@")[1] ?? "";
  return companies && Object.hasOwn(companies, domain) ? companies[domain] : undefined;
}
